namespace KaleyraBot.Doctor;

/// <summary>Whether this machine knows the time of other places; without that, every time is shown in UTC.</summary>
internal sealed class TimeZonesCheck : ICheck
{
    private static readonly string[] Places = ["Asia/Kolkata", "Europe/Berlin", "America/New_York"];

    public string Name => "time zones";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        string[] unknown = [.. Places.Where(place => !patient.Wishes.KnowsTimeZone(place))];
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            unknown.Length == 0 ? Finding.Green(Name, "The data of time zones are there.")
                : Finding.Yellow(Name, $"This machine does not know {string.Join(", ", unknown)}, so people there read times in UTC. Install the package tzdata."),
        ]);
    }
}

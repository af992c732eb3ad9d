using KaleyraBot.Hosting;

namespace KaleyraBot.Doctor;

/// <summary>Whether anybody can come in.</summary>
internal sealed class DoorsCheck : ICheck
{
    public string Name => "doors";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var doors = patient.Doors;
        string[] open = [.. new[] { doors.Teams ? "Teams" : null, doors.Slack ? "Slack" : null, doors.Page ? "the local page" : null }.OfType<string>()];
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            open.Length > 0 ? Finding.Green(Name, $"Open: {string.Join(", ", open)}.")
                : Finding.Red(Name, $"Nobody can reach the bot: no door is open. To open one, {OpenDoors.Way}."),
        ]);
    }
}

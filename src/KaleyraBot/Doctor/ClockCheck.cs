using System.Globalization;

namespace KaleyraBot.Doctor;

/// <summary>The clock of this machine against that of whom the bot talks to: signatures and tokens are good for minutes only.</summary>
internal sealed class ClockCheck : ICheck
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(30);

    /// <summary>Slack's signatures and the tokens of Teams are refused beyond five minutes; some of that the way takes.</summary>
    private static readonly TimeSpan TooMuch = TimeSpan.FromMinutes(4);

    public string Name => "clock";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        foreach (var address in Addresses(patient))
        {
            if (await SaysAsync(patient, address, cancellationToken) is { } time)
            {
                return [Judge(address.Host, patient.Time.GetUtcNow() - time)];
            }
        }
        return [];
    }

    private Finding Judge(string host, TimeSpan off)
    {
        var how = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(off.TotalSeconds):0} seconds {(off > TimeSpan.Zero ? "ahead of" : "behind")} that of {host}");
        return off.Duration() > TooMuch ? Finding.Red(Name, $"The clock of this machine is {how}: calls of Slack and Teams are refused. Let it be set by NTP (timedatectl set-ntp true).")
            : off.Duration() > Noticeable ? Finding.Yellow(Name, $"The clock of this machine is {how}. Let it be set by NTP (timedatectl set-ntp true).")
            : Finding.Green(Name, $"The clock of this machine agrees with that of {host}.");
    }

    private static IEnumerable<Uri> Addresses(Patient patient) =>
    [
        .. TeamsFacts.CanBeAsked(patient) ? new[] { TeamsFacts.OpenIdMetadata(patient) } : [],
        .. SlackCall.CanBeMade(patient) ? new[] { new Uri(SlackCall.Api(patient), "api.test") } : [],
        .. KaleyraAccount.All(patient).Select(account => account.Address),
    ];

    private static async Task<DateTimeOffset?> SaysAsync(Patient patient, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await patient.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.Headers.Date;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

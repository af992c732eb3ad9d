using System.Globalization;
using KaleyraBot.Core.Access;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Section <c>Limits</c>: how much people may do.</summary>
internal static class LimitSettings
{
    private const int Most = 1_000_000;

    public static Limits Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Limits");
        var (usual, mistakes) = (new Limits(), new Mistakes());
        return mistakes.OrThrow(new Limits
        {
            CallsPerMinute = Number(section, nameof(Limits.CallsPerMinute), usual.CallsPerMinute),
            DecisionsPerMinute = Number(section, nameof(Limits.DecisionsPerMinute), usual.DecisionsPerMinute),
            RequestsPerHour = Number(section, nameof(Limits.RequestsPerHour), usual.RequestsPerHour),
            ApprovalsPerHour = Number(section, nameof(Limits.ApprovalsPerHour), usual.ApprovalsPerHour),
            OpenRequests = Number(section, nameof(Limits.OpenRequests), usual.OpenRequests),
            OpenPerAccount = Number(section, nameof(Limits.OpenPerAccount), usual.OpenPerAccount),
            WaitingPerNumber = Number(section, nameof(Limits.WaitingPerNumber), usual.WaitingPerNumber),
        });

        int Number(IConfiguration from, string key, int otherwise) => mistakes.Try(() => Read(from, key, otherwise), otherwise);
    }

    private static int Read(IConfiguration section, string key, int usual) => Setting.Text(section, key) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number
        : throw Setting.Wrong($"Limits:{key}", text, $"Write a number, 1 to {Most}.");
}

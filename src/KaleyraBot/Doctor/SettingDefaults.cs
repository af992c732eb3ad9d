using System.Collections.Frozen;
using KaleyraBot.Core.Approvals;

namespace KaleyraBot.Doctor;

/// <summary>What a setting is when nobody sets it, as the page of the settings says; a test compares the two.</summary>
internal static class SettingDefaults
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["Kaleyra:Timeout"] = "00:00:10",
        ["Kaleyra:MaxAttempts"] = "5",
        ["Kaleyra:Pause"] = "00:00:15",
        ["Kaleyra:RetryDelay"] = "00:00:02",
        ["Storage:Provider"] = "Sqlite",
        ["Storage:ConnectionString"] = "Data Source=kaleyrabot.db",
        ["Storage:Lease"] = "00:00:10",
        ["Cluster:Enabled"] = "false",
        ["Cluster:Address"] = "127.0.0.1",
        ["Cluster:Port"] = "0",
        ["Cluster:Drain"] = "00:00:05",
        ["Approvals:ExpireAfter"] = "1.00:00:00",
        ["Approvals:RemindAfter"] = "04:00:00",
        ["Approvals:BreakGlass"] = "false",
        ["Limits:OpenRequests"] = "100",
        ["Limits:OpenPerAccount"] = "2000",
        ["Limits:WaitingPerNumber"] = "10",
        ["Limits:RequestsPerHour"] = "3600",
        ["Limits:ApprovalsPerHour"] = "120",
        ["Limits:CallsPerMinute"] = "1200",
        ["Limits:DecisionsPerMinute"] = "300",
        ["MicrosoftAppType"] = "SingleTenant",
        ["Slack:ApiBaseUrl"] = "https://slack.com/api/",
        ["LocalPage:WithRealAccount"] = "false",
        ["Hosting:Teams"] = "true",
        ["Hosting:Slack"] = "true",
        ["Hosting:Workers"] = "true",
        ["Hosting:Health"] = "true",
        ["Hosting:Metrics"] = "true",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where there is none.</summary>
    public static string? Of(string key) => Known.GetValueOrDefault(key)
        ?? (key.StartsWith("Approvals:Required:", StringComparison.Ordinal)
            ? ApprovalPolicy.Defaults.GetValueOrDefault(key["Approvals:Required:".Length..], ApprovalPolicy.Defaults[ApprovalPolicy.Rest])
                .ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null);
}

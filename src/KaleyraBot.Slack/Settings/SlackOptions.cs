using KaleyraBot.Doors.Settings;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Slack.Settings;

/// <summary>The settings of the Slack door, section <c>Slack</c>.</summary>
internal sealed class SlackOptions
{
    public const string PublicApi = "https://slack.com/api/";

    /// <summary>Proves that a call comes from Slack.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The one that comes next, while a new one is given out: both are valid then.</summary>
    public string NextSigningSecret { get; set; } = "";

    /// <summary>The bot user's token, <c>xoxb-…</c>.</summary>
    public string BotToken { get; set; } = "";

    public string ApiBaseUrl { get; set; } = PublicApi;

    /// <summary>Where set, calls that name another app are refused.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Workspaces or organisations whose people may talk; none: those the bot token belongs to.</summary>
    public IReadOnlyList<string> AllowedTeams { get; set; } = [];

    /// <summary>Channels of Slack that the approvals go to, as they are set.</summary>
    public IReadOnlyList<string> ApprovalChannels { get; set; } = [];

    public bool HasCredentials => SigningSecret.Length > 0 && BotToken.Length > 0;

    public Uri Api => field ??= new(ApiBaseUrl.TrimEnd('/') + "/");

    /// <summary>Whether Slack is played by something on this machine.</summary>
    public bool IsLocal => Api.IsLoopback;

    public void Read(IConfiguration configuration)
    {
        var slack = configuration.GetSection("Slack");
        SigningSecret = slack.Text(nameof(SigningSecret));
        NextSigningSecret = slack.Text(nameof(NextSigningSecret));
        BotToken = slack.Text(nameof(BotToken));
        ApiBaseUrl = slack.Text(nameof(ApiBaseUrl)) is { Length: > 0 } address ? address : PublicApi;
        AppId = slack.Text(nameof(AppId));
        AllowedTeams = slack.Texts(nameof(AllowedTeams));
        ApprovalChannels = [.. Channels(configuration.GetSection("Approvals:Channel"))];
    }

    /// <summary>Those under the key of this surface, but for places elsewhere, and those of other surfaces that lead here.</summary>
    private static IEnumerable<string> Channels(IConfigurationSection channels) => channels.GetChildren()
        .Select(child => (Own: child.Key.Equals("Slack", StringComparison.OrdinalIgnoreCase), Place: child.Value?.Trim() ?? ""))
        .Where(child => child.Place.Length > 0 && (child.Place.StartsWith("slack:", StringComparison.Ordinal)
            || (child.Own && !child.Place.Contains(':', StringComparison.Ordinal))))
        .Select(child => child.Place);
}

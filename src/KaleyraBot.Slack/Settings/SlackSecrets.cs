using KaleyraBot.Doors.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Settings;

/// <summary>
/// The secrets as the settings have them now: a file that changed is taken up without a stop. While a new signing secret is given out, two
/// are valid at once.
/// </summary>
internal sealed class SlackSecrets(IConfiguration configuration, IOptions<SlackOptions> options)
{
    private readonly IConfigurationSection _slack = configuration.GetSection("Slack");

    /// <summary>Those that a call may be signed with; the one that most calls are comes first.</summary>
    public IEnumerable<string> Signing => new[] { nameof(SlackOptions.SigningSecret), nameof(SlackOptions.NextSigningSecret) }
        .Select(key => _slack.Text(key)).Where(secret => secret.Length > 0);

    /// <summary>What is none is passed over: the bot goes on with the one that it was started with.</summary>
    public string BotToken => _slack.Text(nameof(SlackOptions.BotToken)) is var now && SlackOptionsCheck.IsBotToken(now)
        ? now : options.Value.BotToken;
}

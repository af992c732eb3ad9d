using KaleyraBot.Doors.Settings;
using KaleyraBot.Slack.Conversations;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Settings;

/// <summary>Refuses settings the door could not work with, in sentences that name the key and never repeat a secret.</summary>
internal sealed class SlackOptionsCheck : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SlackOptions options)
    {
        if (options.BotToken.Length > 0 && options.SigningSecret.Length == 0)
        {
            yield return "Slack:BotToken is set but Slack:SigningSecret is not: copy the Signing Secret from the app's page "
                + "Basic Information.";
        }
        if (options.SigningSecret.Length > 0 && options.BotToken.Length == 0)
        {
            yield return "Slack:SigningSecret is set but Slack:BotToken is not: copy the Bot User OAuth Token (xoxb-…) from "
                + "the app's page OAuth & Permissions.";
        }
        if (options.NextSigningSecret.Length > 0 && options.SigningSecret.Length == 0)
        {
            yield return "Slack:NextSigningSecret is set but Slack:SigningSecret is not: the next one is for the time in which both are "
                + "valid. Set Slack:SigningSecret to it, and leave Slack:NextSigningSecret out.";
        }
        if (options.BotToken.Length > 0 && !IsBotToken(options.BotToken))
        {
            yield return "Slack:BotToken must be the Bot User OAuth Token, which begins with xoxb-; user tokens (xoxp-) and "
                + "app-level tokens (xapp-) do not work here.";
        }
        if (!DoorSettings.IsSafe(options.ApiBaseUrl) || new Uri(options.ApiBaseUrl).Query.Length > 0)
        {
            yield return "Slack:ApiBaseUrl must be an https address such as https://slack.com/api/ (http is for loopback only).";
        }
        foreach (var team in options.AllowedTeams.Where(team => !team.All(char.IsAsciiLetterOrDigit)))
        {
            yield return $"Slack:AllowedTeams holds ids such as T0123ABCD, separated by commas; \"{team}\" is none.";
        }
        foreach (var channel in options.ApprovalChannels.Where(channel => !IsChannel(channel)))
        {
            yield return "Approvals:Channel names a channel of Slack by its id, such as C0123ABCD or T0123ABCD/C0123ABCD (in "
                + $"Slack at the end of the channel's details); \"{channel}\" is none.";
        }
    }

    private static bool IsChannel(string place) =>
        SlackAddress.Parse(place.StartsWith("slack:", StringComparison.Ordinal) ? place : $"slack:{place}")
            is { Channel: [>= 'A' and <= 'Z', ..], Ts: "" };

    internal static bool IsBotToken(string token) =>
        (token.StartsWith("xoxb-", StringComparison.Ordinal) || token.StartsWith("xoxe.xoxb-", StringComparison.Ordinal))
            && token.All(char.IsAscii);
}

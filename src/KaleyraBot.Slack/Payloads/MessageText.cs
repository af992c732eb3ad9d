using System.Text.RegularExpressions;

namespace KaleyraBot.Slack.Payloads;

/// <summary>
/// The line that somebody wrote in a message: without the mention of the bot, and without the markup that Slack put around addresses,
/// numbers and names. Escaped characters stay; the command parser undoes those, once.
/// </summary>
internal static partial class MessageText
{
    public static string Of(string text, string bot) => Markup().Replace(text, match => Plain(match, bot)).Trim();

    private static string Plain(Match match, string bot)
    {
        var what = match.Groups["what"].Value;
        var label = match.Groups["label"].Value;
        return what.StartsWith('@') ? what[1..] == bot ? " " : label.Length > 0 ? $"@{label}" : what
            : what.StartsWith('#') ? label.Length > 0 ? $"#{label}" : what
            : what.StartsWith('!') ? $"@{what[1..]}"
            : label.Length > 0 ? label
            : what.StartsWith("mailto:", StringComparison.Ordinal) || what.StartsWith("tel:", StringComparison.Ordinal) ? what[(what.IndexOf(':') + 1)..]
            : what;
    }

    [GeneratedRegex(@"<(?<what>[^<>|\s][^<>|]*)(\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();
}

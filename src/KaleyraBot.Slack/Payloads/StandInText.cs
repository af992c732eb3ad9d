using System.Text.RegularExpressions;

namespace KaleyraBot.Slack.Payloads;

/// <summary>
/// The line that says who shall decide for somebody. That has to be an identity: a mention carries the id; an <c>@name</c>, which is all that
/// a slash command brings, may be anybody's, and becomes a question mark.
/// </summary>
internal static partial class StandInText
{
    /// <summary>As <see cref="MessageText.Of"/>, but that after <c>delegate</c> a mention is whom it means.</summary>
    public static string Of(string text, string bot, string team)
    {
        var line = MessageText.Of(text, bot);
        return HandsOver().IsMatch(line) ? Name().Replace(MessageText.Of(Named(text, bot, team), bot), "?") : line;
    }

    /// <summary>Of a slash command, whose addresses and names Slack marks up only where the app asks for it.</summary>
    public static string OfCommand(string text, string team) => Of(text, bot: "", team);

    private static string Named(string text, string bot, string team) => Mention().Replace(
        text, match => match.Groups["id"].Value is var id && id == bot ? match.Value : SlackIdentity.IdOf(team, id));

    [GeneratedRegex(@"^/?\s*(wa\s+)?delegate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HandsOver();

    [GeneratedRegex(@"<@(?<id>[UW][A-Z0-9]+)(\|[^<>]*)?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    /// <summary>A name may have spaces, so it goes up to the time.</summary>
    [GeneratedRegex(@"@\S.*?(?=\s+(until|till)\b|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}

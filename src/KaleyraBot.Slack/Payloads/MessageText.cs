using System.Text.RegularExpressions;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Emoji;

namespace KaleyraBot.Slack.Payloads;

/// <summary>
/// The line that somebody wrote: without the mention of the bot, and without the markup that Slack put around addresses, numbers and names.
/// What cannot be written as people saw it (a name or a date that only Slack can draw) stays as it is, and the field's own rule refuses it.
/// Escaped characters stay; the command parser undoes those, once.
/// </summary>
internal static partial class MessageText
{
    public static string Of(string text, string bot) => EmojiNames.Replace(WithoutMarkup(text, bot)).Trim();

    /// <summary>
    /// Who else is mentioned. A mention carries the id; an <c>@name</c> that was only typed, which is all that some commands bring, may be
    /// anybody's.
    /// </summary>
    public static IReadOnlyList<Mention> Mentions(string text, string bot, string team) =>
    [
        .. Markup().Matches(text).Where(match => UserId().IsMatch(match.Groups["what"].Value) && match.Groups["what"].Value[1..] != bot)
            .Select(match => new Mention(EmojiNames.Replace(Plain(match, bot)), SlackIdentity.IdOf(team, match.Groups["what"].Value[1..]))),
    ];

    internal static string WithoutMarkup(string text, string bot) => Markup().Replace(text, match => Plain(match, bot));

    private static string Plain(Match match, string bot)
    {
        var (what, label) = (match.Groups["what"].Value, match.Groups["label"].Value);
        return what[0] switch
        {
            '@' when bot.Length > 0 && what[1..] == bot => " ",
            '@' or '#' => label.Length > 0 ? $"{what[0]}{label.TrimStart(what[0])}" : match.Value,
            '!' => Special(what, label) ?? match.Value,
            _ => Link(what, label),
        };
    }

    /// <summary><c>&lt;!here&gt;</c> and <c>&lt;!subteam^S1|@sales&gt;</c>; a date is drawn for each reader anew.</summary>
    private static string? Special(string what, string label) =>
        what is "!here" or "!channel" or "!everyone" ? $"@{what[1..]}"
        : what.StartsWith("!subteam^", StringComparison.Ordinal) && label.Length > 0 ? $"@{label.TrimStart('@')}"
        : null;

    /// <summary>
    /// The address; the label only where it is that very address as it was typed, which Slack completes, shortens or makes lower-case.
    /// </summary>
    private static string Link(string what, string label)
    {
        var scheme = what.IndexOf(':', StringComparison.Ordinal) + 1;
        var bare = what[scheme..].TrimStart('/');
        var isWeb = what.Contains("://", StringComparison.Ordinal);
        var typed = IsSame(label, what) || IsSame(label, bare) || (!isWeb && IsSame(Digits(label), Digits(bare)));
        return typed ? label : isWeb ? what : bare;
    }

    private static bool IsSame(string label, string address) => label.Length > 0 && Written(label) == Written(address);

    /// <summary>Scheme and host in lower case; a lone final slash says nothing.</summary>
    private static string Written(string address)
    {
        var begin = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0;
        var end = address.IndexOfAny(['/', '?', '#'], begin) is >= 0 and var path ? path : address.Length;
        return address[..end].ToLowerInvariant() + (address[end..] is "/" ? "" : address[end..]);
    }

    private static string Digits(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));

    [GeneratedRegex(
        @"<(?<what>(@[UW]\w*|\#[CGD]\w*|![a-z]+[^<>|]*|[a-z][a-z0-9+.-]*:[^<>|\s]+))(\|(?<label>[^<>]*))?>",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\A@[UW][A-Z0-9]+\z")]
    private static partial Regex UserId();
}

using System.Net;
using System.Text.RegularExpressions;

namespace KaleyraBot.Teams.Payloads;

/// <summary>
/// Tags that clients of Teams put into the text of a message: quoted messages go with what they quote, frames and styles go without. What
/// people type themselves comes with its angle brackets escaped.
/// </summary>
internal static partial class MessageMarkup
{
    public static string Strip(string text) => !text.Contains('<', StringComparison.Ordinal) ? text
        : Tag().Replace(Break().Replace(Link().Replace(Emoji().Replace(WithoutQuotes(text), Alt), "${href}"), "\n"), "");

    /// <summary>
    /// Quotes in quotes go from the inside out. One that never ends may reach to the end: what others said is never taken for a command.
    /// </summary>
    private static string WithoutQuotes(string text)
    {
        string before;
        do
        {
            before = text;
            text = Quoted().Replace(text, " ");
        }
        while (text != before);
        return Unended().Replace(text, " ");
    }

    /// <summary>The inside of a mention's tag, as it reads: decoded, in lower case, with single spaces.</summary>
    public static string Name(string? mention) => string.Join(' ',
        WebUtility.HtmlDecode(MentionTag().Replace(mention ?? "", ""))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>Each mention in a text, in its own tag.</summary>
    [GeneratedRegex(
        @"<at\b[^<>]*>(?<name>.*?)</at\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    public static partial Regex Mention();

    private static string Alt(Match emoji) => WebUtility.HtmlDecode(emoji.Groups["alt"].Value);

    [GeneratedRegex(@"<blockquote\b[^<>]*>.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unended();

    [GeneratedRegex(
        @"<(blockquote|quoted)\b[^<>]*(?<!/)>(?:(?!<\1\b).)*?</\1\s*>|"
            + @"<quoted\b[^<>]*(?:/>|>(?!.*</quoted))|<attachment\b[^<>]*>|</(?:quoted|attachment)\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"<(?:emoji|img)\b[^<>]*?\balt\s*=\s*[""'](?<alt>[^""'<>]*)[""'][^<>]*>(?:</emoji\s*>)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    /// <summary>Where a link leads counts; its label may be shortened, or anything.</summary>
    [GeneratedRegex(
        @"<a\b[^<>]*?\bhref\s*=\s*[""'](?<href>[^""'<>]*)[""'][^<>]*>.*?</a\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"<br\s*/?>|</(?:p|div|li)\s*>(?=.)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(
        @"</?(?:div|p|span|blockquote|strong|b|em|i|u|s|strike|del|code|pre|codeblock|ul|ol|li|h[1-6]|"
            + @"font|a|sup|sub|small|big|mark|q|cite|hr|table|thead|tbody|tr|td|th|systemeventmessage)\b[^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"</?at\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionTag();
}

using System.Buffers;
using System.Text.RegularExpressions;

namespace KaleyraBot.BlockKit;

/// <summary>
/// The Markdown that Adaptive Cards know (bold, italic, links, bullets, dates), as Slack's mrkdwn or as plain text. Only for words of the
/// card's author: a value that somebody typed belongs into a text run.
/// </summary>
internal static partial class Markup
{
    /// <summary>
    /// As mrkdwn of at most <paramref name="most"/> code points; a longer text loses its formatting before it loses words.
    /// </summary>
    public static string Mrkdwn(string text, int most = 3000)
    {
        var whole = Lines(Cut.Clean(text), asMrkdwn: true);
        return Cut.Length(whole) <= most ? whole : Shortened(Plain(text), most);
    }

    /// <summary>Bold as a whole, line by line since Slack's markup ends there.</summary>
    public static string Bold(string text, int most = 3000)
    {
        var plain = Plain(Cut.Clean(text));
        var bold = string.Join('\n', plain.Split('\n').Select(line => line.Trim(' ', '*'))
            .Select(line => line.Length == 0 ? "" : $"*{Escape(line)}*"));
        return Cut.Length(bold) > most ? Shortened(plain, most) : Parts.IsBlank(bold) ? Escape(plain) : bold;
    }

    /// <summary>Without any of these there is neither markup nor a second line.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("{[*_\\-\r\n\f\u0085\u2028\u2029");

    public static string Plain(string text) => Lines(text, asMrkdwn: false);

    /// <summary>Slack's three control characters; nothing else has an escape.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Shortened(string plain, int most)
    {
        var room = most;
        var text = Escape(Cut.To(plain, room));
        while (Cut.Length(text) > most)
        {
            room = Math.Min(room - 1, room * most / Cut.Length(text));
            text = Escape(Cut.To(plain, room));
        }
        return text;
    }

    private static string Lines(string text, bool asMrkdwn) => !text.AsSpan().ContainsAny(Signs) ? Literal(text, asMrkdwn)
        : string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Inline(Bullet().Replace(line, "$1• "), asMrkdwn)));

    private static string Inline(string line, bool asMrkdwn)
    {
        var written = "";
        var at = 0;
        foreach (Match match in Marked().Matches(line))
        {
            written += Literal(line[at..match.Index], asMrkdwn) + Part(match, asMrkdwn);
            at = match.Index + match.Length;
        }
        return written + Literal(line[at..], asMrkdwn);
    }

    private static string Literal(string text, bool asMrkdwn) => asMrkdwn ? Escape(text) : text;

    private static string Part(Match match, bool asMrkdwn)
    {
        if (match.Groups["bold"] is { Success: true } bold)
        {
            return asMrkdwn ? $"*{Inline(bold.Value, true)}*" : Inline(bold.Value, false);
        }
        if (match.Groups["italic"] is { Success: true } italic)
        {
            return asMrkdwn ? $"_{Inline(italic.Value, true)}_" : Inline(italic.Value, false);
        }
        if (match.Groups["label"].Success)
        {
            return Link(match.Groups["label"].Value, match.Groups["url"].Value, asMrkdwn);
        }
        return match.Groups["escaped"].Success ? Literal(match.Groups["escaped"].Value, asMrkdwn)
            : (asMrkdwn ? Dates.Mrkdwn(match) : Dates.Plain(match)) ?? Literal(match.Value, asMrkdwn);
    }

    private static string Link(string label, string url, bool asMrkdwn)
    {
        if (!IsAddress(url))
        {
            return Literal($"{label} ({url})", asMrkdwn);
        }
        return asMrkdwn ? $"<{Escape(url).Replace("|", "%7C", StringComparison.Ordinal)}|{Escape(label.Length == 0 ? url : label)}>"
            : label.Length == 0 ? url : label;
    }

    public static bool IsAddress(string url) =>
        url.Length <= Limits.Of("button.url") && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeMailto);

    [GeneratedRegex(
        Dates.Pattern
        + @"|\[(?<label>[^\]\n]*)\]\((?<url>[^()\s]+)\)"
        + @"|\*\*(?<bold>[^\s*]([^*]*[^\s*])?)\*\*"
        + @"|(?<![\w*])\*(?<italic>[^\s*]([^*]*[^\s*])?)\*(?![\w*])"
        + @"|(?<!\w)_(?<italic>[^\s_]([^_]*[^\s_])?)_(?!\w)"
        + @"|\\(?<escaped>[\\`*_{}\[\]()#+.!-])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(\s*)[-*]\s+")]
    private static partial Regex Bullet();
}

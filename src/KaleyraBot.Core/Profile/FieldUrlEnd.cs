using System.Globalization;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>What a copied address brings along: the punctuation that stood behind it, or the dots of a shortened one.</summary>
internal static partial class FieldUrlEnd
{
    /// <summary>The sentence about it, or null. Brackets that the address itself opened belong to it.</summary>
    public static Sentence? Problem(string text)
    {
        if (Shortened().IsMatch(text))
        {
            return Sentence.Of("fields.urlShortened");
        }
        if (Escaped().Match(text) is { Success: true } escaped && Uri.UnescapeDataString(escaped.Value) is var read && IsNoPart(read[^1]))
        {
            return Sentence.Of("fields.urlEnd", ("end", escaped.Value));
        }
        var end = text[^1];
        return IsLeftover(text, end) ? Sentence.Of("fields.urlEnd", ("end", end.ToString())) : null;
    }

    /// <summary>The text without what stood behind it.</summary>
    public static string Trim(string text)
    {
        while (text.Length > 0 && IsLeftover(text, text[^1]))
        {
            text = text[..^1];
        }
        return text;
    }

    private static bool IsLeftover(string text, char end) => CharUnicodeInfo.GetUnicodeCategory(end) switch
    {
        UnicodeCategory.ClosePunctuation => IsOpen(text),
        UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
        UnicodeCategory.OtherPunctuation => end is not ('/' or '%' or '&' or '#' or '@'),
        UnicodeCategory.DashPunctuation => end != '-',
        _ => end is '`' or '|' or '~' or '\uFF5E' or '\uFF1E',
    };

    /// <summary>What nobody escapes who means it: white space, marks nobody sees, and the quotes and brackets around an address.</summary>
    private static bool IsNoPart(char end) =>
        char.IsWhiteSpace(end) || end is '"' or '<' or '>' || CharUnicodeInfo.GetUnicodeCategory(end) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation;

    /// <summary>Whether more brackets are closed than were opened, of whatever script.</summary>
    private static bool IsOpen(string text) =>
        text.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.ClosePunctuation)
        > text.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OpenPunctuation);

    [GeneratedRegex(@"(?:%[0-9A-Fa-f]{2})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\.\.\.|[\u2026\u22EF\u2025]|%E2%80%A6", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();
}

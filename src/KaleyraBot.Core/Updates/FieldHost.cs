using System.Globalization;

namespace KaleyraBot.Core.Updates;

/// <summary>Host names that everybody on the internet can reach: a dot in them, no address in any disguise, nothing internal.</summary>
internal static class FieldHost
{
    private static readonly string[] Internal = [".local", ".localhost", ".localdomain", ".internal", ".lan", ".home.arpa"];
    private static readonly IdnMapping Idn = new();

    /// <summary>Null and the host as DNS knows it (punycode), or the name of the sentence that says why not.</summary>
    public static (string? Problem, string Ascii) Judge(string host)
    {
        var ascii = ToAscii(host);
        if (ascii is null)
        {
            return ("urlHost", "");
        }
        var labels = ascii.Split('.');
        var problem = IsAddress(ascii, labels[^1] is "" && labels.Length > 1 ? labels[^2] : labels[^1]) ? "urlAddress"
            : IsInternal(ascii) ? "urlInternal"
            : labels.Length < 2 || labels[^1].Length == 1 || ascii.Length > 253 || !labels.All(IsLabel) ? "urlHost"
            : null;
        return (problem, ascii);
    }

    private static string? ToAscii(string host)
    {
        var lower = host.ToLowerInvariant();
        if (lower.All(char.IsAscii))
        {
            return lower;
        }
        try
        {
            return lower.All(IsPlain) ? Idn.GetAscii(lower) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Fullwidth digits, circled or mathematical letters are folded to plain ones by whoever calls the address, so 127.0.0.1 can hide in them.
    private static bool IsPlain(char character) =>
        char.IsAscii(character)
        || character is '\u3005' or (>= '\u30FC' and <= '\u30FE') // the length and repetition marks of Japanese
        || (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            && character is not ((>= '\u2070' and <= '\u218F') or (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFFEF')));

    // As browsers see it: a host whose last part is a number is an address, or is refused.
    private static bool IsAddress(string host, string last) =>
        Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || host.Contains(':', StringComparison.Ordinal) || host.StartsWith('[')
        || (last.Length > 0 && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.Ordinal)));

    private static bool IsInternal(string host) =>
        host == "localhost" || Internal.Any(end => host.TrimEnd('.').EndsWith(end, StringComparison.Ordinal));

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

using System.Globalization;

namespace KaleyraBot.Core.Profile;

/// <summary>Host names that everybody on the internet can reach: a dot in them, no address in any disguise, nothing internal.</summary>
internal static class FieldHost
{
    /// <summary>
    /// Last labels that never lead to a public host: set aside by the RFCs (6761, 6762, 7686, 8375, 9476) or by ICANN for use inside a
    /// network, and what networks, routers and clusters use without asking. <c>.example</c> is set aside, too, but only for texts.
    /// </summary>
    private static readonly HashSet<string> Internal =
    [
        "alt", "arpa", "corp", "domain", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost", "mail",
        "onion", "private", "svc", "test", "workgroup",
    ];
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
        var last = labels.LastOrDefault(label => label.Length > 0) ?? "";
        var problem = IsAddress(ascii, last) ? "urlAddress"
            : Internal.Contains(last) && (labels.Length > 1 || last == "localhost") ? "urlInternal"
            : labels.Length < 2 || last.Length == 1 || ascii.Length > 253 || !labels.All(IsLabel) ? "urlHost"
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

    // Fullwidth digits, circled or mathematical letters are folded to plain ones by whoever calls the address, so 127.0.0.1 can hide in
    // them.
    private static bool IsPlain(char character) =>
        char.IsAscii(character)
        || character is '\u3005' or (>= '\u30FC' and <= '\u30FE') // the length and repetition marks of Japanese
        || (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            && character is not ((>= '\u2070' and <= '\u218F') or (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFFEF')));

    // As browsers see it: a host whose last part is a number is an address, or is refused. One of version 6 has colons.
    private static bool IsAddress(string host, string last) =>
        host.Contains(':', StringComparison.Ordinal) || host.StartsWith('[')
        || (last.Length > 0 && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.Ordinal)));

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63 && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

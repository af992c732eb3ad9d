using System.Globalization;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// Letters of other scripts look like those of the host that people know: beside a host with letters beyond a to z stands what goes over
/// the wire (punycode), and beside punycode the letters it stands for.
/// </summary>
internal static class HostLetters
{
    private const int LongestPlain = 60;
    private const int MostPlainLabels = 6;
    private static readonly IdnMapping Idn = new();

    /// <summary>What to know of the host in a value of that field; null for plain hosts, and for fields without one.</summary>
    public static Sentence? Note(string field, string value) => Fields.Named(field)?.Kind switch
    {
        FieldKind.Url => OfUrl(value),
        FieldKind.Email => OfEmail(value),
        _ => null,
    };

    public static Sentence? OfUrl(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
        return Wire(url, host) is { } wire ? Sentence.Of("fields.urlPunycode", ("punycode", wire))
            : Letters(host) is { } letters ? Sentence.Of("fields.urlLetters", ("letters", letters))
            : End(host) is { } end ? Sentence.Of("fields.urlLong", ("end", end)) : null;
    }

    public static Sentence? OfEmail(string address)
    {
        var host = address[(address.LastIndexOf('@') + 1)..];
        return Wire($"https://{host}", host) is { } wire ? Sentence.Of("fields.emailPunycode", ("punycode", wire))
            : Letters(host) is { } letters ? Sentence.Of("fields.emailLetters", ("letters", letters))
            : End(host) is { } end ? Sentence.Of("fields.emailLong", ("end", end)) : null;
    }

    /// <summary>Judged by what is written, since reading an address folds some letters into plain ones.</summary>
    private static string? Wire(string url, string host)
    {
        var written = url[..ValueParts.Bound(url)];
        if (written.All(char.IsAscii))
        {
            return null;
        }
        var ascii = FieldHost.Judge(host).Ascii;
        return ascii.Length > 0 ? ascii : Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IdnHost.Length > 0 ? uri.IdnHost : "?";
    }

    /// <summary>Who owns a host stands at its end, which a long name keeps from the eye that starts at the beginning.</summary>
    private static string? End(string host)
    {
        var labels = host.Split('.');
        var end = string.Join('.', labels.TakeLast(3));
        return host.Length <= LongestPlain && labels.Length <= MostPlainLabels ? null : end.Length <= LongestPlain / 2 ? end
            : string.Join('.', labels.TakeLast(2));
    }

    private static string? Letters(string host)
    {
        try
        {
            var letters = host.Contains("xn--", StringComparison.OrdinalIgnoreCase) ? Idn.GetUnicode(host) : host;
            return letters == host ? null : Verbatim.OneLine(letters);
        }
        catch (ArgumentException)
        {
            // No letters stand behind it.
            return null;
        }
    }
}

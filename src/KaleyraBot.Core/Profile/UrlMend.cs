using System.Globalization;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// The web address that was probably meant by one that is refused. Never without what stood before an @, and never by what a browser alone
/// would make of it: those lead elsewhere.
/// </summary>
internal static class UrlMend
{
    private static readonly char[] Around = ['"', '\'', '<', '>', '(', ')', '[', ']', '“', '”', '‘', '’', ' '];

    public static string? Website(string typed) => Of(typed, secure: false);

    public static string? Webhook(string typed) => Of(typed, secure: true);

    /// <summary>What follows a # is the reader's own place in a page: a picture has none.</summary>
    public static string? Image(string typed) => Of(typed.Split('#')[0], secure: true);

    private static string? Of(string typed, bool secure)
    {
        var seen = string.Concat(FieldCharacters.Without(typed).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        var text = seen.Trim(Around).Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
        if (UrlWriting.OnlyProblem(text) is not null || UrlWriting.Begin(text) is not { } begin)
        {
            return null;
        }
        var plain = UrlWriting.Scheme().Match(text);
        var rest = text[Math.Max(begin, plain.Length)..];
        var authority = rest.Split('/', '?', '#')[0];
        if (rest.AsSpan().IndexOfAny('\\', '<', '>') >= 0 || authority.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }
        var host = authority.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.').TrimEnd('.');
        var port = host.LastIndexOf(':');
        var tail = rest[authority.Length..].Trim().Replace(" ", "%20", StringComparison.Ordinal);
        return FieldUrlEnd.Trim((plain.Length == "http://".Length && !secure ? "http://" : "https://")
            + (secure && port > 0 ? host[..port] : host) + tail);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Profile;

/// <summary>What the writing of a web address says before anything reads it as one.</summary>
internal static partial class UrlWriting
{
    /// <summary>The key of the sentence about a text that is not one web address at all, or null.</summary>
    public static string? OnlyProblem(string text) =>
        Disk().IsMatch(text.Trim('"', '\'', ' ')) ? "fields.urlDisk"
        : Several().IsMatch(text) || IsList(Authority(text).TrimEnd(','), Scheme().IsMatch(text)) ? "fields.urlOne"
        : null;

    /// <summary>What is wrong, and the address to judge on; null where nothing more can be said.</summary>
    public static (IReadOnlyList<string> Problems, string? Meant) Read(string text, bool secure)
    {
        var problems = new List<string>();
        var meant = string.Concat(text.Where(character => !IsForeign(character)));
        Note(meant.Length < text.Length, FieldUrl.Characters);
        Note(meant.Contains("&amp;", StringComparison.OrdinalIgnoreCase), "fields.urlEntity");
        meant = meant.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
        var scheme = Scheme().Match(meant);
        Note(!scheme.Success, "fields.urlScheme");
        if (!scheme.Success)
        {
            if (Begin(meant) is not { } begin)
            {
                return (problems, null);
            }
            meant = "https://" + meant[begin..];
        }
        Note(secure && scheme.Length == "http://".Length, "fields.urlHttps");
        var authority = Authority(meant);
        Note(IsComma(authority), "fields.urlComma");
        Note(authority.Contains('@', StringComparison.Ordinal), "fields.urlUser");
        var unread = authority.Length == 0 || authority.Contains('%', StringComparison.Ordinal);
        Note(unread, "fields.urlHost");
        return (problems, unread ? null
            : IsComma(authority) ? meant.Replace(authority, authority.Replace(',', '.'), StringComparison.Ordinal) : meant);

        void Note(bool wrong, string key)
        {
            if (wrong)
            {
                problems.Add(key);
            }
        }
    }

    /// <summary>Where the host begins in an address whose scheme is missing or miswritten; null where it has another one.</summary>
    public static int? Begin(string text) =>
        Miswritten().Match(text) is { Success: true } miswritten ? miswritten.Length : Other().IsMatch(text) ? null : 0;

    /// <summary>The part with the host, its port and whatever stands before an @.</summary>
    public static string Authority(string text) =>
        text[(Scheme().Match(text) is { Success: true } scheme ? scheme.Length : Begin(text) ?? 0)..].Split('/', '?', '#')[0];

    /// <summary>A comma where a dot belongs: one, before the last part of one host. "a.com,b.com" are two.</summary>
    public static bool IsComma(string host) => Comma().IsMatch(host);

    /// <summary>Without a scheme, commas make a list only of what looks like hosts, and else a text.</summary>
    private static bool IsList(string hosts, bool schemed) => hosts.Contains(',', StringComparison.Ordinal) && !IsComma(hosts)
        && (schemed || hosts.Split(',').All(host => host.Trim() is var name && name.Contains('.', StringComparison.Ordinal)
            && !name.Contains(' ', StringComparison.Ordinal)));

    private static bool IsForeign(char character) =>
        char.IsWhiteSpace(character) || character is '\\' or '<' or '>' or '"'
        || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Scheme();

    [GeneratedRegex(@"[\s,;|]+https?://|^https?://[^/?#]*https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    // "htps://", "https:/", "https//", "https:", "https;//", "//".
    [GeneratedRegex(
        @"^(?:h{1,2}t{1,3}p{0,2}s{0,2}(?:[:;]{1,2}[/\\]{0,4}|[/\\]{1,4})|//)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Miswritten();

    // "ftp://", "javascript:", but not the port of "example.com:8080".
    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:www\.)?[a-z0-9-]+,[a-z]{2,24}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    // C:\pics\a.png, \\server\pics, file:///a.png, ~/a.png, ./a.png, /home/a.png, %TEMP%\a.png, pics\a.png, a.png
    [GeneratedRegex(
        @"^(?:[a-z]:[\\/]|\\\\|file:|~[\\/]|\.{1,2}[\\/]|/(?!/)|%\w+%|[^:/?#]*\\|"
        + @"[^:/?#]+\.(?:png|jpe?g|gif|webp|heic|bmp|tiff?|svg|pdf|docx?)$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disk();
}

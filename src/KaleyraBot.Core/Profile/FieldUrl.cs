using System.Globalization;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// The web addresses. Nothing is fetched here, but Kaleyra will call <c>incoming_url</c> and load <c>display_image</c>, and customers open
/// <c>website</c>: each must lead where it seems to.
/// </summary>
internal static partial class FieldUrl
{
    public static FieldResult Website(string text)
    {
        var (problem, uri, warnings) = Read(text, secure: false);
        return problem is not null ? FieldResult.Bad(problem)
            : FieldResult.Good(text, uri.Scheme == Uri.UriSchemeHttp ? [.. warnings, Sentence.Of("fields.websiteHttp")] : warnings);
    }

    public static FieldResult Image(string text)
    {
        var (problem, uri, warnings) = Read(text, secure: true);
        if (problem is null && text.Contains('#', StringComparison.Ordinal))
        {
            problem = Sentence.Of("fields.urlFragment");
        }
        if (problem is not null)
        {
            return FieldResult.Bad(problem);
        }
        return FieldResult.Good(text, [
            .. warnings,
            .. Picture().IsMatch(uri.AbsolutePath) ? Array.Empty<Sentence>() : [Sentence.Of("fields.imageType")],
            .. Expiring().IsMatch(uri.Query) ? [Sentence.Of("fields.imageExpires")] : Array.Empty<Sentence>(),
        ]);
    }

    public static FieldResult Webhook(string text)
    {
        var (problem, _, warnings) = Read(text, secure: true);
        // The sample of Kaleyra's page is the address of a page with "#!" in it; what follows the # never reaches a server.
        problem ??= text.Contains('#', StringComparison.Ordinal) ? Sentence.Of("fields.webhookFragment") : null;
        return problem is null ? FieldResult.Good(text, warnings) : FieldResult.Bad(problem);
    }

    private static (Sentence? Problem, Uri Uri, IReadOnlyList<Sentence> Warnings) Read(string text, bool secure)
    {
        var key = Writing(text, secure);
        if (key is not null || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return (Sentence.Of("fields." + (key ?? "urlBroken")), Nowhere, []);
        }
        var problem = FieldHost.Judge(uri.Host).Problem;
        problem = uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? "urlAddress" : problem;
        if (problem is null && secure && !uri.IsDefaultPort)
        {
            problem = "urlPort";
        }
        var sentence = problem is not null ? Sentence.Of("fields." + problem) : FieldUrlEnd.Problem(text);
        return sentence is not null ? (sentence, uri, []) : (null, uri, HostLetters.OfUrl(text) is { } note ? [note] : []);
    }

    /// <summary>What can be said from the writing alone: the key of a sentence, or null.</summary>
    private static string? Writing(string text, bool secure)
    {
        var begin = Scheme().Match(text);
        var authority = begin.Success ? text[begin.Length..].Split('/', '?', '#')[0] : "";
        return Several().IsMatch(text) || authority.Contains(',', StringComparison.Ordinal) ? "urlOne"
            : text.Any(IsForeign) ? "urlCharacters"
            : text.Contains("&amp;", StringComparison.OrdinalIgnoreCase) ? "urlEntity"
            : !begin.Success ? "urlScheme"
            : secure && begin.Length == "http://".Length ? "urlHttps"
            : authority.Contains('@', StringComparison.Ordinal) ? "urlUser"
            : authority.Contains('%', StringComparison.Ordinal) || authority.Length == 0 ? "urlHost"
            : null;
    }

    private static bool IsForeign(char character) =>
        char.IsWhiteSpace(character) || character is '\\' or '<' or '>' or '"'
        || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static readonly Uri Nowhere = new("about:blank");

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[\s,;|]+https?://|^https?://[^/?#]*https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"\.(jpe?g|png)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    // Signed links of Amazon, Google and Azure storage.
    [GeneratedRegex(@"[?&](X-Amz-Expires|X-Amz-Signature|X-Goog-Expires|X-Goog-Signature|Expires|se)=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expiring();
}

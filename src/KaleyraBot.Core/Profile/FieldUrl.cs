using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// The web addresses. Nothing is fetched here, but Kaleyra will call <c>incoming_url</c> and load <c>display_image</c>, and customers open
/// <c>website</c>: each must lead where it seems to.
/// </summary>
internal static partial class FieldUrl
{
    /// <summary>The key of the sentence about characters that no address has.</summary>
    public const string Characters = "fields.urlCharacters";

    public static FieldResult Website(string text)
    {
        var (problems, uri) = Read(text, secure: false, fragment: null);
        return problems.Count > 0 ? FieldResult.Bad(problems)
            : FieldResult.Good(text, [.. Letters(text), .. uri.Scheme == Uri.UriSchemeHttp ? [Sentence.Of("fields.websiteHttp")] : None]);
    }

    public static FieldResult Image(string text)
    {
        var (problems, uri) = Read(text, secure: true, fragment: "fields.urlFragment");
        return problems.Count > 0 ? FieldResult.Bad(problems) : FieldResult.Good(text, [
            .. Letters(text),
            .. Picture().IsMatch(uri.AbsolutePath) ? None : [Sentence.Of("fields.imageType")],
            .. Expiring().IsMatch(uri.Query) ? [Sentence.Of("fields.imageExpires")] : None,
        ]);
    }

    public static FieldResult Webhook(string text)
    {
        // The sample of Kaleyra's page is the address of a page with "#!" in it; what follows the # never reaches a server.
        var (problems, _) = Read(text, secure: true, fragment: "fields.webhookFragment");
        return problems.Count > 0 ? FieldResult.Bad(problems) : FieldResult.Good(text, [.. Letters(text)]);
    }

    private static Sentence[] None => [];

    private static Sentence[] Letters(string text) => HostLetters.OfUrl(text) is { } note ? [note] : [];

    /// <summary>All that is wrong: what has to be known to go on comes first, and ends it where nothing else can be judged.</summary>
    private static (IReadOnlyList<Sentence> Problems, Uri Uri) Read(string text, bool secure, string? fragment)
    {
        if (UrlWriting.OnlyProblem(text) is { } only)
        {
            return ([Sentence.Of(only)], Nowhere);
        }
        var (keys, meant) = UrlWriting.Read(text, secure);
        List<Sentence> problems = [.. keys.Select(key => Sentence.Of(key))];
        if (meant is null)
        {
            return (problems, Nowhere);
        }
        var end = FieldUrlEnd.Problem(meant);
        // A dot behind the address is no dot behind the host.
        if (!Uri.TryCreate(FieldUrlEnd.Trim(meant), UriKind.Absolute, out var uri))
        {
            problems.Add(Sentence.Of("fields.urlBroken"));
            return (problems, Nowhere);
        }
        var host = FieldHost.Judge(uri.Host).Problem;
        problems.AddRange(new[]
        {
            host is null ? null : Sentence.Of("fields." + host),
            secure && !uri.IsDefaultPort ? Sentence.Of("fields.urlPort") : null,
            end,
            fragment is not null && text.Contains('#', StringComparison.Ordinal) ? Sentence.Of(fragment) : null,
        }.OfType<Sentence>());
        return (problems, uri);
    }

    private static readonly Uri Nowhere = new("about:blank");

    [GeneratedRegex(@"\.(jpe?g|png)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    // Signed links of Amazon, Google and Azure storage.
    [GeneratedRegex(@"[?&](X-Amz-Expires|X-Amz-Signature|X-Goog-Expires|X-Goog-Signature|Expires|se)=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expiring();
}

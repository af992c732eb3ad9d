using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Profile;

/// <summary>The e-mail address that was probably meant by one that is refused.</summary>
internal static partial class EmailMend
{
    private static readonly char[] Around = ['"', '\'', '<', '>', '(', ')', '“', '”', '.', ',', ';', ':', ' '];

    private static readonly HashSet<string> Providers = ["gmail", "googlemail", "outlook", "hotmail", "yahoo", "icloud"];

    public static string? Of(string typed)
    {
        var text = FieldEmail.WithoutScheme(typed);
        text = Bracketed().Match(text) is { Success: true } bracketed ? bracketed.Groups[1].Value : text;
        text = Spaces().Replace(At().Replace(text.Trim(Around), "@"), "$1");
        return text.Split('@') is [{ Length: > 0 } local, { Length: > 0 } domain] ? $"{local}@{Domain(domain)}" : null;
    }

    private static string Domain(string domain) =>
        Providers.Contains(domain.ToLowerInvariant()) ? domain + ".com"
        : UrlWriting.IsComma(domain) ? domain.Replace(',', '.')
        : Dotless().Replace(Dots().Replace(domain, "."), "$1.$2");

    [GeneratedRegex("<\\s*(?:mailto:)?([^<>@\\s]+@[^<>@\\s]+?)\\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"@{2,}|\s*[\[({]\s*at\s*[\])}]\s*|\s+at\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"\s*([@.])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\.{2,}|\s*[\[({]\s*dot\s*[\])}]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dots();

    // "examplecom": the dot before the last part was left out.
    [GeneratedRegex(@"^([a-z0-9-]{2,}?)(com|org|net|info)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dotless();
}

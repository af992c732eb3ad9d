using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Makes the words of an answer fit for a card: no secret of the account, nothing shaped like a Kaleyra key, no control or bidi
/// characters, and not longer than a person reads.
/// </summary>
internal sealed partial class Scrubber(string sid, string apiKey)
{
    private const int LongestMessage = 300;
    private const int LongestName = 64;
    private const string Hidden = "•••";

    public UpdateResult Clean(UpdateResult result) => result.Reworded(words => words with
    {
        Code = Clean(words.Code, LongestName),
        Type = Clean(words.Type, LongestName),
        Message = Clean(words.Message, LongestMessage),
    });

    // Invisible characters go first, so that they cannot split a key; the cut comes last, so that it cannot leave half of one.
    private string? Clean(string? text, int longest)
    {
        if (text is null)
        {
            return null;
        }
        var plain = string.Concat(text.EnumerateRunes().Where(Visible).Select(rune => Rune.IsWhiteSpace(rune) ? " " : rune.ToString()));
        foreach (var secret in (string[])[apiKey, Uri.EscapeDataString(apiKey), sid, Uri.EscapeDataString(sid)])
        {
            plain = plain.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase);
        }
        plain = KeyShaped().Replace(plain, Hidden).Trim();
        return plain.Length <= longest ? plain : Cut(plain, longest) + "…";
    }

    private static bool Visible(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    [GeneratedRegex(@"(?<![0-9A-Za-z])A[0-9A-F]{30,34}(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyShaped();
}

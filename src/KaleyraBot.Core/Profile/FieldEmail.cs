using System.Globalization;
using System.Net.Mail;
using System.Text;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>One plain e-mail address, without a name around it, at a public domain.</summary>
internal static class FieldEmail
{
    /// <summary>RFC 5321, 4.5.3.1.1, in bytes of UTF-8 (RFC 6532).</summary>
    private const int LongestLocal = 64;

    public static FieldResult Check(string typed)
    {
        var text = WithoutScheme(typed);
        var isFormed = MailAddress.TryCreate(text, out var address) && address.Address == text && IsLocal(address.User);
        var host = isFormed ? address!.Host : text.Split('@') is [_, { Length: > 0 } domain] ? domain.TrimEnd('>') : null;
        Sentence[] problems =
        [
            .. isFormed ? Array.Empty<Sentence>() : [Sentence.Of("fields.emailFormat")],
            .. host is not null && FieldHost.Judge(host).Problem is not null
                ? [Sentence.Of("fields.emailDomain")] : Array.Empty<Sentence>(),
        ];
        return problems.Length > 0 ? FieldResult.Bad(problems)
            : FieldResult.Good(text, HostLetters.OfEmail(text) is { } note ? [note] : []);
    }

    /// <summary>Of a copied link, the address: <c>mailto:info@example.com?subject=Hello</c> (RFC 6068).</summary>
    internal static string WithoutScheme(string text) => text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        ? Uri.UnescapeDataString(text["mailto:".Length..].Split('?')[0]).Trim() : text;

    // The unquoted form of RFC 5322, with the letters, digits and marks of every script (RFC 6531); quoted names and comments are legal
    // mail and surely a slip here.
    private static bool IsLocal(string user) =>
        user[0] != '.' && user[^1] != '.' && !user.Contains("..", StringComparison.Ordinal)
        && Encoding.UTF8.GetByteCount(user) <= LongestLocal && user.EnumerateRunes().All(IsLocal);

    private static bool IsLocal(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || "!#$%&'*+-/=?^_`{|}~.".Contains((char)rune.Value, StringComparison.Ordinal)
        : Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

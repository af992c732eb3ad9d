using System.Net.Mail;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>One plain e-mail address, without a name around it, at a public domain.</summary>
internal static class FieldEmail
{
    public static FieldVerdict Check(string text)
    {
        if (!MailAddress.TryCreate(text, out var address) || address.Address != text || !IsLocal(address.User))
        {
            return FieldVerdict.Bad(Sentence.Of("fields.emailFormat"));
        }
        return FieldHost.Judge(address.Host).Problem is not null ? FieldVerdict.Bad(Sentence.Of("fields.emailDomain"))
            : FieldVerdict.Good(text, HostLetters.OfEmail(text) is { } note ? [note] : []);
    }

    // The unquoted form of RFC 5322; quoted names and comments are legal mail and surely a slip here.
    private static bool IsLocal(string user) =>
        user[0] != '.' && user[^1] != '.' && user.All(c => char.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal));
}

using System.Text;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>Names that people gave themselves: nothing in them may reorder, hide or break what stands around them.</summary>
internal static class PersonName
{
    public static string Tidy(string? name)
    {
        var tidy = new StringBuilder();
        var marks = 0;
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            marks = VisibleText.IsMark(rune) ? marks + 1 : 0;
            if (Rune.IsWhiteSpace(rune))
            {
                tidy.Append(tidy.Length > 0 && tidy[^1] != ' ' ? " " : "");
            }
            else if (!InvisibleRunes.IsBlank(rune) && !IsSign(rune) && marks <= VisibleText.MostMarks)
            {
                tidy.Append(rune);
            }
            if (tidy.Length >= Person.LongestName)
            {
                return tidy.Append('…').ToString();
            }
        }
        return tidy.ToString().TrimEnd();
    }

    /// <summary>What tells two people of one name apart: the part of the identity that the surface itself knows them by.</summary>
    public static string Account(string id) => Tidy(id[(id.LastIndexOfAny(['/', ':']) + 1)..]);

    /// <summary>The account where people can read it; null where it is a bare GUID, which says nothing to anybody.</summary>
    public static string? ReadableAccount(string id) => Account(id) is var account && Guid.TryParse(account, out _) ? null : account;

    /// <summary>
    /// The name with the account behind it, in the only round brackets, where it is another word; of a GUID the end, which tells two apart
    /// as well.
    /// </summary>
    public static string Full(Person who)
    {
        var mark = Mark(who.Id);
        return who.Name.Length == 0 ? mark
            : who.Name.Equals(mark, StringComparison.OrdinalIgnoreCase) ? who.Name
            : $"{WithoutRound(who.Name)} ({mark})";
    }

    private static string Mark(string id) => ReadableAccount(id) ?? $"…{Account(id)[^4..]}";

    private static string WithoutRound(string name) => name.Replace('(', '[').Replace(')', ']').Replace('（', '[').Replace('）', ']');

    /// <summary>The signs that cards speak with: a name with one of them would be a line of the card.</summary>
    private static bool IsSign(Rune rune) => "│┃|·•✓✔✕✖✗✘○●↻".Contains(rune.ToString(), StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>Names that people gave themselves: nothing in them may reorder, hide or break what stands around them.</summary>
internal static class PersonName
{
    private const int Longest = 64;

    public static string Tidy(string? name)
    {
        var tidy = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                tidy.Append(tidy.Length > 0 && tidy[^1] != ' ' ? " " : "");
            }
            else if (!IsUnseen(rune))
            {
                tidy.Append(rune);
            }
            if (tidy.Length > Longest)
            {
                return tidy.Append('…').ToString();
            }
        }
        return tidy.ToString().TrimEnd();
    }

    /// <summary>What tells two people of one name apart: the part of the identity that the surface itself knows them by.</summary>
    public static string Account(string id) => Tidy(id[(id.LastIndexOf('/') + 1)..]);

    /// <summary>The name with the account behind it.</summary>
    public static string Full(Person who) => who.Name.Length > 0 ? $"{who.Name} ({Account(who.Id)})" : Tidy(who.Id);

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0;
}

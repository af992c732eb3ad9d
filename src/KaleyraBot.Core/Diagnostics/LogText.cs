using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Diagnostics;

/// <summary>
/// A text from outside as a log may hold it: on one line and not endless, without line breaks, which could forge a line, and without what a
/// terminal obeys or does not show. Each of those is a question mark in a box.
/// </summary>
public readonly record struct LogText(string? Text)
{
    private const int Longest = 200;

    public static implicit operator LogText(string? text) => new(text);

    public override string ToString()
    {
        var plain = new StringBuilder();
        foreach (var rune in (Text ?? "").EnumerateRunes())
        {
            if (plain.Length >= Longest)
            {
                return plain.Append('…').ToString();
            }
            plain.Append(IsPlain(rune) ? rune.ToString() : "\uFFFD");
        }
        return plain.ToString();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

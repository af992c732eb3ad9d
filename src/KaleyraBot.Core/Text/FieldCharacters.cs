using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Text;

/// <summary>
/// Characters that no value may hold, because customers or approvers could not see what they do. The joiners U+200C and U+200D stay:
/// emoji families, Hindi and Persian are written with them.
/// </summary>
internal static class FieldCharacters
{
    /// <summary>The sentence about the first refused character, naming its kind and place; null when there is none.</summary>
    public static Sentence? Refused(string text, bool lineBreaks) => Each(text, lineBreaks).FirstOrDefault();

    /// <summary>A sentence for each refused character.</summary>
    public static IEnumerable<Sentence> Each(string text, bool lineBreaks)
    {
        var inFlag = false;
        for (var at = 0; at < text.Length;)
        {
            // A door puts U+FFFD for what did not arrive whole, and so do other programs.
            if (!Rune.TryGetRuneAt(text, at, out var rune) || rune == Rune.ReplacementChar)
            {
                yield return Sentence.Of("fields.broken", ("at", at + 1));
                at++;
                continue;
            }
            inFlag = rune.Value == 0x1F3F4 || (inFlag && IsTag(rune));
            var kind = inFlag || (lineBreaks && rune.Value == '\n') ? null : Kind(rune);
            if (kind is not null)
            {
                yield return Sentence.Of(kind, ("code", $"U+{rune.Value:X4}"), ("at", at + 1));
            }
            at += rune.Utf16SequenceLength;
        }
    }

    /// <summary>The text without what is refused anywhere; line breaks and tabs are spaces.</summary>
    public static string Without(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !IsHidden(rune) && rune != Rune.ReplacementChar)
        .Select(rune => rune.Value is '\n' or '\t' ? " " : rune.ToString()));

    /// <summary>Whether no value may hold it because nobody would see it, or what it does.</summary>
    public static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t') && Kind(rune) is not null;

    public static bool IsBidi(int value) =>
        value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string? Kind(Rune rune) => rune.Value switch
    {
        '\n' => "fields.lineBreak",
        '\t' => "fields.tab",
        0x200C or 0x200D => null,
        0xFFFC => "fields.damaged", // what stands where a picture was
        var value when (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF => "fields.damaged", // noncharacters
        >= 0x0600 and <= 0x0605 or 0x06DD or 0x08E2 => null, // Arabic number signs: of the kind "format", but drawn
        var value when IsBidi(value) => "fields.bidi",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => "fields.control",
            UnicodeCategory.Format => "fields.invisible",
            _ => null,
        },
    };

    // The flags of England, Scotland and Wales are a black flag followed by tags; anywhere else tags hide text.
    public static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;
}

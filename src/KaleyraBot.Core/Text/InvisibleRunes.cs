using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Text;

/// <summary>Characters that are drawn as nothing, whatever they are by name.</summary>
internal static class InvisibleRunes
{
    /// <summary>White space, controls and everything below.</summary>
    public static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || IsFiller(rune) || IsSelector(rune);

    /// <summary>Letters, marks and symbols by name that leave a place empty.</summary>
    public static bool IsFiller(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xFFF0 and <= 0xFFF8) or 0x2065; // reserved for more of that kind

    /// <summary>Variation selectors and tags: they mean something behind one visible character only.</summary>
    public static bool IsSelector(Rune rune) =>
        rune.Value is (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}

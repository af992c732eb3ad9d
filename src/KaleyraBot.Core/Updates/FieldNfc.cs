using System.Globalization;
using System.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Unicode normalisation form C, so that é is one character however it was typed. The runtime's own needs ICU and silently does nothing
/// where globalization is invariant, as it is here, so that the bot behaves the same on every machine.
/// </summary>
internal static class FieldNfc
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7, Vowels = 21, Tails = 28;

    private static readonly Dictionary<(int Base, int Mark), int> Pairs = new();
    private static readonly Dictionary<int, int[]> Parts = new();
    private static readonly Dictionary<int, int> Classes = new();

    static FieldNfc()
    {
        foreach (var (mark, pairs) in FieldNfcTable.Composed)
        {
            var (second, runes) = (Rune.GetRuneAt(mark, 0).Value, pairs.EnumerateRunes().Select(rune => rune.Value).ToList());
            for (var i = 0; i < runes.Count; i += 2)
            {
                Pairs[(runes[i], second)] = runes[i + 1];
                Parts[runes[i + 1]] = [runes[i], second];
            }
        }
        foreach (var row in FieldNfcTable.Replaced.Split(' ').Select(row => row.Split(':')))
        {
            Parts[Hex(row[0])] = [.. row[1].Split('+').Select(Hex)];
        }
        foreach (var row in FieldNfcTable.Classes.Split(' ').Select(row => row.Split('*', ':')))
        {
            for (var i = 0; i < (row.Length == 3 ? Hex(row[1]) : 1); i++)
            {
                Classes[Hex(row[0]) + i] = int.Parse(row[^1], CultureInfo.InvariantCulture);
            }
        }
    }

    public static string Compose(string text)
    {
        // Nothing below U+0300 combines or is replaced. Half characters are left for the rule that refuses them.
        if (text.All(c => c < '\u0300') || !IsWhole(text))
        {
            return text;
        }
        var marks = new List<(int Value, int Class)>();
        foreach (var rune in text.EnumerateRunes())
        {
            Take(rune.Value, marks);
        }
        return string.Concat(Join(marks).Select(char.ConvertFromUtf32));
    }

    private static bool IsWhole(string text) =>
        !text.Where((c, i) => char.IsSurrogate(c) && !char.IsSurrogatePair(text, char.IsHighSurrogate(c) ? i : Math.Max(i - 1, 0))).Any();

    /// <summary>Appends the parts of a character, marks in the order of their classes.</summary>
    private static void Take(int value, List<(int Value, int Class)> into)
    {
        var syllable = value - HangulBase;
        int[] parts = syllable is >= 0 and < 11172
            ? [LeadBase + syllable / (Vowels * Tails), VowelBase + syllable / Tails % Vowels, .. syllable % Tails > 0 ? [TailBase + syllable % Tails] : Array.Empty<int>()]
            : Parts.GetValueOrDefault(value) ?? [value];
        if (parts is not [var only] || only != value)
        {
            Array.ForEach(parts, part => Take(part, into));
            return;
        }
        var (at, order) = (into.Count, Classes.GetValueOrDefault(value));
        while (order > 0 && at > 0 && into[at - 1].Class > order)
        {
            at--;
        }
        into.Insert(at, (value, order));
    }

    private static List<int> Join(List<(int Value, int Class)> parts)
    {
        var joined = new List<int>();
        var (starter, last) = (-1, 0);
        foreach (var (value, order) in parts)
        {
            var blocked = starter >= 0 && starter < joined.Count - 1 && last >= order;
            if (starter >= 0 && !blocked && Pair(joined[starter], value) is { } both)
            {
                joined[starter] = both;
                continue;
            }
            starter = order == 0 ? joined.Count : starter;
            last = order;
            joined.Add(value);
        }
        return joined;
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < 19 and var lead && second - VowelBase is >= 0 and < Vowels and var vowel)
        {
            return HangulBase + (lead * Vowels + vowel) * Tails;
        }
        if (first - HangulBase is >= 0 and < 11172 and var syllable && syllable % Tails == 0 && second - TailBase is > 0 and < Tails and var tail)
        {
            return first + tail;
        }
        return Pairs.TryGetValue((first, second), out var both) ? both : null;
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

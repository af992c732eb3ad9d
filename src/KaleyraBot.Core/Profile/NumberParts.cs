using System.Globalization;
using System.Text;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// The listed numbers that a part of a name, or of the digits, fits: whole words go before beginnings, beginnings before parts. Case and
/// accents make no difference. For looking, and for "did you mean": what is changed is named exactly, see <see cref="NumberBook.Resolve"/>.
/// </summary>
internal static class NumberParts
{
    private const int ShortestWord = 2;
    private const int ShortestPart = 3;
    private const int ShortestDigits = 4;
    private const int LongestTyped = 200;

    public static IReadOnlyList<WaNumber> Of(NumberBook book, string typed)
    {
        if (typed.Length > LongestTyped)
        {
            return [];
        }
        var listed = book.Accounts.SelectMany(account => account.Numbers).DistinctBy(number => number.Number).ToList();
        var words = Words(typed);
        var whole = Fold(typed).Trim();
        Func<WaNumber, bool>[] ways =
        [
            number => words.Count > 0 && words.All(Words(number.Alias).Contains),
            number => words.Count > 0 && words.All(word => word.Length >= ShortestWord
                && Words(number.Alias).Exists(own => own.StartsWith(word, StringComparison.Ordinal))),
            number => whole.Length >= ShortestPart && Fold(number.Alias).Contains(whole, StringComparison.Ordinal),
            number => Digits(typed) is { } last && number.Number.EndsWith(last, StringComparison.Ordinal),
        ];
        return ways.Select(way => listed.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>"Marigold Bakery · +91 … or Marigold Café · +91 …".</summary>
    public static Sentence Names(IReadOnlyList<WaNumber> numbers)
    {
        var names = numbers.Select(number => Spoken.Number(number.Number)).ToList();
        return names.Count == 1 ? names[0]
            : Sentence.Of("fields.orName", ("first", names[..^1].Aggregate((first, next) =>
                Sentence.Of("request.comma", ("first", first), ("rest", next)))), ("last", names[^1]));
    }

    /// <summary>Digits without a plus, which would begin a whole number.</summary>
    private static string? Digits(string typed) =>
        PhoneText.Digits(typed) is { Length: >= ShortestDigits } digits && !digits.StartsWith('+') ? digits : null;

    private static List<string> Words(string text) =>
        [.. string.Concat(Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>In small letters without accents.</summary>
    private static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Apart(FieldText.Tidy(text)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }
        return plain.ToString().ToLowerInvariant();
    }

    private static string Apart(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text; // half a character is no letter of a name
        }
    }
}

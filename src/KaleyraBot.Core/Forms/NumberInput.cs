using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>The form's first question: a choice where all numbers are configured and few enough, else typed.</summary>
internal static class NumberInput
{
    private const string Id = "wa_number";

    /// <summary>More choices than this are no help on a phone and make the card heavy.</summary>
    private const int MostChoices = 60;

    private const int MostHinted = 6;

    public static JsonObject Of(IReadOnlyDictionary<string, string> values, FormReading? reading, NumberBook book)
    {
        var numbers = book.Accounts.SelectMany(account => account.Numbers).ToList();
        var asChoice = book.Accounts.All(account => account.Numbers.Count > 0) && numbers.Count is > 0 and <= MostChoices;
        var typed = values.GetValueOrDefault(Id, "");
        var match = Match(typed, reading, numbers) ?? (asChoice && typed.Length == 0 && numbers.Count == 1 ? numbers[0] : null);

        var input = FormTrouble.Beside(Id, reading?.Errors ?? new Dictionary<string, Sentence>());
        input["asChoice"] = asChoice;
        input["asText"] = !asChoice;
        input["value"] = match?.Number ?? typed;
        input["choices"] = asChoice ? Choices(numbers, match is null ? typed : "") : [];
        input["hinted"] = !asChoice && numbers.Count > 0;
        input["hint"] = Hint(numbers);
        return input;
    }

    /// <summary>The configured number that was meant, in whatever way it was written.</summary>
    private static WaNumber? Match(string typed, FormReading? reading, List<WaNumber> numbers)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        return numbers.Find(number => number.Number == reading?.WaNumber)
            ?? numbers.Find(number => digits.Length > 6 && number.Number == $"+{digits}")
            ?? numbers.Find(number => typed.Length > 0 && string.Equals(number.Alias, typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What was typed and is no choice becomes one, so that it is not lost while the error beside it is read.</summary>
    private static JsonArray Choices(List<WaNumber> numbers, string typed)
    {
        var choices = new JsonArray([.. numbers.Select(number => Choice(Name(number), number.Number))]);
        if (typed.Length > 0)
        {
            choices.Add(Choice(Sentence.Of("form.asTyped", ("value", typed)).ToJson(), typed));
        }
        return choices;
    }

    internal static JsonObject Choice(JsonNode title, string value) => new() { ["title"] = title, ["value"] = value };

    internal static JsonNode Name(WaNumber number) => number.Alias.Length == 0 ? number.Number : $"{number.Alias} ({number.Number})";

    private static JsonArray Hint(List<WaNumber> numbers)
    {
        var names = string.Join(", ", numbers.Take(MostHinted).Select(number => Name(number).ToString()));
        return Verbatim.Runs(numbers.Count > MostHinted ? names + ", …" : names);
    }
}

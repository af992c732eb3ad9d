using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>The form's first question: a choice where all numbers are configured and few enough, else typed.</summary>
internal static class NumberInput
{
    private const string Id = "wa_number";

    /// <summary>More choices than this are no help on a phone and make the card heavy.</summary>
    private const int MostChoices = 60;

    private const int MostNamed = 6;

    public static JsonObject Of(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Sentence> errors, NumberBook book)
    {
        var numbers = book.Accounts.SelectMany(account => account.Numbers).ToList();
        var asChoice = book.Accounts.All(account => account.Numbers.Count > 0) && numbers.Count is > 0 and <= MostChoices;
        var typed = values.GetValueOrDefault(Id, "");
        var meant = typed.Length > 0 ? book.Resolve(typed).WaNumber : asChoice && numbers.Count == 1 ? numbers[0].Number : null;
        var listed = numbers.Exists(number => number.Number == meant);

        var input = FormTrouble.Beside(Id, errors);
        input.Add("asChoice", asChoice);
        input.Add("asText", !asChoice);
        input.Add("value", listed ? meant : typed);
        input.Add("choices", asChoice ? Choices(numbers, listed ? "" : typed) : null);
        var hinted = !asChoice && numbers.Count > 0;
        input.Add("hinted", hinted);
        input.Add("names", hinted ? Names(numbers) : null);
        return input.ToJson();
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

    internal static JsonNode Name(WaNumber number) => NumberBook.Called(number);

    private static JsonArray Names(List<WaNumber> numbers)
    {
        var names = string.Join(", ", numbers.Take(MostNamed).Select(number => Name(number).ToString()));
        return Verbatim.Runs(numbers.Count > MostNamed ? names + ", …" : names);
    }
}

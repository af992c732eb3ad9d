using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// The number on a line by a part of its name or of its digits. It is taken where it is only looked at, or shown in the form before
/// anything is filled in; for a change that stands on the line already it is offered, never taken.
/// </summary>
/// <param name="Values">With the number that was meant in place of the part.</param>
/// <param name="Hint">What to say instead; null where the line can be followed.</param>
internal sealed record UpdateName(IReadOnlyDictionary<string, string> Values, Hint? Hint)
{
    /// <summary>Of <c>wa update …</c>.</summary>
    public static UpdateName Of(IReadOnlyDictionary<string, string> values, NumberBook book) =>
        Part(values, book) is not { } word ? new(values, null)
        : Alone(values) ? NumberName.Of(word, book, number => Line(values, number)) switch
        {
            { Number: { } number } => new(With(values, number), null),
            { Hint: { } hint } => new(values, hint),
            _ => new(values, Stray(word, book)),
        }
        : NumberName.Offered(word, book, number => Line(values, number)) is { } offer ? new(values, offer)
        // The form says what is wrong with it.
        : new(values, null);

    /// <summary>Of <c>wa why …</c>, which only looks.</summary>
    public static UpdateName Asked(IReadOnlyDictionary<string, string> values, NumberBook book) =>
        Part(values, book) is not { } word ? new(values, null)
        : NumberName.Of(word, book, number => "wa why" + Line(values, number)["wa update".Length..]) switch
        {
            { Number: { } number } => new(With(values, number), null),
            { Hint: { } hint } => new(values, hint),
            _ when Alone(values) && Fields.Suggest(word) is { } field =>
                new(values, new(Sentence.Of("commands.didYouMean", ("line", $"wa why {field.Name}")), [$"wa why {field.Name}"])),
            _ => new(values, null),
        };

    /// <summary>What stands for the number and is none.</summary>
    private static string? Part(IReadOnlyDictionary<string, string> values, NumberBook book) =>
        values.GetValueOrDefault(FormReader.Number) is { } word && book.Resolve(word).Error is not null ? word : null;

    private static bool Alone(IReadOnlyDictionary<string, string> values) =>
        values.Keys.All(id => id is FormReader.Number or FormReader.Reason or FormFields.Chosen);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> values, string number) =>
        new(values) { [FormReader.Number] = number };

    private static string Line(IReadOnlyDictionary<string, string> values, string number) => CommandLine.Write(With(values, number));

    /// <summary>A slip is told at once, a form with it would only puzzle; what may be a number is for the form to judge.</summary>
    private static Hint? Stray(string word, NumberBook book)
    {
        if (book.Resolve(word).Error is not { Key: "fields.numberUnknown" or "fields.numberNear" or "fields.numberMeant" } error)
        {
            return null;
        }
        var meant = error.Key != "fields.numberUnknown" ? $"wa update {Name(error.With["suggestion"]!.ToString())}"
            : Fields.Suggest(word) is { } field ? $"wa update {field.Name}=\"…\""
            : CommandWord.Suggest(word) is { } command && command.Name != "update" ? $"wa {command.Name}"
            : null;
        return meant is null ? new(Sentence.Of("commands.strayWord", ("typed", Echo.Of(word))), ["wa numbers"])
            : new(Sentence.Of("commands.strayNear", ("typed", Echo.Of(word)), ("suggestion", meant)), meant.Contains('…') ? [] : [meant]);
    }

    private static string Name(string alias) => alias.Any(LineText.IsGap) ? Quotes.Around(alias) : alias;
}

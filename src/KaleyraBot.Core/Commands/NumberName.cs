using System.Text.Json.Nodes;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>The number that a name or a part of one means: the only one that fits, or a line for each that may be meant.</summary>
/// <param name="Number">In E.164; null where it cannot be told.</param>
/// <param name="Hint">The ones to choose from; null where there are none.</param>
internal sealed record NumberName(string? Number, Hint? Hint)
{
    /// <param name="typed">As typed.</param>
    /// <param name="book">The numbers.</param>
    /// <param name="line">The same line with a number in place of what was typed.</param>
    public static NumberName Of(string typed, NumberBook book, Func<string, string> line) =>
        book.Resolve(typed).WaNumber is { } exact ? new(exact, null)
        : NumberParts.Of(book, typed) is [var only] && book.Resolve(only.Number).Error is null ? new(only.Number, null)
        : new(null, Offered(typed, book, line));

    /// <summary>The numbers that fit, to choose from, also where it is only one; null where there are none.</summary>
    public static Hint? Offered(string typed, NumberBook book, Func<string, string> line) => NumberParts.Of(book, typed) switch
    {
        [] => null,
        { Count: > Hint.MostLines } many => new(
            Sentence.Of("commands.tooManyFit", ("typed", Echo.Of(typed)), ("count", many.Count)), ["wa numbers"]),
        var few => new(
            Sentence.Of("commands.whichNumber", ("names", NumberParts.Names(few))), [.. few.Select(number => line(number.Number))])
        {
            Titles = [.. few.Select(number => (JsonNode)Spoken.Number(number.Number).ToJson())],
        },
    };
}

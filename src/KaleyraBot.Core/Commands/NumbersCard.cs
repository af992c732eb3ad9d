using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>The numbers that may be changed, by account: the first ones with their last change and a button, the others by name.</summary>
public static class NumbersCard
{
    /// <summary>More would make a card too large to send.</summary>
    private const int MostShown = 24;

    /// <summary>Those with lines of their own, and a button; Slack shows so many blocks in a message, and no more.</summary>
    private const int MostTold = 8;

    /// <summary>The command that lists what is held has room for more.</summary>
    private const int MostHolds = 5;

    /// <param name="book">The numbers.</param>
    /// <param name="holds">What is held.</param>
    /// <param name="known">Of the first numbers, what was last set, as far as it may be told here.</param>
    /// <param name="reader">Whose card it is.</param>
    /// <param name="key">Of the card; null where it is not remembered.</param>
    public static Card Build(NumberBook book, IReadOnlyList<Hold> holds,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, KnownValue>> known, Reader reader, string? key)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(reader);
        var accounts = NumberRows.Of(book, MostShown);
        foreach (var row in accounts.SelectMany(account => account!["numbers"]!.AsArray()).OfType<JsonObject>().Take(MostTold))
        {
            var number = (string)row["id"]!;
            row["last"] = known.GetValueOrDefault(number) is { Count: > 0 } values ? new JsonArray(Last(values)) : [];
            row["buttons"] = reader.MayChange ? LineButton.Change(number, key) : [];
        }
        var data = new JsonObject
        {
            ["none"] = book.Accounts.Count == 0,
            ["accounts"] = accounts,
            ["rest"] = Rests(NumberRows.Rest(book)),
            ["holds"] = HoldRows.Of([.. holds.Take(MostHolds)], Fullness.Short),
            ["holdsRest"] = Rests(holds.Count <= MostHolds ? null : Sentence.Of("answers.holdsRest", ("count", holds.Count - MostHolds))),
        };
        return new("numbers", data, book.Accounts.Any(account => account.Numbers.Count == 0) ? Sentence.Of("answers.numbersAnySummary")
            : Sentence.Of("answers.numbersSummary", ("count", book.Accounts.Sum(account => account.Numbers.Count))), key)
        { For = reader.Id };
    }

    /// <summary>The numbers of which more is told.</summary>
    public static IEnumerable<string> Told(NumberBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Accounts.SelectMany(account => account.Numbers).Select(number => number.Number).Distinct().Take(MostTold);
    }

    /// <summary>What changed last, and when.</summary>
    private static JsonObject Last(IReadOnlyDictionary<string, KnownValue> known)
    {
        var last = known.Values.MaxBy(value => (value.At, value.Request))!;
        FieldChange[] fields = [.. Fields.All.Where(field => known.GetValueOrDefault(field.Name)?.Request == last.Request)
            .Select(field => new FieldChange(field.Name, ""))];
        return new()
        {
            ["text"] = Sentence.Of("answers.lastChange",
                ("fields", FieldNames.Of(fields)), ("date", Moment.Day(last.At)), ("id", RequestId.Of(last.Request))).ToJson(),
        };
    }

    private static JsonArray Rests(Sentence? rest) => rest is null ? [] : [new JsonObject { ["text"] = rest.ToJson() }];
}

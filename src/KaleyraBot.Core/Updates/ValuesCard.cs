using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>What is known of a number: all eight fields, and an honest word where nothing is known.</summary>
public static class ValuesCard
{
    public static Card Build(WaNumber number, IReadOnlyDictionary<string, KnownValue> known) =>
        Of(number, known, shortened: false).Or(() => Of(number, known, shortened: true) with { IsShortened = true });

    private static Card Of(WaNumber number, IReadOnlyDictionary<string, KnownValue> known, bool shortened)
    {
        var data = new JsonObject
        {
            ["label"] = Sentence.Of("answers.showTitle", ("number", Spoken.Number(number.Number))).ToJson(),
            ["alias"] = number.Alias,
            ["aliased"] = number.Alias.Length > 0,
            ["shortened"] = shortened,
            ["fields"] = new JsonArray([.. Fields.All.Select(field => Row(field, known.GetValueOrDefault(field.Name), shortened))]),
        };
        return new("show", data, Sentence.Of("answers.showSummary",
            ("number", Spoken.Number(number.Number)), ("known", Fields.All.Count(field => known.ContainsKey(field.Name))), ("all", Fields.All.Count)));
    }

    private static JsonObject Row(Field field, KnownValue? known, bool shortened) => new CardData
    {
        { "doubted", "doubt", ChangeRows.Doubt(known) },
        { "value", known is null ? ChangeRows.Words(null) : ChangeRows.Known(field.Name, known, shortened) },
        { "label", field.Label },
        {
            "origin", known is null
                ? Sentence.Of("answers.showUnknown")
                : Sentence.Of("answers.showOrigin", ("date", Moment.Day(known.At)), ("id", RequestId.Of(known.Request)))
        },
    }.ToJson();
}

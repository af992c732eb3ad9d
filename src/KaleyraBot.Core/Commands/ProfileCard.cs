using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// What is known of a number, as a small profile: its name, then each detail in the order of a phone, and those that nobody knows together,
/// in one honest line.
/// </summary>
public static class ProfileCard
{
    /// <summary>
    /// As customers see it, from top to bottom; where messages go, they do not see. A field that is not named here comes last.
    /// </summary>
    private static readonly string[] Order =
    [
        Fields.DisplayImage, Fields.About, Fields.BusinessCategory, Fields.BusinessDescription, Fields.Address, Fields.ContactEmail,
        Fields.Website, Fields.IncomingUrl,
    ];

    private static IReadOnlyList<Field> Ordered { get; } =
        [.. Fields.All.OrderBy(field => Array.IndexOf(Order, field.Name) is >= 0 and var at ? at : Order.Length)];

    /// <param name="number">The number, with its name.</param>
    /// <param name="known">What was last set.</param>
    /// <param name="reader">Whose card it is.</param>
    /// <param name="key">Of the card; null where it is not remembered.</param>
    public static Card Build(WaNumber number, IReadOnlyDictionary<string, KnownValue> known, Reader reader, string? key) =>
        Of(number, known, reader, key, shortened: false)
            .Or(() => Of(number, known, reader, key, shortened: true) with { IsShortened = true });

    private static Card Of(WaNumber number, IReadOnlyDictionary<string, KnownValue> known, Reader reader, string? key, bool shortened)
    {
        var told = Ordered.Where(field => known.ContainsKey(field.Name)).ToList();
        var unknown = Ordered.Except(told).Select(field => new FieldChange(field.Name, "")).ToList();
        var data = new JsonObject
        {
            ["alias"] = number.Alias,
            ["label"] = PhoneText.Grouped(number.Number),
            ["aliased"] = number.Alias.Length > 0,
            ["shortened"] = shortened,
            ["fields"] = new JsonArray([.. told.Select(field => Row(field, known[field.Name], shortened))]),
            ["unknown"] = unknown.Count == 0 ? [] : new JsonArray(new JsonObject
            {
                ["text"] = Sentence.Of("answers.showUnknown", ("fields", FieldNames.All(unknown))).ToJson(),
            }),
            ["buttons"] = reader.MayChange ? LineButton.Change(number.Number, key) : [],
        };
        return new("show", data, Sentence.Of("answers.showSummary",
            ("number", Spoken.Number(number.Number)), ("known", told.Count), ("all", Fields.All.Count)), key)
        { For = reader.Id };
    }

    private static JsonObject Row(Field field, KnownValue known, bool shortened) => new CardData
    {
        { "doubted", "doubt", ChangeRows.Doubt(known) },
        { "value", ChangeRows.Known(field.Name, known, shortened) },
        { "label", field.Label },
        { "origin", Sentence.Of("answers.showOrigin", ("date", Moment.Day(known.At)), ("id", RequestId.Of(known.Request))) },
    }.ToJson();
}

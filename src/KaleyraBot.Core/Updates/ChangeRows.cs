using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Old and new value of each changed field, as previews and requests show them. Kaleyra's API cannot be read, so the old value is
/// the last one set through this bot, and said to be that.
/// </summary>
internal static class ChangeRows
{
    /// <summary>UTF-16 units of a value that is shown by a part only; eight of them fit into the smallest message.</summary>
    private const int Shortest = 60;

    /// <param name="changes">The changes in the order of reading, with the old values as they were when the change was made.</param>
    /// <param name="known">The last known values, for changes that were not made yet.</param>
    /// <param name="refused">The field that Kaleyra refused, if it named one.</param>
    /// <param name="fullness">How much of the values is shown.</param>
    public static JsonArray Of(
        IReadOnlyList<FieldChange> changes, IReadOnlyDictionary<string, KnownValue>? known = null, string? refused = null,
            Fullness fullness = Fullness.Whole) =>
        [.. changes.Select(change => Row(change, change.Before
            ?? known?.GetValueOrDefault(change.Field), change.Field == refused, fullness))];

    private static JsonObject Row(FieldChange change, KnownValue? known, bool refused, Fullness fullness) => new CardData
    {
        { "doubted", "doubt", Doubt(known) },
        { "label", FieldNames.Label(change.Field) },
        { "before", Before(change, known, fullness) },
        { "after", After(change, fullness) },
        { "refused", refused },
    }.ToJson();

    private static JsonObject After(FieldChange change, Fullness fullness) => change.Erased ? Words(Sentence.Of("request.erased"))
        : change.Value.Length == 0 ? Words(Sentence.Of("request.cleared"))
        : Value(change.Field, change.Value, fullness == Fullness.Short);

    /// <summary>An old value is the first to go.</summary>
    private static JsonObject Before(FieldChange change, KnownValue? known, Fullness fullness)
    {
        var before = change.Erased || known is null || fullness == Fullness.Short ? Words(null)
            : Known(change.Field, known, fullness != Fullness.Whole);
        before["lead"] = (change.Erased ? Sentence.Of("request.beforeErased")
            : known is null ? Sentence.Of("request.neverSet")
            : fullness == Fullness.Short ? Sentence.Of("request.lastSetHidden", ("date", Moment.Day(known.At)))
            : Sentence.Of("request.lastSet", ("date", Moment.Day(known.At)))).ToJson();
        return before;
    }

    /// <summary>A known value, or our own word for an empty one.</summary>
    public static JsonObject Known(string field, KnownValue known, bool shortened = false) =>
        known.Value.Length == 0 ? Words(Sentence.Of("request.empty")) : Value(field, known.Value, shortened);

    /// <summary>Said where a later request may have changed it.</summary>
    public static Sentence? Doubt(KnownValue? known) =>
        known?.DoubtedBy is { } request ? Sentence.Of("request.doubted", ("id", RequestId.Of(request))) : null;

    /// <summary>Our own words in place of a value, outside the box that values stand in.</summary>
    public static JsonObject Words(Sentence? words) => words is null ? [] : new() { ["worded"] = true, ["words"] = words.ToJson() };

    private static JsonObject Value(string field, string value, bool shortened) => new CardData
    {
        { "boxed", true },
        { "lines", Verbatim.Lines(shortened ? ValueParts.Shorten(field, value, Shortest) : value) },
        { "noted", "note", HostLetters.Note(field, value) },
    }.ToJson();
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Old and new value of each changed field, as previews and requests show them. Kaleyra's API cannot be read, so the old value is
/// the last one set through this bot, and said to be that.
/// </summary>
internal static class ChangeRows
{
    public static JsonArray Of(IReadOnlyList<FieldChange> changes, IReadOnlyDictionary<string, KnownValue>? known = null) =>
        [.. changes.Select(change => Row(change, change.Before ?? known?.GetValueOrDefault(change.Field)))];

    private static JsonObject Row(FieldChange change, KnownValue? before)
    {
        var row = Before(before);
        row["label"] = FieldNames.Label(change.Field).ToJson();
        row["after"] = change.Value.Length == 0 ? Verbatim.Words(Sentence.Of("request.cleared")) : Verbatim.Lines(change.Value);
        return row;
    }

    /// <summary>What is known of a value: <c>{"lead", "before": lines, "doubted", "doubt"}</c>.</summary>
    public static JsonObject Before(KnownValue? known) => new()
    {
        ["lead"] = (known is null ? Sentence.Of("request.neverSet") : Sentence.Of("request.lastSet", ("date", Moment.Day(known.At)))).ToJson(),
        ["before"] = known switch
        {
            null => new JsonArray(),
            { Value: "" } => Verbatim.Words(Sentence.Of("request.empty")),
            _ => Verbatim.Lines(known.Value),
        },
        ["doubted"] = known?.DoubtedBy is not null,
        ["doubt"] = known?.DoubtedBy is { } request ? Sentence.Of("request.doubted", ("id", $"WA-{request}")).ToJson() : "",
    };
}

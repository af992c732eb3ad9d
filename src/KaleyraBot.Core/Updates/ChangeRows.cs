using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Old and new value of each changed field, as previews and requests show them. Kaleyra's API cannot be read, so the old value is
/// the last one set through this bot, and said to be that.
/// </summary>
internal static class ChangeRows
{
    /// <param name="changes">The changes, with the old values as they were when the change was made.</param>
    /// <param name="known">The last known values, for changes that were not made yet.</param>
    /// <param name="refused">The field that Kaleyra refused, if it named one.</param>
    public static JsonArray Of(
        IReadOnlyList<FieldChange> changes, IReadOnlyDictionary<string, KnownValue>? known = null, string? refused = null) =>
        [.. changes.Select(change => Row(change, change.Before ?? known?.GetValueOrDefault(change.Field), change.Field == refused))];

    private static JsonObject Row(FieldChange change, KnownValue? known, bool refused)
    {
        var row = Before(known);
        row["before"] = Led(row["before"]!.AsArray(), change.Erased ? Sentence.Of("request.beforeErased")
            : known is null ? Sentence.Of("request.neverSet")
            : Sentence.Of("request.lastSet", ("date", Moment.Day(known.At))));
        row["label"] = FieldNames.Label(change.Field).ToJson();
        row["after"] = Led(
            change.Erased ? Verbatim.Words(Sentence.Of("request.erased"))
            : change.Value.Length == 0 ? Verbatim.Words(Sentence.Of("request.cleared")) : Verbatim.Lines(change.Value), Sentence.Of("request.new"));
        row["refused"] = refused;
        return row;
    }

    /// <summary>Lines of which the first begins with our own words; alone where there is no line.</summary>
    private static JsonArray Led(JsonArray lines, Sentence lead)
    {
        if (lines.Count == 0)
        {
            lines.Add(new JsonObject { ["spacing"] = "none", ["runs"] = new JsonArray() });
        }
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i]!["led"] = i == 0;
            lines[i]!["lead"] = i == 0 ? lead.ToJson() : "";
        }
        lines[0]!["spacing"] = "none";
        return lines;
    }

    /// <summary>What is known of a value: <c>{"before": lines, "doubted", "doubt"}</c>.</summary>
    public static JsonObject Before(KnownValue? known) => new()
    {
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

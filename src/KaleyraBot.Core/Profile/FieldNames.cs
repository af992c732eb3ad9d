using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>The labels of fields, alone and as the list in a sentence: "About, Address and 2 more".</summary>
internal static class FieldNames
{
    private const int MostNamed = 3;

    public static Sentence Label(string field) =>
        field switch
        {
            "wa_number" => Sentence.Of("fields.wa_number"),
            "clear" => Sentence.Of("form.clear"),
            "reason" => Sentence.Of("form.reason"),
            _ => Fields.Named(field)!.Label,
        };

    public static Sentence Of(IReadOnlyList<FieldChange> changes) => Of(changes, MostNamed);

    /// <summary>Each of them by its name.</summary>
    public static Sentence All(IReadOnlyList<FieldChange> changes) => Of(changes, int.MaxValue);

    private static Sentence Of(IReadOnlyList<FieldChange> changes, int most)
    {
        var labels = changes.Select(change => Label(change.Field)).ToList();
        if (labels.Count > most)
        {
            var more = labels.Count - (most - 1);
            labels = [.. labels.Take(most - 1), Sentence.Of("request.more", ("count", more))];
        }
        var last = labels[^1];
        return labels.Count == 1 ? last : Sentence.Of("request.and", ("first", Listed(labels[..^1])), ("last", last));
    }

    private static Sentence Listed(List<Sentence> labels) =>
        labels.Count == 1 ? labels[0] : Sentence.Of("request.comma", ("first", labels[0]), ("rest", Listed(labels[1..])));
}

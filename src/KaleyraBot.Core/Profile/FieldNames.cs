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

    public static Sentence Of(IReadOnlyList<FieldChange> changes)
    {
        var labels = changes.Select(change => Label(change.Field)).ToList();
        if (labels.Count > MostNamed)
        {
            var more = labels.Count - (MostNamed - 1);
            labels = [.. labels.Take(MostNamed - 1), Sentence.Of("request.more", ("count", more))];
        }
        var last = labels[^1];
        return labels.Count == 1 ? last : Sentence.Of("request.and", ("first", Listed(labels[..^1])), ("last", last));
    }

    private static Sentence Listed(List<Sentence> labels) =>
        labels.Count == 1 ? labels[0] : Sentence.Of("request.comma", ("first", labels[0]), ("rest", Listed(labels[1..])));
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>What is wrong with a form: all of it at the top, each part again beside its input.</summary>
internal static class FormTrouble
{
    public static JsonObject Of(IReadOnlyDictionary<string, Sentence> errors) => errors.Count == 0 ? [] : new()
    {
        ["show"] = true,
        ["heading"] = Heading(errors.Count).ToJson(),
        ["lines"] = new JsonArray([.. InFormOrder(errors).Select(error => new JsonObject
        {
            ["lead"] = error.Key.Length == 0 ? "" : Sentence.Of("form.troubleWith", ("label", FieldNames.Label(error.Key))).ToJson(),
            ["named"] = error.Key.Length > 0,
            ["text"] = error.Value.ToJson(),
        })]),
    };

    public static Sentence Heading(int count) =>
        count == 1 ? Sentence.Of("form.oneTrouble") : Sentence.Of("form.troubles", ("count", count));

    /// <summary>What is allowed but worth a second look.</summary>
    public static JsonObject Warnings(IReadOnlyList<Sentence> warnings) => warnings.Count == 0 ? [] : new()
    {
        ["show"] = true,
        ["lines"] = new JsonArray([.. warnings.Select(warning => new JsonObject { ["text"] = warning.ToJson() })]),
    };

    /// <summary>
    /// One input with its error: <c>{"wrong", "error", "label"}</c>. The label says it too, for it is what a screen reader speaks at the
    /// input.
    /// </summary>
    public static CardData Beside(string id, IReadOnlyDictionary<string, Sentence> errors)
    {
        var (error, label) = (errors.GetValueOrDefault(id), FieldNames.Label(id));
        return new()
        {
            { "wrong", "error", error },
            { "label", error is null ? label : Sentence.Of("form.labelWrong", ("label", label)) },
        };
    }

    private static IEnumerable<KeyValuePair<string, Sentence>> InFormOrder(IReadOnlyDictionary<string, Sentence> errors)
    {
        string[] order = ["", "wa_number", .. Fields.All.Select(field => field.Name), FormReader.Clear, FormReader.Reason];
        return errors.OrderBy(error => Array.IndexOf(order, error.Key));
    }
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>
/// What is wrong with a form: at the top how much it is, beside each input what. What belongs to no input is said at the top.
/// </summary>
internal static class FormTrouble
{
    public static JsonObject Of(IReadOnlyDictionary<string, Sentence> errors) => errors.Count == 0 ? [] : new()
    {
        ["show"] = true,
        ["heading"] = Heading(errors.Count).ToJson(),
        ["rest"] = new JsonArray([.. errors.Where(error => error.Key == FormReader.WholeForm)
            .Select(error => new JsonObject { ["text"] = error.Value.ToJson() })]),
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
    /// <param name="id">The input's.</param>
    /// <param name="errors">By input id.</param>
    /// <param name="note">What to know before anything is typed there, or null.</param>
    public static CardData Beside(string id, IReadOnlyDictionary<string, Sentence> errors, Sentence? note = null)
    {
        var (error, label) = (errors.GetValueOrDefault(id), FieldNames.Label(id));
        var named = error is null ? label : Sentence.Of("form.labelWrong", ("label", label));
        return new()
        {
            { "wrong", "error", error },
            { "label", note is null ? named : Sentence.Of("form.labelNote", ("label", named), ("note", note)) },
        };
    }
}

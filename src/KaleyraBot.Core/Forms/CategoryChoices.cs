using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>The choices of the business category. What was typed elsewhere and is no category becomes one more choice, so that it is not lost.</summary>
internal static class CategoryChoices
{
    /// <summary>The value of the choice that is selected.</summary>
    public static string Chosen(string typed) =>
        typed.Length == 0 ? FormReader.Unchanged : Categories.Match(typed).Canonical ?? typed;

    public static JsonArray Of(string typed)
    {
        var choices = new JsonArray([
            NumberInput.Choice(Sentence.Of("form.unchanged").ToJson(), FormReader.Unchanged),
            .. Categories.All.Select(category => NumberInput.Choice(category, category))]);
        if (!Categories.All.Append(FormReader.Unchanged).Contains(Chosen(typed)))
        {
            choices.Add(NumberInput.Choice(Sentence.Of("form.asTyped", ("value", typed)).ToJson(), typed));
        }
        return choices;
    }
}

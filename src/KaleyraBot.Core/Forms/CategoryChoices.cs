using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>
/// The choices of the business category. What was typed elsewhere and is no category becomes one more choice, so that it is not lost.
/// </summary>
internal static class CategoryChoices
{
    public static void Add(CardData input, string typed, string? known)
    {
        var chosen = typed.Length == 0 || typed == FormReader.Unchanged ? FormReader.Unchanged : Categories.Match(typed).Canonical;
        input.Add("value", chosen ?? typed);
        var choices = new JsonArray(NumberInput.Choice(Unchanged(known).ToJson(), FormReader.Unchanged));
        foreach (var category in Categories.All)
        {
            choices.Add(NumberInput.Choice(category, category));
        }
        if (chosen is null)
        {
            choices.Add(NumberInput.Choice(Sentence.Of("form.asTyped", ("value", typed)).ToJson(), typed));
        }
        input.Add("choices", choices);
    }

    private static Sentence Unchanged(string? known) =>
        known is { Length: > 0 } ? Sentence.Of("form.unchangedFrom", ("value", known)) : Sentence.Of("form.unchanged");
}

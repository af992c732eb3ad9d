using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// The one word after <c>wa update</c> that is neither a number nor an alias: a slip is told at once, a form with it would only puzzle.
/// </summary>
internal static class StrayWord
{
    /// <summary>What to say about it; null where the line holds anything else, or the word may be a number.</summary>
    public static Sentence? Of(IReadOnlyDictionary<string, string> values, NumberBook book)
    {
        var word = values.Keys.All(id => id is FormReader.Number or FormFields.Chosen) ? values.GetValueOrDefault(FormReader.Number) : null;
        if (word is null
            || book.Resolve(word).Error is not { Key: "fields.numberUnknown" or "fields.numberNear" or "fields.numberMeant" } error)
        {
            return null;
        }
        var suggestion = error.Key != "fields.numberUnknown" ? $"wa update {error.With["suggestion"]}"
            : Fields.Suggest(word) is { } field ? $"wa update {field.Name}=\"…\""
            : CommandWord.Suggest(word) is { } command && command.Name != "update" ? $"wa {command.Name}"
            : null;
        return suggestion is null ? Sentence.Of("commands.strayWord", ("typed", Echo.Of(word)))
            : Sentence.Of("commands.strayNear", ("typed", Echo.Of(word)), ("suggestion", suggestion));
    }
}

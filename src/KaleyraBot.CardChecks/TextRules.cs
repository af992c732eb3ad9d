using KaleyraBot.Cards.Templates;

namespace KaleyraBot.CardChecks;

/// <summary>
/// Words come from <c>text/</c>, and what people typed is never read as markup.
/// <list type="bullet">
/// <item>Where clients read Markdown (TextBlock, facts, error messages) only <c>$root.text.*</c> may come out of an expression, a number,
/// or
/// data whose last name is <c>label</c>: by that name the builder of the card promises a resolved sentence in which nothing typed
/// stands.</item>
/// <item>Labels, titles, placeholders and tooltips may also bind data named <c>title</c>, <c>hint</c> or <c>placeholder</c>: sentences,
/// configured aliases, categories, values that were set. Clients show them as plain text.</item>
/// <item>Text runs may bind anything.</item>
/// </list>
/// What decides only (the condition of an <c>if</c>, a comparison) may always look at everything.
/// </summary>
internal static class TextRules
{
    private static readonly string[] SafeInMarkup = ["label"];
    private static readonly string[] SafeInWords = ["label", "title", "hint", "placeholder"];

    public static IEnumerable<(string Code, string Message)> Of(string text, Slot slot)
    {
        if (slot is Slot.Setting or Slot.Json or Slot.Things || Parse(text) is not { } parts)
        {
            yield break;
        }
        foreach (var part in parts)
        {
            foreach (var output in part.Binding is null ? [new Expression.Literal(Value.Of(part.Text))] : Outputs(part.Binding.Expression))
            {
                if (output is Expression.Literal { Value.Kind: ValueKind.Text } words && words.Value.Text.Any(char.IsLetter))
                {
                    yield return (Codes.Words, $"'{words.Value.Text}' belongs into text/en.json; bind ${{$root.text.…}} here");
                }
                if (output is Expression.Path path && !Allowed(path, slot))
                {
                    yield return (Codes.Markup, slot == Slot.Markup
                        ? $"{text}: clients read this as Markdown, so only $root.text.* may stand here, or data named label; show other data in a TextRun"
                        : $"{text}: only $root.text.* may stand here, or data named {string.Join(", ", SafeInWords)}");
                }
            }
        }
    }

    /// <summary>The parts of a text, or null where an expression is wrong (the compiler has said so).</summary>
    public static IReadOnlyList<TextPart>? Parse(string text)
    {
        try
        {
            return BoundText.Parse(text);
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static bool Allowed(Expression.Path path, Slot slot) =>
        path is { Start: "$root", Steps: [{ Name: "text" }, _, ..] }
        || path is { Start: "$index", Steps: [] }
        || slot == Slot.Run
        || (slot == Slot.Words ? SafeInWords : SafeInMarkup).Contains(path.Steps is [.., var last] ? last.Name : path.Start);

    private static IEnumerable<Expression> Outputs(Expression expression) => expression switch
    {
        Expression.Call { Function: Function.If } call => call.Arguments.Skip(1).SelectMany(Outputs),
        Expression.Call { Function: Function.Concat } call => call.Arguments.SelectMany(Outputs),
        Expression.Call => [],
        _ => [expression],
    };
}

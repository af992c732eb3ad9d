using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// A container with one input in it, and its small print. Grey small lines below the input become its hint.
/// </summary>
internal sealed record FormField(IReadOnlyList<JsonObject> Elements, JsonObject Input)
{
    /// <param name="elements">What is in the container.</param>
    public static FormField? Of(List<JsonObject> elements) => elements.FindAll(IsInput) is [var only] ? new(elements, only) : null;

    public void Write(Translation translation)
    {
        var below = Elements.SkipWhile(element => element != Input).Skip(1).ToList();
        var hints = below.Where(IsHint).ToList();
        translation.Hints[Input] = string.Join('\n', hints.Select(Words));
        translation.Things(Elements.Except(hints));
    }

    private static bool IsInput(JsonObject element) => element.Type().StartsWith("Input.", StringComparison.Ordinal);

    private static bool IsHint(JsonObject element) => element.Is("type", "TextBlock")
        ? IsGrey(element)
        : element.Is("type", "RichTextBlock") && RichText.Runs(element) is { Count: > 0 } runs && runs.TrueForAll(IsGrey);

    private static bool IsGrey(JsonObject element) => element.Is("isSubtle") && Texts.IsSmall(element);

    private static string Words(JsonObject element) =>
        element.Is("type", "TextBlock") ? Markup.Plain(element.Text("text")) : RichText.PlainText(element);
}

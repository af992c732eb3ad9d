using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>Text blocks are our words, with markup; text runs are literal.</summary>
internal static class Texts
{
    public static bool IsHeading(JsonObject element) =>
        element.Is("type", "TextBlock")
            && (element.Is("style", "heading") || element.Is("size", "large") || element.Is("size", "extraLarge"));

    public static bool IsSmall(JsonObject element) => element.Is("size", "small");

    public static void TextBlock(Translation translation, JsonObject element)
    {
        var text = element.Text("text");
        var plain = Markup.Plain(text);
        if (Parts.IsBlank(plain))
        {
            return;
        }
        if (element.Is("fontType", "monospace"))
        {
            translation.Blocks.Line([RichText.Text(translation.Cut(Cut.Clean(plain), translation.Longest), "code")]);
        }
        else if (IsHeading(element))
        {
            Heading(translation, plain);
        }
        else
        {
            // Markup cuts by itself, after it has lost its formatting.
            translation.Cut(plain, Limits.Of("section.text"));
            var isSmall = element.Is("isSubtle") || IsSmall(element);
            var words = Parts.Mrkdwn(!isSmall && element.Is("weight", "bolder") ? Markup.Bold(text) : Markup.Mrkdwn(text));
            translation.Blocks.Add(isSmall ? Parts.Context(words) : Parts.Section(words));
        }
    }

    public static void RichTextBlock(Translation translation, JsonObject element)
    {
        var elements = RichText.Elements(translation, element);
        if (RichText.Runs(element).TrueForAll(IsSmall) && elements.TrueForAll(part => part.Type() == "text" && part["style"] is null))
        {
            translation.Blocks.SmallLine(translation.Cut(string.Concat(elements.Select(part => part.Text("text"))), Limits.Of("text")));
        }
        else
        {
            translation.Blocks.Line(elements);
        }
    }

    public static bool IsQuote(JsonObject box, List<JsonObject> items) =>
        box.Is("style", "emphasis") && !box.Is("bleed") && items.Count > 0 && items.TrueForAll(item => item.Is("type", "RichTextBlock"));

    public static void Quote(Translation translation, List<JsonObject> items) =>
        translation.Blocks.Quote(items.Select(line => RichText.Elements(translation, line)));

    public static void Bold(Translation translation, string text)
    {
        translation.Blocks.Break();
        translation.Blocks.Line([RichText.Text(translation.Cut(Cut.Clean(text), translation.Longest), "bold")]);
    }

    /// <summary>Slack's headers are one line of at most 150; a longer heading is bold instead of cut.</summary>
    private static void Heading(Translation translation, string plain)
    {
        if (Cut.Length(plain) > Limits.Of("header.text") || plain.Contains('\n', StringComparison.Ordinal))
        {
            Bold(translation, plain);
            translation.Blocks.Break();
        }
        else
        {
            translation.Blocks.Add(new JsonObject { ["type"] = "header", ["text"] = Parts.Plain(plain, "header.text") });
        }
    }
}

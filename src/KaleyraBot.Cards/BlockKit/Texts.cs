using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.BlockKit;

/// <summary>Text blocks are our words, with markup; text runs are literal.</summary>
internal static class Texts
{
    public static bool IsHeading(JsonObject element) =>
        element.Is("type", "TextBlock") && (element.Is("style", "heading") || element.Is("size", "large") || element.Is("size", "extraLarge"));

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
            translation.Blocks.Line([RichText.Text(Cut.To(Cut.Clean(plain), translation.Longest), "code")]);
        }
        else if (IsHeading(element))
        {
            Heading(translation, plain);
        }
        else if (element.Is("isSubtle") || IsSmall(element))
        {
            translation.Blocks.Add(Parts.Context(Parts.Mrkdwn(Markup.Mrkdwn(text))));
        }
        else
        {
            translation.Blocks.Add(Parts.Section(Parts.Mrkdwn(element.Is("weight", "bolder") ? Markup.Bold(text) : Markup.Mrkdwn(text))));
        }
    }

    public static void RichTextBlock(Translation translation, JsonObject element)
    {
        var elements = RichText.Elements(element, translation.Longest);
        if (RichText.Runs(element).All(IsSmall) && elements.TrueForAll(part => part.Type() == "text" && part["style"] is null))
        {
            translation.Blocks.SmallLine(string.Concat(elements.Select(part => part.Text("text"))));
        }
        else
        {
            translation.Blocks.Line(elements);
        }
    }

    public static void Bold(Translation translation, string text)
    {
        translation.Blocks.Break();
        translation.Blocks.Line([RichText.Text(Cut.To(Cut.Clean(text), translation.Longest), "bold")]);
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

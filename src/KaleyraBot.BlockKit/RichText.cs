using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Rich text: the one element of Slack that styles text without ever reading markup, mentions, links or emoji names out of it.
/// </summary>
internal static class RichText
{
    public static JsonObject Block(string kind, JsonArray elements) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = kind, ["elements"] = elements }),
    };

    public static JsonObject Text(string text, params string[] styles)
    {
        var element = new JsonObject { ["type"] = "text", ["text"] = text };
        if (styles.Length > 0)
        {
            element["style"] = new JsonObject(styles.Select(style => KeyValuePair.Create<string, JsonNode?>(style, true)));
        }
        return element;
    }

    /// <summary>The runs of a RichTextBlock, each cut at the longest that the translation allows.</summary>
    public static List<JsonObject> Elements(Translation translation, JsonObject richTextBlock)
    {
        var elements = new List<JsonObject>();
        foreach (var run in Runs(richTextBlock))
        {
            if (translation.Cut(Cut.Clean(run.Text("text")), translation.Longest) is { Length: > 0 } text)
            {
                elements.AddRange(Dates.Split(Element(text, run)));
            }
        }
        return elements;
    }

    /// <summary>A run may be written as a string.</summary>
    public static List<JsonObject> Runs(JsonObject richTextBlock)
    {
        var runs = new List<JsonObject>();
        var inlines = richTextBlock["inlines"] as JsonArray;
        for (var i = 0; i < inlines?.Count; i++)
        {
            var run = inlines[i] as JsonObject ?? (inlines[i] is JsonValue text ? new JsonObject { ["text"] = text.ToString() } : []);
            if (!run.IsNot("isVisible"))
            {
                runs.Add(run);
            }
        }
        return runs;
    }

    public static string PlainText(JsonObject richTextBlock) =>
        string.Concat(Runs(richTextBlock).Select(run => Dates.Plain(run.Text("text"))));

    /// <summary>Keeps the JSON small: neighbours of one style are one element.</summary>
    public static void Append(JsonArray elements, JsonObject element)
    {
        if (elements is [.., JsonObject last] && last.Type() == "text" && element.Type() == "text"
            && JsonNode.DeepEquals(last["style"], element["style"]))
        {
            last["text"] = last.Text("text") + element.Text("text");
        }
        else
        {
            elements.Add(element);
        }
    }

    public static JsonObject LineBreakAfter(JsonArray elements)
    {
        var line = Text("\n");
        if (elements is [.., JsonObject last] && last.Type() is "text" or "date" && last.Thing("style") is { } style && !style.Is("code"))
        {
            line["style"] = style.DeepClone();
        }
        return line;
    }

    private static JsonObject Element(string text, JsonObject run)
    {
        var element = Text(text, [.. Styles(run)]);
        if (run.Thing("selectAction") is { } action && action.Is("type", "Action.OpenUrl") && Markup.IsAddress(action.Text("url")))
        {
            element["text"] = Dates.Plain(text);
            element["type"] = "link";
            element["url"] = action.Text("url");
        }
        return element;
    }

    private static IEnumerable<string> Styles(JsonObject run)
    {
        if (run.Is("weight", "bolder"))
        {
            yield return "bold";
        }
        if (run.Is("italic"))
        {
            yield return "italic";
        }
        if (run.Is("strikethrough"))
        {
            yield return "strike";
        }
        if (run.Is("fontType", "monospace"))
        {
            yield return "code";
        }
    }
}

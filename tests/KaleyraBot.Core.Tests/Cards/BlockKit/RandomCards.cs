using System.Text.Json.Nodes;
using CsCheck;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Cards that no designer would make: anything inside anything, texts empty, hostile and far too long, ids that repeat.</summary>
internal static class RandomCards
{
    public const string Hostile = "<!channel> *x* <http://e|y> :rocket: & `";

    private static readonly Gen<string> Text = Gen.Frequency(
        (14, Gen.Const("Some words")), (10, Gen.Const(Hostile)), (8, Gen.String[0, 30]), (1, Gen.Const("")), (1, Gen.Const(" \u202E\u0007")),
        (1, Gen.Int[70, 4000].Select(length => new string('a', length))), (1, Gen.Int[70, 3100].Select(length => string.Concat(Enumerable.Repeat("👩‍💻", length)))));

    private static readonly Gen<string> Id = Gen.OneOf("a", "b", "c", "d#2", "");

    private static readonly Gen<JsonObject> Look = Gen.Select(
        Gen.OneOf("default", "small", "none", "large"), Gen.Bool, Gen.OneOf("small", "default", "large"), Gen.Bool, Gen.OneOf("default", "monospace"), Gen.OneOf("default", "bolder"),
        (spacing, separator, size, isSubtle, fontType, weight) => new JsonObject
        { ["spacing"] = spacing, ["separator"] = separator, ["size"] = size, ["isSubtle"] = isSubtle, ["fontType"] = fontType, ["weight"] = weight });

    // Shorter, since there are many of them.
    private static readonly Gen<string> Title = Gen.OneOf(Gen.Const("Title"), Gen.Const(Hostile), Gen.String[0, 30], Gen.Int[70, 170].Select(length => new string('a', length)));

    private static readonly Gen<JsonObject> Choice = Gen.Select(Title, Gen.OneOf(Title, Gen.OneOf("1", "2", "3")), (title, value) => new JsonObject { ["title"] = title, ["value"] = value });

    private static readonly Gen<JsonObject> Input = Gen.Select(
        Gen.OneOf("Text", "Number", "Date", "Time", "Toggle", "ChoiceSet"), Gen.Select(Id, Text, Text, Text), Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool), Gen.OneOf("email", "url", "tel", "expanded", "compact"),
        Gen.OneOf(Text, Gen.OneOf("1", "1,2", "2026-11-23", "2026-13-40", "12:40", "true", "a@example.com", "https://example.com", "7.5")), Choice.Array[0, 120], Gen.Int[-5, 5000],
        (type, texts, flags, style, value, choices, size) => new JsonObject
        {
            ["type"] = "Input." + type,
            ["id"] = texts.Item1,
            ["label"] = texts.Item2,
            ["title"] = texts.Item3,
            ["placeholder"] = texts.Item4,
            ["isRequired"] = flags.Item1,
            ["isMultiSelect"] = flags.Item2,
            ["isMultiline"] = flags.Item3,
            ["style"] = style,
            ["value"] = value,
            ["maxLength"] = size,
            ["min"] = 1,
            ["max"] = size,
            ["choices"] = new JsonArray([.. choices.Take(type == "ChoiceSet" ? 120 : 0).Select(choice => choice.DeepClone())]),
        });

    private static readonly Gen<JsonObject> Action = Gen.Select(
        Gen.OneOf("Execute", "Submit", "OpenUrl", "ToggleVisibility", "ShowCard"), Text, Id, Gen.OneOf("positive", "destructive", "default"), Text, Gen.Bool,
        (type, title, verb, style, url, enabled) => new JsonObject
        {
            ["type"] = "Action." + type,
            ["title"] = title,
            ["verb"] = verb,
            ["style"] = style,
            ["tooltip"] = title,
            ["url"] = enabled ? "https://example.com/" : url,
            ["data"] = new JsonObject { ["id"] = verb },
            ["isEnabled"] = enabled,
            ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = title }) },
        });

    private static readonly Gen<JsonObject> Words = Gen.Select(Gen.OneOf("TextBlock", "RichTextBlock", "Image", "FactSet"), Text, Text, Look, Text.Array[0, 12], (type, text, other, look, list) =>
    {
        var element = (JsonObject)look.DeepClone();
        element["type"] = type;
        element["text"] = text;
        element["altText"] = text;
        element["url"] = other.Length > 20 ? "https://example.com/" + new string('p', Math.Min(other.Length, 4000)) : other;
        element["inlines"] = new JsonArray([.. list.Select(item => Run(item, look))]);
        element["facts"] = new JsonArray([.. list.Select(item => new JsonObject { ["title"] = text, ["value"] = item })]);
        return element;
    });

    public static Gen<JsonObject> Card { get; } =
        Gen.Select(Element(3).Array[0, 14], Action.Array[0, 30], Text, (body, actions, summary) => new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["fallbackText"] = summary,
            ["body"] = List(body),
            ["actions"] = List(actions),
        });

    private static Gen<JsonObject> Element(int depth) => depth == 0 ? Words : Gen.Frequency((4, Words), (3, Input), (1, Action.Array[0, 6].Select(actions => With("ActionSet", "actions", actions))),
        (3, Element(depth - 1).Array[0, 5].Select(items => With("Container", "items", items))),
        (1, Element(depth - 1).Array[0, 3].Array[0, 12].Select(columns => With("ColumnSet", "columns", [.. columns.Select(items => With("Column", "items", items))]))),
        (1, Element(depth - 1).Array[0, 2].Array[0, 5].Array[0, 8].Select(rows => With("Table", "rows", [.. rows.Select(cells => With("TableRow", "cells", [.. cells.Select(items => With("TableCell", "items", items))]))]))));

    private static JsonObject With(string type, string name, JsonObject[] things) => new() { ["type"] = type, [name] = List(things) };

    private static JsonObject Run(string text, JsonObject look)
    {
        var run = (JsonObject)look.DeepClone();
        run["type"] = "TextRun";
        run["text"] = text;
        return run;
    }

    private static JsonArray List(JsonObject[] things) => [.. things.Select(thing => thing.DeepClone())];
}

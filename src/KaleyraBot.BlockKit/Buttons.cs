using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>Actions as buttons. The action id is the verb, the value is the data, as it would come from Teams.</summary>
internal static class Buttons
{
    public static IEnumerable<JsonObject> Blocks(IEnumerable<JsonObject> actions, BlockIds ids)
    {
        var primaries = 0;
        foreach (var chunk in actions.Where(IsButton).Chunk(Limits.Of("actions.elements")))
        {
            var within = new BlockIds();
            var buttons = chunk.Select(action => Button(action, within, isFirst: !action.Is("style", "positive") || primaries++ == 0))
                .ToArray();
            yield return new JsonObject { ["type"] = "actions", ["block_id"] = ids.Take("actions"), ["elements"] = new JsonArray(buttons) };
        }
    }

    /// <summary>Slack needs something to press on and the data small enough to carry.</summary>
    private static bool IsButton(JsonObject action) => action.Type() switch
    {
        "Action.OpenUrl" => Markup.IsAddress(action.Text("url")),
        "Action.Execute" or "Action.Submit" => true,
        _ => false,
    };

    /// <exception cref="ArgumentException">The data is longer than Slack carries. It cannot be cut.</exception>
    private static JsonObject Button(JsonObject action, BlockIds ids, bool isFirst)
    {
        var button = new JsonObject { ["type"] = "button", ["text"] = Parts.Plain(Title(action), "button.text") };
        if (action.Is("type", "Action.OpenUrl"))
        {
            button["action_id"] = ids.Take(action.Text("id").Length > 0 ? BlockKitAction.IdOf(action.Text("id")) : "open-url");
            button["url"] = action.Text("url");
        }
        else
        {
            var meant = BlockKitAction.From(action);
            button["action_id"] = ids.Take(BlockKitAction.IdOf(meant.Verb));
            button["value"] = Value(meant);
        }
        if (Style(action, isFirst) is { } style)
        {
            button["style"] = style;
        }
        if (!Parts.IsBlank(action.Text("tooltip")))
        {
            button["accessibility_label"] = Cut.To(Cut.Clean(action.Text("tooltip")), Limits.Of("button.accessibility_label"));
        }
        return button;
    }

    private static string Value(BlockKitAction action)
    {
        var value = action.Data.ToJsonString(Compact);
        return Cut.Length(value) <= Limits.Of("button.value")
            ? value
            : throw new ArgumentException(
                $"The data of the action '{action.Verb}' has {Cut.Length(value)} characters; "
                + $"a button of Slack carries {Limits.Of("button.value")}.");
    }

    public static string Title(JsonObject action) =>
        new[] { action.Text("title"), action.Text("tooltip"), action.Text("verb"), action.Text("id") }
            .FirstOrDefault(text => !Parts.IsBlank(text)) ?? Cut.Ellipsis;

    private static string? Style(JsonObject action, bool isFirst) =>
        action.Is("style", "destructive") ? "danger" : action.Is("style", "positive") && isFirst ? "primary" : null;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Teams.Views;

/// <summary>
/// Fits an Adaptive Card to where Teams shows it: once the template of each, or a finished one. It is changed where it stands, and given
/// back.
/// </summary>
internal static class TeamsCard
{
    /// <summary>
    /// In a message. In a shared conversation the buttons that lead to a form open a dialog, because a shared card is no place to type, and
    /// the button that shows everything does so everywhere, because a message has no room for it; the Submit fallbacks lose the grey "Your
    /// response was sent" line, for the card itself answers.
    /// </summary>
    public static JsonObject InMessage(JsonObject card, bool shared) => Map(card, action =>
        !IsExecute(action) ? Quiet(action)
        : (shared && OpensForm(action)) || action.Text("verb") == Verbs.Everything ? Dialog(SubmitOf(action))
        : WithFallback(action));

    /// <summary>In a dialog, where Teams delivers nothing but Action.Submit.</summary>
    public static JsonObject InDialog(JsonObject card) => Map(card, action => IsExecute(action) ? SubmitOf(action) : action);

    private static readonly string[] Pressed = ["actions", "inlineAction", "selectAction"];

    /// <summary>What templates say of whether, and how often, an action is there.</summary>
    private static readonly string[] Presence = ["$data", "$when"];

    private static readonly string[] Kept = [.. Presence, "title", "style", "tooltip", "associatedInputs"];

    private static JsonObject Map(JsonObject card, Func<JsonObject, JsonObject> change)
    {
        Walk(card, change);
        return card;
    }

    private static void Walk(JsonNode? node, Func<JsonObject, JsonObject> change)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Walk(item, change);
            }
        }
        else if (node is JsonObject element)
        {
            foreach (var (name, value) in element)
            {
                if (value is not JsonValue && !Pressed.Contains(name))
                {
                    Walk(value, change);
                }
            }
            foreach (var name in Pressed)
            {
                if (element.TryGetPropertyValue(name, out var actions) && Changed(actions, change) is var changed && changed != actions)
                {
                    element[name] = changed;
                }
            }
        }
    }

    private static JsonNode? Changed(JsonNode? actions, Func<JsonObject, JsonObject> change)
    {
        if (actions is not JsonArray list)
        {
            return actions is JsonObject action ? change(action) : null;
        }
        for (var i = 0; i < list.Count; i++)
        {
            if (Changed(list[i], change) is var changed && changed != list[i])
            {
                list[i] = changed;
            }
        }
        return list;
    }

    private static bool IsExecute(JsonObject action) => action.Text("type") == "Action.Execute";

    private static bool OpensForm(JsonObject action) =>
        action.Text("verb") is Verbs.Open or Verbs.Edit or Verbs.Again or Verbs.FormLine;

    /// <summary>The Action.Submit that does the same, with the same title, data and checks.</summary>
    private static JsonObject SubmitOf(JsonObject execute)
    {
        var submit = execute["fallback"] is JsonObject fallback ? (JsonObject)fallback.DeepClone() : (JsonObject)execute.DeepClone();
        submit["type"] = "Action.Submit";
        submit.Remove("fallback");
        submit.Remove("verb");
        foreach (var name in Kept)
        {
            if (submit[name] is null && execute[name] is { } value)
            {
                submit[name] = value.DeepClone();
            }
        }
        var data = submit["data"] as JsonObject ?? [];
        data["verb"] ??= execute["verb"]?.DeepClone();
        submit["data"] = data.Parent is null ? data : data.DeepClone();
        return Quiet(submit);
    }

    /// <summary>Where the Execute is there, so is its fallback.</summary>
    private static JsonObject WithFallback(JsonObject execute)
    {
        var submit = SubmitOf(execute);
        foreach (var name in Presence)
        {
            submit.Remove(name);
        }
        execute["fallback"] = submit;
        return execute;
    }

    private static JsonObject Dialog(JsonObject submit)
    {
        submit["data"]!["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        submit["associatedInputs"] = "none";
        return submit;
    }

    private static JsonObject Quiet(JsonObject action)
    {
        if (action.Text("type") == "Action.Submit")
        {
            action["msteams"] = new JsonObject { ["feedback"] = new JsonObject { ["hide"] = true } };
        }
        return action;
    }
}

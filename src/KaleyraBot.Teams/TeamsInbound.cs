using System.Text.Json;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Activities;

namespace KaleyraBot.Teams;

/// <summary>From the Activity protocol to the one dialog that all doors share.</summary>
internal static class TeamsInbound
{
    /// <summary>The line that the message extension and its slash command stand for.</summary>
    public const string OpenForm = "update";

    /// <param name="activity">The event, already trusted.</param>
    /// <param name="where">The conversation the answer belongs to.</param>
    /// <param name="tenants">Who may talk; empty for local emulators.</param>
    public static TeamsTurn Read(Activity activity, Place where, IReadOnlyList<string> tenants) => activity.Type switch
    {
        "message" => Message(activity, where, tenants),
        "invoke" => Invoke(activity, where, tenants),
        "conversationUpdate" or "installationUpdate" => new TeamsTurn.Presence(),
        _ => new TeamsTurn.Ignore(),
    };

    /// <summary>A typed line, or a pressed Action.Submit: that comes as a message without a text.</summary>
    private static TeamsTurn Message(Activity activity, Place where, IReadOnlyList<string> tenants)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } sent || !string.IsNullOrWhiteSpace(activity.Text))
        {
            return Ask(activity, tenants, Surface.Message, who => Typed(who, where, CommandText.Of(activity)));
        }
        return CardData.Read(sent) is { } data
            ? Ask(activity, tenants, Surface.Message, who => data.ToEvent(who, where))
            : new TeamsTurn.Ignore();
    }

    private static TeamsTurn Invoke(Activity activity, Place where, IReadOnlyList<string> tenants)
    {
        switch (activity.Name)
        {
            case "adaptiveCard/action":
                var action = Inner(activity.Value, "action");
                return Text(activity.Value, "trigger") == "automatic"
                    ? new TeamsTurn.Refresh()
                    : Pressed(CardData.Read(Inner(action, "data"), Text(action, "verb")), Surface.CardAction);
            case "task/fetch" or "task/submit" or "composeExtension/submitAction":
                return Pressed(CardData.Read(Inner(activity.Value, "data")), Surface.Dialog);
            case "composeExtension/fetchTask":
                return Ask(activity, tenants, Surface.Dialog, who => Typed(who, where, OpenForm));
            default:
                return new TeamsTurn.Unused();
        }

        TeamsTurn Pressed(CardData? data, Surface surface) =>
            data is null ? new TeamsTurn.Malformed() : Ask(activity, tenants, surface, who => data.ToEvent(who, where));
    }

    private static TeamsTurn Ask(Activity activity, IReadOnlyList<string> tenants, Surface surface, Func<Person, ChatEvent> toEvent)
    {
        var (who, refusal) = TeamsIdentity.Of(activity, tenants);
        return who is null ? new TeamsTurn.Refuse(refusal!, surface) : new TeamsTurn.Ask(toEvent(who) with { Earshot = EarshotOf(activity, surface) }, surface);
    }

    /// <summary>An invoke is answered to who sent it, and so is what was whispered to the bot.</summary>
    private static Earshot EarshotOf(Activity activity, Surface surface) => activity.Conversation?.ConversationType == "personal" ? Earshot.Private
        : surface != Surface.Message || activity.Recipient?.IsTargeted == true ? Earshot.Asker
        : Earshot.Everybody;

    private static ChatEvent.CommandTyped Typed(Person who, Place where, string text) => new(who, where, text);

    private static JsonElement? Inner(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var inner) ? inner : null;

    private static string? Text(JsonElement? value, string name) =>
        Inner(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

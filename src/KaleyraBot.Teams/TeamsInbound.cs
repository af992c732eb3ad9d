using System.Text.Json;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Teams.Payloads;

namespace KaleyraBot.Teams;

/// <summary>From the Activity protocol to the one dialog that all doors share.</summary>
internal static class TeamsInbound
{
    /// <param name="activity">The event, already trusted.</param>
    /// <param name="where">The conversation the answer belongs to.</param>
    /// <param name="tenants">Who may talk; empty for local emulators.</param>
    public static TeamsInput Read(Activity activity, Place where, IReadOnlyList<string> tenants) => activity.Type switch
    {
        "message" => Message(activity, where, tenants),
        "invoke" => Invoke(activity, where, tenants),
        "conversationUpdate" or "installationUpdate" => new TeamsInput.Presence(),
        _ => new TeamsInput.Ignore(),
    };

    /// <summary>A typed line, or a pressed Action.Submit: that comes as a message without a text.</summary>
    private static TeamsInput Message(Activity activity, Place where, IReadOnlyList<string> tenants)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } sent || !string.IsNullOrWhiteSpace(activity.Text))
        {
            return Ask(activity, tenants, TeamsWay.Message, who => Typed(who, where, CommandText.Of(activity)));
        }
        return ActionData.Read(sent) is { } data
            ? Ask(activity, tenants, TeamsWay.Message, who => data.ToEvent(who, where))
            : new TeamsInput.Ignore();
    }

    private static TeamsInput Invoke(Activity activity, Place where, IReadOnlyList<string> tenants)
    {
        var (shape, sent) = (InvokeShape.Of(activity.Name), activity.Value ?? default);
        if (shape is null)
        {
            return new TeamsInput.Unused();
        }
        if (activity.Name == InvokeShape.ExtensionFetch)
        {
            return Ask(activity, tenants, shape.Way, who => Typed(who, where, CommandParser.OpenForm));
        }
        if (activity.Name == InvokeShape.CardAction && sent.Text("trigger") == "automatic")
        {
            return new TeamsInput.Refresh();
        }
        var action = activity.Name == InvokeShape.CardAction ? sent.Inner("action") ?? default : sent;
        return ActionData.Read(action.Property("data"), activity.Name == InvokeShape.CardAction ? action.Text("verb") : null) is { } data
            ? Ask(activity, tenants, shape.Way, who => data.ToEvent(who, where))
            : new TeamsInput.Malformed();
    }

    private static TeamsInput Ask(Activity activity, IReadOnlyList<string> tenants, TeamsWay way, Func<Person, ChatEvent> toEvent)
    {
        var (who, refusal) = TeamsIdentity.Of(activity, tenants);
        return who is null
            ? new TeamsInput.Refuse(refusal!, way)
            : new TeamsInput.Ask(
                toEvent(who) with { Audience = EarshotOf(activity, way), Alone = activity is { IsPersonal: true, IsCompose: false } }, way);
    }

    /// <summary>An invoke is answered to who sent it, and so is what was whispered to the bot.</summary>
    private static Audience EarshotOf(Activity activity, TeamsWay way) =>
        activity.Conversation?.ConversationType == "personal" ? Audience.Private
        : way != TeamsWay.Message || activity.Recipient?.IsTargeted == true ? Audience.Asker
        : Audience.Everybody;

    private static ChatEvent.CommandTyped Typed(Person who, Place where, string text) => new(who, where, text) { Mentions = [] };
}

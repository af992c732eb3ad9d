using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Emoji;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;

namespace KaleyraBot.Slack;

/// <summary>
/// From Slack's commands and interactions to the one dialog that all doors share. Messages to the bot are read by <see
/// cref="SlackEvents"/>.
/// </summary>
/// <param name="Teams">Whose people may talk; none while that is not known yet.</param>
/// <param name="ReadUrl">Takes a response URL, if it is one of Slack's.</param>
/// <param name="BotUser">The bot's own user id; empty while that is not known.</param>
internal sealed record SlackInbound(IReadOnlyList<string> Teams, Func<string, Uri?> ReadUrl, string BotUser)
{
    /// <summary>Whom Slack itself, asked about this very call, knows to be one of these people.</summary>
    public SlackIdentity? Vouched { get; init; }

    /// <summary>The shortcuts of the manifest.</summary>
    public const string Shortcut = "wa_update";

    public SlackInput Read(SlackRoute route, JsonObject payload) => route switch
    {
        SlackRoute.Commands => Command(payload),
        SlackRoute.Events => SlackEvents.Read(this, payload),
        _ => payload.Text("type") switch
        {
            "block_actions" => Button(payload),
            "view_submission" => Window(payload),
            "shortcut" or "message_action" when payload.Text("callback_id") == Shortcut => Short(payload),
            _ => new SlackInput.Ignore(),
        },
    };

    /// <summary>The event of whoever may talk, or the refusal.</summary>
    public SlackInput Ask(SlackIdentity identity, SlackSource from, Func<Person, ChatEvent> toEvent)
    {
        var (who, refusal) = Vouched == identity ? (identity with { IsGuess = false }).Admit([identity.Team]) : identity.Admit(Teams);
        return who is null ? new SlackInput.Refuse(refusal!, from) { Stranger = identity.IsStrange(Teams) ? identity : null }
            : from.Address.IsSound
                ? new SlackInput.Ask(toEvent(who) with { Audience = from.Audience, Alone = from.Address.IsPersonal }, from)
            : new SlackInput.Malformed();
    }

    /// <summary>The line, whose addresses and names Slack marks up; those of a slash command only where the app asks for it.</summary>
    public static ChatEvent Typed(Person who, SlackSource from, string text, string bot, string team) =>
        new ChatEvent.CommandTyped(who, from.Place, MessageText.Of(text, bot)) { Mentions = MessageText.Mentions(text, bot, team) };

    /// <summary>Names a delivery by what is different in each; without it, it cannot be recognised a second time.</summary>
    public static string DeliveryId(string id) => $"slack:{(id.Length > 0 ? id : Guid.CreateVersion7().ToString())}";

    private SlackInput Command(JsonObject command)
    {
        var identity = SlackIdentity.OfCommand(command);
        var address = new SlackAddress(identity.Team, command.Text("channel_id"), identity.User);
        var from = From(SlackWay.Command, address, command);
        return command.Text("ssl_check") == "1" ? new SlackInput.Ignore()
            : Ask(identity, from, who => Typed(who, from, command.Text("text"), bot: "", identity.Team));
    }

    /// <summary>A global shortcut is pressed in no conversation: what comes of it is told in the chat with the bot.</summary>
    private SlackInput Short(JsonObject payload)
    {
        var identity = SlackIdentity.OfInteraction(payload);
        var address = new SlackAddress(SlackIdentity.TeamOf(payload), payload.Inner("channel").Text("id"), identity.User);
        var from = From(SlackWay.Shortcut, address, payload);
        return Ask(identity, from, who => new ChatEvent.CommandTyped(who, from.Place, CommandParser.OpenForm) { Mentions = [] });
    }

    /// <summary>A window sent with its own button: the verb is its routing key, the conversation travelled with it.</summary>
    private SlackInput Window(JsonObject payload)
    {
        var (identity, view) = (SlackIdentity.OfInteraction(payload), payload.Inner("view"));
        if (ModalMemo.Read(view.Text("private_metadata"), identity.User) is not { } memo)
        {
            return new SlackInput.Malformed();
        }
        var from = From(SlackWay.Submission, memo.Place, payload) with { View = view };
        return Ask(identity, from, who => ToEvent(who, from, view.Text("callback_id"), memo.Ticket, view.Inner("state")));
    }

    private SlackInput Button(JsonObject payload)
    {
        var (identity, view, container) = (SlackIdentity.OfInteraction(payload), payload.Inner("view"), payload.Inner("container"));
        var action = payload.Objects("actions").FirstOrDefault();
        var data = BlockKitAction.Read(ForgivingJson.FirstOf(action.Text("value"), action.Inner("selected_option").Text("value")));
        if (ActionData.VerbOf(data) is not { Length: > 0 } verb)
        {
            // A link was followed, or a choice made in a form: both are only told.
            return new SlackInput.Ignore();
        }
        var here = new SlackAddress(
            SlackIdentity.TeamOf(payload), ForgivingJson.FirstOf(
                container.Text("channel_id"), payload.Inner("channel").Text("id")), identity.User,
            container.Text("message_ts"), container.Text("thread_ts"));
        var address = view is null ? here : ModalMemo.Read(view.Text("private_metadata"), identity.User)?.Place ?? here.Direct;
        var from = From(view is null ? SlackWay.Button : SlackWay.ViewButton, address, payload) with
        {
            View = view,
            IsEphemeral = container.Flag("is_ephemeral"),
        };
        return Ask(identity, from, who => ToEvent(who, from, verb, ActionData.TicketOf(data), (view ?? payload).Inner("state")));
    }

    private static ChatEvent ToEvent(Person who, SlackSource from, string verb, FormTicket ticket, JsonObject? state) =>
        new ActionData(verb, ticket, EmojiNames.Replace(BlockKitState.Read(state.Inner("values")))).ToEvent(who, from.Place);

    private SlackSource From(SlackWay way, SlackAddress address, JsonObject payload) =>
        new(way, address, DeliveryId(payload.Text("trigger_id")))
        {
            Trigger = payload.Text("trigger_id"),
            ResponseUrl = ReadUrl(payload.Text("response_url")),
        };
}

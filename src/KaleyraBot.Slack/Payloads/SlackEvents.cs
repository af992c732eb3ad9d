using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Payloads;

/// <summary>From the Events API: the bot was mentioned, written to, or its Home tab was opened.</summary>
internal static class SlackEvents
{
    /// <summary>What Slack sends to see whether the address is the bot's; null for anything else.</summary>
    public static string? Challenge(JsonObject envelope) => envelope.Text("type") == "url_verification" ? envelope.Text("challenge") : null;

    public static SlackInput Read(SlackInbound inbound, JsonObject envelope)
    {
        if (envelope.Inner("event") is not { } inner || envelope.Text("type") != "event_callback" || IsBot(inbound, envelope, inner))
        {
            return new SlackInput.Ignore();
        }
        return inner.Text("type") switch
        {
            "app_mention" => Said(inbound, envelope, inner),
            "message" when inner.Text("channel_type") == "im" => Said(inbound, envelope, inner),
            "app_home_opened" when inner.Text("tab") == "home" => Home(inbound, envelope, inner),
            _ => new SlackInput.Ignore(),
        };
    }

    private static SlackInput Home(SlackInbound inbound, JsonObject envelope, JsonObject inner)
    {
        var identity = SlackIdentity.OfEvent(envelope, inner);
        var from = new SlackSource(
            SlackWay.Home, new(identity.Team, "", identity.User), SlackInbound.DeliveryId(envelope.Text("event_id")));
        return inbound.Ask(identity, from, who => new ChatEvent.HomeOpened(who, from.Place));
    }

    private static SlackInput Said(SlackInbound inbound, JsonObject envelope, JsonObject inner)
    {
        var identity = SlackIdentity.OfEvent(envelope, inner);
        var address = new SlackAddress(
            ForgivingJson.FirstOf(envelope.Text("team_id"), envelope.Text("context_team_id"), identity.Team), inner.Text("channel"),
            identity.User, Thread: inner.Text("thread_ts"));
        // One message may come as several events; it is the message that is answered once.
        var message = inner.Text("ts") is { Length: > 0 } ts ? $"{address.Channel}/{ts}" : envelope.Text("event_id");
        var from = new SlackSource(SlackWay.Message, address, SlackInbound.DeliveryId(message));
        return inbound.Ask(
            identity, from, who => SlackInbound.Typed(who, from, inner.Text("text"), BotOf(inbound, envelope), address.Team));
    }

    /// <summary>
    /// Bots, this one before all others: they would talk to each other for ever. And edits, joins and other news about messages.
    /// </summary>
    private static bool IsBot(SlackInbound inbound, JsonObject envelope, JsonObject inner) =>
        inner.Text("bot_id").Length > 0
        || inner.Text("subtype") is not ("" or "file_share" or "thread_broadcast")
        || inner["edited"] is not null
        || (inner.Text("user") is { Length: > 0 } user && user == BotOf(inbound, envelope));

    private static string BotOf(SlackInbound inbound, JsonObject envelope) =>
        ForgivingJson.FirstOf(
            envelope.Objects("authorizations").FirstOrDefault(one => one.Flag("is_bot")).Text("user_id"), inbound.BotUser);
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;

namespace KaleyraBot.Slack.Conversations;

/// <summary>
/// Says something to one person alone, in the first of four ways that works: the HTTP answer of their command, the response URL, a
/// message that only they see, their chat with the bot.
/// </summary>
internal sealed class SlackWhispers(SlackMessage messages, ResponseUrlClient urls, SlackSender sender, ILedger ledger)
{
    public async Task SayAsync(Card card, SlackSource from, PendingAnswer<SlackAnswer> answer)
    {
        var message = messages.Of(card);
        if (from.Way == SlackWay.Command && answer.TryAnswer(new(200, Ephemeral(message))))
        {
            return;
        }
        if (from.ResponseUrl is { } url
            && await urls.SayAsync(url, message, toAll: false, replace: false, CancellationToken.None, from.Address.Thread))
        {
            return;
        }
        if (from.Address.IsPersonal || !(await sender.PostEphemeralAsync(from.Address, message, CancellationToken.None)).IsOk)
        {
            await TellAsync(card, from);
        }
    }

    /// <summary>In the chat with the bot, through the outbox. There it stays as it is: the one card of a request is elsewhere.</summary>
    public Task TellAsync(Card card, SlackSource from) =>
        ledger.AcceptAsync(
            $"{from.Delivery}:told", [new Effect.PostCard(from.Address.Direct.ToPlace(), card with { Key = null })],
            CancellationToken.None);

    private static JsonObject Ephemeral(JsonObject message)
    {
        var body = (JsonObject)message.DeepClone();
        body["response_type"] = "ephemeral";
        return body;
    }
}

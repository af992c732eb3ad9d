using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Trust;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>
/// What the bot says later in Slack. Where it is not a member of the channel, the response URL of the command stands in, and after that
/// the chat with who asked.
/// </summary>
internal sealed class SlackChat(
    SlackSender sender, ResponseUrlStore urls, SlackMessage messages, SlackModal modal, SlackTeams teams, SlackRealms realms,
    ILogger<SlackChat> log) : IChat
{
    private static readonly SlackAddress Anywhere = new("", "", "");

    public string Surface => "slack";

    public bool ShowsWhole(Card card) => card.Window is null ? messages.Fit(card).Whole : modal.Fit(card, Anywhere).Whole;

    /// <summary>What was said through a response URL names no message.</summary>
    public Uri? LinkTo(MessageRef message) => SlackAddress.Parse(message.Value) is { IsBorrowed: false, Ts.Length: > 0 } address
        ? new($"https://slack.com/app_redirect?team={address.Team}&channel={address.Channel}&message_ts={address.Ts}") : null;

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken) =>
        SlackAddress.Parse(place.Value) switch
        {
            null => Task.FromResult<ChatDelivery>(new ChatDelivery.Gone("not an address of Slack")),
            { Channel: "" } person => DirectAsync(person, Shown(card, person.Team), cancellationToken),
            { Team: "" } channel => PostAtHomeAsync(channel, card, cancellationToken),
            var address => PostAsync(address, card, cancellationToken),
        };

    public async Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken)
    {
        if (SlackAddress.Parse(message.Value) is not { Ts.Length: > 0 } address)
        {
            return new ChatDelivery.Gone("not a message of Slack");
        }
        var blocks = Shown(card, address.Team);
        if (address.IsBorrowed)
        {
            return card.IsPassing || await urls.SayAsync(address, blocks, replace: true, cancellationToken)
                ? new ChatDelivery.Sent(message)
                : new ChatDelivery.Gone("the response URL has ended");
        }
        return SlackErrors.Of("chat.update", await sender.UpdateAsync(address, blocks, cancellationToken), _ => message);
    }

    public Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken) =>
        SlackAddress.Parse(person.Id) is { } at
        ? DirectAsync(new(at.Team, "", at.Channel), Shown(card, at.Team, person.Language), cancellationToken)
        : Task.FromResult<ChatDelivery>(new ChatDelivery.Gone("not a person of Slack"));

    private async Task<ChatDelivery> PostAtHomeAsync(SlackAddress channel, Card card, CancellationToken cancellationToken) =>
        await teams.OwnAsync() is { Length: > 0 } team
            ? await PostAsync(channel with { Team = team }, card, cancellationToken)
            : new ChatDelivery.Later("whose the token is, is not known yet");

    private async Task<ChatDelivery> PostAsync(SlackAddress address, Card card, CancellationToken cancellationToken)
    {
        var answer = await sender.PostAsync(address, Shown(card, address.Team), cancellationToken);
        if (!SlackErrors.IsClosedToUs(answer.Error) || address.User.Length == 0)
        {
            return SlackErrors.Of(SlackApi.Post, answer, body => MessageAt(address, body));
        }
        log.ChannelClosed(address.Channel, answer.Error);
        var (here, there) = SlackHints.Of(address, answer.Error);
        // What is said through a response URL cannot be changed later: only the last word is worth saying.
        return card.IsPassing || await urls.SayAsync(address, Shown(card, address.Team, note: here), replace: false, cancellationToken)
            ? new ChatDelivery.Sent((address with { Ts = SlackAddress.Borrowed }).ToMessage())
            : await DirectAsync(address.Direct, Shown(card, address.Team, note: there), cancellationToken);
    }

    private JsonObject Shown(Card card, string team, string language = "en", Sentence? note = null) => messages.Of(
        card, language, [.. SlackMentions.Of(card.Mentions, team, realms).Concat(note is null ? [] : [messages.Note(note, language)])]);

    private async Task<ChatDelivery> DirectAsync(SlackAddress person, JsonObject message, CancellationToken cancellationToken)
    {
        var (chat, failure) = await sender.DirectAsync(person, cancellationToken);
        return chat is null
            ? SlackErrors.Of("conversations.open", failure!, _ => null)
            : SlackErrors.Of(SlackApi.Post, await sender.PostAsync(chat, message, cancellationToken), body => MessageAt(chat, body));
    }

    /// <summary>By the channel that Slack names: messages can be changed under that one only.</summary>
    private static MessageRef? MessageAt(SlackAddress address, JsonObject body) => body.Text("ts") is { Length: > 0 } ts
        ? (address with { Channel = ForgivingJson.FirstOf(body.Text("channel"), address.Channel), Ts = ts }).ToMessage()
        : null;
}

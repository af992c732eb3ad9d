using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Doors;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>
/// From the dialog's reply to what Slack shows, by the way the event came. Whatever fails on one way takes the next, so that who pressed
/// something sees something.
/// </summary>
internal sealed class SlackReply(
    SlackWindows windows, SlackWhispers whispers, SlackMessage messages, ResponseUrlClient urls, ILedger ledger, IOutbox outbox,
    ICards cards, ILogger<SlackReply> log)
{
    public Task ShowAsync(ChatReply reply, SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer) =>
        reply is ChatReply.Nothing ? Task.CompletedTask : ask.From.Way switch
        {
            SlackWay.Command or SlackWay.Shortcut => ToCommandAsync(reply, ask.From, answer),
            SlackWay.Message when reply is ChatReply.ShowCard { Aside: true } || IsForOne(reply, ask) =>
                whispers.SayAsync(CardOf(reply), ask.From, answer),
            SlackWay.Message => PostAsync(ReplyCards.Posted(reply) ?? CardOf(reply), ask.From),
            SlackWay.Submission => ToSubmissionAsync(reply, ask.From, answer),
            SlackWay.ViewButton => ToViewButtonAsync(reply, ask.From, answer),
            SlackWay.Home => windows.PublishAsync(CardOf(reply), ask.From),
            _ => ToButtonAsync(reply, ask, answer),
        };

    /// <summary>Somebody of another organisation is nobody to Slack, and can be told in the conversation only.</summary>
    private static bool IsForOne(ChatReply reply, SlackInput.Ask ask) =>
        reply is ChatReply.Whisper && !ask.From.Address.IsPersonal && ask.Event.Who.Id.Length > 0;

    /// <summary>A card with a key is for the conversation and changes there; an answer without one is for who asked.</summary>
    private Task ToCommandAsync(ChatReply reply, SlackSource from, PendingAnswer<SlackAnswer> answer) => reply switch
    {
        ChatReply.OpenForm or ChatReply.ShowWhole => windows.OpenAsync(CardOf(reply), from, answer),
        ChatReply.ShowCard { Card: { Key: not null } card, Aside: false } => PostAsync(card, from),
        _ => whispers.SayAsync(CardOf(reply), from, answer),
    };

    private Task ToSubmissionAsync(ChatReply reply, SlackSource from, PendingAnswer<SlackAnswer> answer) => reply switch
    {
        ChatReply.KeepForm keep => windows.KeepAsync(keep, from, answer),
        ChatReply.CloseForm close => windows.CloseAsync(close.Result, from, answer),
        ChatReply.ShowCard show => windows.PushAsync(show.Card, from, answer),
        _ => windows.ReplaceAsync(CardOf(reply), from, answer),
    };

    private Task ToViewButtonAsync(ChatReply reply, SlackSource from, PendingAnswer<SlackAnswer> answer) =>
        from.IsHomeTab ? windows.OpenAsync(CardOf(reply), from, answer)
        : reply is ChatReply.ShowCard or ChatReply.Whisper ? windows.PushAsync(CardOf(reply), from, answer)
        : windows.ReplaceAsync(CardOf(reply), from, answer);

    private Task ToButtonAsync(ChatReply reply, SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer) => reply switch
    {
        ChatReply.OpenForm or ChatReply.ShowWhole => windows.OpenAsync(CardOf(reply), ask.From, answer),
        ChatReply.Whisper or ChatReply.ShowCard { Aside: true } => whispers.SayAsync(CardOf(reply), ask.From, answer),
        // As where it was typed: it is for the conversation, and changes there.
        ChatReply.ShowCard { Card: { Key: not null } preview } when ask.Event is ChatEvent.ButtonPressed { Verb: Verbs.FormLine } =>
            PostAsync(preview, ask.From),
        _ => SwapAsync(CardOf(reply), ask, answer),
    };

    /// <summary>A message in the conversation, through the outbox.</summary>
    private async Task PostAsync(Card card, SlackSource from)
    {
        if (!await ledger.AcceptAsync(from.Delivery, [new Effect.PostCard(from.Place, card)], CancellationToken.None))
        {
            log.DeliveredBefore(from.Delivery);
        }
    }

    /// <summary>
    /// In place of the message pressed, unless what was pressed only stands for a line that could have been typed there; but a message that
    /// the ledger remembers, under whatever key, is changed by the outbox alone, or an older state could overtake a newer one, and of a
    /// message that belongs to nothing each reader turns their own pages. The key comes back from a client: it makes no other message a
    /// copy of one of ours.
    /// </summary>
    private async Task SwapAsync(Card card, SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer)
    {
        var (from, key) = (ask.From, ask.Event is ChatEvent.ButtonPressed { Verb: not Verbs.Line } pressed
            ? pressed.Ticket.CardKey : null);
        var shown = from.IsEphemeral || key is null ? null : await outbox.MessageAsync(key, CancellationToken.None);
        if (shown is not null && IsAt(shown, from.Address))
        {
            return;
        }
        // Nobody changes it once it stands there, so it has no buttons that could outlive it.
        var still = card.Still ?? card;
        var mayReplace = from.IsEphemeral
            || (shown is not null && !await cards.IsRememberedAsync(from.Address.ToMessage(), CancellationToken.None));
        if (!(mayReplace && from.ResponseUrl is { } url && await urls.SayAsync(
            url, messages.Of(still), toAll: !from.IsEphemeral, replace: true, CancellationToken.None)))
        {
            await whispers.SayAsync(still, from, answer);
        }
    }

    /// <summary>A message said through a response URL is remembered without its time stamp.</summary>
    private static bool IsAt(RememberedMessage remembered, SlackAddress pressed) =>
        SlackAddress.Parse(remembered.Message.Value) is { } shown
            && shown.Channel == pressed.Channel
            && (shown.Ts == pressed.Ts || shown.IsBorrowed);

    private static Card CardOf(ChatReply reply) =>
        ReplyCards.Shown(reply)
            ?? ReplyCards.Notice(reply)
            ?? throw new InvalidOperationException($"{reply.GetType().Name} shows nothing.");
}

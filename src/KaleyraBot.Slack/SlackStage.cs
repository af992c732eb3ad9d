using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;

namespace KaleyraBot.Slack;

/// <summary>Shows what a reply came to. Whatever fails on one way takes the next, so that who pressed something sees something.</summary>
internal sealed class SlackStage(SlackWindows windows, SlackWhispers whispers, SlackMessage messages, ResponseUrlClient urls, IOutbox outbox, ICards cards, CardBook book)
{
    public Task ShowAsync(SlackShow show, SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer) => show switch
    {
        SlackShow.Say it => whispers.SayAsync(it.Card, ask.From, answer),
        SlackShow.Swap it => SwapAsync(it.Card, ask, answer),
        SlackShow.Open it => windows.OpenAsync(it.Card, ask.From, answer),
        SlackShow.Push it => windows.PushAsync(it.Card, ask.From, answer),
        SlackShow.Window it => windows.ReplaceAsync(it.Card, ask.From, answer),
        SlackShow.Keep it => windows.KeepAsync(it.Form, ask.From, answer),
        SlackShow.Close it => windows.CloseAsync(it.Result, ask.From, answer),
        SlackShow.Publish it => windows.PublishAsync(it.Card, ask.From),
        _ => Task.CompletedTask,
    };

    public string Say(Sentence sentence) => book.Say(sentence, "en");

    /// <summary>
    /// In place of the message pressed; but a message that the ledger remembers, under whatever key, is changed by the outbox alone, or an older
    /// state could overtake a newer one, and of a message that belongs to nothing each reader turns their own pages. The key comes back from a
    /// client: it makes no other message a copy of one of ours.
    /// </summary>
    private async Task SwapAsync(Card card, SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer)
    {
        var (from, key) = (ask.From, ask.Event is ChatEvent.ButtonPressed pressed ? pressed.Ticket.CardKey : null);
        var shown = from.IsEphemeral || key is null ? null : await outbox.MessageAsync(key, CancellationToken.None);
        if (shown is not null && IsAt(shown, from.Address))
        {
            return;
        }
        // Nobody changes it once it stands there, so it has no buttons that could outlive it.
        var still = card.Still ?? card;
        var mayReplace = from.IsEphemeral || (shown is not null && !await cards.IsRememberedAsync(from.Address.ToMessage(), CancellationToken.None));
        if (!(mayReplace && from.ResponseUrl is { } url && await urls.SayAsync(url, messages.Of(still), toAll: !from.IsEphemeral, replace: true, CancellationToken.None)))
        {
            await whispers.SayAsync(still, from, answer);
        }
    }

    /// <summary>A message said through a response URL is remembered without its time stamp.</summary>
    private static bool IsAt(RememberedMessage remembered, SlackAddress pressed) =>
        SlackAddress.Parse(remembered.Message.Value) is { } shown && shown.Channel == pressed.Channel && (shown.Ts == pressed.Ts || shown.IsBorrowed);
}

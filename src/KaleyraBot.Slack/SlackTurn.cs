using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>A form as it was opened: the card, and the window it was translated to.</summary>
internal sealed record OpenedForm(Card Card, JsonObject View)
{
    /// <summary>Whether the window is that of this card too, told without translating it.</summary>
    public bool IsOf(Card card) => card.Template == Card.Template && card.Window is null && Card.Window is null && JsonNode.DeepEquals(card.Data, Card.Data);
}

/// <summary>
/// The work behind an event: remember how to answer where it came from, ask the dialog, show the reply. Each delivery once: it is noted as
/// handled with what it stores, or, where it stores nothing, when it has ended.
/// </summary>
internal sealed class SlackTurn(
    IDialog dialog, ILedger ledger, IInbox inbox, ResponseUrlStore urls, SlackNames names, SlackStage stage, SlackModal modal, SlackViews views,
    ILogger<SlackTurn> log)
{
    public Task AskAsync(SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer) => OnceAsync(ask.From, async () =>
    {
        await urls.NoteAsync(ask, CancellationToken.None);
        var who = await names.NamedAsync(ask.Event.Who, ask.From.Address.User, CancellationToken.None);
        await ShowAsync(await dialog.HandleAsync(ask.Event with { Who = who }, CancellationToken.None), ask, answer);
    });

    /// <summary>Somebody who may not talk is told so where they are.</summary>
    public Task RefuseAsync(SlackInput.Refuse refuse, PendingAnswer<SlackAnswer> answer) => OnceAsync(
        refuse.From, () => ShowAsync(new ChatReply.Whisper(refuse.Why), Unheard(refuse.From), answer));

    /// <summary>Something broke: nobody is left waiting, and a window keeps what was typed.</summary>
    public Task FailAsync(SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer)
    {
        // A window that was sent and told to wait has no form any more.
        var isForm = ask.From.Way == SlackWay.Submission ? !answer.IsGiven : ask.From is { Way: SlackWay.ViewButton, IsHomeTab: false };
        var failed = isForm ? Sentence.Of("slack.failed") : Sentence.Of("slack.failedPlain");
        return ask.From.Way == SlackWay.Submission
            && WindowAnswer.Errors(new Dictionary<string, Sentence> { [""] = failed }, ask.From.View, stage.Say) is { } errors
            && answer.TryAnswer(new(200, errors))
                ? Task.CompletedTask
                : ShowAsync(new ChatReply.Whisper(failed), ask, answer);
    }

    /// <summary>What was put off for the sake of the form's three seconds: the draft is stored, and what the ledger knows comes into the form.</summary>
    public async Task CompleteAsync(SlackInput.Ask ask, SlackResponse opened, OpenedForm shown)
    {
        await urls.NoteAsync(ask, CancellationToken.None);
        if (await dialog.HandleAsync(ask.Event, CancellationToken.None) is not ChatReply.OpenForm { Form: var form } || shown.IsOf(form))
        {
            return;
        }
        var complete = modal.Of(form, ask.From.Address);
        if (!JsonNode.DeepEquals(complete, shown.View))
        {
            // With the hash, so that a window which has changed since stays as it is.
            var view = opened.Body.Object("view");
            await views.UpdateAsync(view.Text("id"), view.Text("hash"), complete);
        }
    }

    /// <summary>A form that is sent twice is one request by its id, and answered both times; the Home tab shows itself as often as it is asked.</summary>
    private async Task OnceAsync(SlackSource from, Func<Task> work)
    {
        if (from.Way is SlackWay.Submission or SlackWay.Home)
        {
            await work();
        }
        else if (await inbox.IsHandledAsync(from.Delivery, CancellationToken.None))
        {
            log.DeliveredBefore(from.Delivery);
        }
        else
        {
            await work();
            if (Handling.Current is not { IsNoted: true })
            {
                await inbox.EndAsync(from.Delivery, CancellationToken.None);
            }
        }
    }

    private async Task ShowAsync(ChatReply reply, SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer)
    {
        var show = SlackReply.Of(reply, ask.From);
        if (show is SlackShow.Post post
            && !await ledger.AcceptAsync(ask.From.Delivery, [new Effect.PostCard(ask.From.Place, post.Card)], CancellationToken.None))
        {
            log.DeliveredBefore(ask.From.Delivery);
            return;
        }
        await stage.ShowAsync(show, ask, answer);
    }

    private static SlackInput.Ask Unheard(SlackSource from) => new(new ChatEvent.CommandTyped(new Person("", ""), from.Place, ""), from);
}

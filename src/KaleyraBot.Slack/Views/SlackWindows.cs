using KaleyraBot.BlockKit;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack.Views;

/// <summary>
/// Windows opened and changed: in the HTTP answer of a window that was sent while that is open, else through the Web API.
/// </summary>
internal sealed class SlackWindows(SlackModal modal, SlackViews views, SlackWhispers whispers, CardBook book, ILogger<SlackWindows> log)
{
    /// <summary>Opens a window; where Slack does not, says what to do.</summary>
    public async Task OpenAsync(Card card, SlackSource from, PendingAnswer<SlackAnswer> answer)
    {
        var opened = await views.OpenAsync(from.Trigger, modal.Of(card, from.Address));
        if (!opened.IsOk)
        {
            await ExplainAsync(opened, from, answer);
        }
    }

    /// <summary>
    /// Opens a form while nobody gives another answer, and answers as soon as it stands there. False: Slack did not open it, which is said,
    /// or had opened it before.
    /// </summary>
    public async Task<bool> OpenEarlyAsync(EarlyWindow window, Card form, SlackSource from, PendingAnswer<SlackAnswer> answer)
    {
        var view = modal.Of(form, from.Address);
        using (answer.Hold())
        {
            var opened = await views.OpenAsync(from.Trigger, view);
            if (opened.IsOk)
            {
                window.Open(form, view, opened);
                answer.TryAnswer(new(200));
            }
            else
            {
                await ExplainAsync(opened, from, answer);
            }
        }
        return window.IsOpen;
    }

    /// <summary>
    /// What the ledger knows comes into the form that was opened early. With the hash, so that a window which has changed since stays as it
    /// is.
    /// </summary>
    public Task CompleteAsync(EarlyWindow window, Card form, SlackSource from) =>
        window.Completed(form, card => modal.Of(card, from.Address)) is (var id, var hash, var view)
            ? views.UpdateAsync(id, hash, view)
            : Task.CompletedTask;

    /// <summary>Why there is no window, said in the same HTTP answer where that can be.</summary>
    public async Task ExplainAsync(SlackResponse failed, SlackSource from, PendingAnswer<SlackAnswer> answer)
    {
        if (failed.IsUsedTrigger)
        {
            log.DeliveredBefore(from.Delivery);
            return;
        }
        log.FormNotOpened(from.Delivery, failed.Error);
        var why = failed.IsLateTrigger || failed.Error == SlackResponse.Timeout
            ? from.Way == SlackWay.Command ? Sentence.Of("slack.lateCommand") : Sentence.Of("slack.lateButton")
            : from.Way == SlackWay.Command ? Sentence.Of("slack.brokenCommand") : Sentence.Of("slack.brokenButton");
        await whispers.SayAsync(NoticeCard.Build(why, NoticeTone.Warning), from, answer);
    }

    /// <summary>On top of the window; a stack holds three, so only its first window gets another on top.</summary>
    public async Task PushAsync(Card card, SlackSource from, PendingAnswer<SlackAnswer> answer)
    {
        var isFirst = from.View.Text("previous_view_id").Length == 0;
        if (!isFirst)
        {
            await ReplaceAsync(card, from, answer);
        }
        else if (from.Way != SlackWay.Submission)
        {
            var pushed = await views.PushAsync(from.Trigger, modal.Of(card, from.Address));
            if (pushed is { IsOk: false, IsUsedTrigger: false })
            {
                await ReplaceAsync(card, from, answer);
            }
        }
        else if (!answer.TryAnswer(new(200, WindowAnswer.Push(modal.Of(card, from.Address)))))
        {
            await ReplaceAsync(card, from, answer);
        }
    }

    /// <summary>
    /// In place of the window. Where the person closed it meanwhile, the sentence of the card reaches them in their chat with the bot.
    /// </summary>
    public async Task ReplaceAsync(Card card, SlackSource from, PendingAnswer<SlackAnswer> answer)
    {
        var view = modal.Of(card, from.Address);
        if (from.Way == SlackWay.Submission && answer.TryAnswer(new(200, WindowAnswer.Update(view))))
        {
            return;
        }
        if (await views.UpdateAsync(from.View.Text("id"), "", view) is { IsOk: false })
        {
            await whispers.TellAsync(NoticeCard.Build(card.Summary, NoticeTone.Info), from);
        }
    }

    /// <summary>
    /// The form stays, a sentence under each wrong input; after a button Slack has no such answer, and the form itself says it.
    /// </summary>
    public Task KeepAsync(ChatReply.KeepForm form, SlackSource from, PendingAnswer<SlackAnswer> answer) =>
        from.Way == SlackWay.Submission && TryKeep(form.Errors, from, answer) ? Task.CompletedTask : ReplaceAsync(form.Form, from, answer);

    /// <summary>The window that was sent stays, with what is wrong in it; false where it was answered already, or has no input.</summary>
    public bool TryKeep(IReadOnlyDictionary<string, Sentence> errors, SlackSource from, PendingAnswer<SlackAnswer> answer) =>
        WindowAnswer.Errors(errors, from.View, error => book.Say(error, "en")) is { } said && answer.TryAnswer(new(200, said));

    /// <summary>What cannot be shown on a Home tab now is shown when it is opened next.</summary>
    public Task PublishAsync(Card card, SlackSource from) =>
        views.PublishAsync(from.Address.User, BlockKitCard.ToHome(book.Expand(card, "en")));

    /// <summary>Everything is done: the windows close, or, where they could not any more, say so.</summary>
    public Task CloseAsync(Card result, SlackSource from, PendingAnswer<SlackAnswer> answer) =>
        answer.TryAnswer(new(200, WindowAnswer.Clear()))
            ? Task.CompletedTask
            : views.UpdateAsync(from.View.Text("id"), "", modal.Of(NoticeCard.Build(result.Summary, NoticeTone.Info), from.Address));
}

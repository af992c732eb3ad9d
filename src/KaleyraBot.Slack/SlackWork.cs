using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>The work behind an event: remember how to answer where it came from, ask the dialog, show the reply; each delivery once.</summary>
internal sealed class SlackWork(
    IDialog dialog, ILedger ledger, ResponseUrls urls, SlackNames names, SlackStage stage, SlackModal modal, SlackViews views, ILogger<SlackWork> log)
{
    public async Task AskAsync(SlackTurn.Ask ask, TaskCompletionSource<SlackAnswer> answer)
    {
        await urls.NoteAsync(ask, CancellationToken.None);
        // A click may do something each time, so it is noted first. A form sent twice is one request by its id, and answered both times.
        var isClick = ask.From.Way is SlackWay.Button or SlackWay.ViewButton or SlackWay.Shortcut;
        if (isClick && !await AcceptAsync(ask.From))
        {
            return;
        }
        var who = await names.NamedAsync(ask.Event.Who, ask.From.Address.User, CancellationToken.None);
        var reply = await dialog.HandleAsync(ask.Event with { Who = who }, CancellationToken.None);
        await ShowAsync(reply, ask, answer, once: ask.From.Way is SlackWay.Command or SlackWay.Message);
    }

    /// <summary>Somebody who may not talk is told so where they are.</summary>
    public Task RefuseAsync(SlackTurn.Refuse refuse, TaskCompletionSource<SlackAnswer> answer) =>
        ShowAsync(new ChatReply.Whisper(refuse.Why), Unheard(refuse.From), answer, once: refuse.From.Way == SlackWay.Message);

    /// <summary>Something broke: nobody is left waiting, and a window keeps what was typed.</summary>
    public Task FailAsync(SlackTurn.Ask ask, TaskCompletionSource<SlackAnswer> answer)
    {
        // A window that was sent and told to wait has no form any more.
        var isForm = ask.From.Way == SlackWay.Submission ? !answer.Task.IsCompleted : ask.From is { Way: SlackWay.ViewButton, IsHomeTab: false };
        var failed = isForm ? Sentence.Of("slack.failed") : Sentence.Of("slack.failedPlain");
        return ask.From.Way == SlackWay.Submission
            && WindowAnswer.Errors(new Dictionary<string, Sentence> { [""] = failed }, ask.From.View, stage.Say) is { } errors
            && answer.TrySetResult(new(200, errors))
                ? Task.CompletedTask
                : ShowAsync(new ChatReply.Whisper(failed), ask, answer, once: false);
    }

    /// <summary>What was put off for the sake of the form's three seconds: the draft is stored, and what the ledger knows comes into the form.</summary>
    public async Task CompleteAsync(SlackTurn.Ask ask, ApiAnswer opened, JsonObject shown)
    {
        await urls.NoteAsync(ask, CancellationToken.None);
        if (await dialog.HandleAsync(ask.Event, CancellationToken.None) is not ChatReply.OpenForm form)
        {
            return;
        }
        var complete = modal.Of(form.Form, ask.From.Address);
        if (!JsonNode.DeepEquals(complete, shown))
        {
            // With the hash, so that a window which has changed since stays as it is.
            var view = opened.Body.Object("view");
            await views.UpdateAsync(view.Text("id"), view.Text("hash"), complete);
        }
    }

    private async Task ShowAsync(ChatReply reply, SlackTurn.Ask ask, TaskCompletionSource<SlackAnswer> answer, bool once)
    {
        var show = SlackReply.Of(reply, ask.From);
        var effects = show is SlackShow.Post post ? new[] { new Effect.ShowCard(ask.From.Place, post.Card) } : [];
        if ((once || effects.Length > 0) && !await AcceptAsync(ask.From, effects))
        {
            return;
        }
        await stage.ShowAsync(show, ask, answer);
    }

    private async Task<bool> AcceptAsync(SlackSource from, params Effect[] effects)
    {
        var isNew = await ledger.AcceptAsync(from.Delivery, effects, CancellationToken.None);
        if (!isNew)
        {
            log.DeliveredBefore(from.Delivery);
        }
        return isNew;
    }

    private static SlackTurn.Ask Unheard(SlackSource from) => new(new ChatEvent.CommandTyped(new Person("", ""), from.Place, ""), from);
}

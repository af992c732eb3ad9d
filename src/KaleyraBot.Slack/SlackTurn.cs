using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>
/// The work behind an event: remember how to answer where it came from, ask the dialog, show the reply. Each delivery once: it is noted as
/// handled with what it stores, or, where it stores nothing, when it has ended.
/// </summary>
internal sealed class SlackTurn(
    IDialog dialog, IInbox inbox, ResponseUrlStore urls, SlackNames names, SlackReply reply, SlackWindows windows, ILogger<SlackTurn> log)
{
    public Task AskAsync(SlackInput.Ask ask, EarlyWindow window, PendingAnswer<SlackAnswer> answer) => ask switch
    {
        // Taken up later, or done again in its turn without a window, it has no window to open any more.
        { Event: ChatEvent.CommandTyped typed, From.Trigger.Length: > 0 } when window.IsOpen || !answer.IsGiven =>
            TypeAsync(ask, typed, window, answer),
        // A form that is sent twice is one request by its id, and answered both times; the Home tab shows itself as often as it is asked.
        { From.Way: SlackWay.Submission or SlackWay.Home } => AnswerAsync(ask, answer),
        _ => OnceAsync(ask.From, () => AnswerAsync(ask, answer)),
    };

    /// <summary>Somebody who may not talk is told so where they are.</summary>
    public Task RefuseAsync(SlackInput.Refuse refuse, PendingAnswer<SlackAnswer> answer)
    {
        var unheard = new SlackInput.Ask(new ChatEvent.CommandTyped(new Person("", ""), refuse.From.Place, ""), refuse.From);
        Task SayAsync() => reply.ShowAsync(new ChatReply.Whisper(refuse.Why), unheard, answer);
        return refuse.From.Way is SlackWay.Submission or SlackWay.Home ? SayAsync() : OnceAsync(refuse.From, SayAsync);
    }

    /// <summary>Something broke: nobody is left waiting, and a window keeps what was typed.</summary>
    public Task FailAsync(SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer)
    {
        // A window that was sent and told to wait has no form any more.
        var isForm = ask.From.Way == SlackWay.Submission ? !answer.IsGiven : ask.From is { Way: SlackWay.ViewButton, IsHomeTab: false };
        var failed = isForm ? Sentence.Of("slack.failed") : Sentence.Of("slack.failedPlain");
        return ask.From.Way == SlackWay.Submission && windows.TryKeep(new Dictionary<string, Sentence> { [""] = failed }, ask.From, answer)
            ? Task.CompletedTask
            : reply.ShowAsync(new ChatReply.Whisper(failed), ask, answer);
    }

    private async Task AnswerAsync(SlackInput.Ask ask, PendingAnswer<SlackAnswer> answer)
    {
        await urls.NoteAsync(ask, CancellationToken.None);
        var who = await names.NamedAsync(ask.Event.Who, ask.From.Address.User, CancellationToken.None);
        await reply.ShowAsync(await dialog.HandleAsync(ask.Event with { Who = who }, CancellationToken.None), ask, answer);
    }

    /// <summary>
    /// A line that may open a form. Its window is opened before anything else is touched: a good part of the trigger's three seconds is
    /// gone when it arrives here.
    /// </summary>
    private async Task TypeAsync(SlackInput.Ask ask, ChatEvent.CommandTyped typed, EarlyWindow window, PendingAnswer<SlackAnswer> answer)
    {
        var said = await dialog.HandleAsync(typed with { Early = new(window.Ticket, GoesOnAsync) }, CancellationToken.None);
        if (!window.IsOpen)
        {
            await reply.ShowAsync(said, ask, answer);
            await EndAsync(ask.From);
        }
        else if (said is ChatReply.OpenForm { Form: var form })
        {
            await windows.CompleteAsync(window, form, ask.From);
        }

        async Task<bool> GoesOnAsync(ChatReply.OpenForm? form)
        {
            var goesOn = form is null
                ? !await IsHandledAsync(ask.From)
                : window.IsOpen || await windows.OpenEarlyAsync(window, form.Form, ask.From, answer);
            if (goesOn)
            {
                await urls.NoteAsync(ask, CancellationToken.None);
            }
            return goesOn;
        }
    }

    private async Task OnceAsync(SlackSource from, Func<Task> work)
    {
        if (!await IsHandledAsync(from))
        {
            await work();
            await EndAsync(from);
        }
    }

    private async Task<bool> IsHandledAsync(SlackSource from)
    {
        var isHandled = await inbox.IsHandledAsync(from.Delivery, CancellationToken.None);
        if (isHandled)
        {
            log.DeliveredBefore(from.Delivery);
        }
        return isHandled;
    }

    private Task EndAsync(SlackSource from) =>
        Handling.Current is { IsNoted: true } ? Task.CompletedTask : inbox.EndAsync(from.Delivery, CancellationToken.None);
}

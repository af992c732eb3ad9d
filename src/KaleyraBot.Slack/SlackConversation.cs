using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Trust;
using KaleyraBot.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>What one call is answered with: an HTTP status, and the body where there is something to say.</summary>
internal sealed record SlackAnswer(int Status, JsonObject? Body = null);

/// <summary>How long a call may wait for its answer: Slack waits three seconds, people less.</summary>
internal sealed record SlackPatience(TimeSpan Longest)
{
    public static readonly SlackPatience Default = new(TimeSpan.FromMilliseconds(800));
}

/// <summary>
/// Answers a genuine call in time. A form is opened before anything else is touched; all other work is not tied to the call: what takes
/// longer than the patience goes on and reaches the person in another way.
/// </summary>
internal sealed class SlackConversation(
    SlackTeams teams,
    SlackLogin login,
    ResponseUrl urls,
    IDialog dialog,
    SlackWork work,
    SlackWindows windows,
    SlackModal modal,
    SlackViews views,
    SlackPatience patience,
    TimeProvider time,
    ILogger<SlackConversation> log)
{
    private static readonly SlackAnswer Taken = new(200);

    public async Task<SlackAnswer> TakeAsync(SlackRoute route, JsonObject payload, string retry)
    {
        if (route == SlackRoute.Events && SlackEvents.Challenge(payload) is { } challenge)
        {
            return new(200, new JsonObject { ["challenge"] = challenge });
        }
        var inbound = new SlackInbound(await teams.AllowedAsync(), urls.Read, login.BotUser);
        switch (inbound.Read(route, payload))
        {
            case SlackTurn.Ask ask:
                log.EventTaken(ask.From.Way, ask.From.Delivery, retry);
                return await AnswerAsync(ask);
            case SlackTurn.Refuse refuse:
                return await InTimeAsync(refuse.From, Taken, answer => work.RefuseAsync(refuse, answer), _ => Task.CompletedTask);
            case SlackTurn.Malformed:
                return new(400);
            default:
                return Taken;
        }
    }

    private Task<SlackAnswer> AnswerAsync(SlackTurn.Ask ask)
    {
        if (ask is { Event: ChatEvent.CommandTyped typed, From.Trigger.Length: > 0 })
        {
            var quick = ask with { Event = typed with { Ticket = new(Guid.CreateVersion7().ToString("N"), null) } };
            if (dialog.OpenAtOnce((ChatEvent.CommandTyped)quick.Event) is { } open)
            {
                return OpenAsync(quick, modal.Of(open.Form, ask.From.Address));
            }
        }
        return InTimeAsync(ask.From, Impatient(ask.From), answer => work.AskAsync(ask, answer), answer => work.FailAsync(ask, answer));
    }

    /// <summary>One call, and nothing before it: the trigger lives three seconds, and a good part of them is gone when it arrives here.</summary>
    private async Task<SlackAnswer> OpenAsync(SlackTurn.Ask ask, JsonObject form)
    {
        var opened = await views.OpenAsync(ask.From.Trigger, form);
        if (!opened.IsOk)
        {
            return await InTimeAsync(ask.From, Taken, answer => windows.ExplainAsync(opened, ask.From, answer), _ => Task.CompletedTask);
        }
        _ = RunAsync(ask.From, new(), _ => work.CompleteAsync(ask, opened, form), _ => Task.CompletedTask);
        return Taken;
    }

    /// <summary>The answer that the work gives, or the one for impatience, whichever comes first; the work sees which from <c>TrySetResult</c>.</summary>
    private async Task<SlackAnswer> InTimeAsync(
        SlackSource from, SlackAnswer impatient, Func<TaskCompletionSource<SlackAnswer>, Task> start, Func<TaskCompletionSource<SlackAnswer>, Task> fail)
    {
        var answer = new TaskCompletionSource<SlackAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = time.CreateTimer(_ => GiveUp(), null, patience.Longest, Timeout.InfiniteTimeSpan);
        _ = RunAsync(from, answer, start, fail);
        return await answer.Task;

        void GiveUp()
        {
            if (answer.TrySetResult(impatient))
            {
                log.AnsweredEarly(from.Delivery);
            }
        }
    }

    private async Task RunAsync(
        SlackSource from, TaskCompletionSource<SlackAnswer> answer, Func<TaskCompletionSource<SlackAnswer>, Task> start, Func<TaskCompletionSource<SlackAnswer>, Task> fail)
    {
        try
        {
            await Task.Run(() => start(answer));
        }
        catch (Exception failure)
        {
            log.EventFailed(from.Delivery, failure);
            await SayFailedAsync(from, answer, fail);
        }
        answer.TrySetResult(Taken);
    }

    /// <summary>Slack delivers a message again when it hears of a failure; of all else it would only show its own error.</summary>
    private async Task SayFailedAsync(SlackSource from, TaskCompletionSource<SlackAnswer> answer, Func<TaskCompletionSource<SlackAnswer>, Task> fail)
    {
        if (from.Way == SlackWay.Message)
        {
            answer.TrySetResult(new(500));
            return;
        }
        try
        {
            await fail(answer);
        }
        catch (Exception failure)
        {
            log.EventFailed(from.Delivery, failure);
        }
    }

    /// <summary>A window that is sent closes on an empty answer, with all that was typed: it stays and says that it takes longer.</summary>
    private SlackAnswer Impatient(SlackSource from) => from.Way == SlackWay.Submission
        ? new(200, WindowAnswer.Update(modal.Of(NoticeCard.Build(Sentence.Of("slack.busy"), NoticeTone.Info), from.Address)))
        : Taken;
}

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

/// <summary>
/// Answers a genuine call in time. A form is opened before anything else is touched; all other work is not tied to the call: what takes
/// longer than the patience goes on and reaches the person in another way.
/// </summary>
internal sealed class SlackConversation(
    SlackTeams teams,
    SlackStrangers strangers,
    SlackLogin login,
    ResponseUrl urls,
    IDialog dialog,
    SlackWork work,
    SlackWindows windows,
    SlackModal modal,
    SlackViews views,
    Errands errands,
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
        switch (await KnownAsync(inbound, route, payload))
        {
            case SlackTurn.Ask ask:
                log.EventTaken(ask.From.Way, ask.From.Delivery, retry);
                return await AnswerAsync(ask);
            case SlackTurn.Refuse refuse:
                return await errands.AnswerAsync(Errand(refuse.From, Taken, answer => work.RefuseAsync(refuse, answer)));
            case SlackTurn.Malformed:
                return new(400);
            default:
                return Taken;
        }
    }

    /// <summary>Who may be one of ours in spite of an unknown workspace is asked about; only the first of each workspace is.</summary>
    private async Task<SlackTurn> KnownAsync(SlackInbound inbound, SlackRoute route, JsonObject payload)
    {
        var turn = inbound.Read(route, payload);
        return turn is not SlackTurn.Refuse { Stranger: { } stranger } refused ? turn
            : await strangers.RefusalAsync(stranger) is { } why ? refused with { Why = why }
            : (inbound with { Vouched = stranger }).Read(route, payload);
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
        return errands.AnswerAsync(Errand(ask.From, Busy(ask.From), answer => work.AskAsync(ask, answer), answer => work.FailAsync(ask, answer)));
    }

    /// <summary>One call, and nothing before it: the trigger lives three seconds, and a good part of them is gone when it arrives here.</summary>
    private async Task<SlackAnswer> OpenAsync(SlackTurn.Ask ask, JsonObject form)
    {
        var opened = await views.OpenAsync(ask.From.Trigger, form);
        if (!opened.IsOk)
        {
            return await errands.AnswerAsync(Errand(ask.From, Taken, answer => windows.ExplainAsync(opened, ask.From, answer)));
        }
        errands.Begin(Errand(ask.From, Taken, _ => work.CompleteAsync(ask, opened, form)));
        return Taken;
    }

    private Errand<SlackAnswer> Errand(
        SlackSource from, SlackAnswer busy, Func<TaskCompletionSource<SlackAnswer>, Task> work, Func<TaskCompletionSource<SlackAnswer>, Task>? apology = null) =>
        new(Taken, busy, work)
        {
            Early = () => log.AnsweredEarly(from.Delivery),
            Failed = failure => log.EventFailed(from.Delivery, failure),
            // Slack delivers a message again when it hears of a failure in time; of all else it would only show its own error.
            Apology = answer => (from.Way == SlackWay.Message && answer.TrySetResult(new(500))) || apology is null ? Task.CompletedTask : apology(answer),
        };

    /// <summary>A window that is sent closes on an empty answer, with all that was typed: it stays and says that it takes longer.</summary>
    private SlackAnswer Busy(SlackSource from) => from.Way == SlackWay.Submission
        ? new(200, WindowAnswer.Update(modal.Of(NoticeCard.Build(Sentence.Of("slack.busy"), NoticeTone.Info), from.Address)))
        : Taken;
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
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
/// longer than the patience is stored, goes on, and reaches the person in another way.
/// </summary>
internal sealed class SlackTurnHandler(
    SlackTeams teams,
    SlackStrangers strangers,
    SlackLogin login,
    ResponseUrlClient urls,
    IDialog dialog,
    SlackTurn work,
    SlackWindows windows,
    SlackModal modal,
    SlackViews views,
    TurnQueue turns,
    ILogger<SlackTurnHandler> log) : ITurnHandler
{
    private static readonly SlackAnswer Taken = new(200);

    public string Door => "slack";

    public async Task<SlackAnswer> TakeAsync(SlackRoute route, JsonObject payload, string retry)
    {
        if (route == SlackRoute.Events && SlackEvents.Challenge(payload) is { } challenge)
        {
            return new(200, new JsonObject { ["challenge"] = challenge });
        }
        var call = new KeptCall(route, payload);
        var input = await KnownAsync(new SlackInbound(await teams.AllowedAsync(), urls.Read, login.BotUser), call);
        if (input is SlackInput.Ask ask)
        {
            log.EventTaken(ask.From.Way, ask.From.Delivery, retry);
            if (Quick(ask) is { } quick)
            {
                return await OpenAsync(quick.Ask, new(quick.Form, modal.Of(quick.Form, ask.From.Address)), call);
            }
        }
        return TurnOf(input, call) is { } turn ? await turns.AnswerAsync(turn)
            : input is SlackInput.Malformed ? new(400)
            : Taken;
    }

    /// <summary>Who was let in then is let in now, even while Slack does not say yet whose people these are.</summary>
    public async Task<bool> ResumeAsync(KeptDelivery kept)
    {
        if (KeptCall.Read(kept.Delivery.Body) is not { } call)
        {
            return false;
        }
        var inbound = new SlackInbound(call.Team is { } team ? [team] : await teams.AllowedAsync(), urls.Read, login.BotUser);
        var input = inbound.Read(call.Route, call.Payload);
        if (call.Team is not null && input is SlackInput.Refuse { Stranger: { } known })
        {
            input = (inbound with { Vouched = known }).Read(call.Route, call.Payload);
        }
        if (TurnOf(input.Named(kept.Delivery.Id), call) is not { } turn)
        {
            return false;
        }
        await turns.ResumeAsync(turn, kept.Order);
        return true;
    }

    /// <summary>Who may be one of ours in spite of an unknown workspace is asked about; only the first of each workspace is.</summary>
    private async Task<SlackInput> KnownAsync(SlackInbound inbound, KeptCall call)
    {
        var input = inbound.Read(call.Route, call.Payload);
        return input is not SlackInput.Refuse { Stranger: { } stranger } refused ? input
            : await strangers.RefusalAsync(stranger) is { } why ? refused with { Why = why }
            : (inbound with { Vouched = stranger }).Read(call.Route, call.Payload);
    }

    /// <summary>The form that can be opened with nothing but the line.</summary>
    private (SlackInput.Ask Ask, Card Form)? Quick(SlackInput.Ask ask)
    {
        if (ask is not { Event: ChatEvent.CommandTyped typed, From.Trigger.Length: > 0 })
        {
            return null;
        }
        var line = typed with { Ticket = new(Guid.CreateVersion7().ToString("N"), null) };
        return dialog.OpenAtOnce(line) is { } open ? (ask with { Event = line }, open.Form) : null;
    }

    /// <summary>One call, and nothing before it: the trigger lives three seconds, and a good part of them is gone when it arrives here.</summary>
    private async Task<SlackAnswer> OpenAsync(SlackInput.Ask ask, OpenedForm form, KeptCall call)
    {
        var opened = await views.OpenAsync(ask.From.Trigger, form.View);
        if (!opened.IsOk)
        {
            return await turns.AnswerAsync(Turn(ask.From, call.Of(ask), answer => windows.ExplainAsync(opened, ask.From, answer)));
        }
        turns.Begin(Turn(ask.From, call.Of(ask), _ => work.CompleteAsync(ask, opened, form)));
        return Taken;
    }

    /// <summary>What there is to do; null where there is nothing.</summary>
    private Turn<SlackAnswer>? TurnOf(SlackInput input, KeptCall call) => input switch
    {
        SlackInput.Ask ask => Turn(ask.From, call.Of(ask), answer => work.AskAsync(ask, answer)) with
        {
            Busy = () => Busy(ask.From),
            Apology = answer => IsDeliveredAgain(ask.From, answer) ? Task.CompletedTask : work.FailAsync(ask, answer),
        },
        SlackInput.Refuse refuse => Turn(refuse.From, call, answer => work.RefuseAsync(refuse, answer)),
        _ => null,
    };

    private Turn<SlackAnswer> Turn(SlackSource from, KeptCall call, Func<PendingAnswer<SlackAnswer>, Task> work) =>
        new(from.Delivery, () => Taken, () => Taken, work)
        {
            Refused = new(503),
            Delivery = () => new(from.Delivery, Door, call.ToJson()),
            IsTaken = answer => answer.Status == 200,
            Early = () => log.AnsweredEarly(from.Delivery),
            Failed = failure => log.EventFailed(from.Delivery, failure),
            Apology = answer => Task.FromResult(IsDeliveredAgain(from, answer)),
        };

    /// <summary>Slack delivers a message again when it hears of a failure in time; of all else it would only show its own error.</summary>
    private static bool IsDeliveredAgain(SlackSource from, PendingAnswer<SlackAnswer> answer) =>
        from.Way == SlackWay.Message && answer.TryAnswer(new(500));

    /// <summary>A window that is sent closes on an empty answer, with all that was typed: it stays and says that it takes longer.</summary>
    private SlackAnswer Busy(SlackSource from) => from.Way == SlackWay.Submission
        ? new(200, WindowAnswer.Update(modal.Of(NoticeCard.Build(Sentence.Of("slack.busy"), NoticeTone.Info), from.Address)))
        : Taken;
}

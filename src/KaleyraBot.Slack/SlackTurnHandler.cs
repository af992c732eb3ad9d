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
/// Answers a genuine call in time. The work is not tied to the call: what takes longer than the patience is stored, goes on, and reaches
/// the person in another way.
/// </summary>
internal sealed class SlackTurnHandler(
    SlackTeams teams,
    SlackStrangers strangers,
    SlackLogin login,
    ResponseUrlClient urls,
    SlackTurn work,
    SlackModal modal,
    TurnScheduler turns,
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

    /// <summary>What there is to do; null where there is nothing.</summary>
    private Turn<SlackAnswer>? TurnOf(SlackInput input, KeptCall call) => input switch
    {
        SlackInput.Ask ask => Asking(ask, call.Of(ask), new()),
        SlackInput.Refuse refuse => Turn(refuse.From, call, answer => work.RefuseAsync(refuse, answer)),
        _ => null,
    };

    /// <summary>A form that stands open says enough, whatever breaks afterwards: everything typed goes with it.</summary>
    private Turn<SlackAnswer> Asking(SlackInput.Ask ask, KeptCall call, EarlyWindow window) =>
        Turn(ask.From, call, answer => work.AskAsync(ask, window, answer)) with
        {
            Busy = () => Busy(ask.From),
            Apology = answer => window.IsOpen || IsDeliveredAgain(ask.From, answer) ? Task.CompletedTask : work.FailAsync(ask, answer),
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

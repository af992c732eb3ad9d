using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams;

/// <summary>What one event is answered with: an HTTP status, and the body (JSON, as it is sent) where it was an invoke.</summary>
internal sealed record TeamsAnswer(int Status, byte[]? Body = null);

/// <summary>
/// Answers a trusted event in time. The work behind it is not tied to the request: Teams hangs up when it has its answer, and what
/// takes longer than the patience is stored, goes on, and reaches the person by message.
/// </summary>
internal sealed class TeamsTurnHandler(
    TeamsTurn work,
    TeamsReply reply,
    Installations installations,
    TurnScheduler turns,
    IOptions<TeamsOptions> options,
    ILogger<TeamsTurnHandler> log) : ITurnHandler
{
    private static readonly TeamsAnswer Taken = new(200);

    public string Door => "teams";

    public Task<TeamsAnswer> TakeAsync(Activity activity)
    {
        log.EventTaken(activity.Type!, activity.Name, activity.Id);
        var input = Read(activity);
        return TurnOf(activity, input, KeptActivity.IdOf(activity)) is { } turn ? turns.AnswerAsync(turn) : Task.FromResult(input switch
        {
            TeamsInput.Malformed => new(400),
            TeamsInput.Unused => new(501),
            TeamsInput.Refresh => new(200, Say(activity, Sentence.Of("teams.current"), TeamsWay.CardAction)),
            TeamsInput.Refuse refuse => new(200, Say(activity, refuse.Why, refuse.Way, NoticeTone.Warning)),
            _ => Taken,
        });
    }

    public async Task<bool> ResumeAsync(KeptDelivery kept)
    {
        if (KeptActivity.Read(kept.Delivery.Body) is not { } activity || TurnOf(activity, Read(activity), kept.Delivery.Id) is not { } turn)
        {
            return false;
        }
        await turns.ResumeAsync(turn, kept.Order);
        return true;
    }

    private TeamsInput Read(Activity activity) =>
        TeamsInbound.Read(activity, new TeamsAddress(activity.Conversation?.Id ?? "").ToPlace(), options.Value.Tenants);

    /// <summary>What there is to do; null where the answer is all.</summary>
    private Turn<TeamsAnswer>? TurnOf(Activity activity, TeamsInput input, string delivery) => input switch
    {
        TeamsInput.Refuse { Way: TeamsWay.Message } refuse =>
            Turn(activity, delivery, () => Taken, _ => work.RefuseAsync(activity, delivery, refuse.Why)),
        TeamsInput.Presence => Turn(activity, delivery, () => Taken, _ => installations.NoteAsync(activity, CancellationToken.None)),
        TeamsInput.Ask { Way: TeamsWay.Message } ask => Turn(
            activity, delivery, () => Taken, answer => work.AskAsync(activity, delivery, ask, answer),
            () => work.ApologiseAsync(activity, delivery, ask)),
        TeamsInput.Ask ask => Turn(
            activity, delivery, () => new(200, Say(activity, Sentence.Of("teams.busy"), ask.Way)),
            answer => work.AskAsync(activity, delivery, ask, answer), () => work.ApologiseAsync(activity, delivery, ask))
        with
        { Done = () => new(200, Say(activity, Sentence.Of("teams.done"), ask.Way)) },
        _ => null,
    };

    /// <param name="activity">The event.</param>
    /// <param name="delivery">Names it.</param>
    /// <param name="busy">The answer where the work takes longer.</param>
    /// <param name="work">Answers by itself where it has something to say.</param>
    /// <param name="late">What is left to do where the work broke after it was answered.</param>
    private Turn<TeamsAnswer> Turn(
        Activity activity, string delivery, Func<TeamsAnswer> busy, Func<PendingAnswer<TeamsAnswer>, Task> work, Func<Task>? late = null) =>
        new(delivery, () => Taken, busy, work)
        {
            Refused = new(503),
            Delivery = () => KeptActivity.Keep(delivery, Door, activity),
            IsTaken = answer => answer.Status == 200,
            Early = () => log.AnsweredEarly(activity.Id),
            Failed = failure => log.EventFailed(activity.Id, failure),
            Apology = answer => answer.TryAnswer(Failed(activity)) || late is null ? Task.CompletedTask : late(),
        };

    /// <summary>
    /// A card can say it failed and keeps what was typed. A dialog with inputs keeps them only on an error, and Teams delivers a message
    /// again on one.
    /// </summary>
    private TeamsAnswer Failed(Activity activity)
    {
        if (InvokeShape.Of(activity.Type == "invoke" ? activity.Name : null) is not { HoldsInputs: false } shape)
        {
            return new(500);
        }
        var why = Sentence.Of(shape.Way == TeamsWay.CardAction ? "teams.failed" : "teams.failedLate");
        return new(200, Say(activity, why, shape.Way, NoticeTone.Warning));
    }

    private byte[] Say(Activity activity, Sentence text, TeamsWay way, NoticeTone tone = NoticeTone.Info) =>
        reply.Say(text, way, TeamsIdentity.LanguageOf(activity), tone);
}

using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;
using KaleyraBot.Teams.Activities;
using KaleyraBot.Teams.Answers;
using KaleyraBot.Teams.Conversations;
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
internal sealed class TeamsConversation(
    TeamsWork work,
    TeamsReply reply,
    Installations installations,
    Errands errands,
    IOptions<TeamsOptions> options,
    ILogger<TeamsConversation> log) : IResumes
{
    private static readonly TeamsAnswer Taken = new(200);

    public string Door => "teams";

    public Task<TeamsAnswer> TakeAsync(Activity activity)
    {
        log.EventTaken(activity.Type!, activity.Name, activity.Id);
        var turn = Read(activity);
        return ErrandOf(activity, turn, KeptActivity.IdOf(activity)) is { } errand ? errands.AnswerAsync(errand) : Task.FromResult(turn switch
        {
            TeamsTurn.Malformed => new(400),
            TeamsTurn.Unused => new(501),
            TeamsTurn.Refresh => new(200, Say(activity, Sentence.Of("teams.current"), Surface.CardAction)),
            TeamsTurn.Refuse refuse => new(200, Say(activity, refuse.Why, refuse.Surface, NoticeTone.Warning)),
            _ => Taken,
        });
    }

    public async Task<bool> ResumeAsync(KeptDelivery kept)
    {
        if (KeptActivity.Read(kept.Delivery.Body) is not { } activity || ErrandOf(activity, Read(activity), kept.Delivery.Id) is not { } errand)
        {
            return false;
        }
        await errands.ResumeAsync(errand, kept.Order);
        return true;
    }

    private TeamsTurn Read(Activity activity) =>
        TeamsInbound.Read(activity, new TeamsAddress(activity.Conversation?.Id ?? "").ToPlace(), options.Value.Tenants);

    /// <summary>What there is to do; null where the answer is all.</summary>
    private Errand<TeamsAnswer>? ErrandOf(Activity activity, TeamsTurn turn, string delivery) => turn switch
    {
        TeamsTurn.Refuse { Surface: Surface.Message } refuse => Errand(activity, delivery, () => Taken, _ => work.RefuseAsync(activity, delivery, refuse.Why)),
        TeamsTurn.Presence => Errand(activity, delivery, () => Taken, _ => installations.NoteAsync(activity, CancellationToken.None)),
        TeamsTurn.Ask { Surface: Surface.Message } ask => Errand(
            activity, delivery, () => Taken, answer => work.AskAsync(activity, delivery, ask, answer), () => work.ApologiseAsync(activity, delivery, ask)),
        TeamsTurn.Ask ask => Errand(
            activity, delivery, () => new(200, Say(activity, Sentence.Of("teams.busy"), ask.Surface)),
            answer => work.AskAsync(activity, delivery, ask, answer), () => work.ApologiseAsync(activity, delivery, ask))
        with
        { Done = () => new(200, Say(activity, Sentence.Of("teams.done"), ask.Surface)) },
        _ => null,
    };

    /// <param name="activity">The event.</param>
    /// <param name="delivery">Names it.</param>
    /// <param name="busy">The answer where the work takes longer.</param>
    /// <param name="work">Answers by itself where it has something to say.</param>
    /// <param name="late">What is left to do where the work broke after it was answered.</param>
    private Errand<TeamsAnswer> Errand(
        Activity activity, string delivery, Func<TeamsAnswer> busy, Func<TaskCompletionSource<TeamsAnswer>, Task> work, Func<Task>? late = null) =>
        new(delivery, () => Taken, busy, work)
        {
            Refused = new(503),
            Delivery = () => KeptActivity.Keep(delivery, Door, activity),
            IsTaken = answer => answer.Status == 200,
            Early = () => log.AnsweredEarly(activity.Id),
            Failed = failure => log.EventFailed(activity.Id, failure),
            Apology = answer => answer.TrySetResult(Failed(activity)) || late is null ? Task.CompletedTask : late(),
        };

    /// <summary>
    /// A card can say it failed and keeps what was typed. A dialog with inputs keeps them only on an error, and Teams delivers a message again
    /// on one.
    /// </summary>
    private TeamsAnswer Failed(Activity activity)
    {
        if (InvokeShape.Of(activity.Type == "invoke" ? activity.Name : null) is not { HoldsInputs: false } shape)
        {
            return new(500);
        }
        var why = Sentence.Of(shape.Surface == Surface.CardAction ? "teams.failed" : "teams.failedLate");
        return new(200, Say(activity, why, shape.Surface, NoticeTone.Warning));
    }

    private byte[] Say(Activity activity, Sentence text, Surface surface, NoticeTone tone = NoticeTone.Info) =>
        reply.Say(text, surface, TeamsIdentity.LanguageOf(activity), tone);
}

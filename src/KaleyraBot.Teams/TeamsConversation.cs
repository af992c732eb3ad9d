using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Activities;
using KaleyraBot.Teams.Answers;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams;

/// <summary>What one event is answered with: an HTTP status, and the body where it was an invoke.</summary>
internal sealed record TeamsAnswer(int Status, JsonObject? Body = null);

/// <summary>
/// Answers a trusted event in time. The work behind it is not tied to the request: Teams hangs up when it has its answer, and what
/// takes longer than the patience goes on and reaches the person by message.
/// </summary>
internal sealed class TeamsConversation(
    TeamsWork work,
    TeamsReply reply,
    Installations installations,
    Errands errands,
    IOptions<TeamsOptions> options,
    ILogger<TeamsConversation> log)
{
    private static readonly TeamsAnswer Taken = new(200);

    public Task<TeamsAnswer> TakeAsync(Activity activity)
    {
        log.EventTaken(activity.Type!, activity.Name, activity.Id);
        var where = new TeamsAddress(activity.Conversation?.Id ?? "").ToPlace();
        var language = TeamsIdentity.LanguageOf(activity);
        return TeamsInbound.Read(activity, where, options.Value.Tenants) switch
        {
            TeamsTurn.Malformed => Now(new(400)),
            TeamsTurn.Unused => Now(new(501)),
            TeamsTurn.Refresh => Now(new(200, reply.Say(Sentence.Of("teams.current"), Surface.CardAction, language))),
            TeamsTurn.Refuse { Surface: not Surface.Message } refuse => Now(new(200, reply.Say(refuse.Why, refuse.Surface, language, NoticeTone.Warning))),
            TeamsTurn.Refuse refuse => InTimeAsync(activity, Taken, _ => work.RefuseAsync(activity, refuse.Why)),
            TeamsTurn.Presence => InTimeAsync(activity, Taken, _ => installations.NoteAsync(activity, CancellationToken.None)),
            TeamsTurn.Ask ask => InTimeAsync(activity, Busy(ask, language), answer => work.AskAsync(activity, ask, answer), () => work.ApologiseAsync(activity, ask)),
            _ => Now(Taken),
        };
    }

    /// <param name="activity">The event.</param>
    /// <param name="busy">The answer where the work takes longer.</param>
    /// <param name="work">Answers by itself where it has something to say.</param>
    /// <param name="late">What is left to do where the work broke after <paramref name="busy"/> was answered.</param>
    private Task<TeamsAnswer> InTimeAsync(
        Activity activity, TeamsAnswer busy, Func<TaskCompletionSource<TeamsAnswer>, Task> work, Func<Task>? late = null) =>
        errands.AnswerAsync(new Errand<TeamsAnswer>(Taken, busy, work)
        {
            Early = () => log.AnsweredEarly(activity.Id),
            Failed = failure => log.EventFailed(activity.Id, failure),
            Apology = answer => answer.TrySetResult(Failed(activity)) || late is null ? Task.CompletedTask : late(),
        });

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
        return new(200, reply.Say(why, shape.Surface, TeamsIdentity.LanguageOf(activity), NoticeTone.Warning));
    }

    private TeamsAnswer Busy(TeamsTurn.Ask ask, string language) =>
        ask.Surface == Surface.Message ? Taken : new(200, reply.Say(Sentence.Of("teams.busy"), ask.Surface, language));

    private static Task<TeamsAnswer> Now(TeamsAnswer answer) => Task.FromResult(answer);
}

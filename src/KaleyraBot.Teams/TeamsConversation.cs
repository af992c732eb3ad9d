using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Activities;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams;

/// <summary>What one event is answered with: an HTTP status, and the body where it was an invoke.</summary>
internal sealed record TeamsAnswer(int Status, JsonObject? Body = null);

/// <summary>How long an event may wait for its answer: Teams waits some seconds, people less.</summary>
internal sealed record TeamsPatience(TimeSpan Longest)
{
    public static readonly TeamsPatience Default = new(TimeSpan.FromMilliseconds(800));
}

/// <summary>
/// Answers a trusted event in time. The work behind it is not tied to the request: Teams hangs up when it has its answer, and what
/// takes longer than the patience goes on and reaches the person by message.
/// </summary>
internal sealed class TeamsConversation(
    TeamsWork work,
    TeamsReply reply,
    Installations installations,
    TeamsPatience patience,
    IOptions<TeamsOptions> options,
    TimeProvider time,
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
            TeamsTurn.Refuse { Surface: not Surface.Message } refuse => Now(new(200, reply.Say(refuse.Why, refuse.Surface, language))),
            TeamsTurn.Refuse refuse => InTimeAsync(activity, Taken, _ => work.RefuseAsync(activity, refuse.Why)),
            TeamsTurn.Presence => InTimeAsync(activity, Taken, _ => installations.NoteAsync(activity, CancellationToken.None)),
            TeamsTurn.Ask ask => InTimeAsync(activity, Busy(ask, language), answer => work.AskAsync(activity, ask, answer)),
            _ => Now(Taken),
        };
    }

    /// <summary>The answer that the work gives, or the one for impatience, whichever comes first; the work sees which from <c>TrySetResult</c>.</summary>
    private async Task<TeamsAnswer> InTimeAsync(Activity activity, TeamsAnswer impatient, Func<TaskCompletionSource<TeamsAnswer>, Task> start)
    {
        var answer = new TaskCompletionSource<TeamsAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = time.CreateTimer(_ => GiveUp(), null, patience.Longest, Timeout.InfiniteTimeSpan);
        _ = RunAsync(activity, answer, start);
        return await answer.Task;

        void GiveUp()
        {
            if (answer.TrySetResult(impatient))
            {
                log.AnsweredEarly(activity.Id);
            }
        }
    }

    private async Task RunAsync(Activity activity, TaskCompletionSource<TeamsAnswer> answer, Func<TaskCompletionSource<TeamsAnswer>, Task> start)
    {
        try
        {
            await Task.Run(() => start(answer));
            answer.TrySetResult(Taken);
        }
        catch (Exception failure)
        {
            log.EventFailed(activity.Id, failure);
            answer.TrySetResult(Failed(activity));
        }
    }

    /// <summary>A card can say it failed and keeps what was typed. A dialog keeps it only on an error, and Teams delivers a message again on one.</summary>
    private TeamsAnswer Failed(Activity activity) => activity.Name == "adaptiveCard/action"
        ? new(200, reply.Say(Sentence.Of("teams.failed"), Surface.CardAction, TeamsIdentity.LanguageOf(activity)))
        : new(500);

    private TeamsAnswer Busy(TeamsTurn.Ask ask, string language) =>
        ask.Surface == Surface.Message ? Taken : new(200, reply.Say(Sentence.Of("teams.busy"), ask.Surface, language));

    private static Task<TeamsAnswer> Now(TeamsAnswer answer) => Task.FromResult(answer);
}

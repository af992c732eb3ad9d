using System.Text;
using KaleyraBot.BotBuilder.Payloads;
using KaleyraBot.Teams;
using KaleyraBot.Teams.Trust;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Activity = KaleyraBot.Teams.Payloads.Activity;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace KaleyraBot.BotBuilder;

/// <summary>
/// The Teams door inside the turn of a bot that somebody already runs on the Bot Framework SDK: what is ours is judged by our rules and
/// answered by the dialog, everything else goes on to that bot as it came. <c>adapter.Use(middleware)</c> puts it there.
/// </summary>
public sealed class KaleyraBotMiddleware : Microsoft.Bot.Builder.IMiddleware
{
    private readonly Ours _ours;
    private readonly CallTrust _trust;
    private readonly TeamsTurnHandler _door;
    private readonly IHttpContextAccessor _calls;

    internal KaleyraBotMiddleware(Ours ours, CallTrust trust, TeamsTurnHandler door, IHttpContextAccessor calls) =>
        (_ours, _trust, _door, _calls) = (ours, trust, door, calls);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        SharedContracts.Give(turnContext);
        var activity = Ours.MayBe(turnContext.Activity.Type) ? TurnJson.Read(turnContext.Activity) : null;
        if (_ours.Of(activity) is { } ours)
        {
            await AnswerAsync(turnContext, ours, cancellationToken);
            return;
        }
        if (Ours.IsPresence(activity))
        {
            await NoteAsync(activity!);
        }
        await next(cancellationToken);
    }

    /// <summary>The whole event is ours, whatever it is.</summary>
    internal async Task AnswerAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        // Who calls is proven by the call itself. A turn without one (continued, or from a queue) proves nothing.
        var call = _calls.HttpContext;
        var refused = call is null ? StatusCodes.Status401Unauthorized : await _trust.JudgeAsync(activity, call);
        var answer = refused is { } status ? new TeamsAnswer(status) : await _door.TakeAsync(activity);
        if (activity.Type == "invoke")
        {
            var body = answer.Body is { } json ? new JRaw(Encoding.UTF8.GetString(json)) : null;
            await turn.SendActivityAsync(
                new SdkActivity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = answer.Status, Body = body },
                },
                cancellationToken);
        }
        else if (call is not null && answer.Status != StatusCodes.Status200OK)
        {
            // The adapter answers 200 to every message that did not throw, and what throws would be told in the conversation.
            call.Response.OnStarting(() =>
            {
                call.Response.StatusCode = answer.Status;
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>What is stored of it is for us; where that fails, the other bot still gets its event.</summary>
    private async Task NoteAsync(Activity activity)
    {
        if (_calls.HttpContext is { } call && await _trust.JudgeAsync(activity, call) is null)
        {
            await _door.TakeAsync(activity);
        }
    }
}

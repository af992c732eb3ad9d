using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Doors.Calls;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Teams.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams;

/// <summary>
/// The door to Teams: <c>POST /api/messages</c>. The caller is judged first, then the body is read, then judged against its token.
/// </summary>
public static class TeamsEndpoint
{
    private const string Route = "/api/messages";

    /// <summary>Opens the route; what it answers depends on the settings, see <c>CurrentTeamsMode</c>.</summary>
    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(Route, (RequestDelegate)(http => http.RequestServices.GetRequiredService<TeamsGate>().AnswerAsync(http)));
}

/// <summary>The way of one call through the door.</summary>
internal sealed class TeamsGate(
    CurrentTeamsMode mode, Emulators emulators, BotServiceScheme tokens, ActivityTrust trust, TeamsTurnHandler conversation,
    Sampled refusals, TimeProvider time, ILogger<TeamsGate> log)
{
    public async Task AnswerAsync(HttpContext http)
    {
        if (mode.State == TeamsMode.Emulator && emulators.Elsewhere!(http) is { } elsewhere)
        {
            Note(StatusCodes.Status403Forbidden, elsewhere.TrimEnd('.'));
            await TypedResults.Text(elsewhere, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
            return;
        }
        var (status, why, activity) = await AdmitAsync(http);
        if (activity is null)
        {
            if (why is not null)
            {
                Note(status, why);
            }
            http.Response.StatusCode = status;
            return;
        }
        var started = time.GetTimestamp();
        var answer = await conversation.TakeAsync(activity);
        Telemetry.Answered(activity.Type!, activity.Name, answer.Status, time.GetElapsedTime(started));
        http.Response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.Body.WriteAsync(answer.Body);
        }
    }

    private void Note(int status, string why) =>
        refusals.Note($"teams {status} {why}", () => log.Refused(status, why), more => log.RefusedMore(more, status, why));

    private async Task<(int Status, string? Why, Activity? Activity)> AdmitAsync(HttpContext http)
    {
        if (IncomingCall.Refusal(http, isOpen: mode.State != TeamsMode.Closed) is { } refused)
        {
            return (refused, null, null);
        }
        var caller = mode.State == TeamsMode.Open ? await tokens.AuthenticateAsync(http) : null;
        if (mode.State == TeamsMode.Open && caller is null)
        {
            return (StatusCodes.Status401Unauthorized, "no valid bearer token of the Bot Service", null);
        }
        var (activity, status) = await ActivityBody.ReadAsync(http.Request, http.RequestAborted);
        if (activity is null)
        {
            return (status, "the body is not an activity", null);
        }
        return (caller is null ? trust.JudgeEmulator(activity, http.Request) : trust.Judge(activity, caller)) is { } refusal
            ? (refusal.Status, refusal.Why, null)
            : (StatusCodes.Status200OK, null, activity);
    }
}

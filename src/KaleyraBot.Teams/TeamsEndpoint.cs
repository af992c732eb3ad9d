using KaleyraBot.Doors.Calls;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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
internal sealed class TeamsGate(CallTrust trust, TeamsTurnHandler conversation, TimeProvider time)
{
    public async Task AnswerAsync(HttpContext http)
    {
        if (trust.Elsewhere(http) is { } elsewhere)
        {
            await TypedResults.Text(elsewhere, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
            return;
        }
        var (activity, refused) = await AdmitAsync(http);
        if (activity is null)
        {
            http.Response.StatusCode = refused;
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

    /// <summary>The event, or the status to refuse the call with.</summary>
    private async Task<(Activity? Activity, int Refused)> AdmitAsync(HttpContext http)
    {
        if (IncomingCall.Refusal(http, trust.IsOpen) is { } refused)
        {
            return (null, refused);
        }
        var (caller, unknown) = await trust.CallerAsync(http);
        if (unknown is { } status)
        {
            return (null, status);
        }
        var (activity, read) = await ActivityBody.ReadAsync(http.Request, http.RequestAborted);
        return activity is null ? (null, trust.Unreadable(read))
            : trust.Judge(activity, caller, http.Request) is { } refusal ? (null, refusal)
            : (activity, StatusCodes.Status200OK);
    }
}

using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Doors.Calls;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Payloads;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Slack.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack;

/// <summary>
/// The door to Slack: <c>POST /slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/events</c>. The signature is judged over the
/// bytes that came, before anything is read from them.
/// </summary>
public static class SlackEndpoint
{
    /// <summary>Opens the routes; without a signing secret they answer 404.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        foreach (var route in Enum.GetValues<SlackRoute>())
        {
            endpoints.Map(
                $"/slack/{Name(route)}",
                (RequestDelegate)(http => http.RequestServices.GetRequiredService<SlackGate>().AnswerAsync(http, route)));
        }
        return endpoints;
    }

    internal static string Name(SlackRoute route) => route switch
    {
        SlackRoute.Commands => "commands",
        SlackRoute.Interactions => "interactions",
        _ => "events",
    };
}

/// <summary>The way of one call through the door.</summary>
internal sealed class SlackGate(
    IOptions<SlackOptions> options, SlackSecrets secrets,
    SlackTurnHandler conversation, Sampled refusals, TimeProvider time, ILogger<SlackGate> log)
{
    public async Task AnswerAsync(HttpContext http, SlackRoute route)
    {
        var (name, started) = (SlackEndpoint.Name(route), time.GetTimestamp());
        var (status, why, payload) = await AdmitAsync(http, route);
        if (why is not null)
        {
            refusals.Note(
                $"slack {name} {status} {why}", () => log.Refused(name, status, why), more => log.RefusedMore(more, name, status, why));
        }
        var answer = payload is null
            ? new SlackAnswer(status)
            : await conversation.TakeAsync(route, payload, http.Request.Headers["X-Slack-Retry-Num"].ToString());
        http.Response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            await http.Response.WriteAsJsonAsync(answer.Body);
        }
        Telemetry.Answered(name, answer.Status, time.GetElapsedTime(started));
    }

    private async Task<(int Status, string? Why, JsonObject? Payload)> AdmitAsync(HttpContext http, SlackRoute route)
    {
        var isOpen = options.Value.HasCredentials;
        if (isOpen && HttpMethods.IsGet(http.Request.Method)
            && IsCertificateCheck(route, Encoding.UTF8.GetBytes(http.Request.QueryString.ToString().TrimStart('?'))))
        {
            return (StatusCodes.Status200OK, null, null);
        }
        if (IncomingCall.Refusal(http, isOpen) is { } refused)
        {
            return (refused, null, null);
        }
        var (bytes, read) = await IncomingCall.BodyAsync(http.Request, SlackBody.MostBytes, http.RequestAborted);
        return read == StatusCodes.Status200OK ? Judge(http.Request, route, bytes) : (read, "body-unreadable", null);
    }

    private (int Status, string? Why, JsonObject? Payload) Judge(HttpRequest request, SlackRoute route, ReadOnlyMemory<byte> body)
    {
        var (signature, timestamp) = (request.Headers[SlackSignature.Header], request.Headers[SlackSignature.TimestampHeader]);
        if (IsCertificateCheck(route, body.Span))
        {
            return (StatusCodes.Status200OK, null, null);
        }
        if (SlackSignature.Refusal(secrets.Signing, signature, timestamp, body.Span, time.GetUtcNow()) is { } forged)
        {
            return (StatusCodes.Status401Unauthorized, forged, null);
        }
        var (payload, status) = SlackBody.Parse(route, request.ContentType, body);
        return payload is null ? (status, "body-unparsable", null)
            : IsOtherApp(payload) ? (StatusCodes.Status401Unauthorized, "other-app", null)
            : (status, null, payload);
    }

    private static bool IsCertificateCheck(SlackRoute route, ReadOnlySpan<byte> fields) =>
        route == SlackRoute.Commands && SlackBody.IsCertificateCheck(fields);

    private bool IsOtherApp(JsonObject payload) =>
        options.Value.AppId.Length > 0 && payload.Text("api_app_id") is { Length: > 0 } app && app != options.Value.AppId;
}

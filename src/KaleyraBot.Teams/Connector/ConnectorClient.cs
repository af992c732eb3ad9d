using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Teams.Trust;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams.Connector;

/// <summary>The Bot Connector's REST API: the five calls the bot makes. Answers every status; throws only what means that nothing was answered.</summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, ServiceUrls serviceUrls, TimeProvider time, ILogger<ConnectorClient> log)
{
    public const string Client = "teams-connector";

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends an activity; targeted, only its recipient sees it.</summary>
    public Task<ConnectorAnswer> SendAsync(string serviceUrl, string conversation, JsonObject activity, bool targeted, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, $"{Path(conversation)}/activities{Query(targeted)}", activity, cancellationToken);

    /// <summary>Replaces an activity, whole, for everybody.</summary>
    public Task<ConnectorAnswer> UpdateAsync(string serviceUrl, string conversation, string id, JsonObject activity, bool targeted, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, serviceUrl, $"{Path(conversation)}/activities/{Uri.EscapeDataString(id)}{Query(targeted)}", activity, cancellationToken);

    /// <summary>Opens the chat with one person; asked again it answers the same one.</summary>
    public Task<ConnectorAnswer> OpenChatAsync(string serviceUrl, string? bot, string account, string tenant, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, "v3/conversations", new()
        {
            ["isGroup"] = false,
            ["bot"] = bot is null ? null : new JsonObject { ["id"] = bot },
            ["members"] = new JsonArray(new JsonObject { ["id"] = account }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        }, cancellationToken);

    /// <summary>One member of a conversation, by account; the answer names their role.</summary>
    public Task<ConnectorAnswer> MemberAsync(string serviceUrl, string conversation, string account, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, serviceUrl, $"{Path(conversation)}/members/{Uri.EscapeDataString(account)}", null, cancellationToken);

    public static string Text(JsonNode node) => node.ToJsonString(Writing);

    private async Task<ConnectorAnswer> CallAsync(HttpMethod method, string serviceUrl, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        if (!serviceUrls.Allows(serviceUrl))
        {
            throw new ForbiddenHostException();
        }
        using var request = new HttpRequestMessage(method, $"{serviceUrl.TrimEnd('/')}/{path}")
        {
            Content = body is null ? null : new StringContent(Text(body), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        var started = time.GetTimestamp();
        using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
        var answer = await ConnectorAnswer.ReadAsync(response, time.GetUtcNow(), cancellationToken);
        Telemetry.ConnectorCall(method.Method, answer.Status, time.GetElapsedTime(started));
        if (!answer.IsSuccess)
        {
            log.ConnectorRefused(method.Method, answer.Status, answer.Code, answer.Trace);
        }
        return answer;
    }

    private static string Path(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}";

    private static string Query(bool targeted) => targeted ? "?isTargetedActivity=true" : "";
}

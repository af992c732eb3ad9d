using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Teams.Trust;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams.Api;

/// <summary>
/// The Bot Connector's REST API: the five calls the bot makes. Answers every status; throws only what means that nothing was answered.
/// </summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, ServiceUrls serviceUrls, TimeProvider time, ILogger<ConnectorClient> log)
{
    public const string Client = "teams-connector";

    /// <summary>One for all calls: its handler lives as long, and looks up names again by itself.</summary>
    private readonly Lazy<HttpClient> _http = new(() => clients.CreateClient(Client));

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends an activity; targeted, only its recipient sees it.</summary>
    public Task<ConnectorResponse> SendAsync(
        string serviceUrl, string conversation, byte[] activity, bool targeted, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, $"{Path(conversation)}/activities{Query(targeted)}", activity, cancellationToken);

    /// <summary>Replaces an activity, whole, for everybody.</summary>
    public Task<ConnectorResponse> UpdateAsync(
        string serviceUrl, string conversation, string id, byte[] activity, bool targeted, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Put, serviceUrl, $"{Path(conversation)}/activities/{Uri.EscapeDataString(id)}{Query(targeted)}", activity,
            cancellationToken);

    /// <summary>Opens the chat with one person; asked again it answers the same one.</summary>
    public Task<ConnectorResponse> OpenChatAsync(
        string serviceUrl, string? bot, string account, string tenant, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, "v3/conversations", Bytes(new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = bot is null ? null : new JsonObject { ["id"] = bot },
            ["members"] = new JsonArray(new JsonObject { ["id"] = account }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        }), cancellationToken);

    /// <summary>One member of a conversation, by account; the answer names their role.</summary>
    public Task<ConnectorResponse> MemberAsync(
        string serviceUrl, string conversation, string account, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, serviceUrl, $"{Path(conversation)}/members/{Uri.EscapeDataString(account)}", null, cancellationToken);

    /// <summary>As it goes over the wire.</summary>
    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Writing);

    private async Task<ConnectorResponse> CallAsync(
        HttpMethod method, string serviceUrl, string path, byte[]? body, CancellationToken cancellationToken)
    {
        if (!serviceUrls.Allows(serviceUrl))
        {
            throw new ForbiddenHostException();
        }
        using var request = new HttpRequestMessage(method, $"{serviceUrl.TrimEnd('/')}/{path}")
        {
            Content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } },
        };
        using var span = Telemetry.StartCall(method.Method);
        var (started, status) = (time.GetTimestamp(), 0);
        ConnectorResponse answer;
        try
        {
            using var response = await _http.Value.SendAsync(request, cancellationToken);
            answer = await ConnectorResponse.ReadAsync(response, time.GetUtcNow(), cancellationToken);
            status = answer.Status;
        }
        finally
        {
            Telemetry.ConnectorCall(method.Method, status, time.GetElapsedTime(started), span);
        }
        if (!answer.IsSuccess)
        {
            log.ConnectorRefused(method.Method, answer.Status, answer.Code, answer.Trace);
        }
        return answer;
    }

    private static string Path(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}";

    private static string Query(bool targeted) => targeted ? "?isTargetedActivity=true" : "";
}

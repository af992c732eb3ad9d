using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Slack.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Api;

/// <summary>
/// Slack's Web API: every method takes a form, structured arguments as JSON inside it. Answers every refusal; throws on cancellation only.
/// Nothing is tried twice here: what may wait goes back to the ledger's queue, and what may not is told to who waits.
/// </summary>
internal sealed class SlackApi(
    IHttpClientFactory clients, IOptions<SlackOptions> options, SlackSecrets secrets, TimeProvider time, ILogger<SlackApi> log)
{
    public const string Client = "slack-api";
    public const string Post = "chat.postMessage";

    /// <summary>One for all calls: its handler lives as long, and looks up names again by itself.</summary>
    private readonly Lazy<HttpClient> _http = new(() => clients.CreateClient(Client));

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Calls a method; arguments that are empty are left out.</summary>
    public async Task<SlackResponse> CallAsync(
        string method, CancellationToken cancellationToken, params (string Name, string Value)[] arguments)
    {
        var started = time.GetTimestamp();
        var answer = await SendAsync(method, arguments, cancellationToken);
        Telemetry.ApiCall(method, answer.Error, time.GetElapsedTime(started));
        if (!answer.IsOk)
        {
            Report(method, answer);
        }
        return answer;
    }

    public static string Json(JsonNode node) => node.ToJsonString(Writing);

    private async Task<SlackResponse> SendAsync(string method, (string Name, string Value)[] arguments, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Api, method))
        {
            Content = new FormUrlEncodedContent(arguments
                .Where(argument => argument.Value.Length > 0).Select(argument => KeyValuePair.Create(argument.Name, argument.Value))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secrets.BotToken);
        try
        {
            using var answer = await _http.Value.SendAsync(request, cancellationToken);
            return await SlackResponse.ReadAsync(answer, time.GetUtcNow(), cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SlackResponse.Failed(SlackResponse.Timeout);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return SlackResponse.Failed(SlackResponse.Unreachable);
        }
    }

    private void Report(string method, SlackResponse answer)
    {
        switch (SlackErrors.Of(answer.Error))
        {
            case Fault.Settings: log.SettingsRefused(method, answer.Error, answer.Body["needed"]?.ToString()); break;
            case Fault.Ours: log.CallRefused(method, answer.Error, string.Join(" ", answer.Messages)); break;
            default: log.CallFailed(method, answer.Error); break;
        }
    }
}

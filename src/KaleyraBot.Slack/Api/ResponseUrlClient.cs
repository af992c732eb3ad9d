using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Api;

/// <summary>
/// Says something through the address that came with a command or a click. The address alone permits it, so it takes no token, is
/// called only where Slack keeps such addresses, and never stands in a log.
/// </summary>
internal sealed class ResponseUrlClient(IHttpClientFactory clients, IOptions<SlackOptions> options, ILogger<ResponseUrlClient> log)
{
    public const string Client = "slack-response";

    private static readonly string[] Hosts = ["hooks.slack.com", "hooks.slack-gov.com"];

    /// <summary>The address, or null where it is none that Slack gives out.</summary>
    public Uri? Read(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsTrusted(uri) ? uri : null;

    /// <summary>Says it to who asked alone, or to all; beside the message it came from, or in its place. False: it was not taken.</summary>
    public async Task<bool> SayAsync(
        Uri address, JsonObject message, bool toAll, bool replace, CancellationToken cancellationToken, string thread = "")
    {
        if (!IsTrusted(address))
        {
            return false;
        }
        var body = (JsonObject)message.DeepClone();
        body["response_type"] = toAll ? "in_channel" : "ephemeral";
        body["replace_original"] = replace;
        body["unfurl_links"] = false;
        body["unfurl_media"] = false;
        if (thread.Length > 0 && !replace)
        {
            // Else it is said beside the thread, where nobody looks who has the thread open.
            body["thread_ts"] = thread;
        }
        try
        {
            using var answer = await clients.CreateClient(Client).PostAsJsonAsync(address, body, cancellationToken);
            var said = ForgivingJson.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            var taken = answer.IsSuccessStatusCode && (said is null || said.Flag("ok"));
            if (!taken)
            {
                log.ResponseRefused((int)answer.StatusCode);
            }
            return taken;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            log.ResponseRefused(0);
            return false;
        }
    }

    private bool IsTrusted(Uri uri) => options.Value.IsLocal
        ? uri.IsLoopback
        : uri.Scheme == Uri.UriSchemeHttps
        && uri.IsDefaultPort
        && uri.UserInfo.Length == 0
        && Hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);
}

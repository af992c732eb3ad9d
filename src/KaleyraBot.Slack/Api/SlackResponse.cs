using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.Doors.Http;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Slack.Api;

/// <summary>What the Web API answered. Slack says 200 to nearly everything; <c>ok</c> in the body decides.</summary>
/// <param name="Error">Slack's error code, one of ours (<c>http_503</c>, <c>unreachable</c>, <c>timeout</c>), or empty.</param>
/// <param name="Body">What was answered; empty where nothing was.</param>
/// <param name="RetryAfter">How long Slack asks to wait.</param>
internal sealed record SlackResponse(string Error, JsonObject Body, TimeSpan? RetryAfter = null)
{
    public const string Unreachable = "unreachable";
    public const string Timeout = "timeout";

    public bool IsOk => Error.Length == 0;

    /// <summary>What Slack says about a wrong call; each carries a JSON pointer.</summary>
    public IEnumerable<string> Messages =>
        (Body.Inner("response_metadata")?["messages"] as JsonArray ?? []).Select(message => message?.ToString() ?? "");

    /// <summary>The trigger came too late. There are two shapes of saying so.</summary>
    public bool IsLateTrigger =>
        Error is "expired_trigger_id" or "invalid_trigger_id"
            || (Error == "invalid_arguments" && Messages.Any(message => message.Contains("trigger_id", StringComparison.Ordinal)));

    /// <summary>The trigger opened its window before: the same call was delivered twice.</summary>
    public bool IsUsedTrigger => Error == "exchanged_trigger_id";

    public static SlackResponse Failed(string error) => new(error, []);

    public static async Task<SlackResponse> ReadAsync(HttpResponseMessage answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        var body = ForgivingJson.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken)) ?? [];
        var said = body.Text("error");
        var error = status == 429 ? "ratelimited"
            : body.Flag("ok") && status is >= 200 and < 300 ? ""
            : said.Length > 0 ? said
            : string.Create(CultureInfo.InvariantCulture, $"http_{status}");
        return new(error, body, answer.RetryAfter(now));
    }
}

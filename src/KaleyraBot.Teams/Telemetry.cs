using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KaleyraBot.Teams;

/// <summary>The names and units of what the Teams door measures.</summary>
internal static class Telemetry
{
    public const string Name = "KaleyraBot.Teams";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Answers = Meter.CreateHistogram(
        "kaleyrabot.teams.answer.duration", "s", "How long an event waited for its answer.", tags: null, Core.Diagnostics.Telemetry.Seconds);

    private static readonly Histogram<double> Calls = Meter.CreateHistogram(
        "kaleyrabot.teams.connector.duration", "s", "How long a call to the Bot Connector took, retries included; status 0 where none was answered.",
        tags: null, Core.Diagnostics.Telemetry.Seconds);

    public static void Answered(string type, string? name, int status, TimeSpan took) =>
        Answers.Record(took.TotalSeconds, new("type", Known(type)), new("name", name is null ? "" : Known(name)), new("status", status));

    /// <summary>A call to the Bot Connector, from its start to its end.</summary>
    public static Activity? StartCall(string method) =>
        Spans.StartActivity($"connector {method}", ActivityKind.Client)?.SetTag("http.request.method", method);

    public static void ConnectorCall(string method, int status, TimeSpan took, Activity? span)
    {
        Calls.Record(took.TotalSeconds, new("method", method), new("status", status));
        span?.SetTag("http.response.status_code", status);
        _ = status is >= 200 and < 400 ? null : span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Words from outside become labels only when they are known, or the number of series would be up to the caller.</summary>
    private static string Known(string word) => word is
        "message" or "invoke" or "conversationUpdate" or "installationUpdate" or "adaptiveCard/action"
        or "task/fetch" or "task/submit" or "composeExtension/fetchTask" or "composeExtension/submitAction" ? word : "other";
}

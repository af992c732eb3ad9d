using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KaleyraBot.Slack;

/// <summary>The names and units of what the Slack door measures.</summary>
internal static class Telemetry
{
    public const string Name = "KaleyraBot.Slack";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Answers = Meter.CreateHistogram(
        "kaleyrabot.slack.answer.duration", "s", "How long a call of Slack waited for its answer; at 3 s the person sees an error.",
        tags: null, Core.Diagnostics.Telemetry.Seconds);

    private static readonly Histogram<double> Calls = Meter.CreateHistogram(
        "kaleyrabot.slack.api.duration", "s", "How long a call to the Web API took.", tags: null, Core.Diagnostics.Telemetry.Seconds);

    public static void Answered(string route, int status, TimeSpan took) =>
        Answers.Record(took.TotalSeconds, new("route", route), new("status", status));

    /// <summary>A call to the Web API, from its start to its end.</summary>
    public static Activity? StartCall(string method) =>
        Spans.StartActivity($"slack {method}", ActivityKind.Client)?.SetTag("rpc.system", "slack").SetTag("rpc.method", method);

    public static void ApiCall(string method, string error, TimeSpan took, Activity? span)
    {
        Calls.Record(took.TotalSeconds, new("method", method), new("error", error));
        _ = error.Length == 0 ? null : span?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
    }
}

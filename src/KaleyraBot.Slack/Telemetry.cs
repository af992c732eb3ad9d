using System.Diagnostics.Metrics;

namespace KaleyraBot.Slack;

/// <summary>The names and units of what the Slack door measures.</summary>
internal static class Telemetry
{
    public const string Name = "KaleyraBot.Slack";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Answers = Meter.CreateHistogram<double>(
        "kaleyrabot.slack.answer.duration", "s", "How long a call of Slack waited for its answer; at 3 s the person sees an error.");

    private static readonly Histogram<double> Calls = Meter.CreateHistogram<double>(
        "kaleyrabot.slack.api.duration", "s", "How long a call to the Web API took.");

    public static void Answered(string route, int status, TimeSpan took) =>
        Answers.Record(took.TotalSeconds, new("route", route), new("status", status));

    public static void ApiCall(string method, string error, TimeSpan took) =>
        Calls.Record(took.TotalSeconds, new("method", method), new("error", error));
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KaleyraBot.Core.Diagnostics;

/// <summary>Names of this room's metrics and spans.</summary>
public static class Telemetry
{
    public const string Name = "KaleyraBot.Core";

    /// <summary>Edges in seconds for what takes between a moment and some minutes.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.8, 1, 2, 3, 5, 10, 30, 60],
    };

    internal static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter
        .CreateCounter<long>("kaleyrabot.requests", "{request}", "Update requests that ended, by outcome.");
    private static readonly Counter<long> Steps = Meter
        .CreateCounter<long>("kaleyrabot.request.steps", "{step}", "Steps that requests took, by action; postponed ones are retries.");
    private static readonly Counter<long> Effects = Meter
        .CreateCounter<long>("kaleyrabot.effects", "{effect}", "Effects run, by kind and whether they ended well.");
    private static readonly Histogram<double> EffectDuration = Meter
        .CreateHistogram("kaleyrabot.effect.duration", "s", "How long effects took, by kind.", tags: null, Seconds);
    private static readonly Counter<long> Messages = Meter
        .CreateCounter<long>("kaleyrabot.messages", "{message}", "Messages to chats, by surface and whether they were sent, put off or given up.");
    private static readonly Counter<long> Refusals = Meter
        .CreateCounter<long>("kaleyrabot.refusals", "{attempt}", "Attempts that the bot refused, by what was tried and why.");

    /// <summary>
    /// Shows each outcome from the start, as none: what begins with its first one is no increase to Prometheus, and nobody would hear.
    /// </summary>
    public static void ShowNone(IEnumerable<string> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            Requests.Add(0, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    internal static void Ended(string outcome) => Requests.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Stepped(string action) => Steps.Add(1, new KeyValuePair<string, object?>("action", action));

    internal static void Ran(string kind, bool well, TimeSpan took)
    {
        Effects.Add(1, new("kind", kind), new KeyValuePair<string, object?>("well", well));
        EffectDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }

    internal static void Said(string surface, string outcome) =>
        Messages.Add(1, new("surface", surface), new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Refused(string attempt, string reason) =>
        Refusals.Add(1, new("attempt", attempt), new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Done later, and perhaps by another process: it stands in the trace of what it follows from.</summary>
    internal static Activity? StartEffect(string kind, string? trace, int tries) => !Spans.HasListeners() ? null
        : Spans.StartActivity($"effect {kind}", ActivityKind.Consumer, TraceText.Read(trace))?.SetTag("kaleyrabot.effect.tries", tries);
}

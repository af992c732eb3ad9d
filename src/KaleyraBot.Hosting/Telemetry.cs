using System.Diagnostics.Metrics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Hosting;

/// <summary>
/// Names of this room's metrics. What several replicas say alike (all but the worker's) is one figure, not to be added up.
/// </summary>
internal static class Telemetry
{
    public const string Name = "KaleyraBot.Hosting";

    private static readonly RequestState[] OpenStates =
        [RequestState.AwaitingApproval, RequestState.Scheduled, RequestState.Queued, RequestState.Running];

    private static readonly string[] Kinds = ["number", "place", "person", "clock"];
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "kaleyrabot.webhook.events", "{event}", "Tries to deliver an event, by receiver and whether it was taken, refused or failed.");

    public static void Delivered(string receiver, string outcome) =>
        Events.Add(1, new("webhook", receiver), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Shows how things stand, as they were last read; nothing of the ledger where it does not answer.</summary>
    public static void Observe(Meter meter, Func<Figures?> read, Func<bool> works, TimeProvider time)
    {
        Gauge("kaleyrabot.ledger.up", null, "Whether the database answered when it was last asked.", () => [new(read() is null ? 0 : 1)]);
        Gauge("kaleyrabot.worker.up", null, "Whether this process works on what is stored.", () => [new(works() ? 1 : 0)]);
        Gauge("kaleyrabot.requests.open", "{request}", "Requests that have not ended, by state.",
            () => OpenStates.Select(state => Of(Count(Open(state)), "state", StateName(state))));
        Gauge("kaleyrabot.approvals.oldest.age", "s", "For how long the oldest request waits for an approval.",
            () => [new(Age(Open(RequestState.AwaitingApproval)))]);
        Gauge("kaleyrabot.effects.waiting", "{effect}", "Effects that are due or were put off, by what they belong to.",
            () => Kinds.Select(kind => Of(Count(Effects(kind)), "lane", kind)));
        Gauge("kaleyrabot.effects.oldest.age", "s", "For how long the oldest of these effects waits.",
            () => Kinds.Select(kind => Of(Age(Effects(kind)), "lane", kind)));
        Gauge("kaleyrabot.deliveries.waiting", "{delivery}", "Deliveries that were acknowledged and are not handled.",
            () => [new(read()!.Deliveries.Count)]);
        Gauge("kaleyrabot.deliveries.oldest.age", "s", "For how long the oldest of these deliveries waits.",
            () => [new(Age(read()!.Deliveries))]);
        Gauge("kaleyrabot.holds", "{hold}", "Holds on numbers, or on all.", () => [new(read()!.Holds)]);

        Backlog Open(RequestState state) => read()!.Open.GetValueOrDefault(state);
        Backlog Effects(string kind) => read()!.Effects.GetValueOrDefault(kind);
        double Age(Backlog waiting) => waiting.Since is { } since ? Math.Max(0, (time.GetUtcNow() - since).TotalSeconds) : 0;
        void Gauge(string name, string? unit, string says, Func<IEnumerable<Measurement<double>>> values) => meter.CreateObservableGauge(
            name, () => read() is null && !name.EndsWith(".up", StringComparison.Ordinal) ? [] : values(), unit, says);
    }

    /// <summary>How far a receiver of events is behind.</summary>
    public static void ObserveFeed(
        Meter meter, Func<IEnumerable<(string Receiver, long Behind, DateTimeOffset? Since)>> read, TimeProvider time)
    {
        meter.CreateObservableGauge("kaleyrabot.webhook.behind", () => read().Select(one => Of(one.Behind, "webhook", one.Receiver)),
            "{entry}", "Entries of the audit that a receiver has not got yet.");
        meter.CreateObservableGauge("kaleyrabot.webhook.oldest.age", () => read().Select(one => Of(
            one.Since is { } since ? Math.Max(0, (time.GetUtcNow() - since).TotalSeconds) : 0, "webhook", one.Receiver)),
            "s", "For how long the oldest of these entries waits.");
    }

    private static double Count(Backlog waiting) => waiting.Count;

    private static string StateName(RequestState state) => state == RequestState.AwaitingApproval ? "awaiting_approval"
        : state.ToString().ToLowerInvariant();

    private static Measurement<double> Of(double value, string label, string text) =>
        new(value, new KeyValuePair<string, object?>(label, text));
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using Polly.CircuitBreaker;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Names of spans and metrics: the outcome of each call, its duration, the account and the names of the fields; never values.
/// </summary>
internal static class Telemetry
{
    public const string Name = "KaleyraBot.Kaleyra";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls =
        Meter.CreateCounter<long>("kaleyra.calls", "{call}", "Calls to Kaleyra's update API, by account and outcome.");
    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram("kaleyra.call.duration", "s", "How long calls to Kaleyra's update API took, by account and outcome.",
            tags: null, Core.Diagnostics.Telemetry.Seconds);

    private static readonly Gauge<int> Circuits = Meter
        .CreateGauge<int>("kaleyra.circuit", description: "The circuit breaker of an account: 0 closed, 1 half-open, 2 open.");

    public static void Circuit(string account, CircuitState state) => Circuits.Record(
        state switch { CircuitState.Closed => 0, CircuitState.HalfOpen => 1, _ => 2 },
        new KeyValuePair<string, object?>("kaleyra.account", account));

    /// <summary>One call, from its start to its end.</summary>
    internal sealed class Call : IDisposable
    {
        private readonly TimeProvider _time;
        private readonly long _began;
        private readonly Activity? _span = Spans.StartActivity("kaleyra.update", ActivityKind.Client);

        public Call(string account, IReadOnlyList<FieldChange> changes, TimeProvider time)
        {
            (Account, _time, _began) = (account, time, time.GetTimestamp());
            Fields = string.Join(' ', changes.Select(change => $"{change.Field}({change.Value.Length})"));
            _span?.SetTag("kaleyra.account", account).SetTag("kaleyra.fields", Fields);
        }

        public string Account { get; }

        /// <summary>Names with lengths, as <c>about(12) website(30)</c>.</summary>
        public string Fields { get; }

        public TimeSpan Took { get; private set; }

        public void Ended(UpdateResult result, int? status)
        {
            Took = _time.GetElapsedTime(_began);
            var outcome = result.GetType().Name.ToLowerInvariant();
            var tags = new TagList { { "kaleyra.account", Account }, { "kaleyra.outcome", outcome } };
            Calls.Add(1, tags);
            Duration.Record(Took.TotalSeconds, tags);
            _span?.SetTag("kaleyra.outcome", outcome).SetTag("http.response.status_code", status);
            _span?.SetStatus(result is UpdateResult.Succeeded ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        }

        public void Dispose() => _span?.Dispose();
    }
}

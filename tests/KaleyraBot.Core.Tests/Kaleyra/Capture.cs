using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>
/// Collects everything that leaves the process beside its answers: logs of every level with their scopes and exceptions, spans, metrics. Of
/// spans those that come of what is done while it is there: other tests make some at the same time.
/// </summary>
internal sealed class Capture : ILoggerProvider, ILogger
{
    private readonly Activity _test = new("test");
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public Capture()
    {
        _spans = new()
        {
            // The fake's own spans are the other side's.
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        _test.Start();
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<string> Logs { get; } = [];

    public ConcurrentQueue<string> Spans { get; } = [];

    public ConcurrentQueue<string> Metrics { get; } = [];

    public string Everything => string.Join('\n', Logs.Concat(Spans).Concat(Metrics));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Logs.Enqueue($"scope {Parts(state)}");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Logs.Enqueue($"{logLevel} {formatter(state, exception)} {Parts(state)} {exception}");

    public void Dispose()
    {
        _test.Dispose();
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Keep(Activity span)
    {
        if (span.TraceId == _test.TraceId)
        {
            Spans.Enqueue(Describe(span));
        }
    }

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Metrics.Enqueue(
        string.Create(CultureInfo.InvariantCulture, $"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));

    private static string Describe(Activity span) =>
        $"{span.Source.Name} {span.DisplayName} {span.Status} {span.StatusDescription} {Parts(span.TagObjects)} {Parts(span.Baggage)} "
        + string.Join(' ', span.Events.Select(happening => $"{happening.Name} {Parts(happening.Tags)}"));

    private static string Parts(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{state}";
}

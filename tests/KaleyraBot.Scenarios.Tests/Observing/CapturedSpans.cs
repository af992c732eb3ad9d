using System.Collections.Concurrent;
using System.Diagnostics;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Observing;

/// <summary>Every span that ends while this is there, of whatever source.</summary>
internal sealed class CapturedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public CapturedSpans()
    {
        _listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    /// <summary>Waits for one like this; they end beside the work.</summary>
    public async Task<Activity> UntilAsync(Func<Activity, bool> like, string what)
    {
        var found = await Eventually.SeesAsync(() => Task.FromResult(_ended.FirstOrDefault(like)), span => span is not null,
            _ => $"No span {what}; there are: {string.Join(", ", _ended.Select(span => span.OperationName).Distinct())}");
        return found!;
    }

    public void Dispose() => _listener.Dispose();
}

using System.Diagnostics.Metrics;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>Delivers the audit to all receivers for the life of the process, each in its own pace.</summary>
internal sealed class FeedService : BackgroundService
{
    private readonly Meter _meter = new(Telemetry.Name);
    private readonly IReadOnlyList<Feed> _feeds;

    public FeedService(
        IEnumerable<IReceiver> receivers, IAuditFeeds feeds, IPlacement placement, FeedPace pace, TimeProvider time,
        ILogger<FeedService> log)
    {
        _feeds = [.. receivers.Select(receiver => new Feed(receiver, feeds, alone: !placement.IsShared, pace, time, log))];
        Telemetry.ObserveFeed(
            _meter,
            () => _feeds.Where(feed => feed.State is not null).Select(feed => (feed.Name, feed.State!.Behind, feed.State.Since)), time);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_feeds.Select(feed => feed.RunAsync(stoppingToken)));
}

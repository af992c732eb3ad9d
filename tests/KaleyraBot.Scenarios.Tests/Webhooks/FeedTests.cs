using System.Collections.Concurrent;
using KaleyraBot.Core.Audit;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Webhooks;

/// <summary>Who delivers the audit, and from where, told to the ledger itself.</summary>
public class FeedTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private ITestDatabase _database = null!;
    private TestStore _store = null!;

    /// <summary>Where the ledger is.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    public async Task InitializeAsync()
    {
        _database = CreateDatabase();
        _store = await _database.OpenAsync(_time);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _database.Dispose();
    }

    [SkippableFact]
    public async Task Owner_WhoseLeaseRuns_IsTheOnlyOne_AndIsFollowedAfterwards()
    {
        var lease = TimeSpan.FromSeconds(45);
        await NoteAsync(3);
        await _store.Feeds.LookAsync("siem", fromStart: true, CancellationToken.None);
        Assert.True(await ClaimAsync("one", lease));
        Assert.False(await ClaimAsync("two", lease));
        Assert.True(await _store.Feeds.TakeAsync("siem", "one", 2, lease, CancellationToken.None));

        _time.Advance(lease + TimeSpan.FromSeconds(1));
        Assert.True(await ClaimAsync("two", lease));
        // Who was asleep says nothing any more.
        Assert.False(await _store.Feeds.TakeAsync("siem", "one", 3, lease, CancellationToken.None));
        Assert.Equal(2, (await _store.Feeds.LookAsync("siem", true, CancellationToken.None)).Taken);

        await _store.Feeds.ReleaseAsync("siem", "two", CancellationToken.None);
        Assert.True(await ClaimAsync("one", lease));
    }

    [SkippableFact]
    public async Task Receiver_ThatIsNew_BeginsBehindWhatStands_UnlessItAsksForAll()
    {
        await NoteAsync(4);
        Assert.Equal(new FeedState(4, 4, null), await _store.Feeds.LookAsync("now", fromStart: false, CancellationToken.None));
        Assert.Equal(4, (await _store.Feeds.LookAsync("all", fromStart: true, CancellationToken.None)).Behind);
        await NoteAsync(1);
        var state = await _store.Feeds.LookAsync("now", fromStart: false, CancellationToken.None);
        Assert.Equal((1, Sample.Start), (state.Behind, state.Since));
        var next = Assert.Single(await _store.Feeds.AfterAsync(4, 50, CancellationToken.None));
        Assert.Equal((await _store.Audit.PageAsync(null, null, null, 1, CancellationToken.None))[0].Hash, next.Hash);
    }

    [SkippableFact]
    public async Task Feeds_OfTwoReplicas_DeliverEachEntryOnce()
    {
        await NoteAsync(120);
        var taken = new ConcurrentQueue<long>();
        using var stopping = new CancellationTokenSource();
        var pace = new FeedPace(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(5));
        var feeds = Enumerable.Range(0, 2).Select(_ =>
            new Feed(new Receiver(taken), _store.Feeds, alone: false, pace, TimeProvider.System, NullLogger.Instance)).ToList();
        var running = Task.WhenAll(feeds.Select(feed => feed.RunAsync(stopping.Token)));
        await Eventually.HoldsAsync(() => taken.Count >= 120, () => $"{taken.Count} were delivered.");
        await stopping.CancelAsync();
        await running;
        Assert.Equal(Enumerable.Range(1, 120).Select(seq => (long)seq), taken);
    }

    private Task<bool> ClaimAsync(string owner, TimeSpan lease) => _store.Feeds.ClaimAsync("siem", owner, lease, alone: false, CancellationToken.None);

    private async Task NoteAsync(int entries)
    {
        for (var i = 0; i < entries; i++)
        {
            await _store.Ledger.NoteAsync(null, Sample.Entry($"noted {i}"), CancellationToken.None);
        }
    }

    private sealed class Receiver(ConcurrentQueue<long> taken) : IReceiver
    {
        public string Name => "siem";

        public bool FromStart => true;

        public Task<Reception> SendAsync(AuditRecord entry, CancellationToken cancellationToken)
        {
            taken.Enqueue(entry.Seq);
            return Task.FromResult(Reception.Taken);
        }
    }
}

[Needs(Needs.Postgres)]
public sealed class FeedOnPostgreSqlTests : FeedTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

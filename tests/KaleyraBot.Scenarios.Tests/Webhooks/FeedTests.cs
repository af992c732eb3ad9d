using System.Collections.Concurrent;
using System.Net;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
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

    [SkippableFact]
    public async Task Entry_WhoseValueIsErasedWhileTheReceiverTakesTheOneBefore_LeavesWithoutIt()
    {
        await DeclineAsync("a");
        await DeclineAsync("b");
        var told = new ConcurrentQueue<AuditRecord>();
        using var stopping = new CancellationTokenSource();
        var receiver = new Receiver([], entry =>
        {
            told.Enqueue(entry);
            return entry.Seq == 1 ? EraseAsync() : Task.CompletedTask;
        });
        var feed = new Feed(receiver, _store.Feeds, alone: true, FeedPace.Default, TimeProvider.System, NullLogger.Instance);
        var running = feed.RunAsync(stopping.Token);
        await Eventually.HoldsAsync(() => told.Count >= 2, () => $"{told.Count} were delivered.");
        await stopping.CancelAsync();
        await running;

        Assert.Equal(["Open till 9", null], told.Take(2).Select(entry => entry.Values.Single(value => value.Name == "about.after").Value));
    }

    [SkippableFact]
    public async Task Change_WhoseValueIsErasedWhileTheReceiverTakesItsEntry_LeavesWithoutIt()
    {
        await DeclineAsync("a");
        var entry = Assert.Single(await _store.Feeds.AfterAsync(0, 1, CancellationToken.None));
        using var siem = new Site(EraseAsync);
        var settings = new WebhookSettings("siem", new("https://siem.example.com/"), [], EventType.All, FromStart: true);
        Assert.Equal(Reception.Taken, await new Webhook(settings, _store.Ledger, siem, _time).SendAsync(entry, CancellationToken.None));
        Assert.Equal([true, false], siem.Bodies.Select(body => body.Contains("Open till 9", StringComparison.Ordinal)));
        Assert.Contains("\"after\":null", siem.Bodies[1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Entries_ThatSomebodyCutOut_DoNotKeepTheOthers()
    {
        await NoteAsync(120);
        await _store.OpenGuardAsync();
        await _store.ExecuteAsync("DELETE FROM \"Audit\" WHERE \"Seq\" BETWEEN 3 AND 5 OR \"Seq\" BETWEEN 10 AND 110");
        var taken = new ConcurrentQueue<long>();
        using var stopping = new CancellationTokenSource();
        var feed = new Feed(new Receiver(taken), _store.Feeds, alone: true, FeedPace.Default, TimeProvider.System, NullLogger.Instance);
        var running = feed.RunAsync(stopping.Token);
        await Eventually.HoldsAsync(() => taken.Count >= 16, () => $"{taken.Count} were delivered.");
        await stopping.CancelAsync();
        await running;
        Assert.Equal([1, 2, 6, 7, 8, 9, .. Enumerable.Range(111, 10)], taken);
    }

    private async Task EraseAsync() =>
        await _store.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", CancellationToken.None);

    private async Task DeclineAsync(string form)
    {
        var asked = Sample.Request(form) with { State = RequestState.Declined };
        await _store.Ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), _ => [], CancellationToken.None);
    }

    private Task<bool> ClaimAsync(string owner, TimeSpan lease) => _store.Feeds.ClaimAsync("siem", owner, lease, alone: false, CancellationToken.None);

    private async Task NoteAsync(int entries)
    {
        for (var i = 0; i < entries; i++)
        {
            await _store.Ledger.NoteAsync(null, Sample.Entry($"noted {i}"), CancellationToken.None);
        }
    }

    private sealed class Receiver(ConcurrentQueue<long> taken, Func<AuditRecord, Task>? meanwhile = null) : IReceiver
    {
        public string Name => "siem";

        public bool FromStart => true;

        public async Task<Reception> SendAsync(AuditRecord entry, CancellationToken cancellationToken)
        {
            await (meanwhile?.Invoke(entry) ?? Task.CompletedTask);
            taken.Enqueue(entry.Seq);
            return Reception.Taken;
        }
    }

    /// <summary>Takes all, and does something while it takes the first.</summary>
    private sealed class Site(Func<Task> meanwhile) : HttpMessageHandler, IHttpClientFactory
    {
        public List<string> Bodies { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            await (Bodies.Count == 1 ? meanwhile() : Task.CompletedTask);
            return new(HttpStatusCode.OK);
        }
    }
}

[Needs(Needs.Postgres)]
public sealed class FeedOnPostgreSqlTests : FeedTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

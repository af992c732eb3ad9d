using System.Diagnostics;
using System.Globalization;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Cluster;

/// <summary>Real replicas on one PostgreSQL, put to sleep, killed and replaced at moments that hurt.</summary>
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class FailoverTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PostgreSqlTestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private readonly List<ReplicaProcess> _replicas = [];
    private TestStore _store = null!;
    private int _asked;

    private ILedger Ledger => _store.Ledger;

    public async Task InitializeAsync()
    {
        await _database.CreateAsync();
        _store = TestStore.Build(TimeProvider.System, [.. _database.Settings]);
        await _store.CheckAsync();
    }

    public async Task DisposeAsync()
    {
        _replicas.ForEach(replica => replica.Dispose());
        await _store.DisposeAsync();
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Asleep for 30 s between intent and call, with the last look before it or after it, or between call and result.</summary>
    [SkippableTheory]
    [InlineData("intent", "1 2", RequestState.Succeeded)]
    [InlineData("late", "1 2 1", RequestState.Unknown)]
    [InlineData("call", "1 1 2", RequestState.Unknown)]
    public async Task Owner_Asleep_NeverChangesUnseenWhatIsNewer(string at, string sent, RequestState state)
    {
        ReplicaProcess[] both = [Start(at), Start(at)];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
        var first = await AskAsync(0);
        var asleep = await await Task.WhenAny(both.Select(async replica =>
        {
            await replica.SaysAsync("asleep");
            return replica;
        }));
        var slept = Stopwatch.StartNew();
        var second = await AskAsync(0);
        await UntilAsync(async () => (await FindAsync(second)).State == RequestState.Succeeded);
        await UntilAsync(() => Task.FromResult(slept.Elapsed > TimeSpan.FromSeconds(30)));

        await asleep.SignalAsync("CONT");
        // The others went on without it: it ends in order, to be started again.
        await asleep.EndAsync(code: 1);
        await UntilAsync(async () => (await FindAsync(first)).State == state && !await HasWorkAsync());

        Assert.Equal(sent, string.Join(' ', Applied().Select(call => call.Form)));
        var known = (await Ledger.KnownAsync((await FindAsync(second)).WaNumber, CancellationToken.None))["about"];
        Assert.Equal((second, state == RequestState.Unknown ? first : (int?)null), (known.Request, known.DoubtedBy));
        Assert.Null((await _store.Audit.VerifyAsync(CancellationToken.None)).Fault);
    }

    [SkippableFact]
    public async Task Replica_KilledUnderLoad_LosesNothing_AndKeepsTheOrder()
    {
        ReplicaProcess[] both = [Start(), Start()];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
        await AskAsync(count: 40);
        both[0].Kill();
        await AskAsync(count: 40);
        await AllDoneAsync();
        InOrder();
    }

    [SkippableFact]
    public async Task All_KilledAtOnce_GoOnWithin15SecondsOfTheFirstStart()
    {
        var usual = Stopwatch.StartNew();
        ReplicaProcess[] both = [Start(), Start()];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
        // 15 seconds are for a machine that starts a replica in five; here others may be at work, too.
        var most = usual.Elapsed > TimeSpan.FromSeconds(5) ? usual.Elapsed * 3 : TimeSpan.FromSeconds(15);
        await AskAsync(count: 20);
        Array.ForEach(both, replica => replica.Kill());
        await AskAsync(count: 20);

        var began = Stopwatch.GetTimestamp();
        ReplicaProcess[] again = [Start(), Start()];
        await AllDoneAsync();
        InOrder();
        var work = Applied().First(call => call.At > began).At;
        Assert.True(Stopwatch.GetElapsedTime(began, work) < most, $"Work went on after {Stopwatch.GetElapsedTime(began, work)}, not within {most}.");
        Assert.Equal(2, again.Length);
    }

    /// <summary>One after another is replaced while people go on asking.</summary>
    [SkippableFact]
    public async Task Update_OfOneReplicaAfterAnother_LosesNothing_AndSendsNothingTwice()
    {
        var running = new Queue<ReplicaProcess>([Start(), Start()]);
        await Task.WhenAll(running.Select(replica => replica.SaysAsync("in")));
        for (var i = 0; i < 2; i++)
        {
            await AskAsync(count: 20);
            var next = Start();
            await next.SaysAsync("in");
            running.Enqueue(next);
            var old = running.Dequeue();
            await old.SignalAsync("TERM");
            await AskAsync(count: 20);
            await old.EndAsync(code: 0);
        }
        await AllDoneAsync();
        InOrder();
        Assert.Equal(_asked, Applied().Count);
    }

    private ReplicaProcess Start(string sleep = "never")
    {
        var replica = ReplicaProcess.Start(_database.Settings.Single(pair => pair.Key == "Storage:ConnectionString").Value, Path.Combine(_folder, "effects"), sleep);
        _replicas.Add(replica);
        return replica;
    }

    /// <summary>Asks for so many changes, of six numbers in turn.</summary>
    private async Task AskAsync(int count, int numbers = 6)
    {
        for (var i = 0; i < count; i++)
        {
            await AskAsync(_asked % numbers);
        }
    }

    /// <summary>The value asked for is its place in the order.</summary>
    private async Task<int> AskAsync(int number)
    {
        var (form, sample) = (++_asked, Sample.Request($"form-{_asked + 1}", $"+91987654321{number}"));
        var asked = sample with { FormId = $"form-{form}", CardKey = $"form-{form}", Changes = [new("about", $"{form}")] };
        return (await Ledger.SubmitAsync(asked)).Number;
    }

    private async Task<UpdateRequest> FindAsync(int number) => (await Ledger.FindAsync(number, CancellationToken.None))!;

    private async Task<bool> HasWorkAsync() => (await _store.Outbox.DueAsync(DateTimeOffset.MaxValue, CancellationToken.None)).Count > 0;

    private async Task AllDoneAsync()
    {
        await UntilAsync(async () => !await HasWorkAsync());
        for (var number = 1; number <= _asked; number++)
        {
            Assert.Equal(RequestState.Succeeded, (await FindAsync(number)).State);
        }
        Assert.Equal(Enumerable.Range(1, _asked), Applied().Select(call => call.Form).Distinct().Order());
    }

    /// <summary>What a kill cut short is sent again, but never after something newer.</summary>
    private void InOrder()
    {
        foreach (var number in Applied().GroupBy(call => call.Number))
        {
            var forms = number.Select(call => call.Form).ToList();
            Assert.True(forms.SequenceEqual(forms.Order()), $"{number.Key} got {string.Join(' ', forms)}.");
        }
    }

    /// <summary>All changes that were made, by whichever replica, in order.</summary>
    private List<(string Number, int Form, long At)> Applied() =>
    [
        .. Directory.GetFiles(_folder, "effects.*").SelectMany(File.ReadLines).Select(line => line.Split(' ')).Where(words => words[0] == "applied")
            .Select(words => (words[1], int.Parse(words[2], CultureInfo.InvariantCulture), long.Parse(words[3], CultureInfo.InvariantCulture)))
            .OrderBy(call => call.Item3),
    ];

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var look = new PeriodicTimer(Look);
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }
}

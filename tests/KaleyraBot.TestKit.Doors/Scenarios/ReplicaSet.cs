using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// One bot or several on one ledger, which outlives them: each is a process, killed, put to sleep and started again as often as a test
/// wants. Whoever calls comes to one after another of those that are there.
/// </summary>
internal sealed class ReplicaSet : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ITestDatabase _ledger;
    private readonly Func<int, IReadOnlyDictionary<string, string>> _settings;
    private readonly TaskCompletionSource<BotProcess>[] _processes;
    private readonly int[] _lives;
    private int _life;
    private int _calls;

    private ReplicaSet(int count, ITestDatabase ledger, Func<int, IReadOnlyDictionary<string, string>> settings)
    {
        (_ledger, _settings, _lives) = (ledger, settings, new int[count]);
        _processes = [.. Enumerable.Range(0, count).Select(_ => New())];
    }

    public int Count => _processes.Length;

    private IReadOnlyList<(string Key, string Value)> Ledger => [.. _ledger.Settings, ("Audit:Key", Storage.Sample.Key)];

    /// <param name="count">How many.</param>
    /// <param name="ledger">Is gone with them.</param>
    /// <param name="settings">Of a life by its number, besides where the ledger is.</param>
    public static async Task<ReplicaSet> StartAsync(int count, ITestDatabase ledger,
        Func<int, IReadOnlyDictionary<string, string>> settings)
    {
        await ledger.CreateAsync();
        var replicas = new ReplicaSet(count, ledger, settings);
        await Task.WhenAll(Enumerable.Range(0, count).Select(replicas.StartAsync));
        return replicas;
    }

    /// <summary>Counts from 1, one more with each start of any of them.</summary>
    public int LifeOf(int which) => _lives[which];

    /// <summary>Where the next one listens; while all are dead, as soon as one does again.</summary>
    public async Task<Uri> UrlAsync()
    {
        var next = Interlocked.Increment(ref _calls);
        var all = Enumerable.Range(0, Count).Select(i => _processes[(int)((uint)(next + i) % Count)].Task).ToList();
        return (await (all.Find(process => process.IsCompletedSuccessfully) ?? await Task.WhenAny(all))).Url;
    }

    public async Task<Uri> UrlAsync(int which) => (await _processes[which].Task).Url;

    /// <summary>Dead when this returns.</summary>
    public async Task KillAsync(int which)
    {
        using var process = await TakeAsync(which);
        await process.KillAsync();
    }

    /// <summary>Asked to stop, as with an update; calls go to it until its <c>/readyz</c> says that it stops. Its exit code.</summary>
    public async Task<int> StopAsync(int which)
    {
        var stopping = await _processes[which].Task;
        await stopping.TerminateAsync();
        await Eventually.HoldsAsync(async () => !await IsReadyAsync(stopping.Url), () => "It says that it is ready.");
        using var process = await TakeAsync(which);
        return await process.ExitCodeAsync();
    }

    /// <summary>Asleep; whoever calls it waits for an answer.</summary>
    public async Task PauseAsync(int which) => await (await _processes[which].Task).PauseAsync();

    public async Task WakeAsync(int which) => await (await _processes[which].Task).WakeAsync();

    /// <summary>When it has ended by itself, its exit code; then it can be started again.</summary>
    public async Task<int> EndedAsync(int which)
    {
        using var process = await TakeAsync(which);
        return await process.ExitCodeAsync();
    }

    public async Task StartAsync(int which)
    {
        if (_processes[which].Task.IsFaulted)
        {
            _processes[which] = New();
        }
        _lives[which] = Interlocked.Increment(ref _life);
        var settings = new Dictionary<string, string>
        {
            // Long enough that one that ends is waited for on a busy machine.
            ["Storage:Lease"] = "00:00:10",
            ["Kaleyra:RetryDelay"] = "00:00:00.020",
            ["Kaleyra:MaxAttempts"] = "20",
            // Its code would be compiled anew in each process, and no test of these looks at the figures.
            ["Hosting:Metrics"] = "false",
        };
        foreach (var (key, value) in Ledger)
        {
            settings[key] = value;
        }
        if (Count > 1)
        {
            settings["Cluster:Enabled"] = "true";
            // Whoever sends here hears at once that one stops.
            settings["Cluster:Drain"] = "00:00:02";
        }
        foreach (var (key, value) in _settings(_lives[which]))
        {
            settings[key] = value;
        }
        try
        {
            _processes[which].SetResult(await BotProcess.StartAsync(settings));
        }
        catch (InvalidOperationException failure)
        {
            // Whoever waits for it waits no longer.
            _processes[which].SetException(failure);
            throw;
        }
    }

    /// <summary>What the ledger holds, oldest first; read after all are dead.</summary>
    public async Task<(IReadOnlyList<UpdateRequest> Requests, IReadOnlyList<AuditRecord> Audit)> LedgerAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Ledger.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        await using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        await services.PrepareLedgerAsync();
        var requests = await services.GetRequiredService<ILedger>().ListAsync(null, null, 10_000, CancellationToken.None);
        var audit = await services.GetRequiredService<IAuditLog>().AllAsync(CancellationToken.None).ToListAsync();
        return ([.. requests.Reverse()], audit);
    }

    /// <summary>What <c>audit verify</c> has against the ledger; null where it is whole.</summary>
    public async Task<string?> AuditFaultAsync()
    {
        using var said = new StringWriter();
        var ledger = Ledger.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)).ToArray();
        var code = await Toolbox.RunAsync(["audit", "verify"], new ToolContext(said, said, ledger));
        return code == 0 ? null : $"audit verify answered {code}: {said}";
    }

    public ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Where(process => process.Task.IsCompletedSuccessfully))
        {
            process.Task.Result.Dispose();
        }
        _http.Dispose();
        _ledger.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> IsReadyAsync(Uri url)
    {
        using var answer = await _http.GetAsync(new Uri(url, "/readyz"));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>From here on it is not there any more.</summary>
    private async Task<BotProcess> TakeAsync(int which)
    {
        var process = await _processes[which].Task;
        _processes[which] = New();
        return process;
    }

    private static TaskCompletionSource<BotProcess> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

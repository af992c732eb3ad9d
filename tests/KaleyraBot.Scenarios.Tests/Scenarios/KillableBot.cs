using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A bot process, killed and started again as often as a test wants, on a ledger file that outlives it.</summary>
internal sealed class KillableBot : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-kill-").FullName;
    private readonly Func<int, IReadOnlyDictionary<string, string>> _settings;
    private TaskCompletionSource<BotProcess> _process = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KillableBot(Func<int, IReadOnlyDictionary<string, string>> settings) => _settings = settings;

    /// <summary>Counts from 1, one more with each start.</summary>
    public int Life { get; private set; }

    private Dictionary<string, string> Ledger => new()
    {
        ["Storage:ConnectionString"] = $"Data Source={Path.Combine(_folder, "ledger.db")}",
        ["Audit:Key"] = Storage.Sample.Key,
    };

    /// <param name="settings">Of a life by its number, besides where the ledger is.</param>
    public static async Task<KillableBot> StartAsync(Func<int, IReadOnlyDictionary<string, string>> settings)
    {
        var bot = new KillableBot(settings);
        await bot.RestartAsync();
        return bot;
    }

    /// <summary>Where it listens; while it is dead, as soon as it does again.</summary>
    public async Task<Uri> UrlAsync() => (await _process.Task).Url;

    /// <summary>Dead when this returns.</summary>
    public async Task KillAsync()
    {
        using var process = await _process.Task;
        _process = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await process.KillAsync();
    }

    public async Task RestartAsync()
    {
        Life++;
        var settings = new Dictionary<string, string>(Ledger)
        {
            // Long enough that a live process never misses its renewals on a busy machine: what is taken over is only what was killed.
            ["Storage:Lease"] = "00:00:05",
            ["Kaleyra:RetryDelay"] = "00:00:00.020",
            ["Kaleyra:MaxAttempts"] = "20",
        };
        foreach (var (key, value) in _settings(Life))
        {
            settings[key] = value;
        }
        try
        {
            _process.SetResult(await BotProcess.StartAsync(settings));
        }
        catch (InvalidOperationException failure)
        {
            // Whoever waits for it waits no longer.
            _process.SetException(failure);
            throw;
        }
    }

    /// <summary>What the ledger file holds, oldest first; read after the process is dead.</summary>
    public async Task<(IReadOnlyList<UpdateRequest> Requests, IReadOnlyList<AuditRecord> Audit)> LedgerAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Ledger.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        await using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        await services.PrepareLedgerAsync();
        var requests = await services.GetRequiredService<ILedger>().ListAsync(null, null, 10_000, CancellationToken.None);
        var audit = await services.GetRequiredService<IAuditLog>().AllAsync(CancellationToken.None).ToListAsync();
        return ([.. requests.Reverse()], audit);
    }

    /// <summary>What <c>audit verify</c> has against the ledger; null where it is whole.</summary>
    public async Task<string?> AuditFaultAsync()
    {
        var environment = Ledger.Select(pair => (pair.Key.Replace(":", "__", StringComparison.Ordinal), pair.Value)).ToArray();
        var (code, said, errors) = await ToolRun.RunAsync(["audit", "verify"], environment);
        return code == 0 ? null : $"audit verify answered {code}: {said}{errors}";
    }

    public ValueTask DisposeAsync()
    {
        if (_process.Task.IsCompletedSuccessfully)
        {
            _process.Task.Result.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

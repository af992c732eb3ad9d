using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Backup;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Storage;

/// <summary>The storage room as one process has it: the real registration, a clock of the test's.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private readonly IConfigurationRoot _configuration;

    private TestStore(ServiceProvider services, IConfigurationRoot configuration) =>
        (_services, _configuration) = (services, configuration);

    public ILedger Ledger => _services.GetRequiredService<ILedger>();
    public IAuditLog Audit => _services.GetRequiredService<IAuditLog>();
    public ISealedEntries Sealed => _services.GetRequiredService<ISealedEntries>();
    public IAuditGuard Guard => _services.GetRequiredService<IAuditGuard>();
    public IEraser Eraser => _services.GetRequiredService<IEraser>();
    public IInbox Inbox => _services.GetRequiredService<IInbox>();
    public WorkSignal Work => _services.GetRequiredService<WorkSignal>();
    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();
    public ICards Cards => _services.GetRequiredService<ICards>();
    public IReferences References => _services.GetRequiredService<IReferences>();
    public IDelegations Delegations => _services.GetRequiredService<IDelegations>();
    public IAuditFeeds Feeds => _services.GetRequiredService<IAuditFeeds>();
    public IFigures Figures => _services.GetRequiredService<IFigures>();
    public IHolds Holds => _services.GetRequiredService<IHolds>();
    public ILedgerCleanup Cleanup => _services.GetRequiredService<ILedgerCleanup>();
    public IBackups Backups => _services.GetRequiredService<IBackups>();
    public ILedgerHealth Health => _services.GetRequiredService<ILedgerHealth>();

    public static TestStore Build(TimeProvider time, params (string Key, string Value)[] settings) => Build(time, _ => { }, settings);

    public static TestStore Build(TimeProvider time, Action<IServiceCollection> more, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Audit:Key", Sample.Key)]).AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        // Passing states are shown at once: the clock of a test stands still.
        var services = new ServiceCollection().AddSingleton(time).AddSingleton(new Debounce(TimeSpan.Zero)).AddStorage(configuration, keepsKeyFile: settings.Contains(("Audit:Key", "")));
        more(services);
        return new(services.BuildServiceProvider(validateScopes: true), configuration);
    }

    /// <summary>As if a file of settings was changed while it runs.</summary>
    public void Change(params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            _configuration[key] = value;
        }
        _configuration.Reload();
    }

    public Task PrepareAsync() => _services.PrepareLedgerAsync();

    /// <summary>Whether anything here has needed EF Core.</summary>
    internal bool HasOpenedContexts => _services.GetRequiredService<SqliteContexts>().AreUsed;

    public Task CheckAsync() => _services.CheckLedgerAsync();

    /// <summary>The one who writes.</summary>
    internal Writer Writer => _services.GetRequiredService<Writer>();

    /// <summary>Those who read.</summary>
    internal Readers Readers => _services.GetRequiredService<Readers>();

    /// <summary>Statements that no port offers, in SQL that every database understands.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var db = Open();
        return await db.Database.ExecuteSqlRawAsync(sql);
    }

    public async Task<int> CountAsync(string table)
    {
        await using var db = Open();
        return await (table switch
        {
            "Requests" => db.Requests.CountAsync(),
            "Outbox" => db.Outbox.CountAsync(),
            "Audit" => db.Audit.CountAsync(),
            "Messages" => db.Messages.CountAsync(),
            _ => db.References.CountAsync(),
        });
    }

    /// <summary>All prepared statements so far.</summary>
    internal async Task<IReadOnlyList<string>> StatementsAsync() =>
    [
        .. await Writer.WriteAsync(write => write.Sql.Texts.ToList(), CancellationToken.None),
        .. await Readers.ReadAsync(sql => sql.Texts.ToList()),
    ];

    internal LedgerContext Open() => _services.GetRequiredService<IDatabase>().Open();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

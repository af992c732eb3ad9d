using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage.Backup;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Erasing;
using KaleyraBot.Storage.PostgreSql;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

public static class StorageRegistration
{
    /// <summary>Other bots that know of this one work on the same database (<c>Cluster:Enabled</c>).</summary>
    public static IServiceCollection ShareStorage(this IServiceCollection services) =>
        services.Configure<StorageOptions>(options => options.Replicas = true);

    /// <summary>
    /// Adds the ledger, its outbox and the doors' references, configured by the sections <c>Storage</c> and <c>Audit</c>.
    /// Call <see cref="LedgerStartup.PrepareLedgerAsync"/> once before anything uses them.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">All settings.</param>
    /// <param name="keepsKeyFile">
    /// Development: where the settings hold no key, one is made and kept in a file beside the database, where that is a file.
    /// </param>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, bool keepsKeyFile = false)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().Configure(options => options.Read(configuration.GetSection("Storage"))).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddOptions<AuditOptions>().Configure(options => options.Read(configuration.GetSection("Audit"))).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsCheck>();
        var storage = new StorageOptions();
        storage.Read(configuration.GetSection("Storage"));
        services.AddOptions<SealOptions>()
            .Configure(options => options.Read(configuration.GetSection("Audit"), keepsKeyFile && !storage.IsPostgreSql)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SealOptions>, SealOptionsCheck>();
        services.AddSingleton<SealKeyStore>();
        services.AddSingleton<ISealedEntries, SealedEntryStore>();
        // The one line that a database takes.
        _ = storage.IsPostgreSql ? services.AddPostgreSql() : services.AddSqlite();
        services.AddSingleton<Readers>();
        services.AddSingleton<Writer>();
        services.AddSingleton<DeliveryTurns>();
        services.TryAddSingleton(Debounce.Default);
        services.TryAddSingleton<WorkSignal>();
        services.AddSingleton<Restoring>();
        services.AddSingleton<ILedger, LedgerStore>();
        services.AddSingleton<IAuditLog, AuditLogStore>();
        services.AddSingleton<IAuditGuard, GuardStore>();
        services.AddSingleton<IEraser, EraserStore>();
        services.AddSingleton<IInbox, InboxStore>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<ICards, CardStore>();
        services.AddSingleton<IReferences, ReferenceStore>();
        services.AddSingleton<IDelegations, DelegationStore>();
        services.AddSingleton<IHolds, HoldStore>();
        services.AddSingleton<ILedgerHealth, LedgerHealth>();
        services.AddSingleton<ILedgerCleanup, LedgerCleanup>();
        return services;
    }
}

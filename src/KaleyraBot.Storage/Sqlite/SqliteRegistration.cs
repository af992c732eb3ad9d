using KaleyraBot.Storage.Backup;
using KaleyraBot.Storage.Seals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Sqlite;

internal static class SqliteRegistration
{
    public static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton(provider => SqliteFile.Of(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddSingleton<SqliteLease>();
        services.AddSingleton(provider => KeyFile.Beside(provider.GetRequiredService<SqliteFile>().Path));
        services.AddSingleton<SqliteContexts>();
        services.AddSingleton<IBackups, SqliteBackups>();
        services.TryAddSingleton<LookAtDisk>(DiskRules.Look);
        services.AddSingleton<ILedgerInspection, SqliteInspection>();
        return services.AddSingleton<IDatabase, SqliteDatabase>();
    }
}

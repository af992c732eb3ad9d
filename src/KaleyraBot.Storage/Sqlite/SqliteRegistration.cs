using KaleyraBot.Storage.Seals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Sqlite;

internal static class SqliteRegistration
{
    public static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton(provider => SqliteFile.Of(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddSingleton<SqliteLease>();
        services.AddSingleton(provider => KeyFile.Beside(provider.GetRequiredService<SqliteFile>().Path));
        services.AddPooledDbContextFactory<SqliteLedgerContext>((provider, options) =>
            Configure(options, provider.GetRequiredService<SqliteFile>().ConnectionString));
        // EF Core is not even loaded before something needs it.
        services.AddSingleton(provider => new Lazy<IDbContextFactory<SqliteLedgerContext>>(provider.GetRequiredService<IDbContextFactory<SqliteLedgerContext>>));
        services.AddSingleton<IDatabase, SqliteDatabase>();
    }

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString)
            .AddInterceptors(new SqlitePragmas())
            // At Information, EF Core would log each statement.
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));
}

using System.Data.Common;
using KaleyraBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// Contexts of EF Core, for tools and for what is rarely read. Everything that names EF Core on the way of an ordinary start stands in
/// here, for its assemblies are loaded with the first method that does.
/// </summary>
internal sealed class SqliteContexts(SqliteFile file, IServiceProvider services)
{
    private IDbContextFactory<SqliteLedgerContext>? _pool;

    /// <summary>Whether anything has asked for one.</summary>
    public bool AreUsed => _pool is not null;

    public SqliteLedgerContext Open() => LazyInitializer.EnsureInitialized(ref _pool, Pool).CreateDbContext();

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString)
            .AddInterceptors(new Pragmas(), StorableTexts.Instance)
            // At Information, EF Core would log each statement.
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));

    private IDbContextFactory<SqliteLedgerContext> Pool()
    {
        var options = new DbContextOptionsBuilder<SqliteLedgerContext>();
        // Not by a factory of logs: EF Core keeps services of its own for each that there ever was.
        Configure(options.UseApplicationServiceProvider(services), file.ConnectionString);
        foreach (var more in services.GetServices<IDbContextOptionsConfiguration<SqliteLedgerContext>>())
        {
            more.Configure(services, options);
        }
        return new PooledDbContextFactory<SqliteLedgerContext>(options.Options);
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SqlitePragmas.Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default) =>
            SqlitePragmas.SetAsync(connection, cancellationToken);
    }
}

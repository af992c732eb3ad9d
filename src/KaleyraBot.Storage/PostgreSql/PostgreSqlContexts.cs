using KaleyraBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>The tables in PostgreSQL; <c>Migrations/</c> is its history, written by <c>dotnet ef migrations add</c>.</summary>
internal sealed class PostgreSqlLedgerContext(DbContextOptions<PostgreSqlLedgerContext> options) : LedgerContext(options)
{
    /// <summary>By the bytes: the order of times, of queues and of numbers is not that of a language.</summary>
    private const string ByBytes = "C";

    public override bool NamesValues => false;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByBytes);
        configurationBuilder.Properties<DateTimeOffset>().UseCollation(ByBytes);
        configurationBuilder.Properties<Enum>().UseCollation(ByBytes);
    }
}

/// <summary>Contexts of EF Core, for tools and for what is rarely read.</summary>
internal sealed class PostgreSqlContexts(PostgreSqlServer server, IServiceProvider services)
{
    /// <remarks>
    /// By a connection and by the services of the program, not by the source of connections and a factory of logs: EF Core keeps a model
    /// and services of its own for each of these that there ever was.
    /// </remarks>
    public PostgreSqlLedgerContext Open()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlLedgerContext>();
        Quiet(options.UseApplicationServiceProvider(services).UseNpgsql(server.Connections.CreateConnection(), contextOwnsConnection: true)
            .AddInterceptors(StorableTexts.Instance));
        foreach (var more in services.GetServices<IDbContextOptionsConfiguration<PostgreSqlLedgerContext>>())
        {
            more.Configure(services, options);
        }
        return new(options.Options);
    }

    /// <summary>At Information, EF Core would log each statement.</summary>
    public static void Quiet(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));
}

/// <summary>For <c>dotnet ef</c> only, which needs the model and never opens a database.</summary>
internal sealed class PostgreSqlLedgerContextDesign : IDesignTimeDbContextFactory<PostgreSqlLedgerContext>
{
    public PostgreSqlLedgerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlLedgerContext>().UseNpgsql("Host=localhost;Database=design").Options);
}

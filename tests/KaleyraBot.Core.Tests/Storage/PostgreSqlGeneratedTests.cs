using KaleyraBot.Storage;
using KaleyraBot.Storage.PostgreSql;
using KaleyraBot.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>What is generated so that a start need not build it may not be older than its source.</summary>
[Needs(Needs.Postgres)]
public sealed class PostgreSqlGeneratedTests : IDisposable
{
    private readonly PostgreSqlTestDatabase _database = new() { IsCopied = false };
    private readonly FakeTimeProvider _time = new(Sample.Start);

    public void Dispose() => _database.Dispose();

    [SkippableFact]
    public async Task Script_OfTheTables_IsWhatTheMigrationsMake()
    {
        await _database.CreateAsync();
        await using var store = _database.Build(_time);
        await using var db = store.Open();
        var made = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
        Assert.True(
            PostgreSqlMigrator.Script.Text.ReplaceLineEndings() == made.ReplaceLineEndings(),
            "The migrations have changed: run dotnet ef migrations script, as CONTRIBUTING says.");
        Assert.Equal(db.Database.GetMigrations(), PostgreSqlMigrator.Script.Migrations);
        Assert.False(db.Database.HasPendingModelChanges(), "The tables have changed: run dotnet ef migrations add.");
    }

    /// <summary>Line by line as the catalogue of the server describes them.</summary>
    [SkippableFact]
    public async Task Prepare_AnEmptyDatabase_MakesWhatTheMigrationsMake()
    {
        using var other = new PostgreSqlTestDatabase { IsCopied = false };
        await other.CreateAsync();
        await using (var store = other.Build(_time))
        {
            await using var db = store.Open();
            await db.GetService<IMigrator>().MigrateAsync();
        }
        await using (await _database.OpenAsync(_time)) { }
        var (expected, made) = (await ContentAsync(other), await ContentAsync(_database));
        Assert.True(expected.Count > 100, "There are too few columns, indexes and triggers.");
        Assert.Equal(expected, made);
    }

    [SkippableFact]
    public async Task Prepare_ByTwoBotsOneAfterTheOther_IsDoneOnce()
    {
        await using (var store = await _database.OpenAsync(_time))
        {
            await store.Ledger.SubmitAsync(Sample.Request("a"));
        }
        await using var again = await _database.OpenAsync(_time);
        Assert.Equal(2, (await again.Ledger.SubmitAsync(Sample.Request("b"))).Number);
    }

    /// <summary>Replicas of a first start: one makes the tables, the others find them.</summary>
    [SkippableFact]
    public async Task Prepare_ByReplicasThatStartTogether_IsDoneOnce()
    {
        await _database.CreateAsync();
        var replicas = Enumerable.Range(0, 4).Select(_ =>
            TestStore.Build(_time, services => services.ShareStorage(), [.. _database.Settings])).ToList();
        await Task.WhenAll(replicas.Select(replica => Task.Run(replica.PrepareAsync)));
        var numbers = await Task.WhenAll(replicas.Select((replica, i) => replica.Ledger.SubmitAsync(Sample.Request($"f{i}"))));
        Assert.Equal([1, 2, 3, 4], numbers.Select(request => request.Number).Order());
        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
        }
    }

    private static async Task<List<string>> ContentAsync(PostgreSqlTestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attstattarget,
                a.attcollation::regcollation) FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
            UNION ALL SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT concat_ws(' ', 'function', proname, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT concat_ws(' ', 'migration', "MigrationId") FROM "__EFMigrationsHistory"
            UNION ALL SELECT concat_ws(' ', 'head', "Id", "Seq", "Hash") FROM "AuditHead"
            """;
        await using var lines = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await lines.ReadAsync())
        {
            found.Add(lines.GetString(0).ReplaceLineEndings("\n"));
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }
}

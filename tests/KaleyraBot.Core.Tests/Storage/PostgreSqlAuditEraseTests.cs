using System.Data;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>The files of the database; what the server's log of writes holds is recycled by the server in its time.</summary>
[Needs(Needs.Postgres)]
public sealed class PostgreSqlAuditEraseTests : AuditEraseContract
{
    private const string Waiting = """
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep%'
        """;

    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    protected override async Task<bool> IsOnDiskAsync(ITestDatabase database)
    {
        var server = await PostgresServer.SharedAsync();
        // What stands in its memory only is written, and files that were replaced are deleted.
        await server.RunAsync("CHECKPOINT");
        return Directory.GetFiles(await server.FolderOfAsync(((PostgreSqlTestDatabase)database).Name)).Any(Holds);
    }

    /// <summary>A backup under way, or the server itself while it gathers statistics.</summary>
    [SkippableFact]
    public async Task Erase_WhileSomebodyLooksAtItAsItWas_WaitsForThem()
    {
        await using var bot = await Database.OpenAsync(new FakeTimeProvider(Sample.Start));
        await bot.Ledger.SubmitAsync(Sample.Request("a") with { State = RequestState.Cancelled, Changes = [new("about", Secret)] });
        await using var tool = Database.Build(new FakeTimeProvider(Sample.Start));
        var name = ((PostgreSqlTestDatabase)Database).Name;
        var connect = (await PostgresServer.SharedAsync()).ConnectionString(name);
        await using var looking = new NpgsqlConnection(connect);
        await looking.OpenAsync();
        var before = await looking.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        Assert.False(await AnyAsync(looking, Waiting));

        var erasing = tool.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", CancellationToken.None);
        await using (var watching = new NpgsqlConnection(connect))
        {
            await watching.OpenAsync();
            await Eventually.HoldsAsync(async () => await AnyAsync(watching, Waiting) || erasing.IsCompleted, () => "Nobody waits.");
            Assert.False(erasing.IsCompleted, "It did not wait.");
        }
        await before.RollbackAsync();
        await erasing;

        Assert.False(await IsOnDiskAsync(Database));
    }

    private static async Task<bool> AnyAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>Its statistics quote values.</summary>
    protected override async Task AgeAsync(TestStore store) => await store.ExecuteAsync("ANALYZE");
}

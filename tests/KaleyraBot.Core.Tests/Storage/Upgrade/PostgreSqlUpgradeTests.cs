using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Storage.Upgrade;

[Needs(Needs.Postgres)]
public sealed class PostgreSqlUpgradeTests : UpgradeContract
{
    private protected override string Ending => "sql";

    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase { IsCopied = false };

    private protected override async Task FillAsync(ITestDatabase database, string path)
    {
        // The script sets what the connection that it runs on sees.
        var settings = new NpgsqlConnectionStringBuilder(((PostgreSqlTestDatabase)database).ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var script = connection.CreateCommand();
#pragma warning disable CA2100 // A file of the tests.
        script.CommandText = await File.ReadAllTextAsync(path);
#pragma warning restore CA2100
        await script.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// In a rolling update the first process of the next version changes the tables under those that still run: migrations add columns,
    /// with a default where they must not be empty, and tables.
    /// </summary>
    [SkippableFact]
    public async Task Tables_ChangedByTheNextVersion_AreGoneOnWith()
    {
        await using var older = await StartAsync();
        // Statements that were asked more than once are prepared for the tables as they were.
        for (var i = 0; i < 3; i++)
        {
            await older.Ledger.NoteAsync(null, Sample.Entry("looked"), default);
            Assert.Null(await older.Ledger.FindAsync(1, default));
            Assert.Empty(await older.Outbox.DueAsync(DateTimeOffset.MaxValue, default));
        }

        await older.ExecuteAsync("""
            DO $$ DECLARE t text; BEGIN
                FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '\_\_%' LOOP
                    EXECUTE format('ALTER TABLE %I ADD COLUMN "Later" text, ADD COLUMN "Needed" integer NOT NULL DEFAULT 0', t);
                END LOOP;
            END $$;
            CREATE TABLE "Laters" ("Id" bigint PRIMARY KEY);
            INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '11.0.0')
            """);

        await LiveAsync(older);
        Assert.Null((await older.Audit.VerifyAsync(default)).Fault);
        Assert.Equal([], await older.Audit.CompareAsync(default));
        Assert.Empty(await older.Guard.BreachesAsync(default));
        // It runs to its end; started again it would be the wrong version.
        await older.DisposeAsync();
        Assert.Contains("a newer version of this bot has written it",
            (await Assert.ThrowsAsync<LedgerUnavailableException>(StartAsync)).Message, StringComparison.Ordinal);
    }

    private protected override async Task KeepAsync(ITestDatabase database, string path) =>
        await File.WriteAllTextAsync(path, await ((PostgreSqlTestDatabase)database).DumpAsync());
}

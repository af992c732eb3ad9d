using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

public sealed class PostgreSqlFaultTests : PostgreSqlFaultContract
{
    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public Task Gone_AndBack_IsSurvived(string signal) =>
        SurvivesAsync(() => Server.StopAsync(signal), Server.StartAgainAsync, readsToo: true);

    /// <summary>As on a server that became the standby of another.</summary>
    [SkippableFact]
    public Task ReadOnly_IsSurvived() => SurvivesAsync(
        () => CutOffAsync($"ALTER DATABASE {Database} SET default_transaction_read_only = on"),
        () => CutOffAsync($"ALTER DATABASE {Database} RESET default_transaction_read_only"));

    /// <summary>What the server says when its disk is full, of each new row.</summary>
    [SkippableFact]
    public Task Full_IsSurvived() => SurvivesAsync(
        () => Server.RunAsync(
            """
            CREATE FUNCTION full_up() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_up BEFORE INSERT ON "Outbox" EXECUTE FUNCTION full_up()
            """, Database),
        () => Server.RunAsync("DROP TRIGGER full_up ON \"Outbox\"", Database));

    /// <summary>Others have taken all that the server has for this database.</summary>
    [SkippableFact]
    public Task NoConnectionLeft_IsSurvived() => SurvivesAsync(
        () => CutOffAsync($"ALTER DATABASE {Database} CONNECTION LIMIT 0"),
        () => Server.RunAsync($"ALTER DATABASE {Database} CONNECTION LIMIT -1"), readsToo: true);

    /// <summary>
    /// More want to read than there are connections, and each read takes long: they wait for one another, and nobody fails for it.
    /// </summary>
    [SkippableFact]
    public async Task FewConnections_AreShared()
    {
        await Store.DisposeAsync();
        await using var store = Build(new FakeTimeProvider(Sample.Start), ";Maximum Pool Size=8;Timeout=1;Command Timeout=60");
        await store.PrepareAsync();
        Assert.Equal(1, (await store.Ledger.SubmitAsync(Sample.Request("form"))).Number);
        await using var other = new NpgsqlConnection(Server.ConnectionString(Database) + ";Pooling=false");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("LOCK TABLE \"Requests\"", other))
        {
            await command.ExecuteNonQueryAsync();
        }

        var reads = Enumerable.Range(0, 30).Select(_ => Task.Factory.StartNew(
            () => store.Ledger.FindAsync(1, CancellationToken.None), CancellationToken.None, TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()).ToList();
        await Assert.ThrowsAsync<TimeoutException>(() => Task.WhenAny(reads).WaitAsync(TimeSpan.FromSeconds(3)));
        await transaction.RollbackAsync();
        Assert.All(await Task.WhenAll(reads), found => Assert.Equal("form", found!.FormId));
    }
}

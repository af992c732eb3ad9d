using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// Each way a database cannot be the ledger ends in a sentence with the setting, the database and what to do, and without a password.
/// </summary>
[Needs(Needs.Postgres)]
public sealed class PostgreSqlUnavailableTests : IAsyncLifetime, IDisposable
{
    private const string NoSchema =
        "but no schema of its Search Path is there for this user. Create that schema, leave Search Path out, or make the user the owner of the database.";

    private const string Soon = "00:00:01";

    private readonly PostgreSqlTestDatabase _database = new() { IsCopied = false };
    private readonly FakeTimeProvider _time = new(Sample.Start);

    public Task InitializeAsync() => _database.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [SkippableFact]
    public async Task Prepare_NoServer_IsToldAfterAWhile()
    {
        var said = await RefusalAsync(to => to.Port = 1);
        Assert.StartsWith($"Storage:ConnectionString names the database {_database.Name} on 127.0.0.1:1, but the server does not answer", said, StringComparison.Ordinal);
        Assert.EndsWith("Start it, or name another one.", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Prepare_AWrongPassword_IsToldWithoutIt()
    {
        var said = await RefusalAsync(to => to.Password = "wr0ng-passw0rd");
        Assert.EndsWith("but the server does not let this user in. Check Username and Password, and the server's pg_hba.conf.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng-passw0rd", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Prepare_NoSuchDatabase_SaysHowToMakeIt() => Assert.EndsWith(
        "but there is no such database. Create it with createdb, or name another one; the bot makes its tables.",
        await RefusalAsync(to => to.Database = "none"), StringComparison.Ordinal);

    [SkippableFact]
    public async Task Prepare_NoSuchSchema_IsTold() => Assert.EndsWith(
        NoSchema,
        await RefusalAsync(to => to.SearchPath = "none"), StringComparison.Ordinal);

    [SkippableFact]
    public async Task Prepare_ADatabaseInWhichTheBotMayMakeNothing_SaysWhatItNeeds()
    {
        await RunAsync("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        var server = await PostgresServer.SharedAsync();
        await server.RunAsync($"ALTER DATABASE {_database.Name} OWNER TO postgres");
        Assert.EndsWith(NoSchema, await RefusalAsync(_ => { }), StringComparison.Ordinal);

        await server.RunAsync("GRANT USAGE ON SCHEMA public TO PUBLIC", _database.Name);
        Assert.EndsWith("Make the user the owner of the database or of a schema in it.", await RefusalAsync(_ => { }), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Prepare_TheDatabaseOfAnotherProgram_IsRefusedAndKept()
    {
        await RunAsync("CREATE TABLE \"Requests\" (id int)");
        const string sentence = "but another program has its tables there. Name an empty database, or an empty schema of this one as Search Path.";
        Assert.EndsWith(sentence, await RefusalAsync(_ => { }), StringComparison.Ordinal);
        await using var tool = _database.Build(_time);
        Assert.EndsWith(sentence, (await Assert.ThrowsAsync<LedgerUnavailableException>(tool.CheckAsync)).Message,
            StringComparison.Ordinal);
        await RunAsync("INSERT INTO \"Requests\" VALUES (1)");
    }

    [SkippableFact]
    public async Task Prepare_ASchemaOfItsOwn_LeavesThatOfAnotherProgramAlone()
    {
        await RunAsync("CREATE TABLE \"Requests\" (id int); CREATE SCHEMA bot");
        await using (var store = await PrepareAsync(to => to.SearchPath = "bot"))
        {
            Assert.Equal(1, (await store.Ledger.SubmitAsync(Sample.Request("a"))).Number);
            Assert.Empty(await store.Guard.BreachesAsync(default));
        }
        await RunAsync("INSERT INTO \"Requests\" VALUES (1)");
    }

    [SkippableFact]
    public async Task Check_AnEmptyDatabase_IsToldAndLeftEmpty()
    {
        await using var tool = _database.Build(_time);
        var refusal = await Assert.ThrowsAsync<LedgerUnavailableException>(tool.CheckAsync);
        Assert.EndsWith("but it is empty. Name the database of your bot, or start the bot once to make its tables.", refusal.Message, StringComparison.Ordinal);
        await RunAsync("CREATE TABLE \"Requests\" (id int)");
    }

    [SkippableFact]
    public async Task Prepare_ADatabaseOfANewerVersion_IsRefused()
    {
        await using (await PrepareAsync(_ => { })) { }
        await RunAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231000000_Later', '99')");
        Assert.Contains("a newer version of this bot has written it", await RefusalAsync(_ => { }), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Prepare_BesideABotThatSharesWithNobody_IsRefused_AndFreeWhenThatEnds()
    {
        await using (await PrepareAsync(_ => { }))
        {
            Assert.EndsWith(
                "but another bot is running on it. Stop that one, name another database, or set Cluster:Enabled=true for both.",
                await RefusalAsync(_ => { }), StringComparison.Ordinal);
            // Tools beside it need no lease.
            await using var tool = await _database.OpenBesideAsync(_time);
            Assert.True(await tool.Health.AnswersAsync(default));
        }
        await using (await PrepareAsync(_ => { })) { }
    }

    [SkippableFact]
    public async Task Health_OfAServerThatWentAway_DoesNotAnswer()
    {
        using var server = await PostgresServer.StartAsync(isDurable: false);
        await server.RunAsync($"CREATE DATABASE gone OWNER {PostgresServer.Role}");
        await using var store = TestStore.Build(_time, ("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", server.ConnectionString("gone")));
        await store.PrepareAsync();
        Assert.True(await store.Health.AnswersAsync(default));
        await server.StopAsync("QUIT");
        Assert.False(await store.Health.AnswersAsync(default));
    }

    private async Task<string> RefusalAsync(Action<NpgsqlConnectionStringBuilder> change) =>
        (await Assert.ThrowsAsync<LedgerUnavailableException>(() => PrepareAsync(change))).Message;

    private async Task<TestStore> PrepareAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        var to = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        change(to);
        var store = TestStore.Build(_time, ("Storage:Provider", "postgresql"), ("Storage:ConnectionString", to.ConnectionString), ("Storage:Lease", Soon));
        try
        {
            await store.PrepareAsync();
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

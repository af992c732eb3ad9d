using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>The server that the tests bring with them is theirs alone, keeps what it is told, and leaves nothing behind.</summary>
[Needs(Needs.Postgres)]
public sealed class PostgresServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Needs(Needs.Process)]
    [SkippableFact]
    public async Task Server_OfTestsThatAreKilled_EndsAndLeavesNoFolder()
    {
        Needs.That(PostgresBinaries.Problem is null, PostgresBinaries.Problem ?? "");
        var words = (await Victim.KillAsync(1, "postgres"))[^1].Split(' ');
        var (keeper, port, folder) =
            (int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture), words[2]);

        await EndOfAsync(keeper).WaitAsync(Patience);

        Assert.False(Directory.Exists(folder), $"{folder} is still there.");
        using var nobody = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => nobody.ConnectAsync("127.0.0.1", port));
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("QUIT")]
    [InlineData("KILL")]
    public async Task Server_ThatEndedAndStartsAgain_HasWhatWasCommittedAndTheSameAddress(string signal)
    {
        using var server = await PostgresServer.StartAsync(isDurable: true);
        await server.RunAsync("CREATE TABLE kept (a int); INSERT INTO kept VALUES (7)");

        await server.StopAsync(signal);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => server.RunAsync("SELECT 1"));
        await server.StartAgainAsync();

        await server.RunAsync("DO $$ BEGIN IF (SELECT a FROM kept) <> 7 THEN RAISE 'lost'; END IF; END $$");
    }

    [SkippableFact]
    public async Task Databases_OfTwoTests_AreApart_AndGoneAfterwards()
    {
        var server = await PostgresServer.SharedAsync();
        var one = new PostgreSqlTestDatabase { IsCopied = false };
        using (var other = new PostgreSqlTestDatabase { IsCopied = false })
        {
            await one.CreateAsync();
            await other.CreateAsync();
            await QueryAsync(server.ConnectionString(one.Name), "CREATE TABLE mine (a int); SELECT 1");
            await Assert.ThrowsAsync<PostgresException>(() => QueryAsync(server.ConnectionString(other.Name), "SELECT 1 FROM mine"));

            using var copy = (PostgreSqlTestDatabase)await one.CopyAsync();
            Assert.Equal(0L, await QueryAsync(server.ConnectionString(copy.Name), "SELECT count(*) FROM mine"));
        }

        // Whoever still has it open does not keep it alive.
        await using var open = new NpgsqlConnection(server.ConnectionString(one.Name));
        await open.OpenAsync();
        one.Dispose();
        using var next = new PostgreSqlTestDatabase { IsCopied = false };
        await next.CreateAsync();

        // With the next one; but another test may have made one at the same time, and drop it just now.
        await Eventually.HoldsAsync(async () => await FailureAsync(one) == PostgresErrorCodes.InvalidCatalogName, () => "It is there.");

        async Task<string?> FailureAsync(PostgreSqlTestDatabase database)
        {
            try
            {
                await QueryAsync(server.ConnectionString(database.Name), "SELECT 1");
                return null;
            }
            catch (PostgresException failure)
            {
                return failure.SqlState;
            }
        }
    }

    /// <summary>What the bot needs is what the owner of a database may.</summary>
    [SkippableFact]
    public async Task Bot_InItsDatabase_IsNoSuperuser()
    {
        using var database = new PostgreSqlTestDatabase { IsCopied = false };
        await database.CreateAsync();
        var server = await PostgresServer.SharedAsync();

        Assert.Equal("off", await QueryAsync(server.ConnectionString(database.Name), "SHOW is_superuser"));
        await Assert.ThrowsAsync<PostgresException>(() => QueryAsync(server.ConnectionString(database.Name), "CREATE DATABASE more"));
    }

    private static async Task EndOfAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It was quicker.
        }
    }

    private static async Task<object?> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}

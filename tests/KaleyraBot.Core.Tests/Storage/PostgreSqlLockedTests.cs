using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>Somebody else has locked what the bot writes: a class of its own, so that others do not wait until the bot gives up.</summary>
public sealed class PostgreSqlLockedTests : PostgreSqlFaultContract
{
    [SkippableTheory]
    [InlineData("LOCK TABLE \"Requests\" IN EXCLUSIVE MODE")]
    [InlineData("SELECT pg_advisory_xact_lock(hashtext('kaleyrabot/' || current_schema()), 2)")]
    public async Task Locked_ByAnotherSession_IsSurvived(string sql)
    {
        await using var other = new NpgsqlConnection(Server.ConnectionString(Database) + ";Pooling=false");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = other.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await SurvivesAsync(() => command.ExecuteNonQueryAsync(), () => transaction.RollbackAsync());
    }

    /// <summary>All that shares a transaction gives up together: nobody waits while others wait in vain, one after another.</summary>
    [SkippableFact]
    public async Task Locked_NoPieceIsTriedTwice()
    {
        await using var other = new NpgsqlConnection(Server.ConnectionString(Database) + ";Pooling=false");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("LOCK TABLE \"References\" IN EXCLUSIVE MODE", other))
        {
            await command.ExecuteNonQueryAsync();
        }
        var tries = 0;
        using var together = new ManualResetEventSlim();
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // Holds the writer until the others wait behind it.
        var first = Store.Writer.WriteAsync(
            _ =>
            {
                running.SetResult();
                return together.Wait(TimeSpan.FromMinutes(1));
            },
            default);
        await running.Task;
        var pieces = Enumerable.Range(0, 20).Select(i => Store.Writer.WriteAsync(
            write =>
            {
                tries++;
                write.Sql.Later("""INSERT INTO "References" ("Key", "Value", "At") VALUES ($1, 'kept', '9999-12-31T00:00:00.0000000Z')""", $"{i}");
                return true;
            },
            default)).ToList();
        together.Set();

        Assert.True(await first);
        foreach (var piece in pieces)
        {
            Assert.IsType<TimeoutException>((await Assert.ThrowsAnyAsync<NpgsqlException>(() => piece)).InnerException);
        }
        Assert.Equal(pieces.Count, tries);
        await transaction.RollbackAsync();
        Assert.True(await Store.Writer.WriteAsync(write => write.Sql.Run("DELETE FROM \"References\"") == 0, default));
    }
}

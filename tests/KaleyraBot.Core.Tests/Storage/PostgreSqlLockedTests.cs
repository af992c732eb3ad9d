using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Sql;
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

    /// <summary>Nobody waits while many others wait in vain, one after another.</summary>
    [SkippableFact]
    public async Task Locked_WhatAllWrite_HoldsThemUpForTwoOfThemOnly()
    {
        var tries = 0;
        var pieces = await LockedAsync(20, (write, i) => Keep(write, i, ref tries));
        foreach (var piece in pieces)
        {
            Assert.IsType<TimeoutException>((await Assert.ThrowsAnyAsync<NpgsqlException>(() => piece)).InnerException);
        }
        // Each with all others, and two of them by themselves.
        Assert.Equal(pieces.Count + 2, tries);
    }

    [SkippableFact]
    public async Task Locked_WhatOneWrites_FailsThatOneAlone()
    {
        var tries = 0;
        var pieces = await LockedAsync(4, (write, i) =>
        {
            if (i == 1)
            {
                Keep(write, i, ref tries);
                return;
            }
            write.Append(new AuditEntry(Sample.Start, "bot", $"{i}", "{}"), request: null, waNumber: null);
        });
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => pieces[1]);
        await Task.WhenAll(pieces[0], pieces[2], pieces[3]);
        var verdict = await Store.Audit.VerifyAsync(default);
        Assert.Equal((3, null), (verdict.Entries, verdict.Fault));
    }

    private static void Keep(Write write, int i, ref int tries)
    {
        tries++;
        write.Sql.Later("""INSERT INTO "References" ("Key", "Value", "At") VALUES ($1, 'kept', '9999-12-31T00:00:00.0000000Z')""", $"{i}");
    }

    /// <summary>So many pieces in one transaction, tried while somebody else has locked where the bot keeps references.</summary>
    private async Task<IReadOnlyList<Task<bool>>> LockedAsync(int count, Action<Write, int> work)
    {
        await using var other = new NpgsqlConnection(Server.ConnectionString(Database) + ";Pooling=false");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("LOCK TABLE \"References\" IN EXCLUSIVE MODE", other))
        {
            await command.ExecuteNonQueryAsync();
        }
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
        var pieces = Enumerable.Range(0, count).Select(i => Store.Writer.WriteAsync(
            write =>
            {
                work(write, i);
                return true;
            },
            default)).ToList();
        together.Set();
        Assert.True(await first);
        await Task.WhenAll(pieces.Select(piece => Record.ExceptionAsync(() => piece)));
        await transaction.RollbackAsync();
        // None of the locked ones is stored, and the same writer goes on.
        Assert.True(await Store.Writer.WriteAsync(write => write.Sql.Run("DELETE FROM \"References\"") == 0, default));
        return pieces;
    }
}

using System.Data.Common;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Tests.Storage;

/// <summary>Pieces that share a transaction succeed or fail each by itself.</summary>
public abstract class WriterContract : StoreContract
{
    private const string Insert = """INSERT INTO "References" ("Key", "Value", "At") VALUES ($1, 'kept', '9999-12-31T00:00:00.0000000Z')""";

    [SkippableFact]
    public async Task OneFails_AnotherGivesUp_TheRestIsStoredAndTheChainWhole()
    {
        var told = new List<string>();
        using var together = new ManualResetEventSlim();
        // Holds the writer until the others wait behind it, so that they share the next transaction.
        var first = Store.Writer.WriteAsync(_ => together.Wait(TimeSpan.FromMinutes(1)), default);
        var good = Store.Writer.WriteAsync(write => Put(write, "a", told), default);
        var givenUp = Store.Writer.WriteAsync(write => write.GiveUp(Put(write, "b", told)), default);
        var failed = Store.Writer.WriteAsync(write => Fail(Put(write, "c", told)), default);
        var last = Store.Writer.WriteAsync(write => Put(write, "d", told), default);
        together.Set();

        Assert.True(await first);
        Assert.Equal(1, await good);
        Assert.Equal(1, await givenUp);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failed);
        Assert.Equal(1, await last);
        Assert.Equal(["a", "d"], told);
        Assert.Equal("kept", await Store.References.FindAsync("a", default));
        Assert.Null(await Store.References.FindAsync("b", default));
        Assert.Null(await Store.References.FindAsync("c", default));
        Assert.Equal("kept", await Store.References.FindAsync("d", default));
        var entries = await Store.Audit.VerifyAsync(default);
        Assert.Null(entries.Fault);
        Assert.Equal(2, entries.Entries);
    }

    [SkippableFact]
    public async Task WhatMayWait_FailsAtTheEnd_FailsItsOwnPieceAlone()
    {
        var told = new List<string>();
        using var together = new ManualResetEventSlim();
        var first = Store.Writer.WriteAsync(_ => together.Wait(TimeSpan.FromMinutes(1)), default);
        var good = Store.Writer.WriteAsync(write => Later(write, "a", told), default);
        var failed = Store.Writer.WriteAsync(write => Later(write, null, told), default);
        var last = Store.Writer.WriteAsync(write => Later(write, "b", told), default);
        together.Set();

        Assert.True(await first);
        Assert.True(await good);
        await Assert.ThrowsAnyAsync<DbException>(() => failed);
        Assert.True(await last);
        await Assert.ThrowsAnyAsync<DbException>(() => Store.Writer.WriteAsync(write => Later(write, null, told), default));
        Assert.True(await Store.Writer.WriteAsync(write => Later(write, "c", told), default));
        Assert.Equal(["a", "b", "c"], told);
        foreach (var key in told)
        {
            Assert.Equal("kept", await Store.References.FindAsync(key, default));
        }
    }

    [SkippableFact]
    public async Task AFenceRaisedBetweenTwoPieces_IsSeenByTheSecondOne()
    {
        using var together = new ManualResetEventSlim();
        var old = await Store.Outbox.RaiseAsync("scope", default);
        var first = Store.Writer.WriteAsync(_ => together.Wait(TimeSpan.FromMinutes(1)), default);
        var before = Store.Writer.WriteAsync(write => write.Passed.Add(old), default);
        var raised = Store.Outbox.RaiseAsync("scope", default);
        var after = Store.Writer.WriteAsync(write => write.Passed.Contains(old), default);
        together.Set();

        Assert.True(await first);
        Assert.True(await before);
        Assert.True((await raised).Number > old.Number);
        Assert.False(await after);
    }

    [SkippableFact]
    public async Task AloneInItsTransaction_GivenUp_StoresNothingAndAnswers()
    {
        Assert.Equal(1, await Store.Writer.WriteAsync(write => write.GiveUp(Put(write, "a", [])), default));

        Assert.Null(await Store.References.FindAsync("a", default));
        Assert.Equal(0, await Store.CountAsync("Audit"));
    }

    [SkippableFact]
    public async Task MoreThanEverWaits_IsRefusedWithAWord_ButWhatEndsWorkThatWasBegun()
    {
        using var together = new ManualResetEventSlim();
        var running = new TaskCompletionSource();
        var first = Store.Writer.WriteAsync(
            _ =>
            {
                running.TrySetResult();
                return together.Wait(TimeSpan.FromMinutes(1));
            },
            default);
        await running.Task;
        var waiting = Enumerable.Range(0, Writer.MostWaiting).Select(i => Store.Writer.WriteAsync(_ => i, default)).ToList();
        var busy = await Assert.ThrowsAsync<LedgerBusyException>(() => Store.Writer.WriteAsync(write => Put(write, "late", []), default));
        var finished = Store.Writer.FinishAsync(write => Put(write, "finished", []), default);
        together.Set();

        Assert.Equal("The ledger is busy: 10000 pieces of work wait to be stored. Nothing of this one was stored; try again.", busy.Message);
        await first;
        Assert.Equal(Writer.MostWaiting, (await Task.WhenAll(waiting)).Length);
        Assert.Equal(1, await finished);
        Assert.Null(await Store.References.FindAsync("late", default));
        Assert.Equal(1, await Store.Writer.WriteAsync(write => Put(write, "late", []), default));
    }

    private static bool Later(Write write, string? key, List<string> told)
    {
        write.Then(() => told.Add(key!));
        write.Sql.Later(Insert, key);
        return true;
    }

    private static int Fail(int stored) => throw new InvalidTimeZoneException($"{stored} stored, and then it failed");

    private int Put(Write write, string key, List<string> told)
    {
        write.Append(new AuditEntry(Time.GetUtcNow(), "bot", key, "{}"), request: null, waNumber: null);
        write.Then(() => told.Add(key));
        return write.Sql.Run(Insert, key);
    }
}

using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Sql;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>Pieces that share a transaction succeed or fail each by itself.</summary>
public sealed class WriterTests : IDisposable
{
    private const string Put = """INSERT INTO "References" ("Key", "Value") VALUES ($1, 'kept')""";

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task OneFails_AnotherGivesUp_TheRestIsStoredAndTheChainWhole()
    {
        await using var store = await _database.OpenAsync(_time);
        var told = new List<string>();
        using var together = new ManualResetEventSlim();
        // Holds the writer until the others wait behind it, so that they share the next transaction.
        var first = store.Writer.WriteAsync(_ => together.Wait(TimeSpan.FromMinutes(1)), default);
        var good = store.Writer.WriteAsync(write => Store(write, "a", told), default);
        var givenUp = store.Writer.WriteAsync(write => write.GiveUp(Store(write, "b", told)), default);
        var failed = store.Writer.WriteAsync(write => Fail(Store(write, "c", told)), default);
        var last = store.Writer.WriteAsync(write => Store(write, "d", told), default);
        together.Set();

        Assert.True(await first);
        Assert.Equal(1, await good);
        Assert.Equal(1, await givenUp);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failed);
        Assert.Equal(1, await last);
        Assert.Equal(["a", "d"], told);
        Assert.Equal("kept", await store.References.FindAsync("a", default));
        Assert.Null(await store.References.FindAsync("b", default));
        Assert.Null(await store.References.FindAsync("c", default));
        Assert.Equal("kept", await store.References.FindAsync("d", default));
        var entries = await store.Audit.VerifyAsync(default);
        Assert.Null(entries.Fault);
        Assert.Equal(2, entries.Entries);
    }

    [Fact]
    public async Task AloneInItsTransaction_GivenUp_StoresNothingAndAnswers()
    {
        await using var store = await _database.OpenAsync(_time);

        Assert.Equal(1, await store.Writer.WriteAsync(write => write.GiveUp(Store(write, "a", [])), default));

        Assert.Null(await store.References.FindAsync("a", default));
        Assert.Equal(0, await store.CountAsync("Audit"));
    }

    private static int Fail(int stored) => throw new InvalidTimeZoneException($"{stored} stored, and then it failed");

    private int Store(Write write, string key, List<string> told)
    {
        write.Append(new AuditEntry(_time.GetUtcNow(), "bot", key, "{}"), request: null, waNumber: null);
        write.Then(() => told.Add(key));
        return write.Sql.Run(Put, key);
    }
}

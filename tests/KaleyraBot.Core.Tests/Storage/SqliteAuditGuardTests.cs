using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>Who opens the guard of the audit is found out, even where no entry was touched; and closing it again is no secret.</summary>
public sealed class SqliteAuditGuardTests : IAsyncLifetime, IDisposable
{
    private const string Weaker = """
        DROP TRIGGER "Audit_NoDelete";
        CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit" WHEN OLD."Seq" > 1
        BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END
        """;

    private const string Eraser = """"
        CREATE TRIGGER "Tidy ""up""" AFTER INSERT ON "Requests" BEGIN DELETE FROM "AuditValues"; END
        """";

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);

    private string Copy => Path.Combine(_database.Folder, "copy.db");

    public async Task InitializeAsync()
    {
        await using (var store = await _database.OpenAsync(_time))
        {
            await store.Ledger.SubmitAsync(Sample.Request("a"));
        }
        File.Copy(_database.Path, Copy);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("DROP TRIGGER \"Audit_NoDelete\"", "the trigger Audit_NoDelete is missing")]
    [InlineData(Weaker, "the trigger Audit_NoDelete was changed")]
    [InlineData(Eraser, "there is a trigger Tidy \"up\", which the bot did not make")]
    public async Task Verify_AnOpenGuard_IsFoundThoughTheChainIsValid(string sql, string meaning)
    {
        await using var store = TestStore.Build(_time, ("Storage:ConnectionString", $"Data Source={Copy}"));
        await store.ExecuteAsync(sql);
        // A start closes nothing in silence.
        await store.PrepareAsync();

        var breaches = await store.Guard.BreachesAsync(CancellationToken.None);
        Assert.Equal([meaning], breaches.Select(breach => breach.Meaning));
        Assert.Null((await store.Audit.VerifyAsync(CancellationToken.None)).Fault);

        Assert.Equal(breaches, await store.Guard.RepairAsync("console", CancellationToken.None));
        Assert.Empty(await store.Guard.BreachesAsync(CancellationToken.None));
        var verdict = await store.Audit.VerifyAsync(CancellationToken.None);
        Assert.Equal((2, null), (verdict.Entries, verdict.Fault));
        await Assert.ThrowsAsync<SqliteException>(() => store.ExecuteAsync("DELETE FROM \"Audit\" WHERE \"Seq\" = 1"));
    }

    [Fact]
    public async Task Repair_SeveralBreaches_AreNamedInTheAudit()
    {
        await using var store = TestStore.Build(_time, ("Storage:ConnectionString", $"Data Source={Copy}"));
        await store.ExecuteAsync($"{Weaker}; DROP TRIGGER \"AuditHead_NoReplace\"");
        await store.Guard.RepairAsync("console", CancellationToken.None);

        var entry = (await store.Audit.PageAsync(null, null, null, 1, CancellationToken.None))[0];
        Assert.Equal(("console", "repaired", """{"guards":["AuditHead_NoReplace","Audit_NoDelete"]}"""), (entry.Actor, entry.Action, entry.Detail));
        Assert.Empty(await store.Guard.RepairAsync("console", CancellationToken.None));
        Assert.Equal(2, (await store.Audit.VerifyAsync(CancellationToken.None)).Entries);
    }
}

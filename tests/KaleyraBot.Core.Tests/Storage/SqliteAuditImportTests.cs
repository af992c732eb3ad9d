using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>A database of the first version, whose audit had no chain.</summary>
[Needs(Needs.Time)]
public sealed class SqliteAuditImportTests : IDisposable
{
    private readonly SqliteTestDatabase database = new();
    private readonly FakeTimeProvider time = new(Sample.Start);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Prepare_ADatabaseOfTheFirstVersion_ChainsWhatItHolds()
    {
        await using (var old = database.Build(time))
        {
            await BuildFirstVersionAsync(old, database.Path);
            await InsertAsync(old, "web:asha", "submitted", 1, """
                {"state":"Queued","number":"+919876543210","fields":[{"field":"about","before":"Open till 8","after":"Open till 9"},{"field":"website","before":null,"after":""}],"result":null}
                """.Trim());
            await InsertAsync(old, "bot", "ended", 1, """
                {"state":"Rejected","fields":[{"field":"about","before":null,"after":"Open till 9"}],"result":{"$type":"rejected","Code":"E1","Type":null,"Parameter":"about","Message":"not \u201cthis\u201d"}}
                """.Trim());
            await InsertAsync(old, "bot", "odd", 2, "no json at all");
        }

        await using var store = await database.OpenAsync(time);

        Assert.Equal((5, null), await VerdictAsync(store));
        var entries = await store.Audit.AllAsync(CancellationToken.None).ToListAsync();
        Assert.Equal(["submitted", "ended", "odd", "chained", "sealing began"], entries.Select(entry => entry.Action));
        Assert.Equal([1, 1, 2, null, null], entries.Select(entry => entry.Request));
        Assert.Equal([Sample.Number, Sample.Number, null, null, null], entries.Select(entry => entry.WaNumber));
        Assert.Equal(("web", "2026-01-02T03:04:05.0000000Z"), (entries[0].Surface, entries[0].At));
        Assert.Equal(
            ["about.after=Open till 9", "about.before=Open till 8", "website.after="], entries[0].Values.Select(value => $"{value.Name}={value.Value}"));
        Assert.Equal("""{"state":"Queued","number":"+919876543210","fields":["about","website"],"result":null}""", entries[0].Detail);
        Assert.Equal("not “this”", entries[1].ValueOf("message"));
        Assert.DoesNotContain("this", entries[1].Detail, StringComparison.Ordinal);
        Assert.Equal(("{}", "no json at all"), (entries[2].Detail, entries[2].ValueOf("detail")));
        Assert.Equal("""{"entries":3}""", entries[3].Detail);
        // Whoever could write that file could write them, so none of them is sealed, and nothing of it is sent.
        Assert.Equal([true, true, true, true, false], entries.Select(entry => entry.Seal is null));
        Assert.Equal(("""{"entries":4}""", 5), (entries[4].Detail, (await store.Audit.VerifyAsync(CancellationToken.None)).SealedFrom));
        Assert.Null(await store.Sealed.OfAsync(1, CancellationToken.None));

        await store.Ledger.NoteAsync(1, Sample.Entry("later"), CancellationToken.None);
        Assert.Equal((6, null), await VerdictAsync(store));
        Assert.Empty(await store.Guard.BreachesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Prepare_AnEmptyDatabaseOfTheFirstVersion_StartsAnEmptyChain()
    {
        await using (var old = database.Build(time))
        {
            await BuildFirstVersionAsync(old, database.Path);
        }
        await using var store = await database.OpenAsync(time);
        Assert.Equal((0, null), await VerdictAsync(store));
    }

    [Fact]
    public async Task Check_ADatabaseOfTheFirstVersion_AsksForAStart()
    {
        await using var old = database.Build(time);
        await BuildFirstVersionAsync(old, database.Path);
        var refusal = await Assert.ThrowsAsync<KaleyraBot.Storage.LedgerUnavailableException>(old.CheckAsync);
        Assert.EndsWith("but an older version of this bot has written it. Start this version once, which brings it up to date.", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task BuildFirstVersionAsync(TestStore store, string file)
    {
        await File.WriteAllBytesAsync(file, []);
        await using var db = store.Open();
        await db.GetService<IMigrator>().MigrateAsync("20261123071854_Ledger");
        await store.ExecuteAsync($"""
            INSERT INTO "Requests" ("Number", "FormId", "CardKey", "RequesterId", "RequesterName", "RequesterLanguage", "Place", "Account", "WaNumber",
                "Changes", "State", "Version", "Attempts", "CreatedAt", "UpdatedAt")
            VALUES (1, 'a', 'a', 'web:asha', 'Asha', 'en', 'web:room', 'main', '{Sample.Number}', '[]', '{RequestState.Rejected}', 1, 1, '', '')
            """);
    }

    private static async Task InsertAsync(TestStore store, string actor, string action, int request, string detail)
    {
        await using var db = store.Open();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Audit" ("At", "Actor", "Action", "Request", "Detail")
            VALUES ('2026-01-02T03:04:05.0000000Z', {actor}, {action}, {request}, {detail})
            """);
    }

    private static async Task<(long, object?)> VerdictAsync(TestStore store)
    {
        var verdict = await store.Audit.VerifyAsync(CancellationToken.None);
        return (verdict.Entries, verdict.Fault);
    }
}

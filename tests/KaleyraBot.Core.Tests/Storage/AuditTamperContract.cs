using CsCheck;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>Whoever changes one bit of the audit behind the bot's back is found out, and so is the entry.</summary>
public abstract class AuditTamperContract : IAsyncLifetime
{
    protected const int Entries = 40;

    private const string CutOff = """
        DELETE FROM "Audit" WHERE "Seq" > 30; DELETE FROM "AuditValues" WHERE "Seq" > 30;
        UPDATE "AuditHead" SET "Seq" = 30, "Hash" = (SELECT "Hash" FROM "Audit" WHERE "Seq" = 30)
        """;

    private readonly FakeTimeProvider _time = new(Sample.Start);
    private readonly List<AuditRecord> _written = [];

    protected ITestDatabase Database { get; private set; } = null!;

    protected abstract ITestDatabase CreateDatabase();

    /// <summary>How many bits of a column are tried.</summary>
    protected abstract int Tries { get; }

    /// <summary>Changes one bit, or nearly so, of a value that this entry has there.</summary>
    protected abstract void Flip(ITestDatabase database, string table, string column, int seq, int bit);

    /// <summary>Runs it past the guard, where so many bytes of zeros are written as ZEROS(32).</summary>
    protected abstract void Tamper(ITestDatabase database, string sql);

    public static TheoryData<string, string> Columns => new()
    {
        { "Audit", "Seq" }, { "Audit", "At" }, { "Audit", "Actor" }, { "Audit", "Surface" }, { "Audit", "Action" }, { "Audit", "Request" },
        { "Audit", "WaNumber" }, { "Audit", "Detail" }, { "Audit", "Hash" }, { "Audit", "Seal" },
        { "AuditValues", "Seq" }, { "AuditValues", "Name" }, { "AuditValues", "Digest" }, { "AuditValues", "Salt" }, { "AuditValues", "Value" },
    };

    public async Task InitializeAsync()
    {
        Database = CreateDatabase();
        await using var store = await Database.OpenAsync(_time);
        for (var i = 1; i <= Entries / 2; i++)
        {
            var asked = Sample.Request($"f{i}");
            var entry = Sample.Entry() with { Detail = AuditDetail.Of(asked), Values = AuditDetail.Values(asked), Name = "Asha", Reason = $"because {i}" };
            await store.Ledger.SubmitAsync(asked, entry, _ => [], CancellationToken.None);
            await store.Ledger.NoteAsync(i, entry with { Action = "refused" }, CancellationToken.None);
        }
        await foreach (var entry in store.Audit.AllAsync(CancellationToken.None))
        {
            _written.Add(entry);
        }
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }

    [SkippableTheory]
    [MemberData(nameof(Columns))]
    public void Verify_ABitFlippedInAColumn_NamesTheEntry(string table, string column) =>
        Gen.Select(Gen.Int[1, Entries], Gen.Int[0, 10_000]).Sample(
            (seq, bit) =>
            {
                var (fault, _) = Verify(copy => Flip(copy, table, column, seq, bit));
                Assert.True(fault?.Seq == seq, $"{table}.{column} of entry {seq}, bit {bit}: {fault}");
            },
            iter: Tries, threads: 1);

    [SkippableTheory]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Seq\" = 7", 7, "number")]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Seq\" > 30; DELETE FROM \"AuditValues\" WHERE \"Seq\" > 30", 31, "entry")]
    [InlineData("DELETE FROM \"AuditValues\" WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("INSERT INTO \"AuditValues\" (\"Seq\", \"Name\", \"Salt\", \"Value\") SELECT 7, 'more', \"Salt\", \"Value\" FROM \"AuditValues\" WHERE \"Seq\" = 8 AND \"Name\" = 'name'", 7, "content")]
    [InlineData("INSERT INTO \"AuditValues\" (\"Seq\", \"Name\", \"Digest\") VALUES (99, 'more', ZEROS(32))", Entries + 1, "values")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"AuditValues\" SET \"Value\" = 'x' WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = ZEROS(16) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"AuditValues\" SET \"Digest\" = ZEROS(32) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL, \"Value\" = NULL WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL, \"Value\" = NULL, \"Digest\" = ZEROS(32) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = ZEROS(32) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = \"Hash\" || ZEROS(1) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = (SELECT \"Hash\" FROM \"Audit\" WHERE \"Seq\" = 6) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = ZEROS(32), \"Actor\" = 'x' WHERE \"Seq\" = 7", 7, "content")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = ZEROS(0) WHERE \"Seq\" = 7", 7, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = 'x' WHERE \"Seq\" = 40", Entries, "hash")]
    [InlineData("UPDATE \"AuditHead\" SET \"Hash\" = 'x'", Entries, "head")]
    [InlineData("UPDATE \"AuditHead\" SET \"Seq\" = 41", Entries + 1, "entry")]
    [InlineData("DELETE FROM \"AuditHead\"", Entries, "head")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL WHERE \"Seq\" = 7", 7, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = (SELECT \"Seal\" FROM \"Audit\" WHERE \"Seq\" = 8) WHERE \"Seq\" = 7", 7, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL", 1, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL; UPDATE \"AuditHead\" SET \"Seal\" = NULL", 1, "seal")]
    [InlineData("UPDATE \"AuditHead\" SET \"Seal\" = NULL", Entries, "head seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL WHERE \"Seq\" < 9", 1, "seal")]
    [InlineData(CutOff, 30, "head seal")]
    public void Verify_ATamperedTable_NamesEntryAndPart(string sql, long seq, string part)
    {
        var (fault, _) = Verify(copy => Tamper(copy, sql));
        Assert.Equal((seq, part), (fault?.Seq ?? 0, fault?.Part));
    }

    /// <summary>What the check says of a tampered copy, and what is read from it where it says nothing.</summary>
    protected (AuditFault? Fault, List<AuditRecord>? Read) Verify(Action<ITestDatabase> tamper)
    {
        using var copy = Database.CopyAsync().GetAwaiter().GetResult();
        tamper(copy);
        return CheckAsync(copy).GetAwaiter().GetResult();
    }

    protected bool Same(List<AuditRecord> read) =>
        System.Text.Json.JsonSerializer.Serialize(read) == System.Text.Json.JsonSerializer.Serialize(_written);

    private async Task<(AuditFault?, List<AuditRecord>?)> CheckAsync(ITestDatabase copy)
    {
        await using var store = copy.Build(_time);
        try
        {
            await store.CheckAsync();
        }
        catch (LedgerUnavailableException exception)
        {
            return (new(0, "file", exception.Message), null);
        }
        var verdict = await store.Audit.VerifyAsync(CancellationToken.None);
        return (verdict.Fault, verdict.Fault is null ? await store.Audit.AllAsync(CancellationToken.None).ToListAsync() : null);
    }
}

using CsCheck;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>Whoever changes one bit of the audit behind the bot's back is found out, and so is the entry.</summary>
public sealed class SqliteAuditTamperTests : IAsyncLifetime, IDisposable
{
    private const int Entries = 40;

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private readonly List<AuditRecord> _written = [];

    private const string CutOff = """
        DELETE FROM "Audit" WHERE "Seq" > 30; DELETE FROM "AuditValues" WHERE "Seq" > 30;
        UPDATE "AuditHead" SET "Seq" = 30, "Hash" = (SELECT "Hash" FROM "Audit" WHERE "Seq" = 30)
        """;

    public static TheoryData<string, string> Columns => new()
    {
        { "Audit", "Seq" }, { "Audit", "At" }, { "Audit", "Actor" }, { "Audit", "Surface" }, { "Audit", "Action" }, { "Audit", "Request" },
        { "Audit", "WaNumber" }, { "Audit", "Detail" }, { "Audit", "Hash" }, { "Audit", "Seal" },
        { "AuditValues", "Seq" }, { "AuditValues", "Name" }, { "AuditValues", "Digest" }, { "AuditValues", "Salt" }, { "AuditValues", "Value" },
    };

    public async Task InitializeAsync()
    {
        await using var store = await _database.OpenAsync(_time);
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

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Columns))]
    public void Verify_ABitFlippedInAColumn_NamesTheEntry(string table, string column) =>
        Gen.Select(Gen.Int[1, Entries], Gen.Int[0, 10_000]).Sample(
            (seq, bit) =>
            {
                var (fault, _) = Verify(file => Tampering.Flip(file, table, column, seq, bit));
                Assert.True(fault?.Seq == seq, $"{table}.{column} of entry {seq}, bit {bit}: {fault}");
            },
            iter: 20, threads: 1);

    [Needs(Needs.Time)]
    [Fact]
    public void Verify_ABitFlippedAnywhereInTheFile_IsFoundOrTheAuditReadsAsBefore()
    {
        var length = (int)new FileInfo(_database.Path).Length;
        Gen.Select(Gen.Int[0, length - 1], Gen.Int[0, 7]).Sample(
            (at, bit) =>
            {
                var (fault, read) = Verify(file => Tampering.FlipByte(file, at, bit));
                Assert.True(fault is not null || read is null || Same(read), $"Byte {at}, bit {bit}: not found, but the audit reads otherwise.");
            },
            iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Seq\" = 7", 7, "number")]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Seq\" > 30; DELETE FROM \"AuditValues\" WHERE \"Seq\" > 30", 31, "entry")]
    [InlineData("DELETE FROM \"AuditValues\" WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("INSERT INTO \"AuditValues\" SELECT 7, 'more', \"Salt\", \"Value\", \"Digest\" FROM \"AuditValues\" WHERE \"Seq\" = 8 AND \"Name\" = 'name'", 7, "content")]
    [InlineData("INSERT INTO \"AuditValues\" VALUES (99, 'more', NULL, NULL, zeroblob(32))", Entries + 1, "values")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"AuditValues\" SET \"Value\" = 'x' WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = zeroblob(16) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = CAST(hex(\"Salt\") AS TEXT) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"AuditValues\" SET \"Digest\" = zeroblob(32) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL, \"Value\" = NULL WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL, \"Value\" = NULL, \"Digest\" = zeroblob(32) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = zeroblob(32) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = lower(hex(\"Hash\")) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = \"Hash\" || x'00' WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = (SELECT \"Hash\" FROM \"Audit\" WHERE \"Seq\" = 6) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = zeroblob(32), \"Actor\" = 'x' WHERE \"Seq\" = 7", 7, "content")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = x'' WHERE \"Seq\" = 7", 7, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Actor\" = CAST(\"Actor\" AS BLOB) WHERE \"Seq\" = 7", 7, "content")]
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
        var (fault, _) = Verify(file => Tampering.Tamper(file, sql));
        Assert.Equal((seq, part), (fault?.Seq ?? 0, fault?.Part));
    }

    /// <summary>What the check says of a tampered copy, and what is read from it where it says nothing.</summary>
    private (AuditFault? Fault, List<AuditRecord>? Read) Verify(Action<string> tamper)
    {
        var copy = Path.Combine(_database.Folder, "copy.db");
        File.Copy(_database.Path, copy, overwrite: true);
        tamper(copy);
        try
        {
            return CheckAsync(copy).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.GetFiles(_database.Folder, "copy.db*").ToList().ForEach(File.Delete);
        }
    }

    private async Task<(AuditFault?, List<AuditRecord>?)> CheckAsync(string file)
    {
        await using var store = TestStore.Build(_time, ("Storage:ConnectionString", $"Data Source={file}"));
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

    private bool Same(List<AuditRecord> read) =>
        System.Text.Json.JsonSerializer.Serialize(read) == System.Text.Json.JsonSerializer.Serialize(_written);
}

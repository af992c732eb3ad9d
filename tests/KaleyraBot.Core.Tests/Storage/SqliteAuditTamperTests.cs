using CsCheck;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>Whoever changes one bit of the audit behind the bot's back is found out, and so is the entry.</summary>
public sealed class SqliteAuditTamperTests : IAsyncLifetime, IDisposable
{
    private const int Entries = 40;

    private readonly SqliteTestDatabase database = new();
    private readonly FakeTimeProvider time = new(Sample.Start);
    private readonly List<AuditRecord> written = [];

    private const string CutOff = """
        DELETE FROM "Audit" WHERE "Seq" > 30; DELETE FROM "AuditValues" WHERE "Seq" > 30;
        UPDATE "AuditHead" SET "Seq" = 30, "Hash" = (SELECT "Hash" FROM "Audit" WHERE "Seq" = 30)
        """;

    public static TheoryData<string, string> Columns => new()
    {
        { "Audit", "Seq" }, { "Audit", "At" }, { "Audit", "Actor" }, { "Audit", "Surface" }, { "Audit", "Action" }, { "Audit", "Request" },
        { "Audit", "WaNumber" }, { "Audit", "Detail" }, { "Audit", "PreviousHash" }, { "Audit", "Hash" }, { "Audit", "Seal" },
        { "AuditValues", "Seq" }, { "AuditValues", "Name" }, { "AuditValues", "Digest" }, { "AuditValues", "Salt" }, { "AuditValues", "Value" },
    };

    public async Task InitializeAsync()
    {
        await using var store = await database.OpenAsync(time);
        for (var i = 1; i <= Entries / 2; i++)
        {
            var asked = Sample.Request($"f{i}");
            var entry = Sample.Entry() with { Detail = AuditDetail.Of(asked), Values = AuditDetail.Values(asked), Name = "Asha", Reason = $"because {i}" };
            await store.Ledger.SubmitAsync(asked, entry, _ => [], CancellationToken.None);
            await store.Ledger.NoteAsync(i, entry with { Action = "refused" }, CancellationToken.None);
        }
        await foreach (var entry in store.Audit.AllAsync(CancellationToken.None))
        {
            written.Add(entry);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(Columns))]
    public void Verify_ABitFlippedInAColumn_NamesTheEntry(string table, string column) =>
        Gen.Select(Gen.Int[1, Entries], Gen.Int[0, 10_000]).Sample(
            (seq, bit) =>
            {
                var (fault, _) = Verify(file => Flip(file, table, column, seq, bit));
                Assert.True(fault?.Seq == seq, $"{table}.{column} of entry {seq}, bit {bit}: {fault}");
            },
            iter: 20, threads: 1);

    [Needs(Needs.Time)]
    [Fact]
    public void Verify_ABitFlippedAnywhereInTheFile_IsFoundOrTheAuditReadsAsBefore()
    {
        var length = (int)new FileInfo(database.Path).Length;
        Gen.Select(Gen.Int[0, length - 1], Gen.Int[0, 7]).Sample(
            (at, bit) =>
            {
                var (fault, read) = Verify(file => FlipByte(file, at, bit));
                Assert.True(fault is not null || read is null || Same(read), $"Byte {at}, bit {bit}: not found, but the audit reads otherwise.");
            },
            iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Seq\" = 7", 7, "number")]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Seq\" > 30; DELETE FROM \"AuditValues\" WHERE \"Seq\" > 30", 31, "entry")]
    [InlineData("DELETE FROM \"AuditValues\" WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("INSERT INTO \"AuditValues\" SELECT 7, 'more', \"Digest\", \"Salt\", \"Value\" FROM \"AuditValues\" WHERE \"Seq\" = 8 AND \"Name\" = 'name'", 7, "content")]
    [InlineData("INSERT INTO \"AuditValues\" VALUES (99, 'more', 'x', NULL, NULL)", Entries + 1, "values")]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = NULL WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "value reason")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = upper(\"Hash\") WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"PreviousHash\" = upper(\"PreviousHash\") WHERE \"Seq\" = 7", 7, "previous hash")]
    [InlineData("UPDATE \"Audit\" SET \"Actor\" = CAST(\"Actor\" AS BLOB) WHERE \"Seq\" = 7", 7, "content")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = 'x' WHERE \"Seq\" = 40", Entries, "hash")]
    [InlineData("UPDATE \"AuditHead\" SET \"Hash\" = 'x'", Entries, "head")]
    [InlineData("UPDATE \"AuditHead\" SET \"Seq\" = 41", Entries + 1, "entry")]
    [InlineData("DELETE FROM \"AuditHead\"", Entries, "head")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL WHERE \"Seq\" = 7", 7, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = (SELECT \"Seal\" FROM \"Audit\" WHERE \"Seq\" = 8) WHERE \"Seq\" = 7", 7, "seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL", Entries, "head seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL; UPDATE \"AuditHead\" SET \"Seal\" = NULL", Entries, "head seal")]
    [InlineData("UPDATE \"Audit\" SET \"Seal\" = NULL WHERE \"Seq\" < 9", 9, "seal")]
    [InlineData(CutOff, 30, "head seal")]
    public void Verify_ATamperedTable_NamesEntryAndPart(string sql, long seq, string part)
    {
        var (fault, _) = Verify(file => Tamper(file, sql));
        Assert.Equal((seq, part), (fault?.Seq ?? 0, fault?.Part));
    }

    /// <summary>What the check says of a tampered copy, and what is read from it where it says nothing.</summary>
    private (AuditFault? Fault, List<AuditRecord>? Read) Verify(Action<string> tamper)
    {
        var copy = Path.Combine(database.Folder, "copy.db");
        File.Copy(database.Path, copy, overwrite: true);
        tamper(copy);
        try
        {
            return CheckAsync(copy).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.GetFiles(database.Folder, "copy.db*").ToList().ForEach(File.Delete);
        }
    }

    private async Task<(AuditFault?, List<AuditRecord>?)> CheckAsync(string file)
    {
        await using var store = TestStore.Build(time, ("Storage:ConnectionString", $"Data Source={file}"));
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
        System.Text.Json.JsonSerializer.Serialize(read) == System.Text.Json.JsonSerializer.Serialize(written);

    private static void FlipByte(string file, int at, int bit)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = at;
        var value = stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(value ^ (1 << bit)));
    }

    /// <summary>A number gets another high bit, so that it meets no other row; a text another bit in one of its bytes.</summary>
    private static void Flip(string file, string table, string column, int seq, int bit)
    {
        using var connection = Open(file);
        var key = table == "Audit" ? "\"Seq\"" : "\"Seq\" || '/' || \"Name\"";
        using var read = Command(connection, $"SELECT {key}, \"{column}\", CAST(\"{column}\" AS BLOB) FROM \"{table}\" WHERE \"Seq\" = {seq} AND \"{column}\" <> '' LIMIT 1 OFFSET {(table == "Audit" ? 0 : bit % 3)}");
        using var row = read.ExecuteReader();
        Assert.True(row.Read());
        var which = row.GetValue(0);
        object changed;
        if (row.GetValue(1) is long number)
        {
            changed = number ^ (1L << (6 + (bit % 20)));
        }
        else
        {
            var bytes = row.GetFieldValue<byte[]>(2);
            bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
            changed = bytes;
        }
        using var write = Command(connection, $"UPDATE \"{table}\" SET \"{column}\" = {(changed is long ? "$new" : "CAST($new AS TEXT)")} WHERE {key} = $which");
        write.Parameters.AddWithValue("$which", which);
        write.Parameters.AddWithValue("$new", changed);
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    private static void Tamper(string file, string sql)
    {
        using var connection = Open(file);
        using var command = Command(connection, sql);
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    /// <summary>Whoever tampers begins with the triggers.</summary>
    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var list = Command(connection, "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger'");
        using var drop = Command(connection, (string)list.ExecuteScalar()!);
        drop.ExecuteNonQuery();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}

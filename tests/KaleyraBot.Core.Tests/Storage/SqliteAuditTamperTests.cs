using CsCheck;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage;

/// <summary>In SQLite a cell may hold another type than its column, and the file is anybody's.</summary>
public sealed class SqliteAuditTamperTests : AuditTamperContract
{
    protected override int Tries => 20;

    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    protected override void Flip(ITestDatabase database, string table, string column, int seq, int bit) =>
        Tampering.Flip(PathOf(database), table, column, seq, bit);

    protected override void Tamper(ITestDatabase database, string sql) =>
        Tampering.Tamper(PathOf(database), sql.Replace("ZEROS(", "zeroblob(", StringComparison.Ordinal));

    [Needs(Needs.Time)]
    [Fact]
    public void Verify_ABitFlippedAnywhereInTheFile_IsFoundOrTheAuditReadsAsBefore()
    {
        var length = (int)new FileInfo(PathOf(Database)).Length;
        Gen.Select(Gen.Int[0, length - 1], Gen.Int[0, 7]).Sample(
            (at, bit) =>
            {
                var (fault, read) = Verify(copy => Tampering.FlipByte(PathOf(copy), at, bit));
                Assert.True(fault is not null || read is null || Same(read), $"Byte {at}, bit {bit}: not found, but the audit reads otherwise.");
            },
            iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("UPDATE \"AuditValues\" SET \"Salt\" = CAST(hex(\"Salt\") AS TEXT) WHERE \"Seq\" = 7 AND \"Name\" = 'reason'", 7, "content")]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = lower(hex(\"Hash\")) WHERE \"Seq\" = 7", 7, "hash")]
    [InlineData("UPDATE \"Audit\" SET \"Actor\" = CAST(\"Actor\" AS BLOB) WHERE \"Seq\" = 7", 7, "content")]
    public void Verify_ACellOfAnotherType_NamesEntryAndPart(string sql, long seq, string part) =>
        Verify_ATamperedTable_NamesEntryAndPart(sql, seq, part);

    private static string PathOf(ITestDatabase database) => ((SqliteTestDatabase)database).Path;
}

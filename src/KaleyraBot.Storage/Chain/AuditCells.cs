using System.Data.Common;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// The cells of one line of the check's query, exactly as they are stored. What should be text but is not any more (one bit of SQLite's
/// record header turns text into bytes, or back) becomes a text that nobody has written, so that its hash is wrong.
/// </summary>
internal static class AuditCells
{
    private const string Before = """(SELECT p."Hash" FROM "Audit" AS p WHERE p."Seq" = a."Seq" - 1)""";
    private const string Content = """a."Seq", a."At", a."Actor", a."Surface", a."Action", a."Request", a."WaNumber", a."Detail" """;
    private const string Proof = """a."Hash", a."Seal", v."Name", v."Salt", v."Value", v."Digest" """;
    private const string Tables = """FROM "Audit" AS a LEFT JOIN "AuditValues" AS v ON v."Seq" = a."Seq" """;

    private const string Entries = $"SELECT {Content}, {Before}, {Proof} {Tables}";

    private const string InOrder = """ORDER BY a."Seq", v."Name" """;

    /// <summary>All of them; whoever walks from one to the next knows the hash before.</summary>
    public const string Query = $"SELECT {Content}, NULL, {Proof} {Tables} {InOrder}";

    /// <summary>Those of one request.</summary>
    public const string OfRequest = $"""{Entries} WHERE a."Request" = $1 {InOrder}""";

    /// <summary>Those behind a number, up to another one.</summary>
    public const string After = $"""{Entries} WHERE a."Seq" > $1 AND a."Seq" <= $2 {InOrder}""";

    /// <summary>Those of an action that is about no request.</summary>
    public const string AboutNone = $"""{Entries} WHERE a."Request" IS NULL AND a."Action" = $1 {InOrder}""";

    /// <summary>The last one of them.</summary>
    public const string LastAboutNone = $"""
        {Entries} WHERE a."Seq" = (SELECT MAX(l."Seq") FROM "Audit" AS l WHERE l."Request" IS NULL AND l."Action" = $1) {InOrder}
        """;

    /// <summary>Those by which somebody let others stand in for them.</summary>
    public const string OfDelegator = $"""{Entries} WHERE a."Actor" = $1 AND a.{DelegationEntries.Which} {InOrder}""";

    public const string Head = """SELECT "Seq", "Hash", "Seal" FROM "AuditHead" """;

    public const string Strays = """
        SELECT v."Seq" FROM "AuditValues" AS v WHERE NOT EXISTS (SELECT 1 FROM "Audit" AS a WHERE a."Seq" = v."Seq") ORDER BY v."Seq"
        """;

    private const string Missing = "(missing)";

    public static StoredEntry Entry(DbDataReader line) => new(
        line.GetInt64(0), Text(line, 1), Text(line, 2), Text(line, 3), Text(line, 4), Number(line, 5), Optional(line, 6), Text(line, 7),
        Bytes(line, 8) ?? AuditHash.None, Bytes(line, 9) ?? Missing, Seal(line, 10));

    public static StoredValue? Value(DbDataReader line) =>
        line.IsDBNull(11) ? null : new(Text(line, 11), Bytes(line, 12), Optional(line, 13), Bytes(line, 14));

    public static StoredHead ReadHead(DbDataReader line) =>
        new(line.GetValue(0) as long?, line.GetValue(1) is byte[]? Bytes(line, 1) : null, line.GetValue(2) is byte[]? Seal(line, 2)
            : null);

    private static string? Seal(DbDataReader line, int cell) =>
        line.GetValue(cell) is byte[] seal ? SealKey.ToText(seal) : Bytes(line, cell);

    /// <summary>As lower-case hex; what is no bytes becomes a text that is no hex.</summary>
    private static string? Bytes(DbDataReader line, int cell) => line.GetValue(cell) switch
    {
        DBNull => null,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        var other => $"({other.GetType().Name} {other})",
    };

    private static string Text(DbDataReader line, int cell) => Optional(line, cell) ?? Missing;

    private static string? Optional(DbDataReader line, int cell) => line.GetValue(cell) switch
    {
        DBNull => null,
        string text => text,
        var other => $"({other.GetType().Name} {other})",
    };

    // -1: no request has that number, so the hash is wrong.
    private static long? Number(DbDataReader line, int cell) => line.GetValue(cell) switch
    {
        DBNull => null,
        long number => number,
        int number => number,
        _ => -1,
    };
}

internal sealed record StoredEntry(
    long Seq, string At, string Actor, string Surface, string Action, long? Request, string? WaNumber, string Detail, string PreviousHash,
        string Hash,
    string? Seal)
{
    public Hashed Content(IEnumerable<StoredValue> values) =>
        new(Seq, At, Actor, Surface, Action, Request, WaNumber, Detail, [.. values.Select(value => (value.Name, value.Digest))]);

    public AuditRecord ToRecord(IEnumerable<StoredValue> values) => new(
        Seq, At, Actor, Surface, Action, (int?)Request, WaNumber, Detail,
        [.. values.Select(value => value.ToKept())], PreviousHash, Hash)
    {
        Seal = Seal,
    };
}

/// <summary>A value with its salt; or, erased, the digest that was made of both.</summary>
internal sealed record StoredValue(string Name, string? Salt, string? Value, string? Kept = null)
{
    public bool IsErased => Salt is null && Value is null;

    /// <summary>Whether it is the one or the other.</summary>
    public bool IsWhole => IsErased ? Kept is not null : Salt is not null && Value is not null && Kept is null;

    public string Digest { get; } = Kept ?? (Salt is not null && Value is not null ? AuditHash.Digest(Salt, Value) : "(missing)");

    public KeptValue ToKept() => new(Name, Digest, Salt, Value);
}

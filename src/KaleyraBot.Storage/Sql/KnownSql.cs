using System.Data.Common;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Storage.Sql;

/// <summary>The last known values of a number.</summary>
internal static class KnownSql
{
    private const string Values = """SELECT "Field", "Value", "At", "Request", "DoubtedBy" FROM "KnownValues" WHERE "WaNumber" = $1""";

    private const string Put = """
        INSERT INTO "KnownValues" ("WaNumber", "Field", "Value", "At", "Request") VALUES
        """;

    private const string InPlace = """
        ON CONFLICT ("WaNumber", "Field") DO UPDATE SET
            "Value" = excluded."Value", "At" = excluded."At", "Request" = excluded."Request", "DoubtedBy" = NULL
        """;

    private const string Doubted = """UPDATE "KnownValues" SET "DoubtedBy" = $3 WHERE "WaNumber" = $1 AND "Field" = $2""";

    public static Dictionary<string, KnownValue> Known(this Statements sql, string waNumber) => sql
        .All(Values, line => (Field: line.GetString(0), Value: Read(line)), waNumber)
        .ToDictionary(known => known.Field, known => known.Value);

    private static KnownValue Read(DbDataReader line) => new(line.GetString(1), line.Time(2), line.GetInt32(3), line.Number(4));

    /// <summary>A request may have changed these fields, or not.</summary>
    public static void Doubt(this Statements sql, UpdateRequest request, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            sql.Later(Doubted, request.WaNumber, field, request.Number);
        }
    }

    /// <summary>A request has set these.</summary>
    public static void Know(this Statements sql, UpdateRequest request, IEnumerable<FieldChange> changes, DateTimeOffset at)
    {
        var written = IsoTime.Write(at);
        var rows = changes.Select(change => new object?[] { request.WaNumber, change.Field, change.Value, written, request.Number });
        sql.RowsLater(Put, [.. rows], InPlace);
    }
}

using System.Data.Common;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Storage.Sql;

/// <summary>Requests, read and written as whole rows.</summary>
internal static class RequestSql
{
    private const string Columns = """
        r."Number", r."FormId", r."CardKey", r."RequesterId", r."RequesterName", r."RequesterLanguage", r."Place", r."Account",
        r."WaNumber", r."Changes", r."State", r."Version", r."Attempts", r."CreatedAt", r."UpdatedAt", r."RetryAt", r."Result",
        r."Reason", r."Approval", r."Undoes", r."Reversal", r."MayBeApplied", r."Despite", r."Held", r."StoppedBy", r."Alone",
        r."Trace"
        """;

    private const string Insert = """
        INSERT INTO "Requests" (
            "FormId", "CardKey", "RequesterId", "RequesterName", "RequesterLanguage", "Place", "Account", "WaNumber", "Changes",
            "State", "Version", "Attempts", "CreatedAt", "UpdatedAt", "RetryAt", "Result", "Reason", "Approval", "Undoes",
            "Reversal", "MayBeApplied", "Despite", "Held", "StoppedBy", "Alone", "Trace")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
        RETURNING "Number"
        """;

    /// <summary>What no step changes stays as it is.</summary>
    private const string Update = """
        UPDATE "Requests" SET
            "Changes" = $3, "State" = $4, "Version" = $5, "Attempts" = $6, "UpdatedAt" = $7, "RetryAt" = $8, "Result" = $9,
            "Approval" = $10, "Reversal" = $11, "MayBeApplied" = $12, "Despite" = $13, "Held" = $14, "StoppedBy" = $15
        WHERE "Number" = $1 AND "Version" = $2
        """;

    /// <summary>A query of requests: what stands between FROM and the end.</summary>
    public static string Select(string which) => $"""SELECT {Columns} FROM "Requests" AS r {which}""";

    public static UpdateRequest Read(DbDataReader line) => new RequestRow
    {
        Number = line.GetInt32(0),
        FormId = line.GetString(1),
        CardKey = line.GetString(2),
        RequesterId = line.GetString(3),
        RequesterName = line.GetString(4),
        RequesterLanguage = line.GetString(5),
        Place = line.GetString(6),
        Account = line.GetString(7),
        WaNumber = line.GetString(8),
        Changes = line.GetString(9),
        State = Enum.Parse<RequestState>(line.GetString(10)),
        Version = line.GetInt32(11),
        Attempts = line.GetInt32(12),
        CreatedAt = line.Time(13),
        UpdatedAt = line.Time(14),
        RetryAt = line.TimeOrNone(15),
        Result = line.Text(16),
        Reason = line.Text(17),
        Approval = line.Text(18),
        Undoes = line.Number(19),
        Reversal = line.Text(20),
        MayBeApplied = line.GetBoolean(21),
        Despite = line.Text(22),
        Held = line.Text(23),
        StoppedBy = line.Text(24),
        Alone = line.GetBoolean(25),
        Trace = line.Text(26),
    }.ToRequest();

    /// <summary>The number that it gets.</summary>
    public static int Add(this Statements sql, UpdateRequest request)
    {
        var row = RequestRow.Of(request);
        return sql.First(
            Insert, line => line.GetInt32(0),
            row.FormId, row.CardKey, row.RequesterId, row.RequesterName, row.RequesterLanguage, row.Place, row.Account,
            row.WaNumber, row.Changes, row.State.ToString(), row.Version, row.Attempts, IsoTime.Write(row.CreatedAt),
            IsoTime.Write(row.UpdatedAt), row.RetryAt is { } retry ? IsoTime.Write(retry) : null, row.Result, row.Reason,
            row.Approval, row.Undoes, row.Reversal, row.MayBeApplied, row.Despite, row.Held, row.StoppedBy, row.Alone,
            row.Trace);
    }

    /// <summary>The compare-and-swap: false where the request is not at the version before this one.</summary>
    public static bool TryPut(this Statements sql, UpdateRequest request)
    {
        var row = RequestRow.Of(request);
        return sql.Run(
            Update, row.Number, row.Version - 1,
            row.Changes, row.State.ToString(), row.Version, row.Attempts, IsoTime.Write(row.UpdatedAt), row.RetryAt is { } retry ?
            IsoTime.Write(retry) : null, row.Result, row.Approval, row.Reversal, row.MayBeApplied, row.Despite, row.Held,
            row.StoppedBy) == 1;
    }
}

using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Storage.Sql;

/// <summary>A step stored, inside a transaction that somebody else commits.</summary>
internal static class StepSql
{
    private const string PutKnown = """
        INSERT INTO "KnownValues" ("WaNumber", "Field", "Value", "At", "Request") VALUES
        """;

    private const string InPlace = """
        ON CONFLICT ("WaNumber", "Field") DO UPDATE SET
            "Value" = excluded."Value", "At" = excluded."At", "Request" = excluded."Request", "DoubtedBy" = NULL
        """;

    private const string Doubt = """UPDATE "KnownValues" SET "DoubtedBy" = $3 WHERE "WaNumber" = $1 AND "Field" = $2""";

    /// <summary>False: the request is not at the version the step starts from; the piece must be given up.</summary>
    public static bool TryStore(this Write write, Step step, DateTimeOffset now, WorkSignal work)
    {
        var after = step.After;
        if (!write.Sql.TryPut(after))
        {
            return false;
        }
        write.Append(step.Entry, after.Number, after.WaNumber);
        write.Add(step.Effects, now, work);
        foreach (var field in step.Doubted)
        {
            write.Sql.Run(Doubt, after.WaNumber, field, after.Number);
        }
        var at = IsoTime.Write(step.Entry.At);
        write.Sql.RunRows(PutKnown, [.. step.Known.Select(change => new object?[] { after.WaNumber, change.Field, change.Value, at, after.Number })], InPlace);
        if (step.Wakes is { } queue)
        {
            write.WakeUp(queue, now, work);
        }
        return true;
    }
}

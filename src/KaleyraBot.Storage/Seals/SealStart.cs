using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// With each start: is the end of the chain ours? A strange one is no reason to stop, but nothing is sent until somebody has looked.
/// </summary>
internal static class SealStart
{
    private const string PutSeal = """UPDATE "AuditHead" SET "Seal" = $1""";

    public static void Run(Statements sql, SealKeys keys, ILogger log)
    {
        if (!keys.IsOurs(sql.First(AuditCells.Head, AuditCells.ReadHead)))
        {
            Log.StrangeEnd(log);
        }
        if (KeyChanges.Successor(keys.Required, sql, keys) is { } successor)
        {
            Log.KeyReplaced(log, keys.Required.Id, successor.Id);
        }
    }

    /// <summary>Seals the end of a chain that has just been made; inside the transaction that makes it.</summary>
    public static void SealNew(Statements sql, SealKeys keys)
    {
        var head = sql.First(AuditCells.Head, AuditCells.ReadHead)!;
        sql.Run(PutSeal, SealKey.ToBytes(keys.Required.Seal(SealKeys.Head(head.Seq!.Value, head.Hash!))));
    }
}

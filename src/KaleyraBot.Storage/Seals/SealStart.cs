using System.Data.Common;
using KaleyraBot.Storage.Chain;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage.Seals;

/// <summary>With each start: is the end of the chain ours? A strange one is no reason to stop, but nothing is sent until somebody has looked.</summary>
internal static class SealStart
{
    public static void Run(DbConnection connection, SealKeys keys, ILogger logger)
    {
        if (!keys.IsOurs(Head(connection)))
        {
            Log.StrangeEnd(logger);
        }
    }

    /// <summary>Seals the end of a chain that has just been made; inside the transaction that makes it.</summary>
    public static void SealNew(DbConnection connection, SealKeys keys)
    {
        var head = Head(connection)!;
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE \"AuditHead\" SET \"Seal\" = $1";
        var seal = command.CreateParameter();
        (seal.ParameterName, seal.Value) = ("$1", keys.Required.Seal(SealKeys.Head(head.Seq!.Value, head.Hash!)));
        command.Parameters.Add(seal);
        command.ExecuteNonQuery();
    }

    private static StoredHead? Head(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Seq\", \"Hash\", \"Seal\" FROM \"AuditHead\"";
        using var lines = command.ExecuteReader();
        return lines.Read() ? new(lines.GetValue(0) as long?, lines.GetValue(1) as string, lines.GetValue(2) as string) : null;
    }
}

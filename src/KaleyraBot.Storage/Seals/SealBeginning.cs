using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Once in the life of a database sealing begins, in the transaction that makes room for seals. What was written before stays without one,
/// and the first sealed entry says how much that was.
/// </summary>
internal static class SealBeginning
{
    public const string Action = "sealing began";

    public static async Task RunAsync(LedgerContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Audit.CountAsync(cancellationToken) is > 0 and var entries)
        {
            using var sql = db.Statements();
            var chain = new ChainEnd(sql, db.Seals);
            chain.Append(new(now, Person.Bot.Id, Action, Detail(entries)), request: null, waNumber: null);
            chain.Put();
        }
        await SealEndAsync(db, cancellationToken);
    }

    /// <summary>Seals the end of the chain as it now stands, whoever made it.</summary>
    public static async Task SealEndAsync(LedgerContext db, CancellationToken cancellationToken)
    {
        var head = await db.AuditHead.SingleAsync(cancellationToken);
        await db.Entry(head).ReloadAsync(cancellationToken);
        head.Seal = db.Seals!.Required.Seal(SealKeys.Head(head.Seq, head.Hash));
        await db.SaveChangesAsync(cancellationToken);
    }

    public static bool Counts(StoredEntry entry, long unsealed) => entry.Action == Action && entry.Detail == Detail(unsealed);

    private static string Detail(long entries) => new JsonObject { ["entries"] = entries }.ToJsonString();
}

using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Seals;

/// <summary>The end of the chain, sealed anew by an operator who has looked at it.</summary>
internal static class SealEnd
{
    /// <summary>As it now stands, whoever made it; inside a transaction that somebody else commits.</summary>
    public static async Task RunAsync(LedgerContext db, CancellationToken cancellationToken)
    {
        var head = await db.AuditHead.SingleAsync(cancellationToken);
        await db.Entry(head).ReloadAsync(cancellationToken);
        head.Seal = SealKey.ToBytes(db.Seals!.Required.Seal(SealKeys.Head(head.Seq, Convert.ToHexStringLower(head.Hash))));
        await db.SaveChangesAsync(cancellationToken);
    }
}

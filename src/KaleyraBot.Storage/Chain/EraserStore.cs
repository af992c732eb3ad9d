using System.Text.Json.Nodes;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Storage.Chain;

/// <summary>Forgets in one transaction, then makes the disk forget.</summary>
internal sealed class EraserStore(IDatabase database, TimeProvider time) : IEraser
{
    public async Task<Erased> EraseAsync(Erasure what, string actor, CancellationToken cancellationToken)
    {
        Erased erased;
        await using (var write = await database.BeginAsync(cancellationToken))
        {
            erased = await ForgetAsync(write.Db, what, cancellationToken);
            if (what is Erasure.OlderThan && erased is { Values: 0, Requests: 0 })
            {
                return erased;
            }
            await write.Db.AddEntryAsync(Entry(what, actor, erased), request: null, waNumber: null, cancellationToken);
            await write.Db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
        }
        await database.ScrubAsync(thorough: what is not Erasure.OlderThan, cancellationToken);
        return erased;
    }

    private static async Task<Erased> ForgetAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        var open = await ErasedRequests.OpenAsync(db, what, cancellationToken);
        var requests = await ErasedRequests.EraseAsync(db, what, cancellationToken);
        var values = await ErasedValues.EraseAsync(db, what, cancellationToken);
        return new(values, requests, open);
    }

    private AuditEntry Entry(Erasure what, string actor, Erased erased)
    {
        var detail = new JsonObject { ["by"] = what.GetType().Name, ["values"] = erased.Values, ["requests"] = erased.Requests };
        return new(time.GetUtcNow(), actor, "erased", detail.ToJsonString()) { WaNumber = (what as Erasure.OfNumber)?.WaNumber };
    }
}

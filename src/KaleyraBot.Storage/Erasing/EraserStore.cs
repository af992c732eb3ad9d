using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Erasing;

/// <summary>Forgets in one transaction, then makes the disk forget.</summary>
internal sealed class EraserStore(IDatabase database, Writer writer, TimeProvider time) : IEraser
{
    public async Task<Erased> EraseAsync(Erasure what, string actor, CancellationToken cancellationToken)
    {
        var byAge = what is Erasure.OlderThan;
        var erased = await writer.WriteAsync(
            async write =>
            {
                var forgotten = await ForgetAsync(write.Db, what, cancellationToken);
                if (!byAge || forgotten is not { Values: 0, Requests: 0 })
                {
                    write.Append(Entry(what, actor, forgotten), request: null, waNumber: null);
                }
                return forgotten;
            },
            cancellationToken);
        if (!byAge || erased is not { Values: 0, Requests: 0 })
        {
            await writer.AloneAsync(sql => database.Scrub(sql), cancellationToken);
        }
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
        return new(time.GetUtcNow(), actor, AuditActions.Erased, detail.ToJsonString()) { WaNumber = (what as Erasure.OfNumber)?.WaNumber };
    }
}

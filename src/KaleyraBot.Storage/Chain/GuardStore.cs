using System.Text.Json.Nodes;
using KaleyraBot.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>Repairs and says so in one transaction: a guard that was open for a while can never look as if it always stood.</summary>
internal sealed class GuardStore(IDatabase database, TimeProvider time) : IAuditGuard
{
    public async Task<IReadOnlyList<AuditBreach>> BreachesAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await database.BreachesAsync(db, cancellationToken);
    }

    public async Task<IReadOnlyList<AuditBreach>> RepairAsync(string actor, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginAsync(cancellationToken);
        var breaches = await database.BreachesAsync(write.Db, cancellationToken);
        if (breaches.Count > 0)
        {
            await database.RepairAsync(write.Db, breaches, cancellationToken);
            await write.Db.AddEntryAsync(Entry(actor, breaches), request: null, waNumber: null, cancellationToken);
            await write.Db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
        }
        return breaches;
    }

    private AuditEntry Entry(string actor, IReadOnlyList<AuditBreach> breaches)
    {
        var guards = new JsonArray([.. breaches.Select(breach => JsonValue.Create(breach.Guard))]);
        return new(time.GetUtcNow(), actor, "repaired", new JsonObject { ["guards"] = guards }.ToJsonString());
    }
}

using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>Repairs and says so in one transaction: a guard that was open for a while can never look as if it always stood.</summary>
internal sealed class GuardStore(IDatabase database, Writer writer, SealKeyStore keys, TimeProvider time) : IAuditGuard
{
    public async Task<IReadOnlyList<AuditBreach>> BreachesAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        return await database.BreachesAsync(db, cancellationToken);
    }

    public Task<IReadOnlyList<AuditBreach>> RepairAsync(string actor, CancellationToken cancellationToken) => writer.WriteAsync(
        async write =>
        {
            var guards = await database.BreachesAsync(write.Db, cancellationToken);
            var ours = keys.Keys.IsOurs(await write.Db.HeadAsync(cancellationToken));
            IReadOnlyList<AuditBreach> breaches = ours ? guards
                : [.. guards, new(SealChange.End, "the end of the chain was not sealed by this bot")];
            if (breaches.Count > 0)
            {
                await database.RepairAsync(write.Db, guards, cancellationToken);
                write.Vouch(Entry(actor, breaches));
            }
            return breaches;
        },
        cancellationToken);

    private AuditEntry Entry(string actor, IReadOnlyList<AuditBreach> breaches)
    {
        var guards = new JsonArray([.. breaches.Select(breach => JsonValue.Create(breach.Guard))]);
        return new(time.GetUtcNow(), actor, SealChange.Repaired, new JsonObject { ["guards"] = guards }.ToJsonString());
    }
}

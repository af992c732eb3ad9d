using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>Delegations in the ledger's database.</summary>
internal sealed class DelegationStore(IDatabase database, SealedEntryStore entries) : IDelegations
{
    public async Task SaveAsync(Delegation delegation, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginAsync(cancellationToken);
        await write.Db.PutDelegationAsync(DelegationRow.Of(delegation), cancellationToken);
        await write.Db.AddEntryAsync(entry, request: null, waNumber: null, cancellationToken);
        await write.Db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Delegation>> ToAsync(IReadOnlyList<string> identities, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plain = identities.Select(DelegationRow.Plain).ToList();
        await using var db = database.Open();
        var rows = await db.Delegations.AsNoTracking().Where(d => plain.Contains(d.To) && d.Until > now).ToListAsync(cancellationToken);
        var said = new List<Delegation>();
        foreach (var row in rows)
        {
            // A row is quickly written; that this person has said so, only a sealed entry proves.
            if (await entries.OfDelegatorAsync(db, row.From, cancellationToken) is { } told && DelegationEntries.Say(told, row))
            {
                said.Add(new(row.From, row.To, row.Until));
            }
        }
        return said;
    }
}

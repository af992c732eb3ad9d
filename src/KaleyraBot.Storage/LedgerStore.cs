using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>The ledger in a database: what is written. Each method is one transaction, and wakes the worker when it is durable.</summary>
internal sealed partial class LedgerStore(IDatabase database, WorkSignal work, TimeProvider time) : ILedger
{
    public async Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken)
    {
        await using (var write = await database.BeginAsync(cancellationToken))
        {
            var now = time.GetUtcNow();
            if (!await write.Db.TryAddDeliveryAsync(deliveryId, now, cancellationToken))
            {
                return false;
            }
            write.Db.AddEffects(effects, now);
            await write.Db.SaveChangesAsync(cancellationToken);
            foreach (var (place, card) in effects.OfType<Effect.ShowCard>())
            {
                if (card is { Key: { } key, For: { } owner })
                {
                    await write.Db.OwnCardAsync(key, owner, place.Value, cancellationToken);
                }
            }
            await write.CommitAsync(cancellationToken);
        }
        work.Stored(effects);
        return true;
    }

    public async Task<(UpdateRequest Request, bool Fresh)> SubmitAsync(
        UpdateRequest request, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> effects, CancellationToken cancellationToken)
    {
        UpdateRequest stored;
        IReadOnlyList<Effect> following;
        await using (var write = await database.BeginAsync(cancellationToken))
        {
            var others = await write.Db.Requests.AsNoTracking()
                .Where(r => r.FormId == request.FormId || r.CardKey == request.CardKey || r.CardKey == request.FormId)
                .ToListAsync(cancellationToken);
            if (others.Find(r => r.FormId == request.FormId) is { } same)
            {
                return (same.ToRequest(), false);
            }
            var row = RequestRow.Of(request with { Number = 0, CardKey = FreeCardKey(request, others) });
            write.Db.Requests.Add(row);
            await write.Db.SaveChangesAsync(cancellationToken);
            stored = row.ToRequest();
            following = effects(stored);
            await write.Db.AddEntriesAsync(stored, entry, following, time.GetUtcNow(), cancellationToken);
            await write.Db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
        }
        work.Stored(following);
        return (stored, true);
    }

    public async Task<bool> TakeAsync(Step step, CancellationToken cancellationToken)
    {
        await using (var write = await database.BeginAsync(cancellationToken))
        {
            if (!await write.Db.TryStoreAsync(step, time.GetUtcNow(), cancellationToken))
            {
                return false;
            }
            await write.CommitAsync(cancellationToken);
        }
        work.Stored(step);
        return true;
    }

    public async Task NoteAsync(int? request, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginAsync(cancellationToken);
        var waNumber = request is { } number
            ? await write.Db.Requests.Where(r => r.Number == number).Select(r => r.WaNumber).FirstOrDefaultAsync(cancellationToken)
            : null;
        await write.Db.AddEntryAsync(entry, request, waNumber, cancellationToken);
        await write.Db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    public async Task SaveDraftAsync(Draft draft, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginAsync(cancellationToken);
        await write.Db.PutDraftAsync(draft, cancellationToken);
        var owners = write.Db.Drafts.Where(d => d.OwnerId == draft.Owner.Id);
        var oldest = owners.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Skip(Draft.MostKept).Select(d => d.Id);
        await owners.Where(d => oldest.Contains(d.Id)).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>One message shows one request, so a key that is taken falls back to the form id, which nobody else shares (else to a new one).</summary>
    private static string FreeCardKey(UpdateRequest request, List<RequestRow> others) =>
        new[] { request.CardKey, request.FormId }.FirstOrDefault(key => others.TrueForAll(r => r.CardKey != key))
            ?? Guid.CreateVersion7().ToString();
}

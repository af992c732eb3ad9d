using System.Linq.Expressions;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>Holds in the ledger's database. Whoever begins a call looks at the same table, in the transaction that says so.</summary>
internal sealed class HoldStore(IDatabase database, WorkSignal work, TimeProvider time) : IHolds
{
    public Task<HoldReach?> PutAsync(
        Hold hold, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows, CancellationToken cancellationToken) => ChangeAsync(
        hold.WaNumber, entry, shows,
        async db =>
        {
            var names = Names(hold.WaNumber);
            var isNew = await db.Holds.CountAsync(held => names.Contains(held.Number), cancellationToken) == 0;
            if (isNew)
            {
                db.Holds.Add(HoldRow.Of(hold));
                await db.SaveChangesAsync(cancellationToken);
            }
            return isNew;
        },
        cancellationToken);

    public Task<HoldReach?> LiftAsync(
        string? waNumber, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows, CancellationToken cancellationToken) => ChangeAsync(
        waNumber, entry, shows,
        async db =>
        {
            var names = Names(waNumber);
            var lifted = await db.Holds.Where(held => names.Contains(held.Number)).ExecuteDeleteAsync(cancellationToken) > 0;
            foreach (var name in lifted ? names : [])
            {
                await db.WakeAsync(waNumber is null ? null : Effect.Apply.QueueOf(name), time.GetUtcNow(), cancellationToken);
            }
            return lifted;
        },
        cancellationToken);

    public async Task<IReadOnlyList<Hold>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return (await db.Holds.AsNoTracking().OrderBy(held => held.Number).ToListAsync(cancellationToken)).ConvertAll(held => held.ToHold());
    }

    public async Task<Hold?> FindAsync(string waNumber, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return (await db.HoldsOf(waNumber).AsNoTracking().OrderBy(held => held.Number).FirstOrDefaultAsync(cancellationToken))?.ToHold();
    }

    private async Task<HoldReach?> ChangeAsync(
        string? waNumber, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows, Func<LedgerContext, Task<bool>> change, CancellationToken cancellationToken)
    {
        HoldReach reach;
        await using (var write = await database.BeginAsync(cancellationToken))
        {
            if (!await change(write.Db))
            {
                return null;
            }
            reach = await ShowAsync(write.Db, waNumber, shows, cancellationToken);
            await write.Db.AddEntryAsync(entry, request: null, waNumber, cancellationToken);
            await write.Db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
        }
        work.Woken();
        return reach;
    }

    /// <summary>Each request says what holds it now. Who looked at one before looks again, because its version grows; a call under way is left alone.</summary>
    private async Task<HoldReach> ShowAsync(
        LedgerContext db, string? waNumber, Func<UpdateRequest, IReadOnlyList<Effect>> shows, CancellationToken cancellationToken)
    {
        var concerned = waNumber is null ? db.Holds : db.HoldsOf(waNumber);
        var holds = await concerned.AsNoTracking().ToDictionaryAsync(held => held.Number, held => held.ToHold(), cancellationToken);
        var rows = await db.Requests.Where(ErasedRequests.HasNotEnded).Where(Concerns(waNumber)).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var waiting = rows.FindAll(row => row.State != RequestState.Running);
        foreach (var row in waiting)
        {
            var (before, hold) = (row.ToRequest(), Names(row.WaNumber).Prepend(HoldRow.All).Select(name => holds.GetValueOrDefault(name)).FirstOrDefault(held => held is not null));
            if (before.Held != hold)
            {
                var after = before with { Held = hold, Version = before.Version + 1 };
                db.Entry(row).CurrentValues.SetValues(RequestRow.Of(after));
                db.AddEffects(shows(after), time.GetUtcNow());
            }
        }
        return new([.. waiting.Select(row => row.Number)], [.. rows.Except(waiting).Select(row => row.Number)]);
    }

    private static Expression<Func<RequestRow, bool>> Concerns(string? waNumber)
    {
        var names = Names(waNumber);
        return r => waNumber == null || names.Contains(r.WaNumber);
    }

    /// <summary>What a hold of this line may be stored under: whichever way it was written, it is one hold.</summary>
    private static List<string> Names(string? waNumber) => waNumber is null ? [HoldRow.All] : [.. PhoneLine.Spellings(waNumber)];
}

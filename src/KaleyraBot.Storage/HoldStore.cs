using System.Linq.Expressions;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Erasing;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>Holds in the ledger's database. Whoever begins a call looks at the same table, in the transaction that says so.</summary>
internal sealed class HoldStore(Writer writer, Readers readers, WorkSignal work, DeliveryTurns turns, TimeProvider time) : IHolds
{
    public Task<HoldReach?> PutAsync(
        Hold hold, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows, CancellationToken cancellationToken) => ChangeAsync(
        hold.WaNumber, entry, shows,
        async write =>
        {
            var (db, names) = (write.Db, Names(hold.WaNumber));
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
        string? waNumber, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows,
            CancellationToken cancellationToken) => ChangeAsync(
        waNumber, entry, shows,
        async write =>
        {
            var names = Names(waNumber);
            var lifted = await write.Db.Holds.Where(held => names.Contains(held.Number)).ExecuteDeleteAsync(cancellationToken) > 0;
            foreach (var name in lifted ? names : [])
            {
                write.WakeUp(waNumber is null ? null : Effect.Apply.QueueOf(name), time.GetUtcNow(), work);
            }
            return lifted;
        },
        cancellationToken);

    public Task<IReadOnlyList<Hold>> ListAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<Hold>>(sql => HoldSql.All(sql));

    public Task<Hold?> FindAsync(string waNumber, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => HoldSql.Find(sql, waNumber));

    private Task<HoldReach?> ChangeAsync(
        string? waNumber, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> shows, Func<Write, Task<bool>> change,
            CancellationToken cancellationToken)
    {
        var handling = Handling.Current;
        return writer.WriteAsync(
            async write =>
            {
                write.Decide(handling, waNumber, time.GetUtcNow(), turns);
                if (!await change(write))
                {
                    return write.GiveUp<HoldReach?>(null);
                }
                var reach = await ShowAsync(write, waNumber, shows, cancellationToken);
                await write.Db.SaveChangesAsync(cancellationToken);
                write.Append(entry, request: null, waNumber);
                return reach;
            },
            cancellationToken);
    }

    /// <summary>
    /// Each request says what holds it now. Who looked at one before looks again, because its version grows; a call under way is left
    /// alone.
    /// </summary>
    private async Task<HoldReach> ShowAsync(
        Write write, string? waNumber, Func<UpdateRequest, IReadOnlyList<Effect>> shows, CancellationToken cancellationToken)
    {
        var db = write.Db;
        List<string> names = waNumber is null ? [] : [HoldRow.All, .. PhoneSpellings.Spellings(waNumber)];
        var concerned = waNumber is null ? db.Holds : db.Holds.Where(held => names.Contains(held.Number));
        var holds = await concerned.AsNoTracking().ToDictionaryAsync(held => held.Number, held => held.ToHold(), cancellationToken);
        var rows = await db.Requests.Where(ErasedRequests.HasNotEnded).Where(Concerns(waNumber)).OrderBy(r => r.Number)
            .ToListAsync(cancellationToken);
        var waiting = rows.FindAll(row => row.State != RequestState.Running);
        foreach (var row in waiting)
        {
            var (before, hold) = (row.ToRequest(), Names(row.WaNumber).Prepend(HoldRow.All).Select(name => holds.GetValueOrDefault(name))
                .FirstOrDefault(held => held is not null));
            if (before.Held != hold)
            {
                var after = before with { Held = hold, Version = before.Version + 1 };
                db.Entry(row).CurrentValues.SetValues(RequestRow.Of(after));
                write.Add(shows(after), time.GetUtcNow(), work);
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
    private static List<string> Names(string? waNumber) => waNumber is null ? [HoldRow.All] : [.. PhoneSpellings.Spellings(waNumber)];
}

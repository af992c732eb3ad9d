using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>Stores a step inside a transaction that somebody else commits.</summary>
internal static class Steps
{
    /// <summary>False: the request is not at the version the step starts from; the transaction must be given up.</summary>
    public static async Task<bool> TryStoreAsync(this LedgerContext db, Step step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var after = step.After;
        var request = db.Requests.Update(RequestRow.Of(after));
        // The compare-and-swap: EF Core updates where the version still is the original one, and throws where no row was.
        request.Property(r => r.Version).OriginalValue = after.Version - 1;
        await db.AddEntriesAsync(after, step.Entry, step.Effects, now, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        await db.NoteValuesAsync(step, cancellationToken);
        if (step.Wakes is { } queue)
        {
            await db.WakeAsync(queue, now, cancellationToken);
        }
        return true;
    }

    /// <summary>What waits in this queue, or in those of all numbers, is due now.</summary>
    public static Task WakeAsync(this LedgerContext db, string? queue, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var numbers = Effect.Apply.QueueOf("");
        var waiting = db.Outbox.Where(o => o.DoneAt == null);
        waiting = queue is null ? waiting.Where(o => o.Queue.StartsWith(numbers)) : waiting.Where(o => o.Queue == queue);
        return waiting.Where(o => o.DueAt > now).ExecuteUpdateAsync(set => set.SetProperty(o => o.DueAt, now), cancellationToken);
    }

    /// <summary>What holds this number, in whichever way its line is written.</summary>
    public static IQueryable<HoldRow> HoldsOf(this LedgerContext db, string waNumber)
    {
        List<string> names = [HoldRow.All, .. PhoneLine.Spellings(waNumber)];
        return db.Holds.Where(held => names.Contains(held.Number));
    }

    /// <summary>The audit line and the effects that come with a request; saved by the caller.</summary>
    public static async Task AddEntriesAsync(
        this LedgerContext db, UpdateRequest request, AuditEntry entry, IReadOnlyList<Effect> effects, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.AddEntryAsync(entry, request.Number, request.WaNumber, cancellationToken);
        db.AddEffects(effects, now);
    }

    public static void AddEffects(this LedgerContext db, IReadOnlyList<Effect> effects, DateTimeOffset now) =>
        db.Outbox.AddRange(effects.Select(effect => EffectRow.Of(effect, now)));

    private static async Task NoteValuesAsync(this LedgerContext db, Step step, CancellationToken cancellationToken)
    {
        var (waNumber, number) = (step.After.WaNumber, step.After.Number);
        if (step.Doubted.Count > 0)
        {
            await db.KnownValues.Where(k => k.WaNumber == waNumber && step.Doubted.Contains(k.Field))
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.DoubtedBy, number), cancellationToken);
        }
        foreach (var change in step.Known)
        {
            await db.PutKnownAsync(waNumber, change, step, cancellationToken);
        }
    }
}

using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

/// <summary>The outbox table as a queue with leases.</summary>
internal sealed class OutboxStore(
    IDatabase database, WorkSignal work, TimeProvider time, IOptions<StorageOptions> options, ILogger<OutboxStore> logger) : IOutbox
{
    public async Task<Lease?> ClaimAsync(IReadOnlyCollection<long> running, CancellationToken cancellationToken)
    {
        var (now, token) = (time.GetUtcNow(), Guid.CreateVersion7().ToString());
        var row = await database.ClaimAsync(token, now, now + options.Value.Lease, running, cancellationToken);
        return row is null ? null : new Lease(row.Id, Json.Read<Effect>(row.Payload), row.Tries, token);
    }

    public async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + options.Value.Lease;
        await using var write = await database.BeginAsync(cancellationToken);
        var renewed = await Held(write.Db, lease).ExecuteUpdateAsync(set => set.SetProperty(o => o.LeaseUntil, until), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return renewed == 1;
    }

    public Task<bool> BeginAsync(Lease lease, Step step, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + options.Value.Lease;
        return ChangeAsync(
            lease, set => set.SetProperty(o => o.LeaseUntil, until), step, null, cancellationToken,
            async db => await db.HoldsOf(step.After.WaNumber).Select(hold => hold.Number).OrderBy(number => number)
                .FirstOrDefaultAsync(cancellationToken) is null);
    }

    public Task<bool> ParkAsync(Lease lease, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken) => ChangeAsync(
        lease, set => Free(set).SetProperty(o => o.DueAt, dueAt), null, null, cancellationToken,
        async db => await db.Requests.CountAsync(r => r.Number == seen.Number && r.Version == seen.Version, cancellationToken) == 1);

    public Task<bool> CompleteAsync(Lease lease, Step? step, RememberedMessage? message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(lease, set => Free(set).SetProperty(o => o.DoneAt, now), step, message, cancellationToken);
    }

    public Task<bool> PostponeAsync(Lease lease, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken) =>
        ChangeAsync(lease, set => Free(set).SetProperty(o => o.DueAt, dueAt), step, null, cancellationToken);

    public async Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var row = await db.Messages.AsNoTracking().FirstOrDefaultAsync(m => m.CardKey == cardKey, cancellationToken);
        return row is null or { Message: MessageRow.NotYet } ? null : new RememberedMessage(row.CardKey, new MessageRef(row.Message), row.Version);
    }

    public async Task<DateTimeOffset?> NextDueAsync(IReadOnlyCollection<long> running, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Outbox.Where(o => !running.Contains(o.Id))
            .Where(o => o.DoneAt == null && !db.Outbox.Any(earlier => earlier.Queue == o.Queue && earlier.DoneAt == null && earlier.Id < o.Id))
            .Select(o => o.LeaseUntil ?? (DateTimeOffset?)o.DueAt)
            .MinAsync(cancellationToken);
    }

    public Task WaitForWorkAsync(CancellationToken cancellationToken) => work.WaitAsync(cancellationToken);

    /// <summary>The leased effect. A later claim puts its own token in place of this one; until then even a lease that ran out is nobody else's.</summary>
    private static IQueryable<EffectRow> Held(LedgerContext db, Lease lease) => db.Outbox.Where(o => o.Id == lease.Id && o.LeaseToken == lease.Token);

    private static UpdateSettersBuilder<EffectRow> Free(UpdateSettersBuilder<EffectRow> set) =>
        set.SetProperty(o => o.LeaseToken, (string?)null).SetProperty(o => o.LeaseUntil, (DateTimeOffset?)null);

    /// <summary>Changes the leased effect and stores what comes with that: all or nothing, and only where it may be.</summary>
    private async Task<bool> ChangeAsync(
        Lease lease, Action<UpdateSettersBuilder<EffectRow>> change, Step? step, RememberedMessage? message, CancellationToken cancellationToken,
        Func<LedgerContext, Task<bool>>? may = null)
    {
        await using (var write = await database.BeginAsync(cancellationToken))
        {
            if ((may is not null && !await may(write.Db))
                || await Held(write.Db, lease).ExecuteUpdateAsync(change, cancellationToken) == 0
                || (step is not null && !await write.Db.TryStoreAsync(step, time.GetUtcNow(), cancellationToken)))
            {
                Log.Fenced(logger, lease.Id);
                return false;
            }
            if (message is not null)
            {
                await write.Db.PutMessageAsync(message, cancellationToken);
            }
            await write.CommitAsync(cancellationToken);
        }
        work.Stored(step);
        return true;
    }
}

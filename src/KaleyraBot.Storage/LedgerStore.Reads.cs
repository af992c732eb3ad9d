using System.Linq.Expressions;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>What is read from the ledger.</summary>
internal sealed partial class LedgerStore
{
    public Task<UpdateRequest?> FindAsync(int number, CancellationToken cancellationToken) =>
        FirstAsync(r => r.Number == number, cancellationToken);

    public Task<UpdateRequest?> FindByFormAsync(string formId, CancellationToken cancellationToken) =>
        FirstAsync(r => r.FormId == formId, cancellationToken);

    public Task<UpdateRequest?> NewerAsync(string waNumber, int after, CancellationToken cancellationToken) =>
        FirstAsync(
            r => r.WaNumber == waNumber && r.Number > after
                && (r.Attempts > 0 // It ran; else it still may, unless it ended without a call.
                    || (r.State != RequestState.Rejected && r.State != RequestState.Declined
                        && r.State != RequestState.Expired && r.State != RequestState.Cancelled)),
            cancellationToken);

    public async Task<IReadOnlyList<UpdateRequest>> ListAsync(string? waNumber, int? before, int take, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        IQueryable<RequestRow> rows = db.Requests.AsNoTracking();
        rows = waNumber is null ? rows : rows.Where(r => r.WaNumber == waNumber);
        rows = before is null ? rows : rows.Where(r => r.Number < before);
        var page = await rows.OrderByDescending(r => r.Number).Take(take).ToListAsync(cancellationToken);
        return page.ConvertAll(r => r.ToRequest());
    }

    public async Task<IReadOnlyList<UpdateRequest>> OpenAsync(IReadOnlyList<string> requesterIds, int take, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var open = await db.Requests.AsNoTracking()
            .Where(r => requesterIds.Contains(r.RequesterId)
                && (r.State == RequestState.AwaitingApproval || r.State == RequestState.Scheduled
                    || r.State == RequestState.Queued || r.State == RequestState.Running))
            .OrderByDescending(r => r.Number).Take(take).ToListAsync(cancellationToken);
        return open.ConvertAll(r => r.ToRequest());
    }

    public async Task<IReadOnlyList<(string WaNumber, bool Waits)>> OpenOnesAsync(IReadOnlyList<string> requesterIds, int take, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var open = await db.Requests
            .Where(r => requesterIds.Contains(r.RequesterId)
                && (r.State == RequestState.AwaitingApproval || r.State == RequestState.Scheduled
                    || r.State == RequestState.Queued || r.State == RequestState.Running))
            .Select(r => new { r.WaNumber, r.State }).Take(take).ToListAsync(cancellationToken);
        return open.ConvertAll(r => (r.WaNumber, r.State == RequestState.AwaitingApproval));
    }

    public async Task<IReadOnlyList<UpdateRequest>> WaitingAsync(string waNumber, int before, int take, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var waiting = await db.Requests.AsNoTracking()
            .Where(r => r.WaNumber == waNumber && r.State == RequestState.AwaitingApproval && r.Number < before)
            .OrderByDescending(r => r.Number).Take(take).ToListAsync(cancellationToken);
        return waiting.ConvertAll(r => r.ToRequest());
    }

    public async Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(string waNumber, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.KnownValues.AsNoTracking().Where(k => k.WaNumber == waNumber)
            .ToDictionaryAsync(k => k.Field, k => new KnownValue(k.Value, k.At, k.Request, k.DoubtedBy), cancellationToken);
    }

    public async Task<Draft?> FindDraftAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var row = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken);
        return row?.ToDraft();
    }

    private async Task<UpdateRequest?> FirstAsync(Expression<Func<RequestRow, bool>> which, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var row = await db.Requests.AsNoTracking().Where(which).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        return row?.ToRequest();
    }
}

using System.Linq.Expressions;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>The values of requests that have ended.</summary>
internal static class ErasedRequests
{
    private const int Batch = 200;

    public static readonly Expression<Func<RequestRow, bool>> HasNotEnded = r =>
        r.State == RequestState.AwaitingApproval || r.State == RequestState.Scheduled
        || r.State == RequestState.Queued || r.State == RequestState.Running;

    private static readonly Expression<Func<RequestRow, bool>> HasEnded = Expression.Lambda<Func<RequestRow, bool>>(
        Expression.Not(HasNotEnded.Body), HasNotEnded.Parameters);

    /// <summary>The requests that keep their values because they still have to be sent; by age it is nobody's business.</summary>
    public static async Task<IReadOnlyList<int>> OpenAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken) =>
        what is Erasure.OlderThan ? [] : await Of(db.Requests.Where(HasNotEnded), what).Select(r => r.Number).Order().ToListAsync(cancellationToken);

    /// <summary>The number of requests that lost values. Their version grows, so that nobody who read one before writes the values back.</summary>
    public static async Task<int> EraseAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        var (last, count) = (0, 0);
        while (await Of(db.Requests.Where(HasEnded), what).Where(r => r.Number > last).OrderBy(r => r.Number).Take(Batch)
            .ToListAsync(cancellationToken) is { Count: > 0 } rows)
        {
            count += rows.Count(row => Erase(row, what));
            last = rows[^1].Number;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        return count;
    }

    private static IQueryable<RequestRow> Of(IQueryable<RequestRow> requests, Erasure what)
    {
        switch (what)
        {
            case Erasure.OfNumber { WaNumber: var number }:
                return requests.Where(r => r.WaNumber == number);
            case Erasure.OfEmail { Address: var address }:
                return requests.Naming(r => r.Changes + r.RequesterName + r.Result, address);
            case Erasure.OlderThan { Time: var time }:
                // Once is enough; without this each hour would read all old requests again.
                return requests.Where(r => r.UpdatedAt < time && !(r.Changes.Contains("\"erased\":true") && r.RequesterName == r.RequesterId));
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }
    }

    private static bool Erase(RequestRow row, Erasure what)
    {
        var before = row.ToRequest();
        var after = before with
        {
            Changes = [.. before.Changes.Select(change => Names(change.Value, what) || Names(change.Before?.Value, what) ? change.Erase() : change)],
            Requester = Names(before.Requester.Name, what) ? before.Requester with { Name = before.Requester.Id } : before.Requester,
            Result = Names((before.Result as UpdateResult.Rejected)?.Message, what) ? AuditDetail.WithoutWords(before.Result) : before.Result,
        };
        var erased = RequestRow.Of(after);
        if ((row.Changes, row.RequesterName, row.Result) == (erased.Changes, erased.RequesterName, erased.Result))
        {
            return false;
        }
        (row.Changes, row.RequesterName, row.Result, row.Version) = (erased.Changes, erased.RequesterName, erased.Result, row.Version + 1);
        return true;
    }

    private static bool Names(string? value, Erasure what) =>
        value is not null && (what is not Erasure.OfEmail email || value.Contains(email.Address, StringComparison.OrdinalIgnoreCase));
}

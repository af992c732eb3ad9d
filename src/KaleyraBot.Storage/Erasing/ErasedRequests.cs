using System.Linq.Expressions;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Erasing;

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
    public static async Task<IReadOnlyList<int>> OpenAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        if (what is Erasure.OlderThan)
        {
            return [];
        }
        var rows = await Of(db.Requests.AsNoTracking().Where(HasNotEnded), what).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        return [.. rows.Where(row => Forgotten(row.ToRequest(), what) is not null).Select(row => row.Number)];
    }

    /// <summary>
    /// The number of requests that lost values. Their version grows, so that nobody who read one before writes the values back.
    /// </summary>
    public static async Task<int> EraseAsync(LedgerContext db, Erasure what, CancellationToken cancellationToken)
    {
        var (last, count) = (0, 0);
        while (await Of(db.Requests.Where(HasEnded), what).Where(r => r.Number > last).OrderBy(r => r.Number).Take(Batch)
            .ToListAsync(cancellationToken) is { Count: > 0 } rows)
        {
            count += rows.Count(row => Erase(db, row, what));
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
            case Erasure.OfEmail:
                // An address may stand in any part; what names it is found by reading.
                return requests;
            case Erasure.OlderThan { Time: var time }:
                // Once is enough; without this each hour would read all old requests again.
                return requests.Where(r => r.UpdatedAt < time && !(r.Changes.Contains("\"erased\":true")
                    && r.RequesterName.TrimEnd('…') == r.RequesterId.Substring(0, Person.LongestName)));
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }
    }

    private static bool Erase(LedgerContext db, RequestRow row, Erasure what)
    {
        if (Forgotten(row.ToRequest(), what) is not { } after)
        {
            return false;
        }
        db.Entry(row).CurrentValues.SetValues(RequestRow.Of(after with { Version = after.Version + 1 }));
        return true;
    }

    /// <summary>The request as it shall be; null where nothing of it is to be forgotten.</summary>
    private static UpdateRequest? Forgotten(UpdateRequest request, Erasure what)
    {
        var after = request.Forget(text => what is not Erasure.OfEmail email || text.Names(email.Address));
        return AreSame(request, after) ? null : Marked(after);
    }

    /// <summary>
    /// By age those are passed over that have an id for a name and lost a value. Only what was forgotten as a whole may look so, or the
    /// rest of it would stay for good: who asked for another one has no name, and is called by the account.
    /// </summary>
    private static UpdateRequest Marked(UpdateRequest after)
    {
        var whole = after.Forget(_ => true);
        return after.Requester.Name == whole.Requester.Name && !AreSame(after, whole)
            ? after with { Requester = after.Requester with { Name = "" } } : after;
    }

    private static bool AreSame(UpdateRequest one, UpdateRequest other) => Json.Write(one) == Json.Write(other);
}

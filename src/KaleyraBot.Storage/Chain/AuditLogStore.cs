using System.Runtime.CompilerServices;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>The audit's tables, read.</summary>
internal sealed class AuditLogStore(IDatabase database, Readers readers, SealKeyStore keys) : IAuditLog
{
    private const int Batch = 500;

    public async Task<IReadOnlyList<AuditRecord>> PageAsync(
        string? waNumber, int? request, long? before, int take, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        IQueryable<AuditRow> rows = db.Audit;
        rows = waNumber is null ? rows : rows.Where(a => a.WaNumber == waNumber);
        rows = request is null ? rows : rows.Where(a => a.Request == request);
        rows = before is null ? rows : rows.Where(a => a.Seq < before);
        return await RecordsAsync(db, rows.OrderByDescending(a => a.Seq).Take(take), cancellationToken);
    }

    public async Task<IReadOnlyList<AuditRecord>> DeedsAsync(IReadOnlyList<int> requests, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var rows = db.Audit.Where(a => a.Request != null && requests.Contains(a.Request.Value) && a.Actor != Person.Bot.Id);
        return await RecordsAsync(db, rows.OrderBy(a => a.Seq), cancellationToken);
    }

    public Task<AuditRecord?> LastAsync(string action, CancellationToken cancellationToken) => readers.ReadAsync(sql =>
        sql.All(AuditCells.LastAboutNone, line => (Entry: AuditCells.Entry(line), Value: AuditCells.Value(line)),
            action) is [var (entry, _), ..] lines
            ? entry.ToRecord(lines.Select(line => line.Value).OfType<StoredValue>())
            : null);

    public async IAsyncEnumerable<AuditRecord> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var (last, end) = (0L, await db.Audit.MaxAsync(a => (long?)a.Seq, cancellationToken) ?? 0);
        while (last < end)
        {
            var page = await RecordsAsync(db, db.Audit.Where(a => a.Seq > last && a.Seq <= end).OrderBy(a => a.Seq)
                .Take(Batch), cancellationToken);
            foreach (var entry in page)
            {
                yield return entry;
            }
            last = page.Count == 0 ? end : page[^1].Seq;
        }
    }

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await database.OpenSnapshotAsync(cancellationToken);
        return await new AuditCheck(snapshot, keys.Keys)
            .RunAsync(() => database.DamageAsync(snapshot, cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await database.OpenSnapshotAsync(cancellationToken);
        return await new AuditComparison(snapshot).RunAsync(cancellationToken);
    }

    private static async Task<List<AuditRecord>> RecordsAsync(LedgerContext db, IQueryable<AuditRow> rows,
        CancellationToken cancellationToken)
    {
        var page = await rows.AsNoTracking().ToListAsync(cancellationToken);
        var numbers = page.ConvertAll(a => a.Seq);
        var earlier = numbers.ConvertAll(number => number - 1);
        var before = await db.Audit.AsNoTracking().Where(a => earlier.Contains(a.Seq)).Select(a => new { a.Seq, a.Hash })
            .ToDictionaryAsync(a => a.Seq, a => Convert.ToHexStringLower(a.Hash), cancellationToken);
        var values = (await db.AuditValues.AsNoTracking().Where(v => numbers.Contains(v.Seq)).OrderBy(v => v.Name)
            .ToListAsync(cancellationToken))
            .ToLookup(v => v.Seq, Kept);
        return page.ConvertAll(a => new AuditRecord(
            a.Seq, IsoTime.Write(a.At), a.Actor, a.Surface, a.Action, a.Request, a.WaNumber, a.Detail, [.. values[a.Seq]],
            before.GetValueOrDefault(a.Seq - 1, AuditHash.None), Convert.ToHexStringLower(a.Hash))
        {
            Seal = a.Seal is null ? null : SealKey.ToText(a.Seal),
        });
    }

    private static KeptValue Kept(AuditValueRow row) =>
        new StoredValue(row.Name, Hex(row.Salt), row.Value, Hex(row.Digest)).ToKept();

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);
}

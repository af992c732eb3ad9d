using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Benchmarks;

/// <summary>
/// What the audit's chain costs: a durable transaction with one entry and three personal values, chained, against the same rows without
/// a chain; and <see cref="Hashes"/>, the share of it that is computing. Writes of the first two grow the file alike.
/// </summary>
[MinColumn, MedianColumn]
public class AppendBenchmarks
{
    private readonly AuditEntry entry = new(TimeProvider.System.GetUtcNow(), "web:asha", "refused", """{"state":"Queued","number":"+919876543210"}""")
    {
        Name = "Asha",
        Values = [AuditValue.Before("about", "Open till 8"), AuditValue.After("about", "Open till 9")],
    };

    private ScratchLedger scratch = null!;
    private IDatabase database = null!;
    private long seq;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        scratch = await ScratchLedger.OpenAsync();
        database = scratch.Get<IDatabase>();
    }

    [GlobalCleanup]
    public void Close() => scratch.Dispose();

    [Benchmark(Baseline = true)]
    public async Task Unchained()
    {
        await using var write = await database.BeginAsync(CancellationToken.None);
        seq++;
        write.Db.Audit.Add(new()
        {
            Seq = seq,
            At = entry.At,
            Actor = entry.Actor,
            Surface = entry.Surface,
            Action = entry.Action,
            Detail = entry.Detail,
            PreviousHash = AuditHash.None,
            Hash = AuditHash.None,
        });
        write.Db.AuditValues.AddRange(entry.Personal.Select(value => new AuditValueRow
        {
            Seq = seq,
            Name = value.Of,
            Digest = AuditHash.None,
            Salt = AuditHash.None[..32],
            Value = value.Value,
        }));
        await write.Db.SaveChangesAsync();
        await write.CommitAsync(CancellationToken.None);
    }

    [Benchmark]
    public async Task Chained()
    {
        await using var write = await database.BeginAsync(CancellationToken.None);
        await write.Db.AddEntryAsync(entry, request: null, waNumber: null, CancellationToken.None);
        await write.Db.SaveChangesAsync();
        await write.CommitAsync(CancellationToken.None);
    }

    [Benchmark]
    public string Hashes()
    {
        var values = entry.Personal.Select(value => (value.Of, AuditHash.Digest(AuditHash.NewSalt(), value.Value))).ToList();
        return AuditHash.Of(AuditHash.None, new(1, IsoTime.Write(entry.At), entry.Actor, entry.Surface, entry.Action, null, null, entry.Detail, values));
    }
}

using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Benchmarks;

/// <summary>
/// What the audit's chain costs: a durable transaction with one entry and three personal values, chained, against the same rows without
/// a chain; and <see cref="Hashes"/>, the share of it that is computing. Writes of the first two grow the file alike.
/// </summary>
[MinColumn, MedianColumn]
public class AppendBenchmarks
{
    private const string Entry = """
        INSERT INTO "Audit" ("Seq", "At", "Actor", "Surface", "Action", "Detail", "Hash", "Seal") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string Value = """INSERT INTO "AuditValues" ("Seq", "Name", "Salt", "Value") VALUES ($1, $2, $3, $4)""";

    private readonly AuditEntry _entry = new(TimeProvider.System.GetUtcNow(), "web:asha", "refused", """{"state":"Queued","number":"+919876543210"}""")
    {
        Name = "Asha",
        Values = [AuditValue.Before("about", "Open till 8"), AuditValue.After("about", "Open till 9")],
    };

    private ScratchLedger _scratch = null!;
    private Writer _writer = null!;

    // Beyond all that the chain reaches meanwhile.
    private long _seq = 1_000_000_000;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _scratch = await ScratchLedger.OpenAsync();
        _writer = _scratch.Get<Writer>();
    }

    [GlobalCleanup]
    public void Close() => _scratch.Dispose();

    [Benchmark(Baseline = true)]
    public Task<int> Unchained() => _writer.WriteAsync(
        write =>
        {
            _seq++;
            write.Sql.Run(Entry, _seq, IsoTime.Write(_entry.At), _entry.Actor, _entry.Surface, _entry.Action, _entry.Detail, new byte[32],
                new byte[40]);
            foreach (var value in _entry.Personal)
            {
                write.Sql.Run(Value, _seq, value.Of, new byte[16], value.Value);
            }
            return 0;
        },
        CancellationToken.None);

    [Benchmark]
    public Task<int> Chained() => _writer.WriteAsync(
        write =>
        {
            write.Append(_entry, request: null, waNumber: null);
            return 0;
        },
        CancellationToken.None);

    [Benchmark]
    public string Hashes()
    {
        var values = _entry.Personal.Select(value => (value.Of, AuditHash.Digest(AuditHash.NewSalt(), value.Value))).ToList();
        return AuditHash.Of(AuditHash.None,
            new(1, IsoTime.Write(_entry.At), _entry.Actor, _entry.Surface, _entry.Action, null, null, _entry.Detail, values));
    }
}

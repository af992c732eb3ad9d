using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Benchmarks;

/// <summary>How long it takes to compute the audit's chain of ten thousand entries anew, each with three personal values.</summary>
public class AuditBenchmarks
{
    private const int Entries = 10_000;

    private ScratchLedger _scratch = null!;
    private IAuditLog _log = null!;

    [GlobalSetup]
    public async Task FillAsync()
    {
        _scratch = await ScratchLedger.OpenAsync();
        _log = _scratch.Get<IAuditLog>();
        var entry = new AuditEntry(TimeProvider.System.GetUtcNow(), "web:asha", "refused", """{"state":"Queued","number":"+919876543210"}""")
        {
            Name = "Asha",
            Values = [AuditValue.Before("about", "Open till 8"), AuditValue.After("about", "Open till 9")],
        };
        for (var i = 0; i < Entries; i++)
        {
            await _scratch.Get<ILedger>().NoteAsync(null, entry, CancellationToken.None);
        }
    }

    [GlobalCleanup]
    public void Close() => _scratch.Dispose();

    [Benchmark]
    public Task<AuditVerdict> Verify() => _log.VerifyAsync(CancellationToken.None);
}

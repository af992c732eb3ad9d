using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Benchmarks;

/// <summary>How long it takes to compute the audit's chain of ten thousand entries anew, each with three personal values.</summary>
public class AuditBenchmarks
{
    private const int Entries = 10_000;

    private ScratchLedger scratch = null!;
    private IAuditLog log = null!;

    [GlobalSetup]
    public async Task FillAsync()
    {
        scratch = await ScratchLedger.OpenAsync();
        log = scratch.Get<IAuditLog>();
        var entry = new AuditEntry(TimeProvider.System.GetUtcNow(), "web:asha", "refused", """{"state":"Queued","number":"+919876543210"}""")
        {
            Name = "Asha",
            Values = [AuditValue.Before("about", "Open till 8"), AuditValue.After("about", "Open till 9")],
        };
        for (var i = 0; i < Entries; i++)
        {
            await scratch.Get<ILedger>().NoteAsync(null, entry, CancellationToken.None);
        }
    }

    [GlobalCleanup]
    public void Close() => scratch.Dispose();

    [Benchmark]
    public Task<AuditVerdict> Verify() => log.VerifyAsync(CancellationToken.None);
}

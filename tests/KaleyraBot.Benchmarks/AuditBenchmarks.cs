using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Benchmarks;

/// <summary>How long it takes to compute the audit's chain of ten thousand entries anew, each with three personal values.</summary>
public class AuditBenchmarks
{
    private const int Entries = 10_000;

    private readonly string folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private ServiceProvider services = null!;
    private IAuditLog log = null!;

    [GlobalSetup]
    public async Task FillAsync()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={Path.Combine(folder, "ledger.db")}")]).Build();
        services = new ServiceCollection().AddStorage(settings).BuildServiceProvider();
        await services.PrepareLedgerAsync();
        log = services.GetRequiredService<IAuditLog>();
        var entry = new AuditEntry(TimeProvider.System.GetUtcNow(), "web:asha", "refused", """{"state":"Queued","number":"+919876543210"}""")
        {
            Name = "Asha",
            Values = [AuditValue.Before("about", "Open till 8"), AuditValue.After("about", "Open till 9")],
        };
        for (var i = 0; i < Entries; i++)
        {
            await services.GetRequiredService<ILedger>().NoteAsync(null, entry, CancellationToken.None);
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public Task<AuditVerdict> Verify() => log.VerifyAsync(CancellationToken.None);
}

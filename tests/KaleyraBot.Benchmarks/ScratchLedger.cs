using KaleyraBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Benchmarks;

/// <summary>A ledger of its own for each benchmark, in the folder for temporary files: <c>TMPDIR</c> chooses the disk.</summary>
internal sealed class ScratchLedger : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private readonly ServiceProvider _services;

    private ScratchLedger()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={Path.Combine(_folder, "ledger.db")}"), new("Audit:Key", "c2VhbHMgdGhlIGxlZGdlcnMgb2YgdGhlIGJlbmNobWFya3Mh")]).Build();
        _services = new ServiceCollection().AddStorage(settings).BuildServiceProvider();
    }

    public static async Task<ScratchLedger> OpenAsync()
    {
        var scratch = new ScratchLedger();
        await scratch._services.PrepareLedgerAsync();
        return scratch;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

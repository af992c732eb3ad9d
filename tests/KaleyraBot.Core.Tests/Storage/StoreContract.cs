using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every contract needs: an empty database, and one process that has it open.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    private ITestDatabase _database = null!;
    private TestStore? _store;
    private TestStore? _beside;

    protected FakeTimeProvider Time { get; } = new(Sample.Start);
    protected TestStore Store => _store!;
    protected ILedger Ledger => Store.Ledger;
    protected IOutbox Outbox => Store.Outbox;

    /// <summary>The one thing a database has to bring to be held to these contracts.</summary>
    protected abstract ITestDatabase CreateDatabase();

    public async Task InitializeAsync()
    {
        _database = CreateDatabase();
        await RestartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
        if (_beside is not null)
        {
            await _beside.DisposeAsync();
        }
        _database.Dispose();
    }

    /// <summary>The process ends, and another one begins on the same database.</summary>
    protected async Task RestartAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
        _store = await _database.OpenAsync(Time);
    }

    /// <summary>A process beside this one, as a tool is.</summary>
    protected async Task<TestStore> AnotherProcessAsync()
    {
        _beside = await _database.OpenBesideAsync(Time);
        return _beside;
    }

    protected async Task<Job> NextAsync() => await Outbox.NextAsync(Time) ?? throw new InvalidOperationException("Nothing is to be done.");

    protected Task AcceptAsync(params Effect[] effects) => Ledger.AcceptAsync(Guid.CreateVersion7().ToString(), effects, None);

    /// <summary>Completes until nothing is due; answers what was done, in order.</summary>
    protected async Task<List<Effect>> DrainAsync()
    {
        var done = new List<Effect>();
        while (await Outbox.NextAsync(Time) is { } job)
        {
            Assert.True(await Outbox.CompleteAsync(job, null, null, None));
            done.Add(job.Effect);
        }
        return done;
    }
}

using KaleyraBot.Core.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every contract needs: an empty database, one process that has it open and, where asked for, a second one.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(10);
    protected static readonly CancellationToken None = CancellationToken.None;

    private readonly List<TestStore> open = [];
    private ITestDatabase database = null!;

    protected FakeTimeProvider Time { get; } = new(Sample.Start);
    protected TestStore Store => open[0];
    protected ILedger Ledger => Store.Ledger;
    protected IOutbox Outbox => Store.Outbox;

    /// <summary>The one thing a database has to bring to be held to these contracts.</summary>
    protected abstract ITestDatabase CreateDatabase();

    public async Task InitializeAsync()
    {
        database = CreateDatabase();
        await AnotherProcessAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var store in open)
        {
            await store.DisposeAsync();
        }
        database.Dispose();
    }

    protected async Task<TestStore> AnotherProcessAsync()
    {
        var store = await database.OpenAsync(Time);
        open.Add(store);
        return store;
    }

    protected async Task<Lease> ClaimAsync() => await Outbox.ClaimAsync(None) ?? throw new InvalidOperationException("Nothing could be claimed.");

    protected Task AcceptAsync(params Effect[] effects) => Ledger.AcceptAsync(Guid.CreateVersion7().ToString(), effects, None);

    /// <summary>Claims and completes until nothing is due; answers what was done, in order.</summary>
    protected async Task<List<Effect>> DrainAsync()
    {
        var done = new List<Effect>();
        while (await Outbox.ClaimAsync(None) is { } lease)
        {
            Assert.True(await Outbox.CompleteAsync(lease, null, null, None));
            done.Add(lease.Effect);
        }
        return done;
    }
}

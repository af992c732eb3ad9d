using System.Collections.Concurrent;
using KaleyraBot.Core.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// The database fails under a bot that runs: whatever was acknowledged is there, what failed was not stored and can be sent again, and the
/// same process works on when the database does.
/// </summary>
public abstract class FaultContract : IAsyncLifetime
{
    private const int AtOnce = 20;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FakeTimeProvider _time = new(Sample.Start);

    private protected TestStore Store { get; private set; } = null!;

    /// <summary>Opens a store that gives up after a few seconds where it has to wait.</summary>
    private protected abstract Task<TestStore> OpenAsync(FakeTimeProvider time);

    protected abstract Task CloseAsync();

    public async Task InitializeAsync() => Store = await OpenAsync(_time);

    public async Task DisposeAsync()
    {
        await (Store?.DisposeAsync() ?? default);
        await CloseAsync();
    }

    /// <summary>Sends as a crowd does, before the fault, during it, and all of it once more afterwards.</summary>
    /// <param name="fail">Begins the fault.</param>
    /// <param name="mend">Ends it.</param>
    /// <param name="readsToo">Whether nothing can be read meanwhile either.</param>
    private protected async Task SurvivesAsync(Func<Task> fail, Func<Task> mend, bool readsToo = false)
    {
        var acked = new ConcurrentDictionary<string, int>();
        await SendAsync("before", acked);
        await fail();
        var failures = await SendAsync("during", acked);
        Assert.Equal(AtOnce, failures.Count);
        if (readsToo)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Store.Ledger.FindAsync(1, None));
            Assert.False(await Store.Health.AnswersAsync(None));
        }
        else
        {
            Assert.Equal("before-0", (await Store.Ledger.FindAsync(acked["before-0"], None))!.FormId);
        }

        await mend();

        // As people do: the same forms once more. A failure says that nothing was stored, but that may have been said too early.
        Assert.Empty(await SendAsync("during", acked));
        Assert.Empty(await SendAsync("after", acked));
        await HoldsAsync(acked);
    }

    /// <summary>Answers what failed; what was acknowledged is noted, and never as another request than before.</summary>
    private async Task<IReadOnlyCollection<Exception>> SendAsync(string name, ConcurrentDictionary<string, int> acked)
    {
        var failures = new ConcurrentBag<Exception>();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(async () =>
        {
            try
            {
                var number = (await Store.Ledger.SubmitAsync(Sample.Request($"{name}-{i}"))).Number;
                Assert.Equal(number, acked.GetOrAdd($"{name}-{i}", number));
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                failures.Add(failure);
            }
        })));
        return failures;
    }

    private async Task HoldsAsync(ConcurrentDictionary<string, int> acked)
    {
        Assert.Equal(3 * AtOnce, acked.Values.Distinct().Count());
        foreach (var (form, number) in acked)
        {
            Assert.Equal(form, (await Store.Ledger.FindAsync(number, None))!.FormId);
        }
        Assert.True(await Store.Health.AnswersAsync(None));
        // Each is called in its turn.
        var called = new List<int>();
        while (await Store.Outbox.NextAsync(_time) is { Effect: Effect.Apply apply } job)
        {
            called.Add(apply.Request);
            Assert.True(await Store.Outbox.CompleteAsync(job, null, null, None));
        }
        Assert.Equal(acked.Values.Order(), called);
        var verdict = await Store.Audit.VerifyAsync(None);
        Assert.Equal((acked.Count, null), (verdict.Entries, verdict.Fault));
        Assert.Empty(await Store.Audit.CompareAsync(None));
    }
}

using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>The runner over the real ledger, with a Kaleyra that answers what the test says.</summary>
public sealed class UpdateRunnerTests : IAsyncLifetime, IDisposable
{
    private static readonly RetryPolicy Policy = new(MaxAttempts: 3, Delay: TimeSpan.FromSeconds(2));

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private readonly ScriptedKaleyra _kaleyra = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await _database.OpenAsync(_time);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Run_Succeeded_IsRecordedWithItsValues()
    {
        _kaleyra.Answers(new UpdateResult.Succeeded());
        var request = await RunToTheEndAsync();

        Assert.Equal((RequestState.Succeeded, 1), (request.State, request.Attempts));
        Assert.Equal("Open till 9", (await _store.Ledger.KnownAsync(Sample.Number, default))["about"].Value);
    }

    [Fact]
    public async Task Run_UnknownThenSucceeded_SendsTheSameBodyAgain()
    {
        _kaleyra.Answers(new UpdateResult.Unknown("answers.unknownTimeout"), new UpdateResult.Succeeded());
        var request = await RunToTheEndAsync();

        Assert.Equal((RequestState.Succeeded, 2), (request.State, request.Attempts));
        Assert.Equal(_kaleyra.Bodies[0], _kaleyra.Bodies[1]);
    }

    [Fact]
    public async Task Run_UnknownToTheLastAttempt_EndsUnknownAndDoubtsTheValues()
    {
        _kaleyra.Answers([.. Enumerable.Repeat(new UpdateResult.Unknown("answers.unknownServer"), 3)]);
        var request = await RunToTheEndAsync();

        Assert.Equal((RequestState.Unknown, 3), (request.State, request.Attempts));
        Assert.Equal(3, _kaleyra.Bodies.Count);
    }

    [Fact]
    public async Task Run_TheCallThrows_IsAnAttemptLikeAnyOther()
    {
        // Nothing is scripted, so each call throws.
        var request = await RunToTheEndAsync();

        Assert.Equal((RequestState.Unknown, 3), (request.State, request.Attempts));
        Assert.Equal(3, _kaleyra.Bodies.Count);
        Assert.Equal(new UpdateResult.Unknown("answers.unknownUnreadable"), request.Result);
    }

    [Fact]
    public async Task Run_ThrottledToTheLastAttempt_EndsRejected()
    {
        _kaleyra.Answers([.. Enumerable.Repeat(new UpdateResult.Throttled(TimeSpan.FromSeconds(9)), 3)]);

        Assert.Equal(RequestState.Rejected, (await RunToTheEndAsync()).State);
    }

    [Fact]
    public async Task Run_Throttled_WaitsAsLongAsAsked()
    {
        _kaleyra.Answers(new UpdateResult.Throttled(TimeSpan.FromSeconds(37)));
        await SubmitAsync();
        await RunOnceAsync();

        Assert.Equal(Sample.Start.AddSeconds(37), (await _store.Ledger.FindAsync(1, default))!.RetryAt);
        _time.Advance(TimeSpan.FromSeconds(36));
        Assert.Null(await ClaimApplyAsync());
    }

    [Fact]
    public async Task Run_Rejected_IsNeverSentAgain()
    {
        _kaleyra.Answers(new UpdateResult.Rejected("E962", null, "display_image", "display_image cannot be empty"));

        Assert.Equal((RequestState.Rejected, 1), await RunToTheEndAsync() is var request ? (request.State, request.Attempts) : default);
    }

    [Fact]
    public async Task Run_CancelledBefore_CallsNobody()
    {
        var request = await SubmitAsync();
        await _store.Ledger.TakeAsync(RequestSteps.Cancel(request, Sample.Asha, own: true, Sample.Start), default);
        await RunOnceAsync();

        Assert.Empty(_kaleyra.Bodies);
    }

    [Fact]
    public async Task Run_ProcessDiedInItsLastCall_EndsUnknownWithoutAnother()
    {
        var request = await SubmitAsync();
        for (var attempt = 0; attempt < Policy.MaxAttempts; attempt++)
        {
            var start = RequestSteps.Start(request, new Dictionary<string, KnownValue>(), Sample.Start);
            Assert.True(await _store.Ledger.TakeAsync(start, default));
            request = start.After;
        }
        await RunOnceAsync();

        Assert.Empty(_kaleyra.Bodies);
        Assert.Equal(RequestState.Unknown, (await _store.Ledger.FindAsync(1, default))!.State);
    }

    /// <summary>The next call that is due; what there is to show meanwhile counts as shown.</summary>
    private async Task<Job?> ClaimApplyAsync()
    {
        while (await _store.Outbox.NextAsync(_time) is { } job)
        {
            if (job.Effect is Effect.Apply)
            {
                return job;
            }
            await _store.Outbox.CompleteAsync(job, null, null, default);
        }
        return null;
    }

    private Task<UpdateRequest> SubmitAsync() => _store.Ledger.SubmitAsync(Sample.Request("a") with { Version = 1 });

    private async Task<UpdateRequest> RunToTheEndAsync()
    {
        await SubmitAsync();
        do
        {
            await RunOnceAsync();
            _time.Advance(TimeSpan.FromMinutes(1));
        }
        while ((await _store.Ledger.FindAsync(1, default))!.State is RequestState.Queued or RequestState.Running);
        return (await _store.Ledger.FindAsync(1, default))!;
    }

    private async Task RunOnceAsync()
    {
        var job = await ClaimApplyAsync();
        Assert.NotNull(job);
        await RunAsync(job);
    }

    private async Task RunAsync(Job job)
    {
        var (check, seals) = (new RunCheck(new ApprovalPolicy(), new AccessPolicy([]), new NumberBook([])),
            new SealCheck(_store.Ledger, _store.Sealed, _time));
        var runner = new UpdateRunner(_store.Ledger, _store.Outbox, _store.Holds, _kaleyra, Policy, check, seals,
            new LateCalls(_store.Ledger, _store.Outbox, _time, NullLogger<LateCalls>.Instance), _time);
        await runner.RunAsync(job, ((Effect.Apply)job.Effect).Request, default);
    }
}

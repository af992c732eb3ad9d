using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Benchmarks;

/// <summary>
/// What a person waits for (a request durably submitted), and how fast the worker's queue turns, on SQLite with synchronous=FULL.
/// </summary>
public class LedgerBenchmarks
{
    private const int Effects = 200;

    private ScratchLedger _scratch = null!;
    private ILedger _ledger = null!;
    private IOutbox _outbox = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _scratch = await ScratchLedger.OpenAsync();
        _ledger = _scratch.Get<ILedger>();
        _outbox = _scratch.Get<IOutbox>();
    }

    [GlobalCleanup]
    public void Close() => _scratch.Dispose();

    [Benchmark]
    public async Task<UpdateRequest> Submit()
    {
        var asked = Ask();
        return (await _ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), stored =>
            ApprovalSteps.Begin(stored, new ApprovalPolicy()), CancellationToken.None)).Request;
    }

    /// <summary>Nothing but the queue: what <see cref="Submit"/> has stored is worked off first.</summary>
    [IterationSetup(Target = nameof(WorkOff))]
    public void Fill()
    {
        WorkOff().GetAwaiter().GetResult();
        var waiting = Enumerable.Range(0, Effects).Select(i => new Effect.TellRequester(i, new Person($"web:{i % 20}", "Asha"))).ToList();
        _ledger.AcceptAsync(Guid.CreateVersion7().ToString(), waiting, CancellationToken.None).GetAwaiter().GetResult();
    }

    [Benchmark(OperationsPerInvoke = Effects)]
    public async Task WorkOff()
    {
        foreach (var (key, _) in await _outbox.DueAsync(DateTimeOffset.MaxValue, CancellationToken.None))
        {
            while (await _outbox.NextAsync(key, CancellationToken.None) is { } job)
            {
                await _outbox.CompleteAsync(job, step: null, message: null, CancellationToken.None);
            }
        }
    }

    private static UpdateRequest Ask()
    {
        var (form, now) = (Guid.CreateVersion7().ToString(), TimeProvider.System.GetUtcNow());
        return new()
        {
            FormId = form,
            CardKey = form,
            Requester = new Person("web:asha", "Asha"),
            Place = new Place("web:room"),
            Account = "main",
            WaNumber = "+919876543210",
            Changes = [new FieldChange("about", "Open till 9")],
            State = RequestState.Queued,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}

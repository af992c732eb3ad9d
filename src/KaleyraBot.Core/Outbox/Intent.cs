using System.Runtime.ExceptionServices;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// The intent to make a call, stored as late as can be. Who is asleep between the intent and the call may have a successor that called
/// before, and for newer changes since: so what is not fresh any more is stored again, which the ledger refuses a former owner.
/// </summary>
/// <param name="outbox">Stores it.</param>
/// <param name="job">Whose call.</param>
/// <param name="request">As it stands before the call.</param>
/// <param name="start">The step that says that the call begins.</param>
/// <param name="time">By its monotonic clock.</param>
internal sealed class Intent(IOutbox outbox, Job job, UpdateRequest request, Func<UpdateRequest, Step> start, TimeProvider time)
{
    /// <summary>Shorter than anybody takes to find a successor for an owner that does not answer.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private ExceptionDispatchInfo? _failure;

    /// <summary>The request as it is called for; null where the call did not begin.</summary>
    public UpdateRequest? Begun { get; private set; }

    /// <summary>False: a hold, a step that somebody took in between, or a failure stops it here.</summary>
    public async Task<bool> TakeAsync()
    {
        try
        {
            Begun = await StoreAsync();
        }
        catch (Exception failure)
        {
            // Not into the client, which would take it for an answer of Kaleyra's.
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
        return Begun is not null;
    }

    public void ThrowWhereItFailed() => _failure?.Throw();

    private async Task<UpdateRequest?> StoreAsync()
    {
        for (var from = request; ;)
        {
            var began = time.GetTimestamp();
            var step = start(from);
            if (!await outbox.BeginAsync(job, step, CancellationToken.None))
            {
                return null;
            }
            if (job.Fence is null || time.GetElapsedTime(began) < Fresh)
            {
                return step.After;
            }
            // Nothing was sent: not one attempt more.
            from = request with { Version = step.After.Version };
        }
    }
}

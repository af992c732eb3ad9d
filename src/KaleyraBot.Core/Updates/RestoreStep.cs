using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>The step of a request that was open in the backup that the ledger was restored from.</summary>
public static class RestoreStep
{
    /// <summary>
    /// After the backup it may have been approved, sent, declined or cancelled, and newer ones may have followed. Nobody can tell from the
    /// backup, so nothing of it goes on by itself.
    /// </summary>
    /// <param name="request">As it stands in the backup, open.</param>
    /// <param name="now">When the ledger is restored.</param>
    public static Step Restored(UpdateRequest request, DateTimeOffset now)
    {
        var left = request with
        {
            Result = new UpdateResult.Unknown(UpdateResult.Unknown.Restored),
            RetryAt = null,
            Despite = null,
            MayBeApplied = true,
        };
        return RequestSteps.Next(left, RequestState.Unknown, now, Person.Bot, AuditActions.Restored,
            [.. RequestSteps.Shows(left), .. RequestSteps.Told(left)]) with
        {
            Doubted = RequestSteps.Fields(left),
        };
    }
}

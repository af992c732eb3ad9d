using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>The step of a request whose account does not answer.</summary>
internal static class DeferSteps
{
    /// <summary>Nothing is sent at the moment: it waits at its place, and no attempt is counted.</summary>
    public static Step Defer(UpdateRequest request, DateTimeOffset now) => RequestSteps.Next(
        request with { Result = new UpdateResult.Deferred(), RetryAt = null, MayBeApplied = request.IsInDoubt },
        RequestState.Queued, now, Person.Bot, AuditActions.Deferred, RequestSteps.Shows(request));
}

using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>The step of a request whose change may have left after newer ones.</summary>
internal static class LateStep
{
    /// <summary>
    /// However it ended: a copy of the bot that was asleep may have sent it since, over what was changed meanwhile.
    /// </summary>
    public static Step SentLate(UpdateRequest request, DateTimeOffset now)
    {
        var late = request with { Result = new UpdateResult.Unknown(UpdateResult.Unknown.Late), RetryAt = null, MayBeApplied = true };
        return RequestSteps.Next(late, RequestState.Unknown, now, Person.Bot, AuditActions.SentLate,
            [.. RequestSteps.Shows(late), .. RequestSteps.Told(late), new Effect.Outdate(late.WaNumber)],
            values: AuditDetail.Words(late.Result)) with
        {
            Doubted = RequestSteps.Fields(late),
        };
    }
}

using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Before every call: does the request stand as its sealed entries say? Who can write the database can write any row, but makes no seal, so
/// that a forged decision, value or state sends nothing.
/// </summary>
public sealed class SealCheck(ILedger ledger, ISealedEntries entries, TimeProvider time)
{
    /// <summary>Null, or why nothing may be sent; then the audit says so, too.</summary>
    public async Task<Sentence?> RefusalAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var refusal = await entries.OfAsync(request.Number, cancellationToken) is not { } told ? Sentence.Of("approvals.runUnsealed")
            : Evidence.Difference(request, told) is null ? null
            : Sentence.Of("approvals.runForged");
        if (refusal is not null)
        {
            Telemetry.Refused("run", refusal.Key);
            await ledger.NoteAsync(request.Number, AuditDetail.Refused(Person.Bot, "run", refusal, time.GetUtcNow()), cancellationToken);
        }
        return refusal;
    }
}

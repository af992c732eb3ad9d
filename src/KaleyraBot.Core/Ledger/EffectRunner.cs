using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Ledger;

/// <summary>Knows who runs which effect.</summary>
public sealed class EffectRunner(UpdateRunner updates, Messenger messenger, ApprovalClock clock, Reversals reversals)
{
    public Task RunAsync(Lease lease, CancellationToken cancellationToken) => lease.Effect switch
    {
        Effect.Apply apply => updates.RunAsync(lease, apply.Request, cancellationToken),
        Effect.ShowRequest show => messenger.ShowRequestAsync(lease, show, cancellationToken),
        Effect.ShowApproval show => messenger.ShowApprovalAsync(lease, show, cancellationToken),
        Effect.ShowCard show => messenger.ShowCardAsync(lease, show, cancellationToken),
        Effect.TellRequester tell => messenger.TellRequesterAsync(lease, tell, cancellationToken),
        Effect.Expire expire => clock.ExpireAsync(lease, expire.Request, cancellationToken),
        Effect.Remind remind => clock.RemindAsync(lease, remind.Request, cancellationToken),
        Effect.Overtake overtake => clock.OvertakeAsync(lease, overtake.Request, cancellationToken),
        Effect.NoteUndo undo => reversals.NoteAsync(lease, undo.Request, cancellationToken),
        _ => throw new InvalidOperationException($"Nobody runs effects of the kind {lease.Effect.GetType().Name}."),
    };
}

using System.Diagnostics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>Knows who runs which effect.</summary>
public sealed class EffectRunner(UpdateRunner updates, Messenger messenger, ApprovalClock clock, UndoNotes reversals,
    OutdatedCards outdated, LateCalls late)
{
    public Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (Activity.Current is { } span && About(job.Effect) is { } number)
        {
            span.SetTag("kaleyrabot.request", RequestId.Of(number));
        }
        return DoAsync(job, cancellationToken);
    }

    private Task DoAsync(Job job, CancellationToken cancellationToken) => job.Effect switch
    {
        Effect.Apply apply => updates.RunAsync(job, apply.Request, cancellationToken),
        Effect.ShowRequest show => messenger.ShowRequestAsync(job, show, cancellationToken),
        Effect.ShowApproval show => messenger.ShowApprovalAsync(job, show, cancellationToken),
        Effect.ShowNote show => messenger.ShowNoteAsync(job, show, cancellationToken),
        Effect.PostCard show => messenger.ShowCardAsync(job, show, cancellationToken),
        Effect.TellRequester tell => messenger.TellRequesterAsync(job, tell, cancellationToken),
        Effect.Expire expire => clock.ExpireAsync(job, expire.Request, cancellationToken),
        Effect.Remind remind => clock.RemindAsync(job, remind.Request, cancellationToken),
        Effect.Overtake overtake => clock.OvertakeAsync(job, overtake.Request, cancellationToken),
        Effect.NoteUndo undo => reversals.NoteAsync(job, undo.Request, cancellationToken),
        Effect.Outdate outdate => outdated.ShowAsync(job, outdate.WaNumber, cancellationToken),
        Effect.SentLate sent => late.NoteAsync(job, sent.Request, cancellationToken),
        _ => throw new InvalidOperationException($"Nobody runs effects of the kind {job.Effect.GetType().Name}."),
    };

    /// <summary>The request that it is about; null where it is about none.</summary>
    private static int? About(Effect effect) => effect switch
    {
        Effect.Apply apply => apply.Request,
        Effect.View view => view.Request,
        Effect.TellRequester tell => tell.Request,
        Effect.Expire expire => expire.Request,
        Effect.Remind remind => remind.Request,
        Effect.Overtake overtake => overtake.Request,
        Effect.NoteUndo undo => undo.Undoes,
        Effect.SentLate sent => sent.Request,
        _ => null,
    };
}

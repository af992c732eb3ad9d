using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Runs <see cref="Effect.NoteUndo"/>: a request learns how its undo stands, so that its card stops offering what was used.
/// </summary>
public sealed class UndoNotes(ILedger ledger, IOutbox outbox, TimeProvider time)
{
    public async Task NoteAsync(Job job, int undo, CancellationToken cancellationToken)
    {
        while (true)
        {
            var by = await ledger.FindAsync(undo, cancellationToken);
            var request = by?.Undoes is { } undone ? await ledger.FindAsync(undone, cancellationToken) : null;
            var step = request is null ? null : RequestSteps.Reverse(request, by!, time.GetUtcNow());
            // False: the request changed in this very moment, so look again; or it was done before.
            if (await outbox.CompleteAsync(job, step, message: null, cancellationToken)
                || !await outbox.IsOpenAsync(job, cancellationToken))
            {
                return;
            }
        }
    }
}

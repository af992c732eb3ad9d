namespace KaleyraBot.Core.Requests;

/// <summary>The undo of a request, as the request itself remembers it: which request takes it back, and whether that was done.</summary>
public sealed record UndoStatus(int By, bool Done)
{
    /// <summary>
    /// What an undo that stands like this is to the request it takes back; null where it came to nothing, so that there may be another.
    /// </summary>
    public static UndoStatus? Of(UpdateRequest undo) =>
        undo.State is RequestState.Declined or RequestState.Expired or RequestState.Cancelled or RequestState.Rejected
            ? null
            : new(undo.Number, Done: undo.State == RequestState.Succeeded);
}

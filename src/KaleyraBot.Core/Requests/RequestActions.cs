using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Requests;

/// <summary>What people may still do with a request as it stands; buttons and typed commands ask here.</summary>
public static class RequestActions
{
    /// <summary>Kaleyra's own code for credentials that it does not accept.</summary>
    public const string BadKey = "RBC001";

    /// <summary>While no call is under way: what was sent nobody can take back, but what waits for its next try can be stopped.</summary>
    public static bool MayCancel(UpdateRequest request) =>
        request.State is RequestState.AwaitingApproval or RequestState.Scheduled or RequestState.Queued;

    /// <summary>Somebody else put an end to it, and whoever asked for it may not go on with it.</summary>
    public static bool IsStopped(UpdateRequest request) => request.StoppedBy is { } by && by != request.Requester;

    /// <summary>Whether it can be taken back at all; what exactly stands in the way of an undo is told when somebody asks for it.</summary>
    public static bool MayUndo(UpdateRequest request) => request.State == RequestState.Succeeded;

    /// <summary>
    /// Whether what was there before can be asked for again, as far as the request itself knows; and not once that was done, unless it came
    /// to nothing. A button that could only fail is not offered.
    /// </summary>
    public static bool OffersUndo(UpdateRequest request) =>
        MayUndo(request) && request.Undo is null && request.Changes.All(CanGoBack);

    /// <summary>
    /// Whether its form may be filled in again with what it asked for: it came to nothing, and the same body again is no help.
    /// </summary>
    public static bool OffersAgain(UpdateRequest request) => !MayRetry(request) && request.State is RequestState.Declined
        or RequestState.Expired or RequestState.Cancelled or RequestState.Rejected or RequestState.Unknown;

    private static bool CanGoBack(FieldChange change) => change is { Erased: false, Before: { DoubtedBy: null } before }
        && (before.Value.Length > 0 || Fields.Find(change.Field) is { MayBeCleared: true });

    /// <summary>
    /// The same body again helps where it may not have arrived, or where an admin can mend the settings meanwhile; a refusal for its
    /// content would only come again, and what was erased cannot be sent. What a restored ledger no longer knows of is asked for anew: the
    /// approvals that it had may be missing, or changes that came after it.
    /// </summary>
    public static bool MayRetry(UpdateRequest request) => request switch
    {
        _ when request.Changes.Any(change => change.Erased) || IsStopped(request) => false,
        { Result: UpdateResult.Unknown { Why: UpdateResult.Unknown.Restored } } => false,
        { State: RequestState.Unknown } => true,
        {
            State: RequestState.Rejected,
            Result: UpdateResult.Throttled or UpdateResult.Redirected or UpdateResult.Unauthorized or UpdateResult.NoAccount
        } => true,
        _ => false,
    };
}

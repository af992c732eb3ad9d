namespace KaleyraBot.Core.Audit;

/// <summary>The words of the audit for what was done; they stand in its entries, in exports, and nowhere else.</summary>
public static class AuditActions
{
    // Steps of a request.
    public const string Submitted = "submitted";
    public const string Approved = "approved";
    public const string Declined = "declined";
    public const string BrokeGlass = "broke glass";
    public const string Reminded = "reminded";
    public const string Overtaken = "overtaken";
    public const string NewerEnded = "newer ended";
    public const string Expired = "expired";
    public const string Started = "started";
    public const string SentToSettle = "sent again to settle";
    public const string Postponed = "postponed";
    public const string Deferred = "deferred";
    public const string SentLate = "may have been sent late";
    /// <summary>It was open in a backup that the ledger was restored from; and of the restoring itself.</summary>
    public const string Restored = "restored";
    public const string Ended = "ended";
    public const string Cancelled = "cancelled";
    public const string Retried = "retried";
    public const string UndoAsked = "undo asked";
    public const string Undone = "undone";
    public const string UndoEnded = "undo ended";

    /// <summary>Of a request that waits for that, and of the hold itself.</summary>
    public const string Held = "held";
    /// <summary>The end of a hold.</summary>
    public const string Resumed = "resumed";

    /// <summary>Whether the step says of a change that has ended how it stands with the one that takes it back.</summary>
    internal static bool IsOfItsUndo(string action) => action is UndoAsked or Undone or UndoEnded;

    // What is no step.
    public const string Refused = "refused";
    public const string Delegated = "delegated";
    public const string DelegationEnded = "delegation ended";
    public const string Erased = "erased";
}

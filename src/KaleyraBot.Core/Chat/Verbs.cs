namespace KaleyraBot.Core.Chat;

/// <summary>The verbs that card actions carry in <c>data.verb</c>.</summary>
public static class Verbs
{
    /// <summary>Opens the form; the id is a draft's or a launcher's.</summary>
    public const string Open = "open";
    /// <summary>The form's Update.</summary>
    public const string Submit = "submit";
    /// <summary>The form's Preview.</summary>
    public const string Preview = "preview";
    /// <summary>Update on a preview card.</summary>
    public const string Confirm = "confirm";
    /// <summary>Edit in form on a preview card.</summary>
    public const string Edit = "edit";
    /// <summary>Cancel on a preview card.</summary>
    public const string Discard = "discard";
    /// <summary>Cancel of a request that has not run.</summary>
    public const string Cancel = "cancel";
    /// <summary>Retry of a request that ended unknown or rejected.</summary>
    public const string Retry = "retry";
    /// <summary>Approve on a request that waits.</summary>
    public const string Approve = "approve";
    /// <summary>Decline on a request that waits; the comment says why.</summary>
    public const string Decline = "decline";
    /// <summary>Show everything, on a card that has no room for it.</summary>
    public const string Everything = "everything";
    /// <summary>Approve in the window that shows everything.</summary>
    public const string ApproveSeen = "approve-seen";
    /// <summary>Decline in that window.</summary>
    public const string DeclineSeen = "decline-seen";
    /// <summary>Undo of a request that succeeded.</summary>
    public const string Undo = "undo";
    /// <summary>Ask again or Change again on a request that ended: its form once more.</summary>
    public const string Again = "again";
    /// <summary>An older page of the history.</summary>
    public const string History = "history";

    /// <summary>A command line that only looks, as a button; the id is the line, done as if whoever presses it had typed it.</summary>
    public const string Line = "line";
    /// <summary>The same of a line that opens the form.</summary>
    public const string FormLine = "form-line";

    /// <summary>All of them: a button with another verb is not of a card of ours.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Open, Submit, Preview, Confirm, Edit, Discard, Cancel, Retry, Approve, Decline, Everything, ApproveSeen,
        DeclineSeen, Undo, Again, History, Line, FormLine,
    };
}

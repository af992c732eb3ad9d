using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Requests;

/// <summary>
/// One change that somebody asked for, from the moment it was submitted to its end. Immutable: every step makes the next version.
/// </summary>
public sealed record UpdateRequest
{
    /// <summary>Counted by the ledger from 1; people know it as <c>WA-&lt;n&gt;</c>. 0 before it is stored.</summary>
    public int Number { get; init; }
    /// <summary>One-time id of the form or draft it came from; unique, so that sending twice is the same request.</summary>
    public required string FormId { get; init; }
    /// <summary>Key of the message that shows this request.</summary>
    public required string CardKey { get; init; }
    public required Person Requester { get; init; }
    public required Place Place { get; init; }
    /// <summary>
    /// Whether the requester sees in <see cref="Place"/> what they would be told privately, as in their own chat with the bot: nobody is
    /// told twice.
    /// </summary>
    public bool Alone { get; init; }
    public required string Account { get; init; }
    public required string WaNumber { get; init; }
    public required IReadOnlyList<FieldChange> Changes { get; init; }
    public required RequestState State { get; init; }
    /// <summary>Grows by one with each step; the compare-and-swap of the ledger.</summary>
    public int Version { get; init; }
    /// <summary>Calls to Kaleyra begun so far.</summary>
    public int Attempts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    /// <summary>When the next attempt is due, while one is.</summary>
    public DateTimeOffset? RetryAt { get; init; }
    /// <summary>The last answer, once there was one.</summary>
    public UpdateResult? Result { get; init => field = value is UpdateResult.RejectedBefore before ? before.Now() : value; }

    /// <summary>
    /// A try whose answer was unknown, or that was begun and never answered, may have been applied, and no answer since has settled it.
    /// </summary>
    public bool MayBeApplied { get; init; }
    /// <summary>
    /// Why it would not be allowed any more, where it was sent again all the same to settle what an earlier try may have done.
    /// </summary>
    public Sentence? Despite { get; init; }
    /// <summary>What holds it, while something does.</summary>
    public Hold? Held { get; init; }
    /// <summary>Who stopped it, where somebody did.</summary>
    public Person? StoppedBy { get; init; }

    /// <summary>Why it was asked for, where somebody said so. Never sent to Kaleyra.</summary>
    public string? Reason { get; init; }
    /// <summary>The approvals it needs or needed; null where the policy asked for none.</summary>
    public Approval? Approval { get; init; }
    /// <summary>The request whose change this one takes back.</summary>
    public int? Undoes { get; init; }
    /// <summary>The request that takes this one back, while there is one.</summary>
    public UndoStatus? Undo { get; init; }

    /// <summary>
    /// Where it began in a trace (W3C <c>traceparent</c>), so that all that follows is found there; null where nobody traced.
    /// </summary>
    public string? Trace { get; init; }

    /// <summary>Whether an earlier try may have been applied, a call that was under way when its process died included.</summary>
    internal bool IsInDoubt => MayBeApplied || State == RequestState.Running;

    /// <summary>Whether it waits because its account does not answer.</summary>
    internal bool IsDeferred => this is { State: RequestState.Queued, Result: UpdateResult.Deferred };

    /// <summary>Whether nothing more happens to it by itself.</summary>
    internal bool HasEnded =>
        State is not (RequestState.AwaitingApproval or RequestState.Scheduled or RequestState.Queued or RequestState.Running);

    /// <summary>Key of the message that shows it in the approvals channel, where that is another place.</summary>
    internal string ApprovalKey => $"{RequestTicket.ApprovalCard}{FormId}";

    public string Id => RequestId.Of(Number);
}

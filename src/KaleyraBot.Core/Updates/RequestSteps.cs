using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>Every step a request can take, as pure functions: from what is stored to what shall be stored.</summary>
public static class RequestSteps
{
    public static AuditEntry Submitted(UpdateRequest request) =>
        Entry(request.CreatedAt, request.Requester, AuditActions.Submitted, request.Reason) with
        {
            Detail = AuditDetail
            .Of(request),
            Values = AuditDetail.Values(request)
        };

    /// <summary>A call to Kaleyra is about to begin. Recorded before the call, so that a crash in it is seen.</summary>
    /// <param name="request">As it waits; or as it ran when its process died.</param>
    /// <param name="known">The last known values of its number.</param>
    /// <param name="now">When.</param>
    /// <param name="despite">Why it would not be allowed, where it is sent only to settle what an earlier try may have done.</param>
    public static Step Start(UpdateRequest request, IReadOnlyDictionary<string, KnownValue> known, DateTimeOffset now,
        Sentence? despite = null)
    {
        var started = request with
        {
            Attempts = request.Attempts + 1,
            RetryAt = null,
            MayBeApplied = request.IsInDoubt,
            Despite = despite,
            Held = null,
            Changes = [.. request.Changes
                .Select(change => change with { Before = Before(request, change, known.GetValueOrDefault(change.Field)) })],
        };
        // A card that says "next in line" must not go on saying so for as long as the answer takes.
        return Next(
            started, RequestState.Running, now, Person.Bot, despite is null ? AuditActions.Started
                : AuditActions.SentToSettle, Shows(started), values: AuditDetail.Befores(started, request));
    }

    /// <summary>The answer is there, and it is the last word.</summary>
    public static Step Finish(UpdateRequest request, UpdateResult result, DateTimeOffset now)
    {
        var after = request with
        {
            Result = result,
            RetryAt = null,
            MayBeApplied = result is UpdateResult.Unknown
            || (request.MayBeApplied && !Settles(result))
        };
        return result is UpdateResult.Succeeded ? Ended(after, RequestState.Succeeded, now) with { Known = after.Changes }
            : after.MayBeApplied ? Ended(after, RequestState.Unknown, now) with { Doubted = Fields(after) }
            // Throttled to the last attempt: Kaleyra refused each time, so nothing was changed.
            : Ended(after, RequestState.Rejected, now);
    }

    /// <summary>
    /// The answer asks for another attempt at that time; the same body again, and everything newer for this number waits behind it.
    /// </summary>
    public static Step Wait(UpdateRequest request, UpdateResult result, DateTimeOffset retryAt, DateTimeOffset now) =>
        Next(request with { Result = result, RetryAt = retryAt, MayBeApplied = request.MayBeApplied || result is UpdateResult.Unknown },
            RequestState.Queued, now, Person.Bot, AuditActions.Postponed, Shows(request),
            values: AuditDetail.Words(result));

    /// <summary>It is held, and waits until somebody lifts that.</summary>
    public static Step Hold(UpdateRequest request, Hold hold, DateTimeOffset now) =>
        Next(request with { Held = hold, MayBeApplied = request.IsInDoubt }, RequestState.Queued, now, Person.Bot, AuditActions.Held,
            Shows(request));

    /// <summary>
    /// Somebody stopped it while no call was under way. What an earlier try may have done stays in doubt: then nobody can say that nothing
    /// was changed. Whoever asked for it is told, where somebody else stopped it; and what waits behind it goes on.
    /// </summary>
    public static Step Cancel(UpdateRequest request, Person who, bool own, DateTimeOffset now)
    {
        var stopped = request with
        {
            Result = request.IsDeferred ? null : request.Result,
            RetryAt = null,
            Despite = null,
            StoppedBy = own ? request.Requester : who,
        };
        var state = request.MayBeApplied ? RequestState.Unknown : RequestState.Cancelled;
        var told = own ? [] : Told(request);
        return Next(stopped, state, now, who, AuditActions.Cancelled,
            [.. Shows(request), .. told, new Effect.Overtake(request.Number)]) with
        {
            Doubted = request.MayBeApplied ? Fields(request) : [],
            Wakes = Effect.Apply.QueueOf(request.WaNumber),
        };
    }

    /// <summary>The requester wants the same body sent once more; the attempts are counted anew.</summary>
    public static Step Retry(UpdateRequest request, Person who, Hold? hold, DateTimeOffset now) =>
        Next(request with { Attempts = 0, Despite = null, StoppedBy = null, Held = hold }, RequestState.Queued, now, who,
            AuditActions.Retried,
            [new Effect.Apply(request.Number, request.WaNumber), .. Shows(request)]);

    /// <summary>How its undo stands now. Null where nothing changes by it, or a later undo is known already.</summary>
    public static Step? Reverse(UpdateRequest request, UpdateRequest undo, DateTimeOffset now)
    {
        var reversal = UndoStatus.Of(undo);
        if (reversal == request.Undo || request.Undo?.By > undo.Number)
        {
            return null;
        }
        var action = reversal is null ? AuditActions.UndoEnded : reversal.Done ? AuditActions.Undone : AuditActions.UndoAsked;
        var step = Next(request with { Undo = reversal }, request.State, now, Person.Bot, action, Shows(request));
        // It ended when it did.
        return step with { After = step.After with { UpdatedAt = request.UpdatedAt } };
    }

    /// <summary>
    /// Whether this answer to the same body also says what became of an earlier try: not where Kaleyra never looked at it.
    /// </summary>
    private static bool Settles(UpdateResult result) =>
        result is UpdateResult.Succeeded or UpdateResult.Rejected { Code: not RequestActions.BadKey };

    internal static IReadOnlyList<string> Fields(UpdateRequest request) => [.. request.Changes.Select(change => change.Field)];

    /// <summary>What is doubted only because of this request itself is as certain as before its first attempt.</summary>
    private static KnownValue? Before(UpdateRequest request, FieldChange change, KnownValue? known) =>
        known is { DoubtedBy: { } by } && by == request.Number ? change.Before : known;

    private static Step Ended(UpdateRequest request, RequestState state, DateTimeOffset now) =>
        Next(request, state, now, Person.Bot, AuditActions.Ended, [.. Shows(request), .. Told(request)], values: AuditDetail
            .Words(request.Result));

    /// <summary>
    /// Its card, the approvers' where they have one of their own, and what else was said about it. That it is in line or under way is worth
    /// a message only where it lasts.
    /// </summary>
    public static IReadOnlyList<Effect> Shows(UpdateRequest request) =>
    [
        new Effect.ShowRequest(request.Number, request.Place) { Passing = Passes(request) },
        .. request.Approval?.Elsewhere is { } channel ? [new Effect.ShowApproval(request.Number, channel) { Passing = Passes(request) }]
        : Array.Empty<Effect>(),
        .. RequestNotes.Of(request).Select(note => RequestNotes.Show(request, note) with { Passing = Passes(request) }),
    ];

    /// <summary>Privately; but not in the very chat whose card says it, where nobody else is.</summary>
    internal static IReadOnlyList<Effect> Told(UpdateRequest request) =>
        request.Alone ? [] : [new Effect.TellRequester(request.Number, request.Requester)];

    private static bool Passes(UpdateRequest request) =>
        request is { State: RequestState.Running } or { State: RequestState.Queued, Held: null, RetryAt: null, IsDeferred: false };

    /// <summary>Where it is an undo, the request it takes back has to know what became of it.</summary>
    internal static IReadOnlyList<Effect> Noted(UpdateRequest? before, UpdateRequest after) =>
        after.Undoes is { } undone && (before is null || UndoStatus.Of(before) != UndoStatus.Of(after))
            ? [new Effect.NoteUndo(after.Number, undone)] : [];

    /// <param name="request">Before the step, with everything the step changes besides its state.</param>
    /// <param name="state">After it.</param>
    /// <param name="now">When it is taken.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="action">In the words of the audit.</param>
    /// <param name="effects">What follows.</param>
    /// <param name="reason">What the actor said to it.</param>
    /// <param name="values">Values that the audit does not know of this request yet.</param>
    internal static Step Next(
        UpdateRequest request, RequestState state, DateTimeOffset now, Person actor, string action, IReadOnlyList<Effect> effects,
            string? reason = null,
        IReadOnlyList<AuditValue>? values = null)
    {
        var after = request with { State = state, Version = request.Version + 1, UpdatedAt = now };
        after = after.HasEnded ? after with { Held = null } : after;
        var entry = Entry(now, actor, action, reason) with { Detail = AuditDetail.Of(after, first: false), Values = values ?? [] };
        return new(after, entry,
        [
            .. effects.Select(effect => effect is Effect.View view ? view with { Passing = Passes(after) } : effect),
            .. Noted(request, after),
        ]);
    }

    private static AuditEntry Entry(DateTimeOffset at, Person actor, string action, string? reason) => new(at, actor.Id, action, "")
    {
        Name = actor.Name.Length == 0 ? null : actor.Name,
        Reason = string.IsNullOrEmpty(reason) ? null : reason,
    };
}

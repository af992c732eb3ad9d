using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Core.Updates;

/// <summary>Every step a request can take, as pure functions: from what is stored to what shall be stored.</summary>
public static class RequestSteps
{
    /// <summary>The actor of steps that no person took.</summary>
    public static readonly Person Bot = new("bot", "");

    /// <summary>What follows from a request that was just stored.</summary>
    public static IReadOnlyList<Effect> Begin(UpdateRequest request, ApprovalPolicy policy) =>
    [
        .. request.State == RequestState.AwaitingApproval
            ? ApprovalSteps.Begin(request, policy)
            : [new Effect.Apply(request.Number, request.WaNumber), .. Shows(request)],
        .. policy.Required.Values.Any(needed => needed > 0) ? [new Effect.Overtake(request.Number)] : Array.Empty<Effect>(),
        .. Noted(before: null, request),
    ];

    public static AuditEntry Submitted(UpdateRequest request) =>
        Entry(request, request.CreatedAt, request.Requester, "submitted", request.Reason);

    /// <summary>A call to Kaleyra is about to begin. Recorded before the call, so that a crash in it is seen.</summary>
    public static Step Start(UpdateRequest request, IReadOnlyDictionary<string, KnownValue> known, DateTimeOffset now)
    {
        var started = request with
        {
            Attempts = request.Attempts + 1,
            RetryAt = null,
            Changes = [.. request.Changes.Select(change => change with { Before = Before(request, change, known.GetValueOrDefault(change.Field)) })],
        };
        // A card that was posted a moment too early would go on saying "next in line" for as long as the answer takes.
        return Next(started, RequestState.Running, now, Bot, "started", Shows(started));
    }

    /// <summary>The answer is there, and it is the last word.</summary>
    public static Step Finish(UpdateRequest request, UpdateResult result, DateTimeOffset now)
    {
        var after = request with { Result = result };
        return result switch
        {
            UpdateResult.Succeeded => Ended(after, RequestState.Succeeded, now) with { Known = after.Changes },
            UpdateResult.Unknown => Ended(after, RequestState.Unknown, now) with { Doubted = [.. after.Changes.Select(change => change.Field)] },
            // Throttled to the last attempt: Kaleyra refused each time, so nothing was changed.
            _ => Ended(after, RequestState.Rejected, now),
        };
    }

    /// <summary>The answer asks for another attempt at that time; the same body again, and everything newer for this number waits behind it.</summary>
    public static Step Wait(UpdateRequest request, UpdateResult result, DateTimeOffset retryAt, DateTimeOffset now) =>
        Next(request with { Result = result, RetryAt = retryAt }, RequestState.Queued, now, Bot, "postponed", Shows(request));

    /// <summary>The requester took it back before any call was made.</summary>
    public static Step Cancel(UpdateRequest request, Person who, DateTimeOffset now) =>
        Next(request, RequestState.Cancelled, now, who, "cancelled", Shows(request));

    /// <summary>The requester wants the same body sent once more; the attempts are counted anew.</summary>
    public static Step Retry(UpdateRequest request, Person who, DateTimeOffset now) =>
        Next(request with { Attempts = 0 }, RequestState.Queued, now, who, "retried",
            [new Effect.Apply(request.Number, request.WaNumber), .. Shows(request)]);

    /// <summary>How its undo stands now. Null where nothing changes by it, or a later undo is known already.</summary>
    public static Step? Reverse(UpdateRequest request, UpdateRequest undo, DateTimeOffset now)
    {
        var reversal = Reversal.Of(undo);
        if (reversal == request.Reversal || request.Reversal?.By > undo.Number)
        {
            return null;
        }
        var action = reversal is null ? "undo ended" : reversal.Done ? "undone" : "undo asked";
        var step = Next(request with { Reversal = reversal }, request.State, now, Bot, action, Shows(request));
        // It ended when it did.
        return step with { After = step.After with { UpdatedAt = request.UpdatedAt } };
    }

    /// <summary>What is doubted only because of this request itself is as certain as before its first attempt.</summary>
    private static KnownValue? Before(UpdateRequest request, FieldChange change, KnownValue? known) =>
        known is { DoubtedBy: { } by } && by == request.Number ? change.Before : known;

    private static Step Ended(UpdateRequest request, RequestState state, DateTimeOffset now) =>
        Next(request, state, now, Bot, "ended", [.. Shows(request), new Effect.TellRequester(request.Number, request.Requester)]);

    /// <summary>Its card, and the approvers' where they have one of their own.</summary>
    internal static IReadOnlyList<Effect> Shows(UpdateRequest request) =>
    [
        new Effect.ShowRequest(request.Number, request.Place),
        .. request.Approval?.Elsewhere is { } channel ? [new Effect.ShowApproval(request.Number, channel)] : Array.Empty<Effect>(),
    ];

    /// <summary>Where it is an undo, the request it takes back has to know what became of it.</summary>
    private static IReadOnlyList<Effect> Noted(UpdateRequest? before, UpdateRequest after) =>
        after.Undoes is { } undone && (before is null || Reversal.Of(before) != Reversal.Of(after)) ? [new Effect.NoteUndo(after.Number, undone)] : [];

    /// <param name="request">Before the step, with everything the step changes besides its state.</param>
    /// <param name="state">After it.</param>
    /// <param name="now">When it is taken.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="action">In the words of the audit.</param>
    /// <param name="effects">What follows.</param>
    /// <param name="reason">What the actor said to it.</param>
    internal static Step Next(
        UpdateRequest request, RequestState state, DateTimeOffset now, Person actor, string action, IReadOnlyList<Effect> effects, string? reason = null)
    {
        var after = request with { State = state, Version = request.Version + 1, UpdatedAt = now };
        return new(after, Entry(after, now, actor, action, reason), [.. effects, .. Noted(request, after)]);
    }

    private static AuditEntry Entry(UpdateRequest request, DateTimeOffset at, Person actor, string action, string? reason) =>
        new(at, actor.Id, action, AuditDetail.Of(request))
        {
            Name = actor.Name.Length == 0 ? null : actor.Name,
            Reason = string.IsNullOrEmpty(reason) ? null : reason,
            Values = AuditDetail.Values(request),
        };
}

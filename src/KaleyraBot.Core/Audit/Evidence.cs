using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Audit;

/// <summary>
/// Holds a request against its entries in the audit. What was asked for is what the first one says, a decision is one only with an entry of
/// its own by that very person, and the last one says how it stands. Later entries prove nothing about earlier ones: they tell what stood
/// in the row at that time.
/// </summary>
public static class Evidence
{
    /// <summary>In which part the request is not as its entries say, in English; null where it is. Erased values excepted.</summary>
    public static string? Difference(UpdateRequest request, IReadOnlyList<AuditRecord> entries)
    {
        var steps = entries.Select(Testimony.Of).OfType<Testimony>().ToList();
        return steps is not [{ Entry.Action: AuditActions.Submitted } asked, ..] ? "there is no entry that it was asked for"
            : Submission(request, asked)
            ?? Decisions(request, asked, steps)
            ?? WentOn(steps)
            ?? State(request, steps[^1]);
    }

    /// <summary>In which state the request ended by the step that the entry tells; null where it tells no such step.</summary>
    public static string? EndOf(AuditRecord entry) =>
        Testimony.Of(entry) is { HasEnded: true } step && !AuditActions.IsOfItsUndo(entry.Action) ? step.State : null;

    private static string? Submission(UpdateRequest request, Testimony asked) =>
        !asked.Entry.Actor.Equals(request.Requester.Id, StringComparison.Ordinal) ? "the requester is another"
        : asked.Entry.WaNumber != request.WaNumber || asked.Account is { } account && account != request.Account
        ? "the number or its account is another"
        : !asked.Fields.SequenceEqual(request.Changes.Select(change => change.Field)) ? "the fields are others"
        : request.Changes.FirstOrDefault(change => !Holds(asked.Entry, change)) is { } wrong ? $"the value of {wrong.Field} is another"
        : asked.Undoes != request.Undoes ? "it takes another request back"
        : null;

    /// <summary>A value that was erased on either side proves nothing and cannot be sent.</summary>
    private static bool Holds(AuditRecord asked, FieldChange change) => change.Erased
        || (asked.Values.FirstOrDefault(value => value.Name == AuditValue.After(change.Field, "").Of) is { } kept
        && (kept.Value is null || kept.Value == change.Value));

    private static string? Decisions(UpdateRequest request, Testimony asked, List<Testimony> steps)
    {
        if (request.Approval is not { } approval)
        {
            return asked.Asks is null ? null : "the approvals that it needs are not there any more";
        }
        if (asked.Asks != new Asked(approval.Needed, approval.Field, approval.Deadline, approval.Hash))
        {
            return "the approvals that it needs are others";
        }
        var said = steps.Where(step => step.Decided is not null).Select(step => step.Decided!).ToList();
        return approval.Decisions.Select(Told.Of).FirstOrDefault(decision => !said.Contains(decision)) is { } forged
            ? $"nobody made the decision of {forged.Who}"
            : said.Count != approval.Decisions.Count ? "a decision is not there any more"
            : null;
    }

    /// <summary>
    /// What ended has ended, except that somebody may ask for the same once more, and that a former owner may have sent it once more.
    /// </summary>
    private static string? WentOn(List<Testimony> steps)
    {
        var wrong = steps.Zip(steps.Skip(1)).FirstOrDefault(pair => pair.First.HasEnded && pair.Second.State != pair.First.State
            && !(pair.Second is { Entry.Action: AuditActions.SentLate, State: nameof(RequestState.Unknown) })
            && !(pair.Second.Entry.Action == AuditActions.Retried
            && pair.First.State is nameof(RequestState.Unknown) or nameof(RequestState.Rejected)));
        return wrong.Second is null ? null : $"it went on after it was {wrong.First.State}";
    }

    private static string? State(UpdateRequest request, Testimony last) =>
        last.State != request.State.ToString() ? $"its state is {request.State}, and its last entry says {last.State}"
        : last.Attempts is { } attempts && attempts != request.Attempts ? "the number of its calls is another"
        : null;
}

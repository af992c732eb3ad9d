using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>The change that takes a change back, or why there is none.</summary>
public static class UndoChanges
{
    /// <param name="request">What is to be undone, as it ended.</param>
    /// <param name="known">The last known values of its number.</param>
    public static (IReadOnlyList<FieldChange> Changes, Sentence? Refusal) Of(UpdateRequest request,
        IReadOnlyDictionary<string, KnownValue> known)
    {
        var refusal = RequestActions.MayUndo(request)
            ? request.Changes.Select(change => Refusal(request, change, known.GetValueOrDefault(change.Field)))
            .FirstOrDefault(why => why is not null)
            : Sentence.Of("answers.undoNotNow", ("id", request.Id), ("state", RequestSummary.State(request)));
        return refusal is not null ? ([], refusal)
            : ([.. request.Changes.Select(change => new FieldChange(change.Field, change.Before!.Value, known[change.Field]))], null);
    }

    /// <summary>
    /// Why an undo that waited may not run any more: what it would take back was changed by somebody else meanwhile. Null where nothing
    /// stands in its way. What the undo itself may have done in an earlier try is no change by somebody else.
    /// </summary>
    public static Sentence? Overtaken(UpdateRequest undo, IReadOnlyDictionary<string, KnownValue> known) =>
        undo.Undoes is not { } undone ? null : undo.Changes.Select(change => known.GetValueOrDefault(change.Field) switch
        {
            { Request: var by } when by != undone && by != undo.Number => Late("answers.undoOverwritten", undone, change, by),
            { DoubtedBy: { } by } when by != undo.Number => Late("answers.undoDoubtedNow", undone, change, by),
            _ => null,
        }).FirstOrDefault(why => why is not null);

    private static Sentence Late(string key, int undone, FieldChange change, int by) =>
        Sentence.Of(key, ("id", RequestId.Of(undone)), ("field", FieldNames.Label(change.Field)), ("newer", RequestId.Of(by)));

    private static Sentence? Refusal(UpdateRequest request, FieldChange change, KnownValue? now)
    {
        var (id, field) = (("id", (object)request.Id), ("field", (object)FieldNames.Label(change.Field)));
        return (change.Before, now) switch
        {
            _ when change.Erased => Sentence.Of("answers.undoErased", id, field),
            (_, null) => Sentence.Of("answers.undoUnknown", id, field),
            (_, { Request: var by }) when by != request.Number =>
                Sentence.Of("answers.undoOverwritten", id, field, ("newer", RequestId.Of(by))),
            (_, { DoubtedBy: { } by }) => Sentence.Of("answers.undoDoubtedNow", id, field, ("newer", RequestId.Of(by))),
            (null, _) => Sentence.Of("answers.undoUnknown", id, field),
            ({ DoubtedBy: { } by }, _) => Sentence.Of("answers.undoDoubted", id, field, ("other", RequestId.Of(by))),
            ({ Value: "" }, _) when Fields.Find(change.Field) is not { MayBeCleared: true } => Sentence.Of("answers.undoBlank", id, field),
            _ => null,
        };
    }
}

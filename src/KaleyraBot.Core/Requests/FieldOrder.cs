using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Requests;

/// <summary>In which order people read the changes of a request: what decides about it comes first, whatever the form's order is.</summary>
internal static class FieldOrder
{
    /// <param name="changes">In any order.</param>
    /// <param name="strictest">The field because of which approvals are needed, where there is one.</param>
    public static IReadOnlyList<FieldChange> Of(IReadOnlyList<FieldChange> changes, string? strictest) =>
        [.. changes.OrderByDescending(change => change.Field == strictest).ThenByDescending(change => RiskOf(change.Field))];

    public static IReadOnlyList<FieldChange> Of(UpdateRequest request) => Of(request.Changes, request.Approval?.Field);

    public static Risk RiskOf(string field) => Fields.Named(field)?.Risk ?? Risk.Low;
}

using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>A change that came to its end, as a CMDB or a ticket wants it.</summary>
/// <param name="Id">As people know it: <c>WA-12</c>.</param>
/// <param name="State"><c>Succeeded</c>, <c>Rejected</c>, <c>Unknown</c>, <c>Declined</c>, <c>Expired</c> or <c>Cancelled</c>.</param>
/// <param name="Account">The account of Kaleyra.</param>
/// <param name="WaNumber">The WhatsApp number.</param>
/// <param name="Fields">What was to be changed: names of fields, and the values where they were not erased.</param>
/// <param name="Requester">Who asked for it.</param>
/// <param name="Approvers">Who approved it.</param>
/// <param name="Attempts">Calls to Kaleyra.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Undoes">The change that it took back; null where it is none.</param>
/// <param name="Seq">The number of the entry in the audit that says so.</param>
internal sealed record FinishedChange(
    string Id, string State, string Account, string WaNumber, IReadOnlyList<FinishedChange.Field> Fields, string Requester,
    IReadOnlyList<string> Approvers, int Attempts, DateTimeOffset RequestedAt, DateTimeOffset FinishedAt, string? Undoes, long Seq)
{
    /// <summary>A field by its wire name; a value is null where it was erased, or was never known.</summary>
    internal sealed record Field(string Name, string? Before, string? After);

    /// <summary>In which state the entry says that a change ended, by whatever step; null where it says no such thing.</summary>
    public static string? StateOf(AuditRecord entry) => entry.Request is null ? null : Evidence.EndOf(entry);

    public static FinishedChange Of(UpdateRequest request, string state, AuditRecord entry) => new(
        request.Id, state, request.Account, request.WaNumber,
        [.. request.Changes.Select(change => Told(change))], request.Requester.Id,
        [.. (request.Approval?.Decisions ?? []).Where(decision => decision.Approved).Select(decision => decision.Who.Id)],
        request.Attempts, request.CreatedAt, entry.Time, request.Undoes is { } undone ? RequestId.Of(undone) : null, entry.Seq);

    /// <summary>What was erased is not told as an empty value, which would be another change.</summary>
    private static Field Told(FieldChange change) =>
        change.Erased ? new(change.Field, null, null) : new(change.Field, change.Before?.Value, change.Value);
}

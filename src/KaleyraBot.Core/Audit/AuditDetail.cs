using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Audit;

/// <summary>
/// What the audit keeps of a request at each step: one JSON object with state, number, names of fields and Kaleyra's answer, which stays;
/// and the values, which can be erased.
/// </summary>
public static class AuditDetail
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private const string Settles = "would not be allowed any more, but an earlier try may have been applied; the same values are sent again to settle it";

    /// <summary>What no step changes stands in the first entry only.</summary>
    public static string Of(UpdateRequest request, bool first = true) => JsonSerializer.Serialize(
        new
        {
            state = request.State.ToString(),
            number = first ? request.WaNumber : null,
            account = first ? request.Account : null,
            attempt = request.Attempts,
            fields = first ? request.Changes.Select(change => change.Field) : null,
            result = WithoutWords(request.Result),
            undoes = request.Undoes,
            undo = request.Undo?.By,
            mayBeApplied = request.MayBeApplied ? true : (bool?)null,
            despite = request.Despite is { } why ? new { why = why.Key, note = Settles } : null,
            held = request.Held is not null ? true : (bool?)null,
            stoppedBy = request.StoppedBy?.Id,
            approval = Of(request.Approval),
        },
        Readable);

    /// <summary>An attempt that was refused: by whom, at what, and for which reason.</summary>
    public static AuditEntry Refused(Person who, string attempt, Sentence why, DateTimeOffset now) =>
        Refused(who, JsonSerializer.Serialize(new { attempt, why = why.Key }, Readable), now);

    /// <summary>Several of them within a minute, after a first one that stands alone; the requests by number.</summary>
    public static AuditEntry Refused(
        Person who, int count, IEnumerable<string> attempts, IEnumerable<string> why, IEnumerable<int> requests, DateTimeOffset now) =>
        Refused(who, JsonSerializer.Serialize(new { count, attempts, why, requests }, Readable), now);

    private static AuditEntry Refused(Person who, string detail, DateTimeOffset now) =>
        new(now, who.Id, AuditActions.Refused, detail) { Name = who.Name.Length == 0 ? null : who.Name };

    /// <summary>What is asked for, and what it would replace.</summary>
    public static IReadOnlyList<AuditValue> Values(UpdateRequest request) =>
        [.. Befores(request), .. request.Changes.Select(change => AuditValue.After(change.Field, change.Value))];

    /// <summary>What it replaces by now, where that is another value than when it was last noted.</summary>
    public static IReadOnlyList<AuditValue> Befores(UpdateRequest request, UpdateRequest noted) =>
        [.. Befores(request).Except(Befores(noted))];

    /// <summary>Kaleyra's words in an answer.</summary>
    public static IReadOnlyList<AuditValue> Words(UpdateResult? result) =>
        result?.Refusal() is { Message: { } message } ? [new(AuditValue.Message, message)] : [];

    private static IEnumerable<AuditValue> Befores(UpdateRequest request) => request.Changes
        .Where(change => change.Before is not null).Select(change => AuditValue.Before(change.Field, change.Before!.Value));

    /// <summary>An answer without the part that is free text.</summary>
    public static UpdateResult? WithoutWords(UpdateResult? result) =>
        result?.Reworded(words => words with { Message = null });

    /// <summary>Who decided what about which payload; what they said to it is the reason of their own entry.</summary>
    private static object? Of(Approval? approval) => approval is null ? null : new
    {
        needed = approval.Needed,
        field = approval.Field,
        deadline = approval.Deadline,
        payload = approval.Hash,
        decisions = approval.Decisions.Select(decision => new
        {
            who = decision.Who.Id,
            approved = decision.Approved,
            standingInFor = decision.For,
            brokeGlass = decision.BrokeGlass,
            payload = decision.Hash,
            at = decision.At,
        }),
    };
}

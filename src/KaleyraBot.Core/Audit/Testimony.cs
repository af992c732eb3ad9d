using System.Text.Json;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Audit;

/// <summary>
/// One step of a request as its entry tells it (<see cref="AuditDetail"/> wrote it); parts that older versions did not tell are null.
/// </summary>
internal sealed record Testimony(AuditRecord Entry, string State, string? Account, int? Attempts, int? Undoes, IReadOnlyList<string> Fields,
    Asked? Asks)
{
    private static readonly string[] Deciding = [AuditActions.Approved, AuditActions.Declined, AuditActions.BrokeGlass];

    /// <summary>The decision that this step was, where it was one and whoever made it made the entry, too.</summary>
    public Told? Decided { get; private init; }

    public bool HasEnded => Enum.TryParse(State, out RequestState state)
        && state is not (RequestState.AwaitingApproval or RequestState.Scheduled or RequestState.Queued or RequestState.Running);

    /// <summary>Null where the entry is no step, such as that of a refused click.</summary>
    public static Testimony? Of(AuditRecord entry)
    {
        try
        {
            using var read = JsonDocument.Parse(entry.Detail);
            var detail = read.RootElement;
            if (detail.ValueKind != JsonValueKind.Object || Member(detail, "state") is not { } state)
            {
                return null;
            }
            var approval = Member(detail, "approval");
            return new(
                entry, state.GetString()!, Member(detail, "account")?.GetString(), Member(detail, "attempt")?.GetInt32(),
                    Member(detail, "undoes")?.GetInt32(),
                [.. Member(detail, "fields")?.EnumerateArray().Select(field => field.GetString()!) ?? []],
                approval is { } asks ? Asked.Of(asks) : null)
            {
                Decided = Deciding.Contains(entry.Action) && approval is { } with ? Last(entry, with) : null,
            };
        }
        catch (Exception shape) when (shape is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    public static JsonElement? Member(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static Told? Last(AuditRecord entry, JsonElement approval) =>
        Member(approval, "decisions")?.EnumerateArray().LastOrDefault() is { ValueKind: JsonValueKind.Object } last
        && Told.Of(last) is var told && told.Who == entry.Actor ? told : null;
}

/// <summary>The approvals that a request was asked to get.</summary>
internal sealed record Asked(int Needed, string Field, DateTimeOffset Deadline, string Payload)
{
    public static Asked Of(JsonElement approval) => new(
        approval.GetProperty("needed").GetInt32(), approval.GetProperty("field").GetString()!,
        approval.GetProperty("deadline").GetDateTimeOffset(), approval.GetProperty("payload").GetString()!);
}

/// <summary>A decision without the words that came with it, which can be erased.</summary>
internal sealed record Told(string Who, bool Approved, string? For, bool BrokeGlass, string Payload, DateTimeOffset At)
{
    public static Told Of(Decision decision) =>
        new(decision.Who.Id, decision.Approved, decision.For, decision.BrokeGlass, decision.Hash, decision.At);

    public static Told Of(JsonElement decision) => new(
        decision.GetProperty("who").GetString()!, decision.GetProperty("approved").GetBoolean(), Testimony
            .Member(decision, "standingInFor")?.GetString(),
        decision.GetProperty("brokeGlass").GetBoolean(), decision.GetProperty("payload").GetString()!, decision.GetProperty("at")
            .GetDateTimeOffset());
}

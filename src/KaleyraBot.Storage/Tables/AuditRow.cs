using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Storage.Tables;

/// <summary>A line of the audit; the database refuses to change or delete it.</summary>
internal sealed class AuditRow
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Actor { get; set; }
    public required string Action { get; set; }
    public int Request { get; set; }
    public required string Detail { get; set; }

    public static AuditRow Of(AuditEntry entry, int request) =>
        new() { At = entry.At, Actor = entry.Actor, Action = entry.Action, Request = request, Detail = entry.Detail };
}

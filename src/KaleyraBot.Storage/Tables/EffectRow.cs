using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Storage.Tables;

/// <summary>An effect that waits, is leased or is done. <see cref="Id"/> is the order within a <see cref="Queue"/> and is never used twice.</summary>
internal sealed class EffectRow
{
    public long Id { get; set; }
    public required string Queue { get; set; }
    public required string Payload { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public int Tries { get; set; }
    public string? LeaseToken { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? DoneAt { get; set; }

    public static EffectRow Of(Effect effect, DateTimeOffset now) => new() { Queue = effect.Queue, Payload = Json.Write(effect), DueAt = effect.DueAt ?? now };
}

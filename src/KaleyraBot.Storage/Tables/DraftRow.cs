using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Storage.Tables;

/// <summary>A <see cref="Draft"/>.</summary>
internal sealed class DraftRow
{
    public required string Id { get; set; }
    public required string OwnerId { get; set; }
    public required string OwnerName { get; set; }
    public required string OwnerLanguage { get; set; }
    public required string Values { get; set; }
    public DateTimeOffset At { get; set; }

    public Draft ToDraft() => new(Id, new Person(OwnerId, OwnerName, OwnerLanguage), Json.Read<Dictionary<string, string>>(Values), At);
}

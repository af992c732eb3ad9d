using KaleyraBot.Core.Approvals;

namespace KaleyraBot.Storage.Tables;

/// <summary>A <see cref="Delegation"/>; identities in one case, as they are compared.</summary>
internal sealed class DelegationRow
{
    public required string To { get; set; }
    public required string From { get; set; }
    public DateTimeOffset Until { get; set; }

    public static DelegationRow Of(Delegation delegation) =>
        new() { To = Plain(delegation.To), From = Plain(delegation.From), Until = delegation.Until };

    public static string Plain(string identity) => identity.ToUpperInvariant();
}

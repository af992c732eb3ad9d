using KaleyraBot.Core.Approvals;

namespace KaleyraBot.Storage.Tables;

/// <summary>A <see cref="Delegation"/>; whom it was made to is looked up in one case, as identities are compared.</summary>
internal sealed class DelegationRow
{
    public required string To { get; set; }
    public required string From { get; set; }
    public DateTimeOffset Until { get; set; }

    public static DelegationRow Of(Delegation delegation) =>
        new() { To = Plain(delegation.To), From = delegation.From, Until = delegation.Until };

    public static string Plain(string identity) => identity.ToUpperInvariant();
}

using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Ledger;

/// <summary>
/// One step of a request, decided and not yet stored: the version it starts from is <c>After.Version - 1</c>.
/// Stored in one transaction: request, audit entry, effects, and the known values it changes.
/// </summary>
public sealed record Step(UpdateRequest After, AuditEntry Entry, IReadOnlyList<Effect> Effects)
{
    /// <summary>Values now known to be set, written over what was known.</summary>
    public IReadOnlyList<FieldChange> Known { get; init; } = [];

    /// <summary>Fields whose known value is now doubted, by wire name.</summary>
    public IReadOnlyList<string> Doubted { get; init; } = [];

    /// <summary>A queue whose effects shall be looked at now, whenever they are due: what they waited for has ended.</summary>
    public string? Wakes { get; init; }

    /// <summary>With more that follows from it.</summary>
    internal Step And(IReadOnlyList<Effect> more) => this with { Effects = [.. Effects, .. more] };
}

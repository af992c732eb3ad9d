namespace KaleyraBot.Core.Audit;

/// <summary>
/// What keeps everybody from changing or deleting entries of the audit. While it is open, even a valid chain proves little.
/// </summary>
public interface IAuditGuard
{
    /// <summary>Where it is open; empty when it stands as it was made.</summary>
    Task<IReadOnlyList<AuditBreach>> BreachesAsync(CancellationToken cancellationToken);

    /// <summary>Puts it back as it was made, and notes in the audit what was open; answers that. Does nothing where nothing was.</summary>
    Task<IReadOnlyList<AuditBreach>> RepairAsync(string actor, CancellationToken cancellationToken);
}

/// <summary>One part of the guard, by its name, and what is wrong with it, in English.</summary>
public sealed record AuditBreach(string Guard, string Meaning);

using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Ledger;

/// <summary>What of the ledger is shown as figures.</summary>
public interface IFigures
{
    /// <summary>How things stand at that time; for asking every few seconds.</summary>
    Task<Figures> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>How things stand in the ledger.</summary>
/// <param name="Open">Requests that have not ended, by state: how many, and since when the oldest one is there.</param>
/// <param name="Effects">
/// Effects that are due or were tried, by the kind of their key (number, place, person, clock): how many, and since when the oldest one
/// waits.
/// </param>
/// <param name="Deliveries">Deliveries that were acknowledged and are not handled.</param>
/// <param name="Holds">Holds on numbers, or on all.</param>
public sealed record Figures(
    IReadOnlyDictionary<RequestState, Backlog> Open, IReadOnlyDictionary<string, Backlog> Effects, Backlog Deliveries, int Holds);

/// <summary>How many wait, and since when the first of them does; null where none does.</summary>
public readonly record struct Backlog(int Count, DateTimeOffset? Since);

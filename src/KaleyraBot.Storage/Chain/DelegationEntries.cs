using System.Text.Json;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// The entries about who stands in for whom; an index and a query name them in the same words, or the index is of no use.
/// </summary>
internal static class DelegationEntries
{
    public const string Which = "\"Action\" IN ('delegated', 'delegation ended')";

    /// <summary>Whether the newest of these entries about the same two people is this very delegation.</summary>
    public static bool Say(IReadOnlyList<AuditRecord> entries, DelegationRow row) =>
        entries.Where(entry => entry.Actor == row.From).Select(Read).LastOrDefault(told => told?.To == row.To)?.Until == row.Until;

    private static DelegationRow? Read(AuditRecord entry)
    {
        try
        {
            using var detail = JsonDocument.Parse(entry.Detail);
            return new()
            {
                From = entry.Actor,
                To = DelegationRow.Plain(detail.RootElement.GetProperty("to").GetString()!),
                Until = detail.RootElement.GetProperty("until").GetDateTimeOffset(),
            };
        }
        catch (Exception shape) when (shape is JsonException or InvalidOperationException or FormatException
            or KeyNotFoundException or NullReferenceException)
        {
            return null;
        }
    }
}

using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// Holds the rows of requests and delegations against the entries, in a context whose reads all show one moment. Whether the entries are
/// genuine is another question.
/// </summary>
internal sealed class AuditComparison(LedgerContext snapshot)
{
    private const int Batch = 200;

    private const string Asked = """SELECT a."Request" FROM "Audit" AS a WHERE a."Action" = 'submitted' AND NOT EXISTS (SELECT 1 FROM "Requests" AS r WHERE r."Number" = a."Request")""";

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken) =>
    [
        .. await RequestsAsync(cancellationToken),
        .. await MissingAsync(cancellationToken),
        .. await DelegationsAsync(cancellationToken),
    ];

    private async Task<List<string>> RequestsAsync(CancellationToken cancellationToken)
    {
        var (found, last) = (new List<string>(), 0);
        while (await snapshot.Requests.AsNoTracking().Where(r => r.Number > last).OrderBy(r => r.Number).Take(Batch)
            .ToListAsync(cancellationToken) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (await DifferenceAsync(row, cancellationToken) is { } difference)
                {
                    found.Add($"{RequestId.Of(row.Number)}: {difference}");
                }
            }
            last = rows[^1].Number;
        }
        return found;
    }

    private async Task<string?> DifferenceAsync(RequestRow row, CancellationToken cancellationToken)
    {
        var entries = new List<AuditRecord>();
        await foreach (var (entry, values) in snapshot.EntriesAsync(AuditCells.OfRequest, row.Number, cancellationToken))
        {
            entries.Add(entry.ToRecord(values));
        }
        try
        {
            return Evidence.Difference(row.ToRequest(), entries);
        }
        catch (Exception shape) when (shape is System.Text.Json.JsonException or FormatException
            or NotSupportedException or ArgumentException)
        {
            return "its row cannot be read";
        }
    }

    private async Task<List<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var line in snapshot.LinesAsync(Asked, which: null, cancellationToken))
        {
            // Whatever stands there now.
            found.Add($"WA-{line.GetValue(0)}: it was asked for, and there is no such request any more");
        }
        return found;
    }

    private async Task<List<string>> DelegationsAsync(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var row in await snapshot.Delegations.AsNoTracking().ToListAsync(cancellationToken))
        {
            var entries = new List<AuditRecord>();
            await foreach (var (entry, values) in snapshot.EntriesAsync(AuditCells.OfDelegator, row.From, cancellationToken))
            {
                entries.Add(entry.ToRecord(values));
            }
            if (!DelegationEntries.Say(entries, row))
            {
                found.Add($"delegation from {row.From} to {row.To}: nobody delegated that");
            }
        }
        return found;
    }
}

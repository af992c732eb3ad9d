using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

/// <summary>Deletes old rows, and forgets values where the settings say how long they are kept.</summary>
internal sealed class LedgerCleanup(
    Writer writer, IEraser eraser, IOptions<AuditOptions> audit, ILogger<LedgerCleanup> log) : ILedgerCleanup
{
    // Longer than any platform repeats a delivery.
    private static readonly TimeSpan KeepDeliveries = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeepFences = TimeSpan.FromHours(24);

    /// <summary>What was acknowledged and not handled stays, however old.</summary>
    private const string OldDeliveries = """DELETE FROM "Inbox" WHERE "At" < $1 AND "Order" IS NULL""";

    private const string OldDrafts = """DELETE FROM "Drafts" WHERE "At" < $1""";

    /// <summary>
    /// An owner whose fence is gone is refused and raises a new one. The highest stays, for the next one counts from there: no number is
    /// ever given twice.
    /// </summary>
    private const string OldFences = """
        DELETE FROM "Fences" WHERE "At" < $1 AND "Number" < (SELECT MAX(f."Number") FROM "Fences" AS f)
        """;

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await DeleteAsync(now, cancellationToken);
        if (audit.Value.KeepValuesFor is { } keep)
        {
            var erased = await eraser.EraseAsync(new Erasure.OlderThan(now - keep), Person.Bot.Id, cancellationToken);
            Log.Forgotten(log, erased.Values, erased.Requests);
        }
    }

    private async Task DeleteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (deliveries, drafts, fences) = await writer.WriteAsync(
            write => (
                write.Sql.Run(OldDeliveries, IsoTime.Write(now - KeepDeliveries)),
                write.Sql.Run(OldDrafts, IsoTime.Write(now - KeepDrafts)),
                write.Sql.Run(OldFences, IsoTime.Write(now - KeepFences))),
            cancellationToken);
        Log.Cleaned(log, deliveries, drafts, fences);
    }
}

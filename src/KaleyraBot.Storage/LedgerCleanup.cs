using System.Globalization;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

/// <summary>Deletes old rows, and forgets values where the settings say how long they are kept.</summary>
internal sealed class LedgerCleanup(
    Writer writer, Readers readers, IEraser eraser, IOptions<AuditOptions> audit, ILogger<LedgerCleanup> log) : ILedgerCleanup
{
    // Longer than any platform repeats a delivery.
    private static readonly TimeSpan KeepDeliveries = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeepFences = TimeSpan.FromHours(24);

    /// <summary>Of what has ended; by then nobody looks for its card.</summary>
    private static readonly TimeSpan KeepMessages = TimeSpan.FromDays(180);

    /// <summary>Of people and conversations that nobody heard of.</summary>
    private static readonly TimeSpan KeepReferences = TimeSpan.FromDays(400);

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
        Task<int> SweepAsync(Sweep sweep, string before) => sweep.RunAsync(readers, writer, before, cancellationToken);
        var fences = await writer.WriteAsync(write => write.Sql.Run(OldFences, IsoTime.Write(now - KeepFences)), cancellationToken);
        Log.Cleaned(
            log, await SweepAsync(Sweeps.Deliveries, IsoTime.Write(now - KeepDeliveries)),
            await SweepAsync(Sweeps.Drafts, IsoTime.Write(now - KeepDrafts)), fences,
            await SweepAsync(Sweeps.Requests, IsoTime.Write(now - KeepMessages))
            + await SweepAsync(Sweeps.Cards, KeyOf(now - KeepMessages)),
            await SweepAsync(Sweeps.References, IsoTime.Write(now - KeepReferences)));
    }

    /// <summary>What keys that were made at that time begin with, within a minute (RFC 9562, version 7).</summary>
    private static string KeyOf(DateTimeOffset time) =>
        (time.ToUnixTimeMilliseconds() >> 16).ToString("x8", CultureInfo.InvariantCulture);
}

using KaleyraBot.Core.Inbox;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

/// <summary>
/// The table of deliveries. One that is kept carries the seal of the bot over all of it: it speaks for a person, and nobody who can only
/// write the database may.
/// </summary>
internal sealed class InboxStore(
    Writer writer, Readers readers, SealKeyStore keys, DeliveryTurns turns, TimeProvider time, ILogger<InboxStore> log) : IInbox
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private const string Handled = """SELECT 1 FROM "Inbox" WHERE "DeliveryId" = $1 AND "Order" IS NULL""";

    private const string Known = """SELECT "Order" FROM "Inbox" WHERE "DeliveryId" = $1""";

    private const string Last = """SELECT MAX("Order") FROM "Inbox" WHERE "Order" IS NOT NULL""";

    private const string Keep = """
        INSERT INTO "Inbox" ("DeliveryId", "At", "Door", "Body", "Seal", "Order", "Concerns") VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string Kept = """
        SELECT "DeliveryId", "At", "Door", "Body", "Seal", "Order", "Concerns" FROM "Inbox" WHERE "Order" IS NOT NULL ORDER BY "Order"
        """;

    public Task<bool> IsHandledAsync(string id, CancellationToken cancellationToken) => readers.ReadAsync(sql => sql.Any(Handled, id));

    public Task<long?> KeepAsync(Delivery delivery, CancellationToken cancellationToken) => writer.WriteAsync(
        write =>
        {
            if (write.Sql.First(Known, line => new Place(line.IsDBNull(0) ? null : line.GetInt64(0)), delivery.Id) is { } known)
            {
                return known.Order;
            }
            var order = write.Sql.First(Last, line => line.IsDBNull(0) ? 0 : line.GetInt64(0)) + 1;
            var seal = write.Keys.Required.Seal(Sealed(delivery, order));
            write.Sql.Later(Keep, delivery.Id, IsoTime.Write(time.GetUtcNow()), delivery.Door, delivery.Body, seal, order,
                delivery.Concerns);
            return (long?)order;
        },
        cancellationToken);

    public async Task<IReadOnlyList<KeptDelivery>> KeptAsync(CancellationToken cancellationToken)
    {
        var rows = await readers.ReadAsync(sql => sql.All(Kept, line => (
            Kept: new KeptDelivery(
                new(line.GetString(0), line.Text(2) ?? "", line.Text(3) ?? "") { Concerns = line.Text(6) }, line.GetInt64(5), line.Time(1)),
            Seal: line.Text(4))));
        var genuine = new List<KeptDelivery>();
        foreach (var (kept, seal) in rows)
        {
            if (keys.Keys.Look(seal, Sealed(kept.Delivery, kept.Order)) == SealLook.Good)
            {
                genuine.Add(kept);
                continue;
            }
            // It must not stand in the way of all others for ever.
            Log.ForgedDelivery(log, kept.Delivery.Id);
            await EndAsync(kept.Delivery.Id, cancellationToken);
        }
        return genuine;
    }

    public Task EndAsync(string id, CancellationToken cancellationToken) =>
        writer.WriteAsync(write => write.TryNote(id, handling: null, time.GetUtcNow(), turns), cancellationToken);

    public async Task EarlierDoneAsync(long order, string? concerns, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = turns.NextAsync();
            if (!await readers.ReadAsync(sql => DeliverySql.Waits(sql, order, concerns)))
            {
                return;
            }
            // Another process may have handled it, and tells nobody here.
            await next.WaitAsync(Glance, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static string Sealed(Delivery delivery, long order) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"kept:{order}:{delivery.Door}{Of(delivery.Concerns)}:{delivery.Id.Length}:{delivery.Id}:{delivery.Body}");

    /// <summary>Nothing where nothing is known, as in every seal of a version that did not know it.</summary>
    private static string Of(string? concerns) => concerns is null ? "" : $"/{concerns}";

    /// <summary>Of a delivery that is known; handled, it has none.</summary>
    private sealed record Place(long? Order);
}

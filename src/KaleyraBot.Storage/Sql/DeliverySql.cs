using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Storage.Sql;

/// <summary>Deliveries noted with what follows from them, inside a transaction that somebody else commits.</summary>
internal static class DeliverySql
{
    /// <summary>One row where it was new, or kept and not handled; none where it was handled.</summary>
    private const string Handle = """
        INSERT INTO "Inbox" ("DeliveryId", "At") VALUES ($1, $2)
        ON CONFLICT ("DeliveryId") DO UPDATE SET "Door" = NULL, "Body" = NULL, "Seal" = NULL, "Order" = NULL, "Concerns" = NULL
            WHERE "Inbox"."Order" IS NOT NULL
        """;

    private const string Earlier = """
        SELECT 1 FROM "Inbox" WHERE "Order" < $1 AND ("Concerns" IS NULL OR "Concerns" = $2) LIMIT 1
        """;

    private const string AnyEarlier = """
        SELECT 1 FROM "Inbox" WHERE "Order" < $1 AND ("Concerns" IS NULL OR "Concerns" <> $2) LIMIT 1
        """;

    /// <summary>Whether a delivery before that place is not handled yet, and may change the same.</summary>
    public static bool Waits(Statements sql, long order, string? concerns) =>
        concerns is null ? sql.Any(AnyEarlier, order, Concern.Nothing) : sql.Any(Earlier, order, concerns);

    /// <summary>Notes a delivery. False: it was handled before; unless by the very handling that asks.</summary>
    public static bool TryNote(this Write write, string delivery, Handling? handling, DateTimeOffset now, DeliveryTurns turns)
    {
        if (handling is { IsNoted: true } && handling.Delivery == delivery)
        {
            return true;
        }
        if (write.Sql.Run(Handle, delivery, IsoTime.Write(now)) == 0)
        {
            return false;
        }
        write.Then(turns.Changed);
        if (handling?.Delivery == delivery)
        {
            write.Then(() => handling.IsNoted = true);
        }
        return true;
    }

    /// <summary>Before something is decided for a delivery: in its turn, and once.</summary>
    /// <exception cref="OutOfOrderException">An earlier one is not handled yet.</exception>
    /// <exception cref="DeliveredBeforeException">Somebody else has handled it.</exception>
    /// <param name="write">The transaction.</param>
    /// <param name="handling">The delivery's; null where a step follows from none.</param>
    /// <param name="waNumber">Whose values or requests change; null where all may.</param>
    /// <param name="now">When.</param>
    /// <param name="turns">Hears of it.</param>
    public static void Decide(this Write write, Handling? handling, string? waNumber, DateTimeOffset now, DeliveryTurns turns)
    {
        if (handling is null or { IsNoted: true })
        {
            return;
        }
        var concerns = Concern.Of(waNumber);
        if (Waits(write.Sql, handling.Order, concerns))
        {
            throw new OutOfOrderException(concerns);
        }
        write.Note(handling, now, turns);
    }

    /// <summary>Something is stored for this delivery.</summary>
    /// <exception cref="DeliveredBeforeException">Somebody else has handled it.</exception>
    public static void Note(this Write write, Handling? handling, DateTimeOffset now, DeliveryTurns turns)
    {
        if (handling is not null && !write.TryNote(handling.Delivery, handling, now, turns))
        {
            throw new DeliveredBeforeException();
        }
    }
}

namespace KaleyraBot.Storage.Sql;

/// <summary>What grows by use and is deleted when nobody needs it any more.</summary>
internal static class Sweeps
{
    private const string HasEnded = """NOT IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running')""";

    /// <summary>What was acknowledged and not handled stays, however old.</summary>
    public static readonly Sweep Deliveries = new(
        """SELECT "DeliveryId" FROM "Inbox" WHERE "At" < $1 AND "Order" IS NULL LIMIT $2""",
        """DELETE FROM "Inbox" WHERE "DeliveryId" = $1 AND "At" < $2 AND "Order" IS NULL""");

    public static readonly Sweep Drafts = new(
        """SELECT "Id" FROM "Drafts" WHERE "At" < $1 LIMIT $2""",
        """DELETE FROM "Drafts" WHERE "Id" = $1 AND "At" < $2""");

    public static readonly Sweep References = new(
        """SELECT "Key" FROM "References" WHERE "At" < $1 LIMIT $2""",
        """DELETE FROM "References" WHERE "Key" = $1 AND "At" < $2""");

    /// <summary>
    /// Which messages show requests that ended long ago: nobody replaces them any more. Their own cards have the key of the request, those
    /// of approvers and what was said beside them the id of its form behind a word: <c>approval:</c>, <c>glass:</c>, <c>reminder-12:</c>.
    /// </summary>
    public static readonly Sweep Requests = new(
        $"""
        SELECT m."CardKey" FROM "Messages" AS m WHERE EXISTS (
            SELECT 1 FROM "Requests" AS r WHERE r."CardKey" = m."CardKey" AND r."UpdatedAt" < $1 AND r."State" {HasEnded})
        OR EXISTS (
            SELECT 1 FROM "Requests" AS r WHERE r."FormId" IN (
                substr(m."CardKey", 7), substr(m."CardKey", 10), substr(m."CardKey", 12), substr(m."CardKey", 13), substr(m."CardKey", 14))
            AND r."UpdatedAt" < $1 AND r."State" {HasEnded})
        LIMIT $2
        """,
        """
        DELETE FROM "Messages" WHERE "CardKey" = $1
            AND NOT EXISTS (SELECT 1 FROM "Requests" AS r WHERE r."CardKey" = $1 AND r."UpdatedAt" >= $2)
        """);

    /// <summary>
    /// Forms and launchers that never became a request; their drafts are gone long since. They have keys that begin with the time at which
    /// they were made.
    /// </summary>
    public static readonly Sweep Cards = new(
        """
        SELECT m."CardKey" FROM "Messages" AS m WHERE m."CardKey" < $1 AND m."Version" = 0
            AND NOT EXISTS (SELECT 1 FROM "Requests" AS r WHERE r."CardKey" = m."CardKey") LIMIT $2
        """,
        """DELETE FROM "Messages" WHERE "CardKey" = $1 AND "CardKey" < $2 AND "Version" = 0""");
}

using System.Data.Common;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>Figures of what is open. What has ended is never read, so that it costs the same however long the bot runs.</summary>
internal sealed class FigureStore(Readers readers) : IFigures
{
    /// <summary>Everybody has an identity; named so, the index of what is open is read.</summary>
    private const string Open = """
        SELECT "State", COUNT(*), MIN("CreatedAt") FROM "Requests"
        WHERE "RequesterId" > '' AND "State" IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running') GROUP BY "State"
        """;

    /// <summary>The part of a key before its colon, in SQL of every database.</summary>
    private const string Kind = """
        CASE WHEN "Queue" LIKE 'number:%' THEN 'number' WHEN "Queue" LIKE 'place:%' THEN 'place'
            WHEN "Queue" LIKE 'person:%' THEN 'person' ELSE 'clock' END
        """;

    /// <summary>
    /// What was put off is due later, and waits all the same; what waits for its time alone does not. What was due before it was stored
    /// waits since it was.
    /// </summary>
    private const string Waits = $"""
        SELECT {Kind}, COUNT(*), MIN(CASE WHEN "Tries" > 0 OR "DueAt" < "At" THEN COALESCE("At", "DueAt") ELSE "DueAt" END) FROM "Outbox"
        WHERE "DueAt" <= $1 OR "Tries" > 0 GROUP BY {Kind}
        """;

    private const string Kept = """SELECT COUNT(*), MIN("At") FROM "Inbox" WHERE "Order" IS NOT NULL""";

    private const string Holds = """SELECT COUNT(*) FROM "Holds" """;

    public Task<Figures> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken) => readers.ReadAsync(sql => new Figures(
        sql.All(Open, line => (State: Enum.Parse<RequestState>(line.GetString(0)), Waits: Read(line, 1)))
            .ToDictionary(found => found.State, found => found.Waits),
        sql.All(Waits, line => (Kind: line.GetString(0), Waits: Read(line, 1)), IsoTime.Write(now))
            .ToDictionary(found => found.Kind, found => found.Waits),
        sql.First(Kept, line => Read(line, 0)),
        sql.First(Holds, line => line.GetInt32(0))));

    private static Backlog Read(DbDataReader line, int from) => new(line.GetInt32(from), line.TimeOrNone(from + 1));
}

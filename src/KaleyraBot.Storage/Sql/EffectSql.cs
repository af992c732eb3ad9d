using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Storage.Sql;

/// <summary>Effects stored, inside a transaction that somebody else commits.</summary>
internal static class EffectSql
{
    private const string Insert = """INSERT INTO "Outbox" ("Queue", "Payload", "DueAt", "Tries", "At", "Trace") VALUES ($1, $2, $3, 0, $4, $5)""";

    /// <summary>The same once more and untried: what is shown later shows everything that happened until then.</summary>
    private const string Overtaken = """DELETE FROM "Outbox" WHERE "Queue" = $1 AND "Payload" = $2 AND "Tries" = 0""";

    private const string Wake = """UPDATE "Outbox" SET "DueAt" = $2 WHERE "Queue" = $1 AND "DueAt" > $2 RETURNING "Queue" """;

    /// <summary>The queues of all numbers: text from the prefix up to the next one in order.</summary>
    private const string WakeAll = """UPDATE "Outbox" SET "DueAt" = $3 WHERE "Queue" >= $1 AND "Queue" < $2 AND "DueAt" > $3 RETURNING "Queue" """;

    /// <param name="write">The transaction.</param>
    /// <param name="effects">In the order in which they shall happen.</param>
    /// <param name="now">When.</param>
    /// <param name="work">Hears which keys have work.</param>
    /// <param name="trace">The place in a trace that they follow from.</param>
    public static void Add(this Write write, IReadOnlyList<Effect> effects, DateTimeOffset now, WorkSignal work, string? trace)
    {
        foreach (var effect in effects)
        {
            var (queue, payload) = (effect.Queue, Json.Write(effect));
            var due = effect.DueAt ?? (effect.MayPass ? now + work.Debounce : Effect.AtOnce);
            if (effect.IsView)
            {
                write.Sql.Later(Overtaken, queue, payload);
            }
            write.Sql.Later(Insert, queue, payload, IsoTime.Write(due), IsoTime.Write(now), trace);
            write.Then(() => work.Has(queue, due));
        }
    }

    /// <summary>What waits in this queue, or in those of all numbers, is due now.</summary>
    public static void WakeUp(this Write write, string? queue, DateTimeOffset now, WorkSignal work)
    {
        var numbers = Effect.Apply.QueueOf("");
        var woken = queue is null
            ? write.Sql.All(WakeAll, line => line.GetString(0), numbers, numbers[..^1] + (char)(numbers[^1] + 1), IsoTime.Write(now))
            : write.Sql.All(Wake, line => line.GetString(0), queue, IsoTime.Write(now));
        foreach (var key in woken.Distinct())
        {
            write.Then(() => work.Has(key, now));
        }
    }
}

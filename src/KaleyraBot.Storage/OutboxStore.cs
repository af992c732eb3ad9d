using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Tables;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

/// <summary>The outbox table: what is not done, by key, in the order in which it was stored. What is done is gone.</summary>
internal sealed class OutboxStore(Writer writer, Readers readers, WorkSignal work, TimeProvider time, ILogger<OutboxStore> log) : IOutbox
{
    private const string Next = """
        SELECT e."Id", e."Payload", e."Tries", e."DueAt",
            NOT EXISTS (SELECT 1 FROM "Outbox" AS o WHERE o."Queue" = $1 AND o."Id" <> e."Id")
        FROM "Outbox" AS e WHERE e."Queue" = $1 AND (e."DueAt" <= $2 OR e."Tries" > 0) ORDER BY e."Id" LIMIT 1
        """;

    private const string DueBy = """SELECT "Queue", MIN("DueAt") FROM "Outbox" WHERE "DueAt" <= $1 GROUP BY "Queue" """;

    private const string IsOpen = """SELECT 1 FROM "Outbox" WHERE "Id" = $1""";

    private const string Raise = """
        INSERT INTO "Fences" ("Scope", "Number", "At") VALUES ($1, (SELECT COALESCE(MAX(f."Number"), 0) + 1 FROM "Fences" AS f), $2)
        ON CONFLICT ("Scope") DO UPDATE SET "Number" = excluded."Number", "At" = excluded."At"
        RETURNING "Number"
        """;

    private const string Owns = """SELECT 1 FROM "Fences" WHERE "Scope" = $1 AND "Number" = $2""";

    private const string Done = """DELETE FROM "Outbox" WHERE "Id" = $1""";

    private const string Later = """UPDATE "Outbox" SET "DueAt" = $2, "Tries" = $3 WHERE "Id" = $1""";

    private const string AtVersion = """SELECT 1 FROM "Requests" WHERE "Number" = $1 AND "Version" = $2""";

    private const string Message = """SELECT "Message", "Version" FROM "Messages" WHERE "CardKey" = $1""";

    private const string PutMessage = """
        INSERT INTO "Messages" ("CardKey", "Message", "Version") VALUES ($1, $2, $3)
        ON CONFLICT ("CardKey") DO UPDATE SET "Message" = excluded."Message", "Version" = excluded."Version",
            -- A card that shows a request is nobody's form any more.
            "Owner" = CASE excluded."Version" WHEN 0 THEN "Messages"."Owner" END,
            "Place" = CASE excluded."Version" WHEN 0 THEN "Messages"."Place" END
        """;

    public Task<Job?> NextAsync(string key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return readers.ReadAsync(sql => sql.First(
            Next,
            line => new Job(line.GetInt64(0), Json.Read<Effect>(line.GetString(1)), line.GetInt32(2) + 1, line.Time(3), line.GetBoolean(4)),
            key, IsoTime.Write(now)));
    }

    public Task<IReadOnlyList<(string Key, DateTimeOffset Due)>> DueAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<(string Key, DateTimeOffset Due)>>(sql => sql.All(
            DueBy, line => (line.GetString(0), line.Time(1)), IsoTime.Write(until)));

    public Task<Fence> RaiseAsync(string scope, CancellationToken cancellationToken) => writer.WriteAsync(
        write =>
        {
            write.Passed.Clear();
            return new Fence(scope, write.Sql.First(Raise, line => line.GetInt64(0), scope, IsoTime.Write(time.GetUtcNow())));
        },
        cancellationToken);

    public Task<bool> IsOpenAsync(Job job, CancellationToken cancellationToken) => readers.ReadAsync(sql =>
    {
        Pass(sql, job);
        return sql.Any(IsOpen, job.Id);
    });

    public Task<bool> BeginAsync(Job job, Step step, CancellationToken cancellationToken) => ChangeAsync(
        job, write => write.Sql.Any(IsOpen, job.Id) && !HoldSql.IsHeld(write.Sql, step.After.WaNumber), step, cancellationToken);

    public Task<bool> ParkAsync(Job job, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken) => ChangeAsync(
        job, write => write.Sql.Any(AtVersion, seen.Number, seen.Version) && Postpone(write, job, dueAt), step: null, cancellationToken);

    public Task<bool> PostponeAsync(Job job, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken) =>
        ChangeAsync(job, write => Postpone(write, job, dueAt), step, cancellationToken);

    public Task<bool> CompleteAsync(Job job, Step? step, RememberedMessage? message, CancellationToken cancellationToken) => ChangeAsync(
        job,
        write =>
        {
            var open = write.Sql.Run(Done, job.Id) == 1;
            if (message is not null)
            {
                // Overtaken by a later one of its kind or not: what was shown was shown.
                write.Sql.Later(PutMessage, message.CardKey, message.Message.Value, message.Version);
            }
            return open || message is not null;
        },
        step, cancellationToken);

    public Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken) => readers.ReadAsync(sql => sql.First(
        Message,
        line =>
            line.GetString(0) is var message && message == MessageRow.NotYet ? null
                : new RememberedMessage(cardKey, new MessageRef(message), line.GetInt32(1)),
        cardKey));

    private bool Postpone(Write write, Job job, DateTimeOffset dueAt)
    {
        write.Then(() => work.Has(job.Effect.Queue, dueAt));
        return write.Sql.Run(Later, job.Id, IsoTime.Write(dueAt), job.Tries) == 1;
    }

    /// <summary>Changes the job and stores what comes with that: all or nothing, and only where it may be.</summary>
    private async Task<bool> ChangeAsync(Job job, Func<Write, bool> change, Step? step, CancellationToken cancellationToken)
    {
        var stored = await writer.FinishAsync(
            write =>
            {
                Pass(write, job);
                return (change(write) && (step is null || write.TryStore(step, time.GetUtcNow(), work))) || write.GiveUp(false);
            },
            cancellationToken);
        if (!stored)
        {
            Log.Fenced(log, job.Id);
            // Its owner took it for done; where it is not, somebody has to look again.
            work.Has(job.Effect.Queue, time.GetUtcNow());
        }
        return stored;
    }

    /// <summary>Asked once in a transaction: nobody else raises a fence in the meantime.</summary>
    /// <exception cref="FencedException">The job's owner has a successor.</exception>
    private static void Pass(Write write, Job job)
    {
        if (job.Fence is { } fence && !write.Passed.Contains(fence))
        {
            Pass(write.Sql, job);
            write.Passed.Add(fence);
        }
    }

    /// <exception cref="FencedException">The job's owner has a successor.</exception>
    private static void Pass(Statements sql, Job job)
    {
        if (job.Fence is { } fence && !sql.Any(Owns, fence.Scope, fence.Number))
        {
            throw new FencedException();
        }
    }
}

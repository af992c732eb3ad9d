using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>The table of receivers, and the audit as they read it.</summary>
internal sealed class FeedStore(Writer writer, Readers readers, TimeProvider time) : IAuditFeeds
{
    private const string Taken = """SELECT "Seq" FROM "Feeds" WHERE "Name" = $1""";

    /// <summary>Of two replicas that ask first, both hear the same.</summary>
    private const string Begin = """INSERT INTO "Feeds" ("Name", "Seq", "At") VALUES ($1, $2, $3) ON CONFLICT ("Name") DO NOTHING""";

    private const string Claim = """
        UPDATE "Feeds" SET "Owner" = $2, "Until" = $3
        WHERE "Name" = $1 AND ("Owner" IS NULL OR "Owner" = $2 OR "Until" < $4)
        """;

    private const string TakeOver = """UPDATE "Feeds" SET "Owner" = $2, "Until" = $3 WHERE "Name" = $1""";

    private const string Take = """UPDATE "Feeds" SET "Seq" = $3, "At" = $4, "Until" = $5 WHERE "Name" = $1 AND "Owner" = $2""";

    private const string Release = """UPDATE "Feeds" SET "Owner" = NULL, "Until" = NULL WHERE "Name" = $1 AND "Owner" = $2""";

    private const string Next = """SELECT "At" FROM "Audit" WHERE "Seq" > $1 ORDER BY "Seq" LIMIT 1""";

    private const string Last = """SELECT "Seq" FROM "AuditHead" """;

    public async Task<FeedState> LookAsync(string name, bool fromStart, CancellationToken cancellationToken) =>
        await readers.ReadAsync(sql => Find(sql, name)) ?? await writer.WriteAsync(
            write =>
            {
                // Entries of this very transaction may not stand in the table of the end yet, so they are still delivered.
                var from = fromStart ? 0 : write.Sql.First(Last, line => line.GetInt64(0));
                write.Sql.Run(Begin, name, from, IsoTime.Write(time.GetUtcNow()));
                return Find(write.Sql, name)!;
            },
            cancellationToken);

    public Task<bool> ClaimAsync(string name, string owner, TimeSpan lease, bool alone, CancellationToken cancellationToken)
    {
        var (now, until) = (IsoTime.Write(time.GetUtcNow()), IsoTime.Write(time.GetUtcNow() + lease));
        return writer.WriteAsync(
            write => (alone ? write.Sql.Run(TakeOver, name, owner, until) : write.Sql.Run(Claim, name, owner, until, now)) == 1,
            cancellationToken);
    }

    public Task<bool> TakeAsync(string name, string owner, long seq, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return writer.WriteAsync(
            write => write.Sql.Run(Take, name, owner, seq, IsoTime.Write(now), IsoTime.Write(now + lease)) == 1, cancellationToken);
    }

    public Task ReleaseAsync(string name, string owner, CancellationToken cancellationToken) =>
        writer.WriteAsync(write => write.Sql.Run(Release, name, owner), cancellationToken);

    public Task<IReadOnlyList<AuditRecord>> AfterAsync(long seq, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<AuditRecord>>(sql =>
        {
            var lines = sql.All(
                AuditCells.After, line => (Entry: AuditCells.Entry(line), Value: AuditCells.Value(line)), seq, seq + take);
            return [.. lines.GroupBy(line => line.Entry.Seq).Select(entry =>
                entry.First().Entry.ToRecord(entry.Select(line => line.Value).OfType<StoredValue>()))];
        });

    private static FeedState? Find(Statements sql, string name) => sql.First(Taken, line => (long?)line.GetInt64(0), name) is { } taken
        ? new(taken, sql.First(Last, line => line.GetInt64(0)), sql.First(Next, line => (DateTimeOffset?)line.Time(0), taken))
        : null;
}

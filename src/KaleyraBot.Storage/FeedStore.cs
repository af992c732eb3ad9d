using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>The table of receivers, and the audit as they read it.</summary>
internal sealed class FeedStore(Writer writer, Readers readers, TimeProvider time) : IAuditFeeds
{
    private const string Taken = """SELECT "Seq" FROM "Feeds" WHERE "Name" = $1""";

    /// <summary>One statement: of two replicas that ask first, both hear the same.</summary>
    private const string Begin = """
        INSERT INTO "Feeds" ("Name", "Seq", "At") VALUES ($1, (SELECT COALESCE(MAX(h."Seq"), 0) FROM "AuditHead" AS h), $2)
        ON CONFLICT ("Name") DO NOTHING
        """;

    private const string Take = """UPDATE "Feeds" SET "Seq" = $2, "At" = $3 WHERE "Name" = $1 AND "Seq" < $2""";

    private const string NextAt = """SELECT "At" FROM "Audit" WHERE "Seq" = $1""";

    private const string Last = """SELECT "Seq" FROM "AuditHead" """;

    public async Task<long> TakenAsync(string name, CancellationToken cancellationToken) =>
        await readers.ReadAsync(sql => Find(sql, name)) ?? await writer.WriteAsync(
            write =>
            {
                write.Sql.Run(Begin, name, IsoTime.Write(time.GetUtcNow()));
                return Find(write.Sql, name) ?? 0;
            },
            cancellationToken);

    public Task TakeAsync(string name, long seq, CancellationToken cancellationToken) => writer.WriteAsync(
        write => write.Sql.Run(Take, name, seq, IsoTime.Write(time.GetUtcNow())), cancellationToken);

    public Task<IReadOnlyList<AuditRecord>> AfterAsync(long seq, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<AuditRecord>>(sql =>
        {
            var lines = sql.All(
                AuditCells.After, line => (Entry: AuditCells.Entry(line), Value: AuditCells.Value(line)), seq, seq + take);
            return [.. lines.GroupBy(line => line.Entry.Seq).Select(entry =>
                entry.First().Entry.ToRecord(entry.Select(line => line.Value).OfType<StoredValue>()))];
        });

    public Task<(long Last, DateTimeOffset? Next)> EndAsync(long seq, CancellationToken cancellationToken) => readers.ReadAsync(sql => (
        sql.First(Last, line => line.GetInt64(0)),
        sql.First(NextAt, line => (DateTimeOffset?)line.Time(0), seq + 1)));

    private static long? Find(Statements sql, string name) => sql.First(Taken, line => (long?)line.GetInt64(0), name);
}

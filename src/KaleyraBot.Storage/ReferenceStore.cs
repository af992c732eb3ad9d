using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>
/// The doors' references in the ledger's database. What is neither saved nor asked for in more than a year is forgotten
/// (<see cref="LedgerCleanup"/>).
/// </summary>
internal sealed class ReferenceStore(Writer writer, Readers readers, TimeProvider time) : IReferences
{
    /// <summary>Nobody has to know it closer, and so it is seldom written.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    private const string Find = """SELECT "Value", "At" FROM "References" WHERE "Key" = $1""";

    private const string Put = """
        INSERT INTO "References" ("Key", "Value", "At") VALUES ($1, $2, $3)
        ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value", "At" = excluded."At"
        """;

    private const string Touch = """UPDATE "References" SET "At" = $2 WHERE "Key" = $1""";

    private const string Remove = """DELETE FROM "References" WHERE "Key" = $1""";

    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await LookAsync(key) is not var (value, isRecent))
        {
            return null;
        }
        if (!isRecent)
        {
            var now = IsoTime.Write(time.GetUtcNow());
            await writer.WriteAsync(write => write.Sql.Run(Touch, key, now), cancellationToken);
        }
        return value;
    }

    public async Task SaveAsync(string key, string value, CancellationToken cancellationToken)
    {
        // Doors save with each event; nearly always nothing has changed, and a read disturbs nobody.
        if (await LookAsync(key) != (value, true))
        {
            var now = IsoTime.Write(time.GetUtcNow());
            await writer.WriteAsync(write => write.Sql.Run(Put, key, value, now), cancellationToken);
        }
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        writer.WriteAsync(write => write.Sql.Run(Remove, key), cancellationToken);

    private Task<(string Value, bool IsRecent)?> LookAsync(string key)
    {
        var from = time.GetUtcNow() - Recent;
        return readers.ReadAsync(sql => sql.First<(string, bool)?>(Find, line => (line.GetString(0), line.Time(1) >= from), key));
    }
}

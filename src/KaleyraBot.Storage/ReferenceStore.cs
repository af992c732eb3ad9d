using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>The doors' references in the ledger's database.</summary>
internal sealed class ReferenceStore(Writer writer, Readers readers) : IReferences
{
    private const string Find = """SELECT "Value" FROM "References" WHERE "Key" = $1""";

    private const string Put = """
        INSERT INTO "References" ("Key", "Value") VALUES ($1, $2) ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value"
        """;

    private const string Remove = """DELETE FROM "References" WHERE "Key" = $1""";

    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.First(Find, line => line.GetString(0), key));

    public async Task SaveAsync(string key, string value, CancellationToken cancellationToken)
    {
        // Doors save with each event; nearly always nothing has changed, and a read disturbs nobody.
        if (await FindAsync(key, cancellationToken) != value)
        {
            await writer.WriteAsync(write => write.Sql.Run(Put, key, value), cancellationToken);
        }
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        writer.WriteAsync(write => write.Sql.Run(Remove, key), cancellationToken);
}

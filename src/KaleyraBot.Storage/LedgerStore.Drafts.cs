using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>The drafts of the ledger.</summary>
internal sealed partial class LedgerStore
{
    /// <summary>Never somebody else's, whoever was faster.</summary>
    private const string PutDraft = """
        INSERT INTO "Drafts" ("Id", "OwnerId", "OwnerName", "OwnerLanguage", "Values", "At") VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT ("Id") DO UPDATE SET
            "OwnerName" = excluded."OwnerName", "OwnerLanguage" = excluded."OwnerLanguage", "Values" = excluded."Values", "At" = excluded."At"
            WHERE "Drafts"."OwnerId" = excluded."OwnerId"
        """;

    private const string DropOldDrafts = """
        DELETE FROM "Drafts" WHERE "OwnerId" = $1 AND "Id" IN (
            SELECT d."Id" FROM "Drafts" AS d WHERE d."OwnerId" = $1 ORDER BY d."At" DESC, d."Id" DESC LIMIT 1000 OFFSET $2)
        """;

    private const string DraftById = """SELECT "Id", "OwnerId", "OwnerName", "OwnerLanguage", "Values", "At" FROM "Drafts" WHERE "Id" = $1""";

    public Task SaveDraftAsync(Draft draft, CancellationToken cancellationToken) => writer.WriteAsync(
        write =>
        {
            var owner = draft.Owner;
            write.Sql.Run(PutDraft, draft.Id, owner.Id, owner.Name, owner.Language, Json.Write(draft.Values), IsoTime.Write(draft.At));
            return write.Sql.Run(DropOldDrafts, owner.Id, Draft.MostKept);
        },
        cancellationToken);

    public Task<Draft?> FindDraftAsync(string id, CancellationToken cancellationToken) => readers.ReadAsync(sql => sql.First(
        DraftById,
        line => new Draft(
            line.GetString(0), new Person(line.GetString(1), line.GetString(2), line.GetString(3)),
            Json.Read<Dictionary<string, string>>(line.GetString(4)), line.Time(5)),
        id));
}

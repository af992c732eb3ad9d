using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Storage.Sql;

/// <summary>Forms that are not sent yet.</summary>
internal static class DraftSql
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

    /// <summary>Keeps it, and of the same person's only the latest.</summary>
    public static void Put(this Statements sql, Draft draft)
    {
        var owner = draft.Owner;
        sql.Later(PutDraft, draft.Id, owner.Id, owner.Name, owner.Language, Json.Write(draft.Values), IsoTime.Write(draft.At));
        sql.Later(DropOldDrafts, owner.Id, Draft.MostKept);
    }

    public static Draft? FindDraft(this Statements sql, string id) => sql.First(
        DraftById,
        line => new Draft(
            line.GetString(0), new Person(line.GetString(1), line.GetString(2), line.GetString(3)),
            Json.Read<Dictionary<string, string>>(line.GetString(4)), line.Time(5)),
        id);
}

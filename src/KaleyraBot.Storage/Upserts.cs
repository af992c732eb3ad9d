using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>Insert or overwrite, in the SQL that SQLite and PostgreSQL share; EF Core has no words for it.</summary>
internal static class Upserts
{
    public static Task PutKnownAsync(this LedgerContext db, string waNumber, FieldChange change, Step step, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "KnownValues" ("WaNumber", "Field", "Value", "At", "Request", "DoubtedBy")
            VALUES ({waNumber}, {change.Field}, {change.Value}, {IsoTime.Write(step.Entry.At)}, {step.After.Number}, NULL)
            ON CONFLICT ("WaNumber", "Field") DO UPDATE SET
                "Value" = excluded."Value", "At" = excluded."At", "Request" = excluded."Request", "DoubtedBy" = NULL
            """, cancellationToken);

    public static Task PutMessageAsync(this LedgerContext db, RememberedMessage message, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Messages" ("CardKey", "Message", "Version") VALUES ({message.CardKey}, {message.Message.Value}, {message.Version})
            ON CONFLICT ("CardKey") DO UPDATE SET "Message" = excluded."Message", "Version" = excluded."Version"
            """, cancellationToken);

    /// <summary>Once: who has a card keeps it.</summary>
    public static Task OwnCardAsync(this LedgerContext db, string key, string owner, string place, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Messages" ("CardKey", "Message", "Version", "Owner", "Place") VALUES ({key}, {MessageRow.NotYet}, 0, {owner}, {place})
            ON CONFLICT DO NOTHING
            """, cancellationToken);

    /// <summary>Never somebody else's, whoever was faster.</summary>
    public static Task PutDraftAsync(this LedgerContext db, Draft draft, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Drafts" ("Id", "OwnerId", "OwnerName", "OwnerLanguage", "Values", "At")
            VALUES ({draft.Id}, {draft.Owner.Id}, {draft.Owner.Name}, {draft.Owner.Language}, {Json.Write(draft.Values)}, {IsoTime.Write(draft.At)})
            ON CONFLICT ("Id") DO UPDATE SET
                "OwnerName" = excluded."OwnerName", "OwnerLanguage" = excluded."OwnerLanguage",
                "Values" = excluded."Values", "At" = excluded."At"
                WHERE "Drafts"."OwnerId" = excluded."OwnerId"
            """, cancellationToken);

    public static Task PutReferenceAsync(this LedgerContext db, string key, string value, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "References" ("Key", "Value") VALUES ({key}, {value})
            ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value"
            """, cancellationToken);

    public static Task PutDelegationAsync(this LedgerContext db, DelegationRow row, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Delegations" ("To", "From", "Until") VALUES ({row.To}, {row.From}, {IsoTime.Write(row.Until)})
            ON CONFLICT ("To", "From") DO UPDATE SET "Until" = excluded."Until"
            """, cancellationToken);

    /// <summary>False: it was there before.</summary>
    public static async Task<bool> TryAddDeliveryAsync(this LedgerContext db, string deliveryId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Inbox" ("DeliveryId", "At") VALUES ({deliveryId}, {IsoTime.Write(at)}) ON CONFLICT DO NOTHING
            """, cancellationToken) == 1;
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>
    /// What is done leaves the outbox, and nobody leases it any more; deliveries can be kept whole; tables that are looked up by their key alone
    /// keep it once (<c>WITHOUT ROWID</c>), which takes half of their room.
    /// </summary>
    internal sealed partial class Engine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("""
                ALTER TABLE "Requests" ADD COLUMN "Alone" INTEGER NOT NULL DEFAULT 0;
                CREATE INDEX "IX_Audit_Action_Seq" ON "Audit" ("Action", "Seq") WHERE "Request" IS NULL;
                DROP INDEX "IX_Requests_RequesterId_State";
                CREATE INDEX "IX_Requests_RequesterId" ON "Requests" ("RequesterId")
                    WHERE "State" IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running');

                CREATE TABLE "OutboxNow" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
                    "Queue" TEXT NOT NULL,
                    "Payload" TEXT NOT NULL,
                    "DueAt" TEXT NOT NULL,
                    "Tries" INTEGER NOT NULL
                );
                INSERT INTO "OutboxNow" ("Id", "Queue", "Payload", "DueAt", "Tries")
                    SELECT "Id", "Queue", "Payload", "DueAt", "Tries" FROM "Outbox" WHERE "DoneAt" IS NULL ORDER BY "Id";
                DROP TABLE "Outbox";
                ALTER TABLE "OutboxNow" RENAME TO "Outbox";
                CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt");
                CREATE INDEX "IX_Outbox_Queue_Id" ON "Outbox" ("Queue", "Id");

                CREATE TABLE "InboxNow" (
                    "DeliveryId" TEXT NOT NULL CONSTRAINT "PK_Inbox" PRIMARY KEY,
                    "At" TEXT NOT NULL,
                    "Door" TEXT NULL,
                    "Body" TEXT NULL,
                    "Seal" TEXT NULL,
                    "Order" INTEGER NULL
                ) WITHOUT ROWID;
                INSERT INTO "InboxNow" ("DeliveryId", "At") SELECT "DeliveryId", "At" FROM "Inbox";
                DROP TABLE "Inbox";
                ALTER TABLE "InboxNow" RENAME TO "Inbox";
                CREATE UNIQUE INDEX "IX_Inbox_Order" ON "Inbox" ("Order") WHERE "Order" IS NOT NULL;

                CREATE TABLE "KnownValuesNow" (
                    "WaNumber" TEXT NOT NULL,
                    "Field" TEXT NOT NULL,
                    "Value" TEXT NOT NULL,
                    "At" TEXT NOT NULL,
                    "Request" INTEGER NOT NULL,
                    "DoubtedBy" INTEGER NULL,
                    CONSTRAINT "PK_KnownValues" PRIMARY KEY ("WaNumber", "Field")
                ) WITHOUT ROWID;
                INSERT INTO "KnownValuesNow" SELECT "WaNumber", "Field", "Value", "At", "Request", "DoubtedBy" FROM "KnownValues";
                DROP TABLE "KnownValues";
                ALTER TABLE "KnownValuesNow" RENAME TO "KnownValues";

                CREATE TABLE "MessagesNow" (
                    "CardKey" TEXT NOT NULL CONSTRAINT "PK_Messages" PRIMARY KEY,
                    "Message" TEXT NOT NULL,
                    "Version" INTEGER NOT NULL,
                    "Owner" TEXT NULL,
                    "Place" TEXT NULL
                ) WITHOUT ROWID;
                INSERT INTO "MessagesNow" SELECT "CardKey", "Message", "Version", "Owner", "Place" FROM "Messages";
                DROP TABLE "Messages";
                ALTER TABLE "MessagesNow" RENAME TO "Messages";
                CREATE INDEX "IX_Messages_Message" ON "Messages" ("Message");

                CREATE TABLE "AuditValuesNow" (
                    "Seq" INTEGER NOT NULL,
                    "Name" TEXT NOT NULL,
                    "Digest" TEXT NOT NULL,
                    "Salt" TEXT NULL,
                    "Value" TEXT NULL,
                    CONSTRAINT "PK_AuditValues" PRIMARY KEY ("Seq", "Name")
                ) WITHOUT ROWID;
                INSERT INTO "AuditValuesNow" SELECT "Seq", "Name", "Digest", "Salt", "Value" FROM "AuditValues";
                DROP TABLE "AuditValues";
                ALTER TABLE "AuditValuesNow" RENAME TO "AuditValues";
                CREATE TRIGGER "AuditValues_OnlyErase" BEFORE UPDATE ON "AuditValues"
                WHEN NEW."Seq" IS NOT OLD."Seq" OR NEW."Name" IS NOT OLD."Name" OR NEW."Digest" IS NOT OLD."Digest"
                    OR NEW."Salt" IS NOT NULL OR NEW."Value" IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only; its values can only be erased.'); END;
                CREATE TRIGGER "AuditValues_NoDelete" BEFORE DELETE ON "AuditValues"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditValues_NoReplace" BEFORE INSERT ON "AuditValues"
                WHEN EXISTS (SELECT 1 FROM "AuditValues" WHERE "Seq" = NEW."Seq" AND "Name" = NEW."Name")
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("What is done and gone does not come back. Restore a backup made before the update.");
    }
}

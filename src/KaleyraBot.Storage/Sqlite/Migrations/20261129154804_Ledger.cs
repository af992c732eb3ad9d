using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>All tables of the first release, and what guards the audit.</summary>
    internal sealed partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Surface = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<int>(type: "INTEGER", nullable: true),
                    WaNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Seal = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Seal = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => new { x.To, x.From });
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerLanguage = table.Column<string>(type: "TEXT", nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                columns: table => new
                {
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    ByLanguage = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holds", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Queue = table.Column<string>(type: "TEXT", nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FormId = table.Column<string>(type: "TEXT", nullable: false),
                    CardKey = table.Column<string>(type: "TEXT", nullable: false),
                    RequesterId = table.Column<string>(type: "TEXT", nullable: false),
                    RequesterName = table.Column<string>(type: "TEXT", nullable: false),
                    RequesterLanguage = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    WaNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    RetryAt = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Approval = table.Column<string>(type: "TEXT", nullable: true),
                    Undoes = table.Column<int>(type: "INTEGER", nullable: true),
                    Reversal = table.Column<string>(type: "TEXT", nullable: true),
                    MayBeApplied = table.Column<bool>(type: "INTEGER", nullable: false),
                    Despite = table.Column<string>(type: "TEXT", nullable: true),
                    Held = table.Column<string>(type: "TEXT", nullable: true),
                    StoppedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Alone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Number);
                });

            // Looked up by their key alone, these tables keep it once (WITHOUT ROWID), which takes half of their room. EF Core cannot say so.
            migrationBuilder.Sql("""
                CREATE TABLE "AuditValues" (
                    "Seq" INTEGER NOT NULL,
                    "Name" TEXT NOT NULL,
                    "Salt" BLOB NULL,
                    "Value" TEXT NULL,
                    "Digest" BLOB NULL,
                    CONSTRAINT "PK_AuditValues" PRIMARY KEY ("Seq", "Name")
                ) WITHOUT ROWID;
                CREATE TABLE "Fences" (
                    "Scope" TEXT NOT NULL CONSTRAINT "PK_Fences" PRIMARY KEY,
                    "Number" INTEGER NOT NULL,
                    "At" TEXT NOT NULL
                ) WITHOUT ROWID;
                CREATE TABLE "Inbox" (
                    "DeliveryId" TEXT NOT NULL CONSTRAINT "PK_Inbox" PRIMARY KEY,
                    "At" TEXT NOT NULL,
                    "Door" TEXT NULL,
                    "Body" TEXT NULL,
                    "Seal" TEXT NULL,
                    "Order" INTEGER NULL
                ) WITHOUT ROWID;
                CREATE TABLE "KnownValues" (
                    "WaNumber" TEXT NOT NULL,
                    "Field" TEXT NOT NULL,
                    "Value" TEXT NOT NULL,
                    "At" TEXT NOT NULL,
                    "Request" INTEGER NOT NULL,
                    "DoubtedBy" INTEGER NULL,
                    CONSTRAINT "PK_KnownValues" PRIMARY KEY ("WaNumber", "Field")
                ) WITHOUT ROWID;
                CREATE TABLE "Messages" (
                    "CardKey" TEXT NOT NULL CONSTRAINT "PK_Messages" PRIMARY KEY,
                    "Message" TEXT NOT NULL,
                    "Version" INTEGER NOT NULL,
                    "Owner" TEXT NULL,
                    "Place" TEXT NULL
                ) WITHOUT ROWID;
                CREATE TABLE "References" (
                    "Key" TEXT NOT NULL CONSTRAINT "PK_References" PRIMARY KEY,
                    "Value" TEXT NOT NULL,
                    "At" TEXT NOT NULL
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Action_Seq",
                table: "Audit",
                columns: new[] { "Action", "Seq" },
                filter: "\"Request\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Actor",
                table: "Audit",
                column: "Actor",
                filter: "\"Action\" IN ('delegated', 'delegation ended')");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Request",
                table: "Audit",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_WaNumber",
                table: "Audit",
                column: "WaNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OwnerId_At",
                table: "Drafts",
                columns: new[] { "OwnerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Fences_Number",
                table: "Fences",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Order",
                table: "Inbox",
                column: "Order",
                unique: true,
                filter: "\"Order\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Message",
                table: "Messages",
                column: "Message");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                table: "Outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Queue_Id",
                table: "Outbox",
                columns: new[] { "Queue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_CardKey",
                table: "Requests",
                column: "CardKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_FormId",
                table: "Requests",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_RequesterId",
                table: "Requests",
                column: "RequesterId",
                filter: "\"State\" IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Waiting",
                table: "Requests",
                column: "WaNumber",
                filter: "\"State\" = 'AwaitingApproval'");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_WaNumber",
                table: "Requests",
                column: "WaNumber");

            // Our files are known by it: "KaBo".
            migrationBuilder.Sql("PRAGMA application_id = 1264665199;");

            // The chain begins with nothing before it.
            migrationBuilder.Sql("""INSERT INTO "AuditHead" ("Id", "Seq", "Hash") VALUES (1, 0, zeroblob(32));""");

            // Append-only for everybody, whatever program opens the file. INSERT OR REPLACE would delete without asking the triggers for deletes.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "Audit_NoReplace" BEFORE INSERT ON "Audit" WHEN EXISTS (SELECT 1 FROM "Audit" WHERE "Seq" = NEW."Seq")
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditValues_OnlyErase" BEFORE UPDATE ON "AuditValues"
                WHEN NEW."Seq" IS NOT OLD."Seq" OR NEW."Name" IS NOT OLD."Name" OR OLD."Value" IS NULL
                    OR NEW."Salt" IS NOT NULL OR NEW."Value" IS NOT NULL OR typeof(NEW."Digest") <> 'blob' OR length(NEW."Digest") <> 32
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only; its values can only be erased.'); END;
                CREATE TRIGGER "AuditValues_NoDelete" BEFORE DELETE ON "AuditValues"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditValues_NoReplace" BEFORE INSERT ON "AuditValues"
                WHEN EXISTS (SELECT 1 FROM "AuditValues" WHERE "Seq" = NEW."Seq" AND "Name" = NEW."Name")
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditHead_OnlyForward" BEFORE UPDATE ON "AuditHead" WHEN NEW."Seq" < OLD."Seq" OR NEW."Id" <> 1
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditHead_NoDelete" BEFORE DELETE ON "AuditHead"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditHead_NoReplace" BEFORE INSERT ON "AuditHead"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Before this there was nothing.");
    }
}

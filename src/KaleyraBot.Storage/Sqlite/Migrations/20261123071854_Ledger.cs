using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<int>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
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
                name: "Inbox",
                columns: table => new
                {
                    DeliveryId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.DeliveryId);
                });

            migrationBuilder.CreateTable(
                name: "KnownValues",
                columns: table => new
                {
                    WaNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<int>(type: "INTEGER", nullable: false),
                    DoubtedBy = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownValues", x => new { x.WaNumber, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    CardKey = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.CardKey);
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
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseToken = table.Column<string>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<string>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "References",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_References", x => x.Key);
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
                    Result = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Request",
                table: "Audit",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt_Id",
                table: "Outbox",
                columns: new[] { "DueAt", "Id" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Queue_Id",
                table: "Outbox",
                columns: new[] { "Queue", "Id" },
                filter: "\"DoneAt\" IS NULL");

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
                name: "IX_Requests_WaNumber",
                table: "Requests",
                column: "WaNumber");

            // Marks the file as ours: "KaBo".
            migrationBuilder.Sql("PRAGMA application_id = 1264665199;");

            // The audit is append-only for everybody, whatever program opens the file.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                """);
            // INSERT OR REPLACE deletes without asking the trigger above.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoReplace" BEFORE INSERT ON "Audit" WHEN EXISTS (SELECT 1 FROM "Audit" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "KnownValues");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "References");

            migrationBuilder.DropTable(
                name: "Requests");
        }
    }
}

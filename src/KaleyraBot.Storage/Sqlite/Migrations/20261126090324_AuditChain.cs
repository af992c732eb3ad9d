using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>The audit becomes a chain. What was written before waits in AuditUnchained until <see cref="Chain.AuditImport"/> has chained it, in the same transaction.</summary>
    internal sealed partial class AuditChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER "Audit_NoUpdate";
                DROP TRIGGER "Audit_NoDelete";
                DROP TRIGGER "Audit_NoReplace";
                DROP INDEX "IX_Audit_Request";
                ALTER TABLE "Audit" RENAME TO "AuditUnchained";
                """);

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
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "AuditValues",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditValues", x => new { x.Seq, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Request",
                table: "Audit",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_WaNumber",
                table: "Audit",
                column: "WaNumber");

            migrationBuilder.Sql("""INSERT INTO "AuditHead" ("Id", "Seq", "Hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');""");

            // Append-only for everybody, whatever program opens the file. INSERT OR REPLACE would delete without asking the triggers for deletes.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "Audit_NoReplace" BEFORE INSERT ON "Audit" WHEN EXISTS (SELECT 1 FROM "Audit" WHERE "Seq" = NEW."Seq")
                BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;
                CREATE TRIGGER "AuditValues_OnlyErase" BEFORE UPDATE ON "AuditValues"
                WHEN NEW."Seq" IS NOT OLD."Seq" OR NEW."Name" IS NOT OLD."Name" OR NEW."Digest" IS NOT OLD."Digest"
                    OR NEW."Salt" IS NOT NULL OR NEW."Value" IS NOT NULL
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
            throw new System.NotSupportedException("A chain is not taken apart again. Restore a backup made before the update.");
    }
}

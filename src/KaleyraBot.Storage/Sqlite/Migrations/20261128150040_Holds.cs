using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>What is held; and of a request what holds it, who stopped it, and whether an earlier try of it may have been applied.</summary>
    internal sealed partial class Holds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Despite",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Held",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayBeApplied",
                table: "Requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "StoppedBy",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            // Of what was tried more than once only the last answer was kept, so an earlier one may have been unknown.
            migrationBuilder.Sql("""
                UPDATE "Requests" SET "MayBeApplied" = 1
                WHERE "State" IN ('Unknown', 'Running') OR "Result" LIKE '%"$type":"unknown"%' OR ("State" = 'Queued' AND "Attempts" > 1);
                """);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Holds");

            migrationBuilder.DropColumn(
                name: "Despite",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Held",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "MayBeApplied",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "StoppedBy",
                table: "Requests");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>What a request waits for, why it was asked for, what it takes back and what takes it back; who stands in for whom; and an index for what of somebody's is open.</summary>
    internal sealed partial class Approvals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Approval",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reversal",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Undoes",
                table: "Requests",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_Requests_RequesterId_State",
                table: "Requests",
                columns: new[] { "RequesterId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropIndex(
                name: "IX_Requests_RequesterId_State",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Approval",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Reversal",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Undoes",
                table: "Requests");
        }
    }
}

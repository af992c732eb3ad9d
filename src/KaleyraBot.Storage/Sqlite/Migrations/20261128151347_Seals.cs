using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>Room for the seals of entries and of the chain's end, and an index for who let whom stand in.</summary>
    internal sealed partial class Seals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "AuditHead",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "Audit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Actor",
                table: "Audit",
                column: "Actor",
                filter: "\"Action\" IN ('delegated', 'delegation ended')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Audit_Actor",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "AuditHead");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "Audit");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KaleyraBot.Storage.Sqlite.Migrations
{
    /// <summary>Whose a posted card is, and where; and indexes for messages, for what waits for a number, and for somebody's drafts.</summary>
    internal sealed partial class OwnedCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "Messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Waiting",
                table: "Requests",
                column: "WaNumber",
                filter: "\"State\" = 'AwaitingApproval'");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Message",
                table: "Messages",
                column: "Message");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OwnerId_At",
                table: "Drafts",
                columns: new[] { "OwnerId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Requests_Waiting",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Messages_Message",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_OwnerId_At",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Messages");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KaleyraBot.Storage.PostgreSql.Migrations
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
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Surface = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<int>(type: "integer", nullable: true),
                    WaNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Seal = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Seal = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditValues",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditValues", x => new { x.Seq, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => new { x.To, x.From });
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerLanguage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Values = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Fences",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fences", x => x.Scope);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                columns: table => new
                {
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ById = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ByName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ByLanguage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holds", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    DeliveryId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Door = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Seal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Order = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.DeliveryId);
                });

            migrationBuilder.CreateTable(
                name: "KnownValues",
                columns: table => new
                {
                    WaNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<int>(type: "integer", nullable: false),
                    DoubtedBy = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownValues", x => new { x.WaNumber, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    CardKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.CardKey);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Queue = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "References",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_References", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FormId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CardKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequesterId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequesterName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequesterLanguage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WaNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UpdatedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RetryAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Approval = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Undoes = table.Column<int>(type: "integer", nullable: true),
                    Reversal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MayBeApplied = table.Column<bool>(type: "boolean", nullable: false),
                    Despite = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Held = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StoppedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Alone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Number);
                });

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

            // The chain begins with nothing before it.
            migrationBuilder.Sql("""INSERT INTO "AuditHead" ("Id", "Seq", "Hash") VALUES (1, 0, decode(repeat('00', 32), 'hex'));""");

            foreach (var column in PostgreSqlQuotes.Refused)
            {
                migrationBuilder.Sql(column);
            }

            // Append-only for everybody, whatever program writes.
            foreach (var trigger in PostgreSqlTrigger.All)
            {
                migrationBuilder.Sql(trigger.Function);
                migrationBuilder.Sql(trigger.Create);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Before this there was nothing.");
    }
}

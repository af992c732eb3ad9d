CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Audit" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_Audit" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "Surface" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Request" INTEGER NULL,
    "WaNumber" TEXT NULL,
    "Detail" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "Seal" BLOB NULL
);

CREATE TABLE "AuditHead" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AuditHead" PRIMARY KEY,
    "Seq" INTEGER NOT NULL,
    "Hash" BLOB NOT NULL,
    "Seal" BLOB NULL
);

CREATE TABLE "Delegations" (
    "To" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    CONSTRAINT "PK_Delegations" PRIMARY KEY ("To", "From")
);

CREATE TABLE "Drafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Drafts" PRIMARY KEY,
    "OwnerId" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL,
    "OwnerLanguage" TEXT NOT NULL,
    "Values" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Holds" (
    "Number" TEXT NOT NULL CONSTRAINT "PK_Holds" PRIMARY KEY,
    "ById" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "ByLanguage" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Why" TEXT NOT NULL
);

CREATE TABLE "Outbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "Queue" TEXT NOT NULL,
    "Payload" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL
);

CREATE TABLE "Requests" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Requests" PRIMARY KEY AUTOINCREMENT,
    "FormId" TEXT NOT NULL,
    "CardKey" TEXT NOT NULL,
    "RequesterId" TEXT NOT NULL,
    "RequesterName" TEXT NOT NULL,
    "RequesterLanguage" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Account" TEXT NOT NULL,
    "WaNumber" TEXT NOT NULL,
    "Changes" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "UpdatedAt" TEXT NOT NULL,
    "RetryAt" TEXT NULL,
    "Result" TEXT NULL,
    "Reason" TEXT NULL,
    "Approval" TEXT NULL,
    "Undoes" INTEGER NULL,
    "Reversal" TEXT NULL,
    "MayBeApplied" INTEGER NOT NULL,
    "Despite" TEXT NULL,
    "Held" TEXT NULL,
    "StoppedBy" TEXT NULL,
    "Alone" INTEGER NOT NULL
);

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

CREATE INDEX "IX_Audit_Action_Seq" ON "Audit" ("Action", "Seq") WHERE "Request" IS NULL;

CREATE INDEX "IX_Audit_Actor" ON "Audit" ("Actor") WHERE "Action" IN ('delegated', 'delegation ended');

CREATE INDEX "IX_Audit_Request" ON "Audit" ("Request");

CREATE INDEX "IX_Audit_WaNumber" ON "Audit" ("WaNumber");

CREATE INDEX "IX_Drafts_OwnerId_At" ON "Drafts" ("OwnerId", "At");

CREATE INDEX "IX_Fences_Number" ON "Fences" ("Number");

CREATE UNIQUE INDEX "IX_Inbox_Order" ON "Inbox" ("Order") WHERE "Order" IS NOT NULL;

CREATE INDEX "IX_Messages_Message" ON "Messages" ("Message");

CREATE INDEX "IX_Outbox_DueAt" ON "Outbox" ("DueAt");

CREATE INDEX "IX_Outbox_Queue_Id" ON "Outbox" ("Queue", "Id");

CREATE UNIQUE INDEX "IX_Requests_CardKey" ON "Requests" ("CardKey");

CREATE UNIQUE INDEX "IX_Requests_FormId" ON "Requests" ("FormId");

CREATE INDEX "IX_Requests_RequesterId" ON "Requests" ("RequesterId") WHERE "State" IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running');

CREATE INDEX "IX_Requests_Waiting" ON "Requests" ("WaNumber") WHERE "State" = 'AwaitingApproval';

CREATE INDEX "IX_Requests_WaNumber" ON "Requests" ("WaNumber");

PRAGMA application_id = 1264665199;

INSERT INTO "AuditHead" ("Id", "Seq", "Hash") VALUES (1, 0, zeroblob(32));

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129154804_Ledger', '10.0.14');

ALTER TABLE "Inbox" ADD "Concerns" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129183220_Concerns', '10.0.14');


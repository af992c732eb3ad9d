CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Audit" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Audit" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Request" INTEGER NOT NULL,
    "Detail" TEXT NOT NULL
);

CREATE TABLE "Drafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Drafts" PRIMARY KEY,
    "OwnerId" TEXT NOT NULL,
    "OwnerName" TEXT NOT NULL,
    "OwnerLanguage" TEXT NOT NULL,
    "Values" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Inbox" (
    "DeliveryId" TEXT NOT NULL CONSTRAINT "PK_Inbox" PRIMARY KEY,
    "At" TEXT NOT NULL
);

CREATE TABLE "KnownValues" (
    "WaNumber" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Request" INTEGER NOT NULL,
    "DoubtedBy" INTEGER NULL,
    CONSTRAINT "PK_KnownValues" PRIMARY KEY ("WaNumber", "Field")
);

CREATE TABLE "Messages" (
    "CardKey" TEXT NOT NULL CONSTRAINT "PK_Messages" PRIMARY KEY,
    "Message" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Outbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "Queue" TEXT NOT NULL,
    "Payload" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "LeaseToken" TEXT NULL,
    "LeaseUntil" TEXT NULL,
    "DoneAt" TEXT NULL
);

CREATE TABLE "References" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_References" PRIMARY KEY,
    "Value" TEXT NOT NULL
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
    "Result" TEXT NULL
);

CREATE INDEX "IX_Audit_Request" ON "Audit" ("Request");

CREATE INDEX "IX_Outbox_DueAt_Id" ON "Outbox" ("DueAt", "Id") WHERE "DoneAt" IS NULL;

CREATE INDEX "IX_Outbox_Queue_Id" ON "Outbox" ("Queue", "Id") WHERE "DoneAt" IS NULL;

CREATE UNIQUE INDEX "IX_Requests_CardKey" ON "Requests" ("CardKey");

CREATE UNIQUE INDEX "IX_Requests_FormId" ON "Requests" ("FormId");

CREATE INDEX "IX_Requests_WaNumber" ON "Requests" ("WaNumber");

PRAGMA application_id = 1264665199;

CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON "Audit"
BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;

CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit"
BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;

CREATE TRIGGER "Audit_NoReplace" BEFORE INSERT ON "Audit" WHEN EXISTS (SELECT 1 FROM "Audit" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123071854_Ledger', '10.0.14');

DROP TRIGGER "Audit_NoUpdate";
DROP TRIGGER "Audit_NoDelete";
DROP TRIGGER "Audit_NoReplace";
DROP INDEX "IX_Audit_Request";
ALTER TABLE "Audit" RENAME TO "AuditUnchained";

CREATE TABLE "Audit" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_Audit" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "Surface" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Request" INTEGER NULL,
    "WaNumber" TEXT NULL,
    "Detail" TEXT NOT NULL,
    "PreviousHash" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE TABLE "AuditValues" (
    "Seq" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "Salt" TEXT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AuditValues" PRIMARY KEY ("Seq", "Name")
);

CREATE TABLE "AuditHead" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AuditHead" PRIMARY KEY,
    "Seq" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE INDEX "IX_Audit_Request" ON "Audit" ("Request");

CREATE INDEX "IX_Audit_WaNumber" ON "Audit" ("WaNumber");

INSERT INTO "AuditHead" ("Id", "Seq", "Hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126090324_AuditChain', '10.0.14');

ALTER TABLE "Requests" ADD "Approval" TEXT NULL;

ALTER TABLE "Requests" ADD "Reason" TEXT NULL;

ALTER TABLE "Requests" ADD "Reversal" TEXT NULL;

ALTER TABLE "Requests" ADD "Undoes" INTEGER NULL;

CREATE TABLE "Delegations" (
    "To" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    CONSTRAINT "PK_Delegations" PRIMARY KEY ("To", "From")
);

CREATE INDEX "IX_Requests_RequesterId_State" ON "Requests" ("RequesterId", "State");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126091149_Approvals', '10.0.14');

ALTER TABLE "Requests" ADD "Despite" TEXT NULL;

ALTER TABLE "Requests" ADD "Held" TEXT NULL;

ALTER TABLE "Requests" ADD "MayBeApplied" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Requests" ADD "StoppedBy" TEXT NULL;

UPDATE "Requests" SET "MayBeApplied" = 1
WHERE "State" IN ('Unknown', 'Running') OR "Result" LIKE '%"$type":"unknown"%' OR ("State" = 'Queued' AND "Attempts" > 1);

CREATE TABLE "Holds" (
    "Number" TEXT NOT NULL CONSTRAINT "PK_Holds" PRIMARY KEY,
    "ById" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "ByLanguage" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Why" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128150040_Holds', '10.0.14');

ALTER TABLE "AuditHead" ADD "Seal" TEXT NULL;

ALTER TABLE "Audit" ADD "Seal" TEXT NULL;

CREATE INDEX "IX_Audit_Actor" ON "Audit" ("Actor") WHERE "Action" IN ('delegated', 'delegation ended');

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128151347_Seals', '10.0.14');

ALTER TABLE "Messages" ADD "Owner" TEXT NULL;

ALTER TABLE "Messages" ADD "Place" TEXT NULL;

CREATE INDEX "IX_Requests_Waiting" ON "Requests" ("WaNumber") WHERE "State" = 'AwaitingApproval';

CREATE INDEX "IX_Messages_Message" ON "Messages" ("Message");

CREATE INDEX "IX_Drafts_OwnerId_At" ON "Drafts" ("OwnerId", "At");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128151353_OwnedCards', '10.0.14');

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

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128191248_Engine', '10.0.14');


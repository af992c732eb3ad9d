-- Which processes make up the cluster. Orleans finds its statements in OrleansQuery, by name, and reads columns by theirs; the tables
-- behind them are ours. Each statement stands for itself, so a transaction of the database is all that holds it together.

CREATE TABLE IF NOT EXISTS "ClusterVersion" (
    "DeploymentId" varchar(150) PRIMARY KEY,
    "Version" integer NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS "ClusterMembers" (
    "DeploymentId" varchar(150) NOT NULL REFERENCES "ClusterVersion",
    "Address" varchar(45) NOT NULL,
    "Port" integer NOT NULL,
    "Generation" integer NOT NULL,
    "SiloName" varchar(150) NOT NULL,
    "HostName" varchar(150) NOT NULL,
    "Status" integer NOT NULL,
    "ProxyPort" integer,
    "SuspectTimes" text,
    "StartTime" timestamptz NOT NULL,
    "IAmAliveTime" timestamptz NOT NULL,
    PRIMARY KEY ("DeploymentId", "Address", "Port", "Generation")
);

CREATE TABLE IF NOT EXISTS OrleansQuery (QueryKey varchar(64) PRIMARY KEY, QueryText varchar(8000) NOT NULL);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('MembershipReadAllKey', '
    SELECT v."DeploymentId", m."Address", m."Port", m."Generation", m."SiloName", m."HostName", m."Status", m."ProxyPort",
        m."SuspectTimes", m."StartTime", m."IAmAliveTime", v."Version"
    FROM "ClusterVersion" AS v LEFT JOIN "ClusterMembers" AS m ON m."DeploymentId" = v."DeploymentId"
    WHERE v."DeploymentId" = @DeploymentId'),

('MembershipReadRowKey', '
    SELECT v."DeploymentId", m."Address", m."Port", m."Generation", m."SiloName", m."HostName", m."Status", m."ProxyPort",
        m."SuspectTimes", m."StartTime", m."IAmAliveTime", v."Version"
    FROM "ClusterVersion" AS v LEFT JOIN "ClusterMembers" AS m ON m."DeploymentId" = v."DeploymentId"
        AND m."Address" = @Address AND m."Port" = @Port AND m."Generation" = @Generation
    WHERE v."DeploymentId" = @DeploymentId'),

('InsertMembershipVersionKey', '
    WITH added AS (
        INSERT INTO "ClusterVersion" ("DeploymentId") VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT COUNT(*)::int FROM added'),

('InsertMembershipKey', '
    WITH counted AS (
        UPDATE "ClusterVersion" SET "Version" = "Version" + 1
        WHERE "DeploymentId" = @DeploymentId AND "Version" = @Version AND NOT EXISTS (
            SELECT 1 FROM "ClusterMembers" WHERE "DeploymentId" = @DeploymentId AND "Address" = @Address AND "Port" = @Port
                AND "Generation" = @Generation)
        RETURNING "DeploymentId"),
    added AS (
        INSERT INTO "ClusterMembers" ("DeploymentId", "Address", "Port", "Generation", "SiloName", "HostName", "Status",
            "ProxyPort", "StartTime", "IAmAliveTime")
        SELECT "DeploymentId", @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        FROM counted RETURNING 1)
    SELECT COUNT(*)::int FROM added'),

('UpdateMembershipKey', '
    WITH counted AS (
        UPDATE "ClusterVersion" SET "Version" = "Version" + 1
        WHERE "DeploymentId" = @DeploymentId AND "Version" = @Version AND EXISTS (
            SELECT 1 FROM "ClusterMembers" WHERE "DeploymentId" = @DeploymentId AND "Address" = @Address AND "Port" = @Port
                AND "Generation" = @Generation)
        RETURNING "DeploymentId"),
    changed AS (
        UPDATE "ClusterMembers" AS m SET "Status" = @Status, "SuspectTimes" = @SuspectTimes, "IAmAliveTime" = @IAmAliveTime
        FROM counted WHERE m."DeploymentId" = counted."DeploymentId" AND m."Address" = @Address AND m."Port" = @Port
            AND m."Generation" = @Generation
        RETURNING 1)
    SELECT COUNT(*)::int FROM changed'),

('UpdateIAmAlivetimeKey', '
    UPDATE "ClusterMembers" SET "IAmAliveTime" = @IAmAliveTime
    WHERE "DeploymentId" = @DeploymentId AND "Address" = @Address AND "Port" = @Port AND "Generation" = @Generation'),

('DeleteMembershipTableEntriesKey', '
    DELETE FROM "ClusterMembers" WHERE "DeploymentId" = @DeploymentId;
    DELETE FROM "ClusterVersion" WHERE "DeploymentId" = @DeploymentId'),

-- 3: active.
('GatewaysQueryKey', '
    SELECT "Address", "ProxyPort", "Generation" FROM "ClusterMembers"
    WHERE "DeploymentId" = @DeploymentId AND "Status" = @Status AND "ProxyPort" > 0'),

('CleanupDefunctSiloEntriesKey', '
    DELETE FROM "ClusterMembers"
    WHERE "DeploymentId" = @DeploymentId AND "IAmAliveTime" < @IAmAliveTime AND "Status" <> 3')
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;

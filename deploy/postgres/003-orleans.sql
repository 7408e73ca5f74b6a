-- What the Orleans AdoNet providers need of the database: membership of the cluster, grain storage, reminders.
-- The providers read the statements below by their keys and know nothing of the tables behind them, so that those are ours to
-- name. Column aliases and parameter names are the providers'. Times are UTC. The providers ask for OrleansQuery without a schema,
-- so that nodes connect with routing as their search path.

CREATE TABLE routing.OrleansQuery (
    QueryKey  varchar(64) PRIMARY KEY,
    QueryText text NOT NULL
);

-- Membership. Every change of a member raises its cluster's version, and happens only if the version is still the one that the
-- changing silo has read.

CREATE TABLE routing.cluster_version (
    deployment_id varchar(150) PRIMARY KEY,
    version       int          NOT NULL DEFAULT 0,
    changed_at    timestamptz  NOT NULL DEFAULT now()
);

CREATE TABLE routing.cluster_member (
    deployment_id varchar(150) NOT NULL REFERENCES routing.cluster_version ON DELETE CASCADE,
    address       varchar(45)  NOT NULL,
    port          int          NOT NULL,
    generation    int          NOT NULL,
    silo_name     varchar(150) NOT NULL,
    host_name     varchar(150) NOT NULL,
    status        int          NOT NULL,
    proxy_port    int,
    suspect_times text,
    started_at    timestamptz  NOT NULL,
    alive_at      timestamptz  NOT NULL,
    PRIMARY KEY (deployment_id, address, port, generation)
);

INSERT INTO routing.OrleansQuery VALUES
('InsertMembershipVersionKey', $$
    WITH made AS (
        INSERT INTO routing.cluster_version (deployment_id) VALUES (@DeploymentId)
        ON CONFLICT DO NOTHING
        RETURNING 1)
    SELECT EXISTS (SELECT FROM made)
$$),
('InsertMembershipKey', $$
    WITH raised AS (
        UPDATE routing.cluster_version SET version = version + 1, changed_at = now()
        WHERE deployment_id = @DeploymentId AND version = @Version
          AND NOT EXISTS (
              SELECT FROM routing.cluster_member
              WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING deployment_id),
    joined AS (
        INSERT INTO routing.cluster_member
            (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at)
        SELECT deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        FROM raised
        RETURNING 1)
    SELECT EXISTS (SELECT FROM joined)
$$),
('UpdateMembershipKey', $$
    WITH raised AS (
        UPDATE routing.cluster_version SET version = version + 1, changed_at = now()
        WHERE deployment_id = @DeploymentId AND version = @Version
        RETURNING deployment_id),
    changed AS (
        UPDATE routing.cluster_member AS member
        SET status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
        FROM raised
        WHERE member.deployment_id = raised.deployment_id
          AND member.address = @Address AND member.port = @Port AND member.generation = @Generation
        RETURNING 1)
    SELECT EXISTS (SELECT FROM changed)
$$),
('UpdateIAmAlivetimeKey', $$
    UPDATE routing.cluster_member SET alive_at = @IAmAliveTime
    WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),
-- One row at least, so that the version is known of a cluster without members too.
('MembershipReadAllKey', $$
    SELECT cluster.version AS Version, member.address AS Address, member.port AS Port, member.generation AS Generation,
           member.silo_name AS SiloName, member.host_name AS HostName, member.status AS Status, member.proxy_port AS ProxyPort,
           member.suspect_times AS SuspectTimes, member.started_at AS StartTime, member.alive_at AS IAmAliveTime
    FROM routing.cluster_version AS cluster LEFT JOIN routing.cluster_member AS member USING (deployment_id)
    WHERE cluster.deployment_id = @DeploymentId
$$),
('MembershipReadRowKey', $$
    SELECT cluster.version AS Version, member.address AS Address, member.port AS Port, member.generation AS Generation,
           member.silo_name AS SiloName, member.host_name AS HostName, member.status AS Status, member.proxy_port AS ProxyPort,
           member.suspect_times AS SuspectTimes, member.started_at AS StartTime, member.alive_at AS IAmAliveTime
    FROM routing.cluster_version AS cluster
    LEFT JOIN routing.cluster_member AS member
           ON member.deployment_id = cluster.deployment_id
          AND member.address = @Address AND member.port = @Port AND member.generation = @Generation
    WHERE cluster.deployment_id = @DeploymentId
$$),
('GatewaysQueryKey', $$
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation
    FROM routing.cluster_member
    WHERE deployment_id = @DeploymentId AND status = @Status AND proxy_port > 0
$$),
('DeleteMembershipTableEntriesKey', $$
    DELETE FROM routing.cluster_version WHERE deployment_id = @DeploymentId
$$),
-- 6 is a dead silo; a living one that is only late with its sign of life stays.
('CleanupDefunctSiloEntriesKey', $$
    DELETE FROM routing.cluster_member
    WHERE deployment_id = @DeploymentId AND alive_at < @IAmAliveTime AND status = 6
$$);

-- Grain storage. The keys hold no grain class, so that names of states must be unique over all classes.

CREATE TABLE routing.grain_state (
    service_id   varchar(150) NOT NULL,
    type_hash    int          NOT NULL,
    type_name    varchar(512) NOT NULL,
    id_hash      int          NOT NULL,
    id_n0        bigint       NOT NULL,
    id_n1        bigint       NOT NULL,
    id_extension varchar(512),
    payload      bytea,
    version      int          NOT NULL DEFAULT 1,
    changed_at   timestamptz  NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX grain_state_key ON routing.grain_state
    (id_hash, type_hash, id_n0, id_n1, service_id, type_name, id_extension) NULLS NOT DISTINCT;

-- The version that comes back tells what happened: one above the given one when it was the stored one, else the given one
-- itself, or nothing where another activation had written first.
INSERT INTO routing.OrleansQuery VALUES
('ReadFromStorageKey', $$
    SELECT payload AS PayloadBinary, version AS Version
    FROM routing.grain_state
    WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1
      AND service_id = @ServiceId AND type_name = @GrainTypeString AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
$$),
('WriteToStorageKey', $$
    WITH changed AS (
        UPDATE routing.grain_state SET payload = @PayloadBinary, version = version + 1, changed_at = now()
        WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1
          AND service_id = @ServiceId AND type_name = @GrainTypeString AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
          AND version = @GrainStateVersion::int
        RETURNING version),
    made AS (
        INSERT INTO routing.grain_state (service_id, type_hash, type_name, id_hash, id_n0, id_n1, id_extension, payload)
        SELECT @ServiceId, @GrainTypeHash, @GrainTypeString, @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainIdExtensionString, @PayloadBinary
        WHERE @GrainStateVersion::int IS NULL
        ON CONFLICT DO NOTHING
        RETURNING version)
    SELECT COALESCE((SELECT version FROM changed), (SELECT version FROM made), @GrainStateVersion::int) AS NewGrainStateVersion
$$),
('ClearStorageKey', $$
    WITH changed AS (
        UPDATE routing.grain_state SET payload = NULL, version = version + 1, changed_at = now()
        WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1
          AND service_id = @ServiceId AND type_name = @GrainTypeString AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
          AND version = @GrainStateVersion::int
        RETURNING version)
    SELECT COALESCE((SELECT version FROM changed), @GrainStateVersion::int) AS NewGrainStateVersion
$$),
('DeleteStorageKey', $$
    WITH gone AS (
        DELETE FROM routing.grain_state
        WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1
          AND service_id = @ServiceId AND type_name = @GrainTypeString AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
          AND version = @GrainStateVersion::int
        RETURNING version + 1 AS version)
    SELECT COALESCE((SELECT version FROM gone), @GrainStateVersion::int) AS NewGrainStateVersion
$$);

-- Reminders.

CREATE TABLE routing.reminder (
    service_id varchar(150) NOT NULL,
    grain_id   varchar(512) NOT NULL,
    name       varchar(150) NOT NULL,
    starts_at  timestamptz  NOT NULL,
    period_ms  bigint       NOT NULL,
    grain_hash int          NOT NULL,
    version    int          NOT NULL DEFAULT 0,
    PRIMARY KEY (service_id, grain_id, name)
);

CREATE INDEX reminder_hash ON routing.reminder (service_id, grain_hash);

-- Hashes lie on a ring: a range holds its end but not its beginning, and the second form of it goes over the top.
INSERT INTO routing.OrleansQuery VALUES
('UpsertReminderRowKey', $$
    INSERT INTO routing.reminder AS known (service_id, grain_id, name, starts_at, period_ms, grain_hash)
    VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
    ON CONFLICT (service_id, grain_id, name) DO UPDATE
    SET starts_at = excluded.starts_at, period_ms = excluded.period_ms, grain_hash = excluded.grain_hash, version = known.version + 1
    RETURNING version AS Version
$$),
('ReadReminderRowsKey', $$
    SELECT grain_id AS GrainId, name AS ReminderName, starts_at AS StartTime, period_ms AS Period, version AS Version
    FROM routing.reminder WHERE service_id = @ServiceId AND grain_id = @GrainId
$$),
('ReadReminderRowKey', $$
    SELECT grain_id AS GrainId, name AS ReminderName, starts_at AS StartTime, period_ms AS Period, version AS Version
    FROM routing.reminder WHERE service_id = @ServiceId AND grain_id = @GrainId AND name = @ReminderName
$$),
('ReadRangeRows1Key', $$
    SELECT grain_id AS GrainId, name AS ReminderName, starts_at AS StartTime, period_ms AS Period, version AS Version
    FROM routing.reminder WHERE service_id = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash
$$),
('ReadRangeRows2Key', $$
    SELECT grain_id AS GrainId, name AS ReminderName, starts_at AS StartTime, period_ms AS Period, version AS Version
    FROM routing.reminder WHERE service_id = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)
$$),
('DeleteReminderRowKey', $$
    WITH gone AS (
        DELETE FROM routing.reminder
        WHERE service_id = @ServiceId AND grain_id = @GrainId AND name = @ReminderName AND version = @Version
        RETURNING 1)
    SELECT EXISTS (SELECT FROM gone)
$$),
('DeleteReminderRowsKey', $$
    DELETE FROM routing.reminder WHERE service_id = @ServiceId
$$);

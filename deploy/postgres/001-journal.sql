-- The journals of all centers of a deployment: their only truth. Applied by `routing database migrate`.

-- Who may append. An append holds its center's row FOR SHARE, a takeover raises the epoch, so that each excludes the other.
CREATE TABLE routing.owners (
    center text PRIMARY KEY,
    epoch bigint NOT NULL,
    holder text NOT NULL,
    backend_pid integer NOT NULL,
    backend_start timestamptz NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now());

CREATE TABLE routing.journal (
    center text NOT NULL,
    first_sequence bigint NOT NULL,
    last_sequence bigint NOT NULL,
    epoch bigint NOT NULL,
    at_ms bigint NOT NULL,
    format integer NOT NULL,
    rules_version integer NOT NULL,
    payload bytea NOT NULL,
    checksum bigint NOT NULL,
    PRIMARY KEY (center, first_sequence));

CREATE TABLE routing.snapshots (
    center text NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    format integer NOT NULL,
    rules_version integer NOT NULL,
    state bytea NOT NULL,
    checksum bigint NOT NULL,
    PRIMARY KEY (center, sequence));

-- Compressing inside the append would hold the center up.
ALTER TABLE routing.journal ALTER COLUMN payload SET STORAGE EXTERNAL;
ALTER TABLE routing.snapshots ALTER COLUMN state SET STORAGE EXTERNAL;

-- The history: made from the journals, to be read with SQL. Columns ending in _ms are milliseconds; those named at, from, until, queued,
-- answered, ended and start count from 1970 UTC. Flags are 0 or 1.
CREATE SCHEMA history;

CREATE TABLE history.progress (
    center text PRIMARY KEY,
    last_sequence bigint NOT NULL,
    format bigint NOT NULL);

CREATE TABLE history.events (
    center text NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    type text NOT NULL,
    source text, call_id text, agent_id text, queue text, device text, reservation_id bigint,
    state text, next text, reason text,
    waited_ms bigint, connected_ms bigint, deadline_ms bigint, priority bigint, other text,
    count bigint, connect bigint NOT NULL, release bigint NOT NULL,
    follow_up_id bigint, kind text, note text, callback_id text, number text,
    rule bigint, widen_to text, redirect text, to_center text, announcement text,
    PRIMARY KEY (center, sequence));
CREATE INDEX events_by_call ON history.events (center, call_id, source, sequence) WHERE call_id IS NOT NULL;

CREATE TABLE history.contacts (
    center text NOT NULL,
    first_sequence bigint NOT NULL,
    source text NOT NULL, call_id text NOT NULL, state text NOT NULL,
    entry_queue text, queue text, agent_id text, priority bigint NOT NULL,
    queued_at_ms bigint NOT NULL, answered_at_ms bigint, ended_at_ms bigint,
    waited_ms bigint, connected_ms bigint NOT NULL, transferred bigint NOT NULL,
    interval_queue text, interval_start_ms bigint, callback bigint NOT NULL,
    PRIMARY KEY (center, first_sequence));
CREATE INDEX contacts_by_queued ON history.contacts (center, queued_at_ms);
CREATE INDEX contacts_by_agent ON history.contacts (center, agent_id, first_sequence) WHERE agent_id IS NOT NULL;
CREATE INDEX contacts_open ON history.contacts (center, first_sequence) WHERE ended_at_ms IS NULL;

CREATE TABLE history.agent_states (
    center text NOT NULL,
    first_sequence bigint NOT NULL,
    agent_id text NOT NULL, state text NOT NULL, next text, reason text,
    from_ms bigint NOT NULL, until_ms bigint,
    PRIMARY KEY (center, first_sequence));
CREATE INDEX agent_states_by_agent ON history.agent_states (center, agent_id, from_ms);
CREATE INDEX agent_states_by_until ON history.agent_states (center, until_ms);
CREATE INDEX agent_states_open ON history.agent_states (center, first_sequence) WHERE until_ms IS NULL;

CREATE TABLE history.intervals (
    center text NOT NULL,
    queue text NOT NULL, start_ms bigint NOT NULL,
    offered bigint NOT NULL, answered_in_time bigint NOT NULL, answered_late bigint NOT NULL,
    abandoned_in_time bigint NOT NULL, short_abandoned bigint NOT NULL, past_threshold bigint NOT NULL,
    answered_wait_ms bigint NOT NULL, handled bigint NOT NULL, handled_ms bigint NOT NULL,
    PRIMARY KEY (center, queue, start_ms));

CREATE TABLE history.thresholds (
    center text NOT NULL,
    queue text NOT NULL, within_ms bigint NOT NULL, short_abandon_ms bigint NOT NULL,
    PRIMARY KEY (center, queue));

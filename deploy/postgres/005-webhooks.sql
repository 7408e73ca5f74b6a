-- Webhooks, how far each has read its center's feed, and what is on its way to it. Secrets stand here encrypted.
CREATE SCHEMA IF NOT EXISTS webhooks;

CREATE TABLE webhooks.hooks (
    id text PRIMARY KEY,
    owner text NOT NULL,
    of_key boolean NOT NULL,
    center text NOT NULL,
    url text NOT NULL,
    events text NOT NULL,
    secret bytea NOT NULL,
    old_secret bytea,
    old_until_ms bigint NOT NULL DEFAULT 0,
    disabled text,
    cursor bigint NOT NULL,
    created_ms bigint NOT NULL);

CREATE TABLE webhooks.messages (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hook text NOT NULL REFERENCES webhooks.hooks ON DELETE CASCADE,
    message_id text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    lane text NOT NULL,
    body bytea NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    next_ms bigint NOT NULL DEFAULT 0,
    error text,
    dead_ms bigint);

CREATE INDEX messages_by_lane ON webhooks.messages (hook, lane, number) WHERE dead_ms IS NULL;
CREATE INDEX messages_waiting ON webhooks.messages (hook, next_ms) WHERE dead_ms IS NULL;
CREATE INDEX messages_dead ON webhooks.messages (hook, number) WHERE dead_ms IS NOT NULL;

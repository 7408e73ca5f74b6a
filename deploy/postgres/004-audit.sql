-- What supervisors and admins did.
CREATE TABLE history.audit (
    center text NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    principal text NOT NULL, action text NOT NULL, target text NOT NULL, before text, after text, outcome text NOT NULL,
    PRIMARY KEY (center, sequence));

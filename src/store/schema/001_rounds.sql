-- A round: what decided it, who was met, how it ended, what the learner said about it.
-- `sum` is a SHA-256 over the row, rewritten with every change: a flipped bit shows when the row is read.
CREATE TABLE round (
    id             TEXT    NOT NULL PRIMARY KEY,
    seq            INTEGER NOT NULL UNIQUE,   -- order of beginning; clocks may lie
    fingerprint    TEXT    NOT NULL,
    seed           TEXT    NOT NULL,
    scenario       TEXT    NOT NULL,
    role           TEXT,
    guided         INTEGER NOT NULL CHECK (guided IN (0, 1)),
    persona        TEXT    NOT NULL,          -- JSON
    scenario_title TEXT    NOT NULL,
    opening        TEXT    NOT NULL,
    ending         TEXT    NOT NULL,
    levels         TEXT    NOT NULL,          -- JSON, skill to level
    self_ratings   TEXT    NOT NULL,          -- JSON, skill to rating
    facts_found    INTEGER NOT NULL,
    facts_in_all   INTEGER NOT NULL,
    parent_round   TEXT,
    parent_turn    INTEGER,
    started_at     INTEGER NOT NULL,          -- a label, never an order
    note           TEXT    NOT NULL,
    believed_needs TEXT    NOT NULL,
    believed_fears TEXT    NOT NULL,
    goal           TEXT    NOT NULL,
    turns          INTEGER NOT NULL,          -- how many there must be, so that a lost one is missed
    sum            TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- A turn as it was shown; `chain` seals it and all before it.
CREATE TABLE turn (
    round TEXT    NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    turn  INTEGER NOT NULL CHECK (turn > 0),
    shown TEXT    NOT NULL,                   -- JSON
    chain TEXT    NOT NULL,
    PRIMARY KEY (round, turn)
) STRICT, WITHOUT ROWID;

-- What is being typed and not sent.
CREATE TABLE draft (
    round TEXT NOT NULL PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE,
    text  TEXT NOT NULL,
    sum   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,                      -- JSON
    sum   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX round_unfinished ON round (seq) WHERE ending = 'unfinished';

-- Reports placed by hand, the user's rules, tags, and what is known of an address.

ALTER TABLE letters ADD COLUMN tag TEXT NOT NULL DEFAULT '';
CREATE INDEX letters_tag ON letters (tag) WHERE tag <> '';

-- An envelope that goes to blocked addresses too, on the user's word.
ALTER TABLE envelopes ADD COLUMN regardless INTEGER NOT NULL DEFAULT 0;

-- The retry window counts from the first attempt, not from when the letter was due.
ALTER TABLE envelopes ADD COLUMN first_tried INTEGER;

-- Some servers change the case of what they give back.
CREATE INDEX letters_envid ON letters (envid COLLATE NOCASE);

CREATE TABLE rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL
) STRICT;

-- What the user said of addresses: appended and never changed, as evidence is.
CREATE TABLE notes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  canonical TEXT NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX notes_canonical ON notes (canonical);
CREATE TRIGGER notes_never_change BEFORE UPDATE ON notes
BEGIN
  SELECT RAISE(ABORT, 'notes are appended and never changed');
END;

CREATE INDEX evidence_failed ON evidence (kind, seq) WHERE kind = 'failed';
CREATE INDEX evidence_about ON evidence (details ->> 'about') WHERE kind = 'judged';
CREATE INDEX evidence_batch ON evidence (details ->> 'batch') WHERE kind = 'judged';

-- Projection of the user's judgements: where a report stands that its clues put elsewhere.
CREATE TABLE placements (
  fact INTEGER PRIMARY KEY REFERENCES evidence (seq),
  message INTEGER,
  recipient INTEGER,
  dismissed INTEGER NOT NULL
) STRICT;
CREATE INDEX placements_message ON placements (message);
CREATE INDEX placements_recipient ON placements (recipient);
CREATE VIEW facts AS
  SELECT seq, message, recipient, kind, at, learnt, source, key, details, raw, 0 AS dismissed
    FROM evidence WHERE NOT EXISTS (SELECT 1 FROM placements WHERE fact = evidence.seq)
  UNION ALL
  SELECT e.seq, p.message, p.recipient, e.kind, e.at, e.learnt, e.source, e.key, e.details, e.raw,
         p.dismissed
    FROM placements p JOIN evidence e ON e.seq = p.fact;

-- Projection of the statuses: what each says of its address.
CREATE TABLE signals (
  recipient INTEGER NOT NULL,
  signal TEXT NOT NULL,
  canonical TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (recipient, signal)
) STRICT, WITHOUT ROWID;
CREATE INDEX signals_canonical ON signals (canonical, signal, at);
CREATE INDEX signals_bounces ON signals (signal, canonical) WHERE signal <> 'arrived';

-- Projection of signals and notes: one row an address.
CREATE TABLE contacts (
  canonical TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  domain TEXT NOT NULL,
  letters INTEGER NOT NULL,
  last_letter INTEGER NOT NULL,
  block TEXT NOT NULL,
  since INTEGER,
  words TEXT NOT NULL,
  hard INTEGER NOT NULL,
  soft INTEGER NOT NULL,
  spam INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_domain ON contacts (domain);
CREATE INDEX contacts_block ON contacts (block) WHERE block <> '';
CREATE INDEX contacts_revision ON contacts (revision);

-- The projections are to be made anew; only the evidence says what they hold.
INSERT OR REPLACE INTO settings VALUES ('stale', '1');

-- Letters that are held, letters made of the rows of a table, and how much an account may send.

ALTER TABLE envelopes ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
ALTER TABLE envelopes ADD COLUMN merge INTEGER;
CREATE INDEX envelopes_merge ON envelopes (merge) WHERE merge IS NOT NULL;

-- One letter to many: the rows are kept until each is a letter, so that the rest outlives a crash.
CREATE TABLE merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL,
  tag TEXT NOT NULL,
  template TEXT NOT NULL,
  state TEXT NOT NULL,
  total INTEGER NOT NULL DEFAULT 0,
  made INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE merge_rows (
  merge INTEGER NOT NULL,
  number INTEGER NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (merge, number)
) STRICT, WITHOUT ROWID;

-- Attempts are counted where they are told: in the evidence.
CREATE INDEX evidence_attempts ON evidence (at) WHERE kind = 'processing';

-- What an account's server asked for by refusing for now.
CREATE TABLE slowdowns (
  account INTEGER PRIMARY KEY,
  until INTEGER NOT NULL,
  times INTEGER NOT NULL
) STRICT;

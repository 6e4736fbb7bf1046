-- Times are microseconds since 1970 in UTC.  Evidence is appended and never changed; everything
-- from `statuses` on is a projection of it and can be thrown away and made again.

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  data TEXT NOT NULL
) STRICT;

CREATE TABLE account_states (
  account INTEGER NOT NULL,
  part TEXT NOT NULL,
  ok INTEGER NOT NULL,
  words TEXT NOT NULL,
  way_out TEXT NOT NULL,
  PRIMARY KEY (account, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  envid TEXT NOT NULL UNIQUE,
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  created INTEGER NOT NULL,
  tracking TEXT NOT NULL,
  raw BLOB NOT NULL
) STRICT;
CREATE INDEX letters_message_id ON letters (message_id);

CREATE TABLE recipients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter INTEGER NOT NULL REFERENCES letters (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  canonical TEXT NOT NULL,
  UNIQUE (letter, canonical)
) STRICT;
CREATE INDEX recipients_canonical ON recipients (canonical);

CREATE TABLE envelopes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter INTEGER NOT NULL REFERENCES letters (id),
  recipients TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL,
  first_due INTEGER NOT NULL
) STRICT;
CREATE INDEX envelopes_due ON envelopes (state, due);
CREATE INDEX envelopes_letter ON envelopes (letter);

CREATE TABLE mailboxes (
  account INTEGER NOT NULL,
  folder TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  PRIMARY KEY (account, folder)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  message INTEGER REFERENCES letters (id),
  recipient INTEGER REFERENCES recipients (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  learnt INTEGER NOT NULL,
  source TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  details TEXT NOT NULL,
  raw BLOB NOT NULL
) STRICT;
CREATE INDEX evidence_recipient ON evidence (recipient);
CREATE INDEX evidence_message ON evidence (message);
CREATE TRIGGER evidence_never_changes BEFORE UPDATE ON evidence
BEGIN
  SELECT RAISE(ABORT, 'evidence is appended and never changed');
END;

CREATE TABLE statuses (
  recipient INTEGER PRIMARY KEY,
  letter INTEGER NOT NULL,
  delivery TEXT NOT NULL,
  reading TEXT NOT NULL,
  marks TEXT NOT NULL,
  reason TEXT NOT NULL,
  proof TEXT NOT NULL,
  opens INTEGER NOT NULL,
  clicks INTEGER NOT NULL,
  first_open INTEGER,
  first_click INTEGER,
  last_event INTEGER,
  due INTEGER
) STRICT;
CREATE INDEX statuses_letter ON statuses (letter);
CREATE INDEX statuses_due ON statuses (due) WHERE due IS NOT NULL;

CREATE TABLE list (
  letter INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  recipients TEXT NOT NULL,
  subject TEXT NOT NULL,
  delivery INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  marks TEXT NOT NULL,
  summary TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  search TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX list_sent ON list (sent);
CREATE INDEX list_recipients ON list (recipients COLLATE NOCASE);
CREATE INDEX list_subject ON list (subject COLLATE NOCASE);
CREATE INDEX list_delivery ON list (delivery);
CREATE INDEX list_reading ON list (reading);
CREATE INDEX list_last_event ON list (last_event);
CREATE INDEX list_revision ON list (revision);

CREATE TABLE revisions (last INTEGER NOT NULL) STRICT;
INSERT INTO revisions VALUES (0);

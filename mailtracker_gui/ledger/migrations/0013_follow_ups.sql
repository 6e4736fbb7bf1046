-- Rules of the user's on statuses, what they did (once per recipient and rule), and the letters
-- they prepared, which nobody sends but the user.

CREATE TABLE follow_ups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  condition TEXT NOT NULL,
  days INTEGER NOT NULL,
  times INTEGER NOT NULL,
  tag TEXT NOT NULL,
  deed TEXT NOT NULL,
  words TEXT NOT NULL,
  active INTEGER NOT NULL,
  earlier INTEGER NOT NULL,
  made INTEGER NOT NULL,
  -- How far it has looked: letters written until `aged` at the age it asks for, changes until `seen`.
  aged INTEGER NOT NULL DEFAULT 0,
  seen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE followed (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  rule INTEGER NOT NULL,
  letter INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  deed TEXT NOT NULL,
  words TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (rule, recipient)
) STRICT;
CREATE INDEX followed_letter ON followed (letter);

CREATE TABLE prepared (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  followed INTEGER NOT NULL UNIQUE REFERENCES followed (seq),
  data TEXT NOT NULL
) STRICT;

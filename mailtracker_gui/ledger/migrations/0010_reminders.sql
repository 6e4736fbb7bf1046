-- What the user wants to be reminded of, and of what nothing is to be announced.

CREATE TABLE reminders (
  letter INTEGER PRIMARY KEY REFERENCES letters (id),
  due INTEGER NOT NULL
) STRICT;
CREATE INDEX reminders_due ON reminders (due);

CREATE TABLE mutes (
  letter INTEGER NOT NULL REFERENCES letters (id),
  recipient INTEGER NOT NULL, -- 0: all of the letter's
  PRIMARY KEY (letter, recipient)
) STRICT, WITHOUT ROWID;

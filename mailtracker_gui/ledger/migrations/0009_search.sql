-- Full-text search over who a letter went to, and over its subject, tags and what servers said of
-- it; and what the list's other columns and views at its side ask for.

ALTER TABLE list ADD COLUMN people TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN opens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list ADD COLUMN clicks INTEGER NOT NULL DEFAULT 0;

DROP INDEX list_delivery;
DROP INDEX list_reading;
CREATE INDEX list_delivery ON list (delivery, sent);
CREATE INDEX list_reading ON list (reading, sent);
CREATE INDEX list_account ON list (account, sent);

CREATE VIRTUAL TABLE words USING fts5 (
  people, search, content = 'list', content_rowid = 'letter', prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO words (words) VALUES ('rebuild');
CREATE TRIGGER list_inserted AFTER INSERT ON list
BEGIN
  INSERT INTO words (rowid, people, search) VALUES (new.letter, new.people, new.search);
END;
CREATE TRIGGER list_deleted AFTER DELETE ON list
BEGIN
  INSERT INTO words (words, rowid, people, search)
    VALUES ('delete', old.letter, old.people, old.search);
END;
CREATE TRIGGER list_updated AFTER UPDATE OF people, search ON list
  WHEN old.people <> new.people OR old.search <> new.search
BEGIN
  INSERT INTO words (words, rowid, people, search)
    VALUES ('delete', old.letter, old.people, old.search);
  INSERT INTO words (rowid, people, search) VALUES (new.letter, new.people, new.search);
END;

-- The projections are to be made anew; only the evidence says what they hold.
INSERT OR REPLACE INTO settings VALUES ('stale', '1');

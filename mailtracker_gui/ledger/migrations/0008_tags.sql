-- A letter may have several tags; the one it was sent with is the first.
CREATE TABLE tags (
  letter INTEGER NOT NULL REFERENCES letters (id),
  tag TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (letter, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_tag ON tags (tag, letter);
INSERT INTO tags SELECT id, tag FROM letters WHERE tag <> '';
DROP INDEX letters_tag;
ALTER TABLE letters DROP COLUMN tag;

-- Letters written elsewhere, known by their copy in the Sent folder; '' is written here.

ALTER TABLE letters ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN origin TEXT NOT NULL DEFAULT '';

-- Letters that were handed over and whose copy in Sent is still to be seen to.
CREATE TABLE copies (
  letter INTEGER PRIMARY KEY REFERENCES letters (id),
  account INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT;
CREATE INDEX copies_account ON copies (account);

-- The keywords last written on a letter's copy in Sent.
CREATE TABLE keywords (
  letter INTEGER PRIMARY KEY REFERENCES letters (id),
  words TEXT NOT NULL
) STRICT;

-- Letters written elsewhere, known by their copy in the Sent folder; '' is written here.

ALTER TABLE letters ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE list ADD COLUMN origin TEXT NOT NULL DEFAULT '';

-- Letters that were handed over; whether their copy in Sent was seen to.
CREATE TABLE copies (
  letter INTEGER PRIMARY KEY REFERENCES letters (id),
  account INTEGER NOT NULL,
  since INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX copies_waiting ON copies (account, since) WHERE NOT done;

-- The keywords last written on a letter's copy in Sent.
CREATE TABLE keywords (
  letter INTEGER PRIMARY KEY REFERENCES letters (id),
  words TEXT NOT NULL
) STRICT;

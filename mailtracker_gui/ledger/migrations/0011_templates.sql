-- Letters to begin with; the letter is JSON as merges keep theirs.
CREATE TABLE templates (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  letter TEXT NOT NULL
) STRICT;

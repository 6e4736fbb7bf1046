-- Whose facts are stored and not folded in yet: of a day's hits each recipient is folded once.
CREATE TABLE unfolded (
  letter INTEGER NOT NULL,
  recipient INTEGER NOT NULL, -- 0: nobody of the letter in particular
  PRIMARY KEY (letter, recipient)
) STRICT, WITHOUT ROWID;

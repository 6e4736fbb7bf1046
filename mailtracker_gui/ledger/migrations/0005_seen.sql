-- What was seen of the world outside, each with its age.  It can be thrown away and asked again.

-- What an account's server for sending offered on the last connection.
CREATE TABLE offers (
  account INTEGER PRIMARY KEY,
  host TEXT NOT NULL,
  dsn INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- What DNS said of a domain; `said` is a list in JSON.
CREATE TABLE names (
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  said TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (name, kind)
) STRICT, WITHOUT ROWID;

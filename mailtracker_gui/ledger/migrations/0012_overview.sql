-- Projection of the statuses for counting: one short row a recipient, in the order of time, so that
-- a period is read in one go.  `delivery` and `reading` are ranks, as in `list`.
CREATE TABLE outcomes (
  sent INTEGER NOT NULL, -- when the letter was written
  recipient INTEGER NOT NULL,
  letter INTEGER NOT NULL,
  account INTEGER NOT NULL,
  domain TEXT NOT NULL,
  delivery INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  clicked INTEGER NOT NULL,
  unsubscribed INTEGER NOT NULL,
  complained INTEGER NOT NULL,
  opened_after INTEGER, -- seconds from when it left to the first opening by a person
  reason TEXT NOT NULL, -- of a bounce
  PRIMARY KEY (sent, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcomes_letter ON outcomes (letter);

-- Made of what is folded already: folding a million recipients again would take minutes.
INSERT INTO outcomes
  WITH
    deliveries (word, rank) AS (VALUES
      ('Hard bounce', 0), ('Spam bounce', 1), ('Soft bounce', 2), ('Unsure', 3), ('Dropped', 4),
      ('Deferred', 5), ('Created', 6), ('Scheduled', 7), ('Processing', 8), ('Accepted', 9),
      ('No failure reported', 10), ('Delivered', 11)),
    readings (word, rank) AS (VALUES
      ('Nothing known', 0), ('Loaded by a machine', 1), ('Opened', 2), ('Clicked', 3),
      ('Read (receipt)', 4), ('Replied', 5))
  SELECT l.created, r.id, l.id, l.account, c.domain, d.rank, g.rank, s.clicks > 0,
    instr(s.marks, 'Unsubscribed') > 0, instr(s.marks, 'Complained') > 0,
    CASE WHEN s.first_open IS NOT NULL THEN
      max(0, (s.first_open - coalesce((SELECT min(e.at) FROM evidence e
        WHERE e.recipient = r.id AND e.kind = 'accepted'), l.created)) / 1000000) END,
    CASE WHEN d.rank < 3 THEN s.reason ELSE '' END
  FROM statuses s
    JOIN recipients r ON r.id = s.recipient
    JOIN letters l ON l.id = r.letter
    JOIN contacts c ON c.canonical = r.canonical
    JOIN deliveries d ON d.word = s.delivery
    JOIN readings g ON g.word = s.reading
  ORDER BY l.created, r.id;

"""Which letters' copies in Sent do not say yet what became of them."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Connection

from mailtracker_gui.domain.sent import Marking
from mailtracker_gui.domain.status import (
    DELIVERED_KEYWORD,
    DISPLAYED_KEYWORD,
    FAILED_KEYWORD,
    Delivery,
    Reading,
)
from mailtracker_gui.ledger import codec

AT_ONCE = 50
# A letter is as its worst recipient; letters whose copy is still to come have their turn later.
WANTED = """
  WITH wanted AS (
    SELECT l.letter, m.message_id, trim(
      CASE WHEN l.delivery = :delivered THEN :delivered_word
           WHEN l.delivery <= :bounced THEN :failed_word ELSE '' END
      || CASE WHEN l.reading >= :opened THEN ' ' || :displayed_word ELSE '' END) AS words
    FROM list l JOIN letters m ON m.id = l.letter
    WHERE l.account = :account AND l.sent >= :since
      AND NOT EXISTS (SELECT 1 FROM copies c WHERE c.letter = l.letter AND NOT c.done))
  SELECT w.* FROM wanted w LEFT JOIN keywords k ON k.letter = w.letter
  WHERE w.words <> coalesce(k.words, '') LIMIT :most"""


class Keywords:
    """Works inside the ledger's transactions."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def wanted(self, account: int, since: datetime) -> list[Marking]:
        """Return the letters since a moment whose keywords are others now."""
        values = {
            "account": account,
            "since": codec.ticks(since),
            "delivered": Delivery.DELIVERED.rank,
            "bounced": Delivery.SOFT_BOUNCE.rank,
            "opened": Reading.OPENED.rank,
            "delivered_word": DELIVERED_KEYWORD,
            "failed_word": FAILED_KEYWORD,
            "displayed_word": DISPLAYED_KEYWORD,
            "most": AT_ONCE,
        }
        rows = self._db.execute(WANTED, values)
        return [
            Marking(letter=row["letter"], message_id=row["message_id"], words=row["words"])
            for row in rows
        ]

    def written(self, letter: int, words: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO keywords VALUES (?, ?)", (letter, words))

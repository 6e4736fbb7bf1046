"""Where reports stand by the user's word, in place of where their clues put them."""

from __future__ import annotations

from dataclasses import dataclass, field
from sqlite3 import Connection

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.judgements import PLACES, Place
from mailtracker_gui.ledger import codec

JUDGED = "SELECT * FROM evidence WHERE kind = 'judged' ORDER BY seq"
BEFORE = "SELECT message, recipient FROM facts WHERE key = ?"
PLACED = """INSERT OR REPLACE INTO placements
  SELECT seq, ?, ?, ? FROM evidence WHERE key = ?"""
AS_FOUND = "DELETE FROM placements WHERE fact = (SELECT seq FROM evidence WHERE key = ?)"


@dataclass(frozen=True, slots=True)
class Moved:
    """Whom a judgement took a report from and gave it to: they are to be folded again."""

    letters: set[int] = field(default_factory=set)
    recipients: set[int] = field(default_factory=set)


def keep(db: Connection, fact: Evidence) -> Moved:
    """Follow a judgement of where a report stands; any other fact moves nothing."""
    place = fact.details.get("judgement", "")
    if fact.kind is not Kind.JUDGED or place not in PLACES:
        return Moved()
    about = fact.details["about"]
    stood = [*db.execute(BEFORE, (about,))]
    if place == Place.AS_FOUND:
        db.execute(AS_FOUND, (about,))
    else:
        values = (fact.message, fact.recipient, place == Place.DISMISSED, about)
        db.execute(PLACED, values)
    stood += db.execute(BEFORE, (about,))
    return Moved(
        {row["message"] for row in stood if row["message"]},
        {row["recipient"] for row in stood if row["recipient"]},
    )


def rebuild(db: Connection) -> None:
    """Make the projection again from the judgements alone."""
    db.execute("DELETE FROM placements")
    for row in db.execute(JUDGED).fetchall():
        keep(db, codec.evidence(row))

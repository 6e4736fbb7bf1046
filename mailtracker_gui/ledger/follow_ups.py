"""Rules of the user's on statuses, and what they did, each once per recipient.

Two things make a rule true: a letter reaches the age it asks for, or something changes.  Each has
an index and a mark of how far the rule has looked, so nothing is looked at twice for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Connection, Row

from mailtracker_gui.domain.follow_up import Condition, Deed, Followed, FollowUp, examples, hits
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.ledger import codec, letters

STARTED = "follow-ups-started"
PAGE = 500  # letters, but for those of the same moment or change


@dataclass(frozen=True, slots=True, kw_only=True)
class Did:
    """A line of the log; `prepared` is the draft's number, if there is one."""

    seq: int
    letter: int
    address: str
    subject: str
    deed: Deed
    words: str
    at: datetime
    prepared: int | None


SAVE = """INSERT OR REPLACE INTO follow_ups VALUES
  (:id, :condition, :days, :times, :tag, :deed, :words, :active, :earlier, :made, :aged, :seen)
  RETURNING id"""
LOG = """INSERT INTO followed (rule, letter, recipient, deed, words, at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (rule, recipient) DO NOTHING RETURNING seq"""
DONE = "SELECT 1 FROM followed WHERE rule = ? AND recipient = ?"
WHO = """SELECT s.*, l.created, r.address FROM statuses s JOIN letters l ON l.id = s.letter
  JOIN recipients r ON r.id = s.recipient WHERE s.letter = ? ORDER BY s.recipient"""


def stored(db: Connection) -> list[FollowUp]:
    return [_rule(row) for row in db.execute("SELECT * FROM follow_ups ORDER BY id")]


def save(db: Connection, rule: FollowUp, now: datetime, revision: int) -> int:
    """Store a rule (id 0: a new one); it is as old as its last turning on, and looks anew."""
    old = db.execute("SELECT * FROM follow_ups WHERE id = ?", (rule.id,)).fetchone()
    goes_on = old is not None and bool(old["active"]) and rule.on
    made = old["made"] if goes_on else codec.ticks(now)
    values = {
        "id": rule.id or None,
        "condition": rule.condition.value,
        "days": rule.days,
        "times": rule.times,
        "tag": rule.tag.strip(),
        "deed": rule.deed.value,
        "words": rule.words,
        "active": rule.on,
        "earlier": rule.earlier,
        "made": made,
        "aged": 0 if rule.earlier else made - 1,
        "seen": revision,
    }
    return int(db.execute(SAVE, values).fetchone()[0])


def remove(db: Connection, number: int) -> None:
    """Forget a rule; what it did stays in the log."""
    db.execute("DELETE FROM follow_ups WHERE id = ?", (number,))


def start(db: Connection, now: datetime) -> None:
    """Give a profile the examples, once and off."""
    if db.execute("SELECT 1 FROM settings WHERE name = ?", (STARTED,)).fetchone():
        return
    for rule in examples():
        save(db, rule, now, 0)
    db.execute("INSERT INTO settings VALUES (?, '1')", (STARTED,))


def grown(db: Connection, rule: FollowUp, now: datetime) -> list[int]:
    """Return the next letters that have come to the age the rule asks for, and move its mark."""
    return _next(db, rule.id, "aged", "sent", codec.ticks(now - timedelta(days=rule.days)))


def changed(db: Connection, rule: FollowUp, revision: int) -> list[int]:
    """Return the next letters of which something became known, and move the rule's mark."""
    return _next(db, rule.id, "seen", "revision", revision)


def people(db: Connection, letter: int) -> list[tuple[Followed, str]]:
    """Return what is known of a letter's recipients, each with their address."""
    tags = frozenset(letters.tags_of(db, letter))
    return [
        (
            Followed(
                letter=letter,
                recipient=row["recipient"],
                sent=codec.moment(row["created"]),
                status=codec.status(row),
                tags=tags,
            ),
            row["address"],
        )
        for row in db.execute(WHO, (letter,))
    ]


def done(db: Connection, rule: FollowUp, recipient: int) -> bool:
    return db.execute(DONE, (rule.id, recipient)).fetchone() is not None


def log(db: Connection, rule: FollowUp, one: Followed, words: str, now: datetime) -> int | None:
    """Keep what the rule did; None when it had acted on this recipient before."""
    values = (rule.id, one.letter, one.recipient, rule.deed.value, words, codec.ticks(now))
    row = db.execute(LOG, values).fetchone()
    return int(row["seq"]) if row else None


def prepare(db: Connection, followed: int, letter: Letter) -> None:
    values = (followed, codec.letter_text(letter))
    db.execute("INSERT INTO prepared (followed, data) VALUES (?, ?)", values)


def prepared(db: Connection, number: int) -> Letter:
    row = db.execute("SELECT data FROM prepared WHERE id = ?", (number,)).fetchone()
    return codec.letter(row["data"])


def log_of(db: Connection, limit: int) -> list[Did]:
    """Return what rules did, the latest first."""
    rows = db.execute(
        "SELECT f.*, p.id AS prepared, r.address, l.subject FROM followed f"
        " JOIN recipients r ON r.id = f.recipient JOIN letters l ON l.id = f.letter"
        " LEFT JOIN prepared p ON p.followed = f.seq ORDER BY f.seq DESC LIMIT ?",
        (limit,),
    )
    return [
        Did(
            seq=row["seq"],
            letter=row["letter"],
            address=row["address"],
            subject=row["subject"],
            deed=Deed(row["deed"]),
            words=row["words"],
            at=codec.moment(row["at"]),
            prepared=row["prepared"],
        )
        for row in rows
    ]


def would_hit(
    db: Connection, rule: FollowUp, now: datetime, among: int
) -> list[tuple[int, str, str]]:
    """Return letter, address and subject of whom the rule fits, among the newest letters."""
    newest = db.execute("SELECT letter, subject FROM list ORDER BY sent DESC LIMIT ?", (among,))
    return [
        (row["letter"], address, row["subject"])
        for row in newest.fetchall()
        for one, address in people(db, row["letter"])
        if hits(rule, one, now)
    ]


def _next(db: Connection, rule: int, own: str, column: str, end: int) -> list[int]:
    """Return a page of letters between the rule's mark and `end`, whole moments only."""
    begin = db.execute(f"SELECT {own} FROM follow_ups WHERE id = ?", (rule,)).fetchone()[0]  # noqa: S608  # constants of this file
    between = f"FROM list WHERE {column} > ? AND {column} <= ? ORDER BY {column}"
    last = db.execute(f"SELECT {column} {between} LIMIT 1 OFFSET ?", (begin, end, PAGE - 1))
    row = last.fetchone()
    upto = row[0] if row else end
    if upto <= begin:
        return []
    found = [one[0] for one in db.execute(f"SELECT letter {between}", (begin, upto))]
    if not found:
        return []  # nothing was written: an idle minute costs no commit
    db.execute(f"UPDATE follow_ups SET {own} = ? WHERE id = ?", (upto, rule))  # noqa: S608
    return found


def _rule(row: Row) -> FollowUp:
    return FollowUp(
        id=row["id"],
        condition=Condition(row["condition"]),
        days=row["days"],
        times=row["times"],
        tag=row["tag"],
        deed=Deed(row["deed"]),
        words=row["words"],
        on=bool(row["active"]),
        earlier=bool(row["earlier"]),
        made=codec.moment(row["made"]),
    )

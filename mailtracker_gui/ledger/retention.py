"""The one exception to "appended and never changed": what is too old by the user's own word.

Three kinds, each by days.  Of *hits* all goes that tells of the reader: what stays is what the
pseudonymous level keeps (domain/privacy.py), so no status changes.  Of *reports* the text goes, and
what it proves stays.  *Letters* go whole, with every fact about them; an address that is blocked
for one of these facts stays so, by a note that says no more than why.

`scrub` has the file forget the bytes, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

from mailtracker_gui.domain.contacts import Block, Note, Noted
from mailtracker_gui.ledger import codec, contacts, projections
from mailtracker_gui.ledger.store import open_reader

KINDS = ("hits", "reports", "letters")
TOGETHER = 100  # in one transaction: others wait for it
BY_LETTERS = frozenset(Block) - {Block.NONE, Block.BY_HAND, Block.CORRECTED}

OLD = {  # whether one is too old: the question asks by the time before which it must be
    "hits": "kind IN ('opened', 'clicked') AND at < ? AND details ->> 'level' IS NULL",
    "reports": "raw <> x'' AND at < ?",
    "letters": """created < ? AND NOT EXISTS
      (SELECT 1 FROM envelopes e WHERE e.letter = letters.id AND e.state <> 'done')""",
}
TABLES = {"hits": ("evidence", "seq"), "reports": ("evidence", "seq"), "letters": ("letters", "id")}
# A row takes its own place: an UPDATE of evidence is refused, for good reason.
REPLACED = """INSERT OR REPLACE INTO evidence
  SELECT seq, message, recipient, kind, at, learnt, source, key, {}, x''
  FROM evidence WHERE seq IN (SELECT id FROM going)"""
BARE = """json_patch('{}', json_object('verdict', details ->> 'verdict',
  'rule', details ->> 'rule', 'confidence', details ->> 'confidence',
  'url', details ->> 'url', 'level', 'pseudonymous'))"""
OF_GOING = "letter IN (SELECT id FROM going)"
LOOSE = """SELECT seq FROM evidence WHERE message IS NULL AND at < ?
  AND seq NOT IN (SELECT fact FROM placements WHERE message > 0)"""
FACTS = """SELECT seq FROM evidence WHERE message IN (SELECT id FROM going)
  UNION SELECT fact FROM placements WHERE message IN (SELECT id FROM going)"""
SIGNALS = "recipient IN (SELECT id FROM recipients WHERE letter IN (SELECT id FROM going))"
OF_LETTERS = tuple(  # what a letter leaves in each table; those that refer to others come first
    f"DELETE FROM {table} WHERE {which}"  # noqa: S608  # constants
    for table, which in (
        ("placements", "fact IN (SELECT seq FROM gone)"),
        ("evidence", "seq IN (SELECT seq FROM gone)"),
        ("signals", SIGNALS),
        ("statuses", OF_GOING),
        ("list", OF_GOING),
        ("outcomes", OF_GOING),
        ("tags", OF_GOING),
        ("reminders", OF_GOING),
        ("mutes", OF_GOING),
        ("prepared", f"followed IN (SELECT seq FROM followed WHERE {OF_GOING})"),  # noqa: S608  # constants
        ("followed", OF_GOING),
        ("copies", OF_GOING),
        ("keywords", OF_GOING),
        ("unfolded", OF_GOING),
        ("envelopes", OF_GOING),
        ("recipients", OF_GOING),
        ("letters", "id IN (SELECT id FROM going)"),
    )
)


def too_old(path: Path, kind: str, before: datetime) -> list[int]:
    """Return what is too old in the ledger at `path`; it may be long, and disturbs nobody."""
    table, key = TABLES[kind]
    query = f"SELECT {key} FROM {table} WHERE {OLD[kind]} ORDER BY {key}"  # noqa: S608  # constants
    with closing(open_reader(path)) as db:
        return [row[0] for row in db.execute(query, (codec.ticks(before),))]


def forget(
    db: Connection, kind: str, numbers: Sequence[int], before: datetime, now: datetime
) -> None:
    """Forget these, as many as are still too old."""
    table, key = TABLES[kind]
    db.execute("CREATE TEMP TABLE IF NOT EXISTS going (id INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM going")
    db.executemany(
        f"INSERT INTO going SELECT {key} FROM {table} WHERE {OLD[kind]} AND {key} = ?",  # noqa: S608  # constants
        [(codec.ticks(before), number) for number in numbers],
    )
    if kind == "letters":
        _forget_letters(db, now)
    else:
        db.execute(REPLACED.format(BARE if kind == "hits" else "details"))


def forget_loose(db: Connection, before: datetime) -> None:
    """Forget reports that belong to no letter, and are as old as letters that are forgotten."""
    _gone(db, LOOSE, codec.ticks(before))
    for statement in OF_LETTERS[:2]:
        db.execute(statement)


def scrub(db: Connection, *, whole: bool) -> None:
    """Empty what was written ahead; in the file itself rows were overwritten (secure_delete).

    With `whole` the file is written anew, a second for each 80 MB: when SQLite moved rows to other
    pages before they were forgotten, it left copies that only this takes away.
    """
    if whole:
        db.execute("INSERT INTO words (words) VALUES ('optimize')")  # it keeps what was deleted
        db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


# -- inside ------------------------------------------------------------------------------------


def _gone(db: Connection, facts: str, *values: int) -> None:
    db.execute("CREATE TEMP TABLE IF NOT EXISTS gone (seq INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM gone")
    db.execute(f"INSERT INTO gone {facts}", values)


def _forget_letters(db: Connection, now: datetime) -> None:
    _gone(db, FACTS)
    blocked, elsewhere = _blocked(db), _placed_elsewhere(db)
    for statement in OF_LETTERS:
        db.execute(statement)
    revision = projections.refold(db, elsewhere, (), now)
    contacts.fold(db, blocked, revision)
    for canonical, note in blocked.items():
        row = db.execute("SELECT block FROM contacts WHERE canonical = ?", (canonical,)).fetchone()
        if note and not row["block"]:
            contacts.add_note(db, canonical, note)
            contacts.fold(db, [canonical], revision)
    db.execute(
        "DELETE FROM contacts WHERE letters = 0 AND canonical NOT IN (SELECT canonical FROM notes)"
    )


def _blocked(db: Connection) -> dict[str, Noted | None]:
    """Return the addresses of the letters that go, with the note that keeps one blocked."""
    rows = db.execute(
        "SELECT canonical, block, since FROM contacts WHERE canonical IN"
        " (SELECT canonical FROM recipients WHERE letter IN (SELECT id FROM going))"
    ).fetchall()
    return {
        row["canonical"]: Noted(
            note=Note.BLOCKED, at=codec.moment(row["since"]), words=Block(row["block"]).value
        )
        if row["block"] in BY_LETTERS
        else None
        for row in rows
    }


def _placed_elsewhere(db: Connection) -> list[int]:
    """Return the recipients of letters that stay, to whom a report was given that goes."""
    rows = db.execute(
        "SELECT recipient FROM placements WHERE recipient IS NOT NULL"
        " AND fact IN (SELECT seq FROM gone) AND message NOT IN (SELECT id FROM going)"
    )
    return [row[0] for row in rows]

"""A question about letters as SQL.  What the user typed is a value, never part of the statement.

FTS5 has a language of its own: each word goes in as a quoted string with a star behind it, so that
it means the words that begin so.  "5.1.1" is three tokens, and found as a phrase.
"""

from __future__ import annotations

import sys
import time
from array import array
from binascii import unhexlify
from collections.abc import Iterator
from sqlite3 import Connection

from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.ledger import codec
from mailtracker_gui.ledger.rows import Column, Query, View

ORDER = {
    Column.SENT: "{plus}sent",
    Column.TO: "{plus}recipients COLLATE NOCASE",
    Column.SUBJECT: "{plus}subject COLLATE NOCASE",
    Column.DELIVERY: "{plus}delivery {way}, sent",
    Column.READING: "{plus}reading {way}, sent",
    Column.LAST_EVENT: "{plus}last_event",
    Column.TAGS: "{plus}tags COLLATE NOCASE",
    Column.ACCOUNT: "{plus}account",
    Column.OPENS: "{plus}opens",
    Column.CLICKS: "{plus}clicks",
}
BY_STATUS = {
    View.ALL: "",
    View.DELIVERED: f"delivery = {Delivery.DELIVERED.rank}",
    View.AWAITING: f"delivery BETWEEN {Delivery.CREATED.rank} AND {Delivery.ACCEPTED.rank}",
    View.DEFERRED: f"delivery = {Delivery.DEFERRED.rank}",
    View.BOUNCED: f"delivery <= {Delivery.SOFT_BOUNCE.rank}",
    View.HARD: f"delivery = {Delivery.HARD_BOUNCE.rank}",
    View.SPAM: f"delivery = {Delivery.SPAM_BOUNCE.rank}",
    View.SOFT: f"delivery = {Delivery.SOFT_BOUNCE.rank}",
    View.DROPPED: f"delivery = {Delivery.DROPPED.rank}",
    View.OPENED: f"reading >= {Reading.OPENED.rank}",
    View.UNOPENED: f"reading < {Reading.OPENED.rank} AND delivery >= {Delivery.ACCEPTED.rank}",
    View.REPLIED: f"reading = {Reading.REPLIED.rank}",
}
INDEXED = frozenset(ORDER) - {Column.TAGS, Column.ACCOUNT, Column.OPENS, Column.CLICKS}
ALL = -1  # no limit
PART = 1 << 18  # characters that are read in one go
FOUND = "letter IN (SELECT rowid FROM words WHERE words MATCH ?)"


def ids(db: Connection, query: Query, limit: int = ALL) -> array[int]:
    """Return the ids of the letters that `query` means, in its order; at most `limit`.

    SQLite writes them one after the other, in hexadecimal: as rows or as JSON, a million would keep
    Python busy for half a second, and with it whoever waits for the interpreter.
    """
    statement_, values = statement(query)
    text = db.execute(
        f"SELECT CAST(group_concat(printf('%016x', letter), '') AS BLOB)"  # noqa: S608  # constants
        f" FROM ({statement_} LIMIT {limit:d})",
        values,
    ).fetchone()[0]
    found, written = array("q"), memoryview(text or b"")
    for begin in range(0, len(written), PART):
        found.frombytes(unhexlify(written[begin : begin + PART]))
        if len(written) > PART:
            time.sleep(0)  # the interpreter is another's for a moment
    if sys.byteorder == "little":
        found.byteswap()
    return found


def statement(query: Query) -> tuple[str, list[object]]:
    """Return the statement that gives the letters' ids in order, and its values."""
    found = [*_terms(query)]
    where = f"WHERE {' AND '.join(term for term, _ in found)}" if found else ""
    values = [value for _, some in found for value in some]
    way = "DESC" if query.descending else "ASC"
    # Few are found by words: those are sorted, and not all letters gone through in order ("+").
    plus = "+" if query.text or query.recipient else ""
    order = ORDER[query.column].format(plus=plus, way=way)
    return f"SELECT letter FROM list {where} ORDER BY {order} {way}, letter {way}", values  # noqa: S608  # constants


def in_order(query: Query) -> bool:
    """Whether the first letters can be had without finding all of them."""
    return query.column in INDEXED and not (query.text or query.recipient or query.tag)


def phrase(text: str) -> str:
    """Return what FTS5 looks for: all of the words, each the beginning of one."""
    words = (word for word in text.split() if any(map(str.isalnum, word)))
    return " ".join(f'"{word.replace(chr(34), chr(34) * 2)}"*' for word in words)


def _terms(query: Query) -> Iterator[tuple[str, list[object]]]:
    if query.text.strip():
        yield _matching(phrase(query.text))
    if query.recipient.strip():
        wanted = phrase(query.recipient)
        yield _matching(f"people : ({wanted})" if wanted else "")
    if status := BY_STATUS[query.view]:
        yield status, []
    if query.account is not None:
        yield "account = ?", [query.account]
    if query.tag:
        yield "letter IN (SELECT letter FROM tags WHERE tag = ?)", [query.tag]
    if query.since:
        yield "sent >= ?", [codec.ticks(query.since)]
    if query.until:
        yield "sent < ?", [codec.ticks(query.until)]


def _matching(wanted: str) -> tuple[str, list[object]]:
    """Nothing is found by what has neither letter nor digit."""
    return (FOUND, [wanted]) if wanted else ("0", [])

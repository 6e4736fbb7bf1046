"""What can be counted over many letters, and who is behind each number.

A period is read from `outcomes` in the order of time: a million recipients take about a second,
so the window asks from a thread of its own.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection, Row
from typing import NamedTuple

from mailtracker_gui.domain.overview import (
    DELIVERIES,
    OPENED_WITHIN,
    READINGS,
    Behind,
    By,
    Counts,
    Measure,
    Reason,
    Share,
)
from mailtracker_gui.domain.periods import Span
from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.ledger import codec


class Openings(NamedTuple):
    """How soon letters were first opened by a person."""

    bins: tuple[int, ...]  # as OPENED_WITHIN has them, and the rest
    median: int | None  # seconds, to the minute


class Person(NamedTuple):
    """One recipient of one letter."""

    recipient: int
    letter: int
    to: str
    subject: str
    sent: datetime
    delivery: Delivery
    reading: Reading
    reason: str
    reply: str  # of the server, as the fact has it that decided the delivery


def _ranks(column: str, values: frozenset[Delivery] | frozenset[Reading]) -> str:
    return f"{column} IN ({', '.join(str(one.rank) for one in sorted(values, key=_rank))})"


def _rank(value: Delivery | Reading) -> int:
    return value.rank


PIECE, HIGHEST = 20_000, 2**63 - 1
MOST = 900  # below SQLite's old limit of 999 parameters
TERMS = {
    **{one: _ranks("delivery", values) for one, values in DELIVERIES.items()},
    **{one: _ranks("reading", values) for one, values in READINGS.items()},
    Measure.CLICKED: "clicked",
    Measure.UNSUBSCRIBED: "unsubscribed",
    Measure.COMPLAINED: "complained",
}
# Counting whole numbers that stand for all of a row is the fastest SQLite does.
KIND = "((delivery * 8 + reading) * 8 + clicked * 4 + unsubscribed * 2 + complained)"
NAMES = {By.ACCOUNT: "account", By.DOMAIN: "domain", By.TAG: "tag", By.SUBJECT: "subject"}
TABLES = {
    By.ACCOUNT: "outcomes",
    By.DOMAIN: "outcomes",
    By.TAG: "outcomes JOIN tags USING (letter)",
    By.SUBJECT: "outcomes JOIN (SELECT letter, subject FROM list) USING (letter)",
}
# What a server said stands with the fact that decided.
PERSON = """SELECT s.recipient, s.delivery, s.reading, s.reason, r.letter, r.name, r.address,
  l.subject, l.created, e.details ->> 'reply' AS reply FROM statuses s
  JOIN recipients r ON r.id = s.recipient JOIN letters l ON l.id = r.letter
  LEFT JOIN evidence e ON e.key = s.proof AND s.proof <> ''"""
DELIVERED_AS, READ_AS = tuple(Delivery), tuple(Reading)
Values = dict[str, str | int | None]


class OverviewQueries:
    """Answers from one connection; part of Queries."""

    _db: Connection

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """All answers inside are of the same moment."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")

    def first_sent(self) -> datetime | None:
        """Return when the oldest letter was written."""
        return codec.maybe_moment(self._db.execute("SELECT min(sent) FROM outcomes").fetchone()[0])

    def counts(self, behind: Behind) -> Counts:
        """Count the recipients that `behind` means, by every measure."""
        where, values = _where(behind)
        rows = self._db.execute(
            f"SELECT {KIND} AS kind, count(*) AS n FROM outcomes {where} GROUP BY 1",  # noqa: S608  # constants
            values,
        )
        return _counts({row["kind"]: row["n"] for row in rows})

    def over_time(self, behind: Behind, spans: Sequence[Span]) -> list[Counts]:
        """Count each of the spans, which follow one another."""
        return [self.counts(replace(behind, since=one.since, until=one.until)) for one in spans]

    def shares(self, behind: Behind, by: By, most: int) -> list[Share]:
        """Tell the numbers apart, those with the most recipients first."""
        where, values = _where(behind)
        name = NAMES[by]
        rows = self._db.execute(
            f"SELECT {name} AS name, {KIND} AS kind, count(*) AS n FROM {TABLES[by]} {where}"  # noqa: S608  # constants
            " GROUP BY 1, 2",
            values,
        )
        kinds: dict[str, dict[int, int]] = {}
        for row in rows:
            kinds.setdefault(str(row["name"]), {})[row["kind"]] = row["n"]
        largest = sorted(kinds, key=lambda one: (-sum(kinds[one].values()), one))[:most]
        return [
            Share(name=one, recipients=sum(kinds[one].values()), counts=_counts(kinds[one]))
            for one in largest
        ]

    def reasons(self, behind: Behind) -> list[Reason]:
        """Return why letters bounced, the most frequent first."""
        where, values = _where(behind)
        rows = self._db.execute(
            f"SELECT reason, delivery, count(*) AS n FROM outcomes {where}"  # noqa: S608  # constants
            f" {'AND' if where else 'WHERE'} {TERMS[Measure.BOUNCED]} GROUP BY 1, 2",
            values,
        )
        found = [
            Reason(reason=r["reason"], measure=_bounce(r["delivery"]), count=r["n"]) for r in rows
        ]
        return sorted(found, key=lambda one: (-one.count, one.reason, one.measure))

    def openings(self, behind: Behind) -> Openings:
        """Return how soon letters were opened, in bins, and the median."""
        where, values = _where(behind)
        rows = self._db.execute(
            f"SELECT opened_after / 60 AS minute, count(*) AS n FROM outcomes {where}"  # noqa: S608  # constants
            f" {'AND' if where else 'WHERE'} opened_after IS NOT NULL GROUP BY 1",
            values,
        )
        minutes = {row["minute"]: row["n"] for row in rows}
        bins: Counter[int] = Counter()
        for minute, count in minutes.items():
            bins[bisect_right(OPENED_WITHIN, minute * 60)] += count
        return Openings(tuple(bins[one] for one in range(len(OPENED_WITHIN) + 1)), _middle(minutes))

    def behind(self, behind: Behind) -> array[int]:
        """Return the recipients behind a number, the latest letters first."""
        where, values = _where(behind)
        # In pieces: row by row a million would wait for the GUI thread a million times, and it for
        # them at once.
        before = f"{where} {'AND' if where else 'WHERE'} (sent, recipient) < (:sent, :last)"
        query = (
            "SELECT json_group_array(recipient), min(sent) FROM (SELECT sent, recipient"  # noqa: S608  # constants
            f" FROM outcomes {before} ORDER BY sent DESC, recipient DESC LIMIT :piece)"
        )
        found, sent, last = array("q"), HIGHEST, HIGHEST
        while True:
            place = {"sent": sent, "last": last, "piece": PIECE}
            text, sent = self._db.execute(query, {**values, **place}).fetchone()
            piece = json.loads(text)
            found.extend(piece)
            if len(piece) < PIECE:
                return found
            last = piece[-1]

    def persons(self, recipients: Sequence[int]) -> list[Person]:
        """Return these recipients, in this order; at most MOST of them."""
        marks = ",".join("?" * len(recipients[:MOST]))
        rows = self._db.execute(f"{PERSON} WHERE s.recipient IN ({marks})", list(recipients[:MOST]))
        found = {row["recipient"]: _person(row) for row in rows}
        return [found[one] for one in recipients[:MOST] if one in found]


def _where(behind: Behind) -> tuple[str, Values]:
    """Return the terms for what is set, and their values."""
    low, high = _bin(behind.opened_within)
    values: Values = {
        "account": behind.account,
        "domain": behind.domain or None,
        "tag": behind.tag or None,
        "subject": behind.subject,
        "since": codec.maybe_ticks(behind.since),
        "until": codec.maybe_ticks(behind.until),
        "reason": behind.reason or None,
        "low": low,
        "high": high,
    }
    terms = [SET[name] for name, value in values.items() if value is not None]
    if behind.measure:
        terms.append(TERMS[behind.measure])
    return (f"WHERE {' AND '.join(terms)}" if terms else ""), values


SET = {
    "account": "account = :account",
    "domain": "domain = :domain",
    "tag": "letter IN (SELECT letter FROM tags WHERE tag = :tag)",
    "subject": "letter IN (SELECT letter FROM list WHERE subject = :subject)",
    "since": "sent >= :since",
    "until": "sent < :until",
    "reason": "reason = :reason",
    "low": "opened_after >= :low",
    "high": "opened_after < :high",
}


def _bin(number: int | None) -> tuple[int | None, int | None]:
    if number is None:
        return None, None
    edges = (0, *OPENED_WITHIN, None)
    return edges[number], edges[number + 1]


def _counts(kinds: dict[int, int]) -> Counts:
    """Add up how many rows there are of each kind; see KIND."""
    numbers: Counter[Measure] = Counter()
    for kind, count in kinds.items():
        for one in MEASURED[kind]:
            numbers[one] += count
    return Counts(numbers=dict(numbers))


def _measured(kind: int) -> tuple[Measure, ...]:
    delivery, reading = DELIVERED_AS[kind // 64], kind // 8 % 8
    flags = {Measure.CLICKED: 4, Measure.UNSUBSCRIBED: 2, Measure.COMPLAINED: 1}
    return (
        *(one for one, values in DELIVERIES.items() if delivery in values),
        *(one for one, values in READINGS.items() if READ_AS[reading] in values),
        *(one for one, bit in flags.items() if kind & bit),
    )


MEASURED = {
    (delivery.rank * 8 + reading.rank) * 8 + flags: _measured(
        (delivery.rank * 8 + reading.rank) * 8 + flags
    )
    for delivery in Delivery
    for reading in Reading
    for flags in range(8)
}


def _middle(minutes: dict[int, int]) -> int | None:
    """Return the median in seconds, to the minute."""
    before, half = 0, (sum(minutes.values()) + 1) // 2
    for minute in sorted(minutes):
        before += minutes[minute]
        if before >= half:
            return minute * 60
    return None


def _bounce(rank: int) -> Measure:
    return next(
        one
        for one in (Measure.HARD, Measure.SOFT, Measure.SPAM)
        if DELIVERED_AS[rank] in DELIVERIES[one]
    )


def _person(row: Row) -> Person:
    return Person(
        recipient=row["recipient"],
        letter=row["letter"],
        to=f"{row['name']} <{row['address']}>" if row["name"] else row["address"],
        subject=row["subject"],
        sent=codec.moment(row["created"]),
        delivery=Delivery(row["delivery"]),
        reading=Reading(row["reading"]),
        reason=row["reason"],
        reply=row["reply"] or "",
    )

"""The projection of statuses for counting: one short row for each recipient of each letter."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection, Row

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.overview import BOUNCES, Measure, counts, opened_after
from mailtracker_gui.domain.status import Status
from mailtracker_gui.ledger import codec

KEEP = """INSERT OR REPLACE INTO outcomes VALUES (:sent, :recipient, :letter, :account, :domain,
  :delivery, :reading, :clicked, :unsubscribed, :complained, :opened_after, :reason)"""
FLAGS = (Measure.CLICKED, Measure.UNSUBSCRIBED, Measure.COMPLAINED)


def keep(
    db: Connection, recipient: int, row: Row, status: Status, facts: Sequence[Evidence]
) -> None:
    """Keep what counts of one recipient; `row` has the letter's number, account and time."""
    values = {
        "sent": row["created"],
        "recipient": recipient,
        "letter": row["letter"],
        "account": row["account"],
        "domain": row["canonical"].rpartition("@")[2],
        "delivery": status.delivery.rank,
        "reading": status.reading.rank,
        "opened_after": opened_after(status, facts, codec.moment(row["created"])),
        "reason": status.reason if status.delivery in BOUNCES else "",
    }
    flags = {one.value: counts(status, one) for one in FLAGS}
    db.execute(KEEP, values | flags)

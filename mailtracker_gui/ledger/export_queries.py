"""Many letters with all of their recipients, a page at a time: what lists are exported from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection, Row
from typing import NamedTuple

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import Origin, Role
from mailtracker_gui.ledger import codec
from mailtracker_gui.ledger.rows import RecipientRow

# Of the fact that decided only what its sentence needs: reports can be large.
EXPORTED = """SELECT l.id AS number, l.created, l.sender, l.subject, l.message_id, l.origin,
    (SELECT json_group_array(tag) FROM tags WHERE letter = l.id) AS tags,
    r.id, r.role, r.name, r.address, s.*,
    e.seq, e.message, e.kind, e.at, e.learnt, e.source, e.key, e.details, x'' AS raw
  FROM json_each(?) wanted JOIN letters l ON l.id = wanted.value
  JOIN recipients r ON r.letter = l.id JOIN statuses s ON s.recipient = r.id
  LEFT JOIN evidence e ON e.key = s.proof
  ORDER BY wanted.key, r.id"""


class Exported(NamedTuple):
    """One recipient of one letter, and the fact that their delivery rests on."""

    letter: int
    written: datetime
    sender: str
    subject: str
    message_id: str
    origin: Origin
    tags: tuple[str, ...]
    recipient: RecipientRow
    decided: Evidence | None


class ExportQueries:
    """Answers from one connection; part of Queries."""

    _db: Connection

    def exported(self, letters: Sequence[int]) -> list[Exported]:
        """Return each recipient of these letters, in this order."""
        return [_exported(row) for row in self._db.execute(EXPORTED, (json.dumps([*letters]),))]


def _exported(row: Row) -> Exported:
    return Exported(
        letter=row["number"],
        written=codec.moment(row["created"]),
        sender=row["sender"],
        subject=row["subject"],
        message_id=row["message_id"],
        origin=Origin(row["origin"]),
        tags=tuple(json.loads(row["tags"])),
        recipient=RecipientRow(
            id=row["id"],
            role=Role(row["role"]),
            name=row["name"],
            address=row["address"],
            status=codec.status(row),
        ),
        decided=codec.evidence(row) if row["kind"] else None,
    )

"""Letters as plain text, to be pasted into a mail or a ticket.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from mailtracker_gui.domain import proof
from mailtracker_gui.engine.export import proof_of
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.words import full, mailbox
from mailtracker_gui.ledger.export_queries import Exported
from mailtracker_gui.ledger.queries import Queries

LONGEST = 500  # letters


def as_text(known: Sequence[Exported], reader: Queries, now: datetime, no_subject: str) -> str:
    """Return each letter with its recipients: status, what it rests on, the server's words."""
    letters = groupby(known, key=lambda one: one.letter)
    return "\n".join(
        "\n".join(_letter([*people], reader, now, no_subject)) for _, people in letters
    )


def _letter(
    people: Sequence[Exported], reader: Queries, now: datetime, no_subject: str
) -> Iterator[str]:
    head = people[0]
    yield head.subject or no_subject
    yield t("Sent by {who}, {when}", who=head.sender, when=full(head.written, now))
    if head.tags:
        yield t("Tags: {tags}", tags=", ".join(head.tags))
    names = [mailbox(one.recipient.name, one.recipient.address) for one in people]
    rows = [
        (name, str(one.recipient.status.delivery), str(one.recipient.status.reading))
        for name, one in zip(names, people, strict=True)
    ]
    for line, one in zip(_columns(rows), people, strict=True):
        yield f"  {line}"
        yield from (f"      {words}" for words in _reasons(one, reader))
    yield ""


def _reasons(one: Exported, reader: Queries) -> Iterator[str]:
    words = (proof_of(reader, one), proof.said(one.decided) if one.decided else "")
    return (line for said in words for line in said.splitlines() if line)


def _columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    table = [*rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    ]

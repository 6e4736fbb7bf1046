"""Lists as files: read and written a page at a time, so that a million rows need no memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, TypeVar

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import HITS, verdict_of
from mailtracker_gui.domain.why import because
from mailtracker_gui.engine.formats import WRITERS, Format, Values
from mailtracker_gui.engine.whole_file import whole_file
from mailtracker_gui.ledger.contact_queries import ContactRow
from mailtracker_gui.ledger.export_queries import Exported
from mailtracker_gui.ledger.queries import Queries

PAGE = 500
K = TypeVar("K")
Told = Callable[[int], bool]  # hears how much is done, says whether to go on


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`pages` are read as they are written; `count` are the letters or addresses in all."""

    headers: Sequence[str]
    count: int
    pages: Iterator[list[Values]]


def letters(reader: Queries, ids: Sequence[int]) -> Table:
    """Return these letters, a row for each recipient."""
    pages = ([_recipient(reader, one) for one in reader.exported(page)] for page in _pages(ids))
    return Table(headers=LETTERS, count=len(ids), pages=pages)


def contacts(reader: Queries, keys: Sequence[str]) -> Table:
    pages = ([_contact(row) for row in reader.contact_rows(page)] for page in _pages(keys))
    return Table(headers=CONTACTS, count=len(keys), pages=pages)


def facts(reader: Queries, letter: int) -> Table:
    """Return all evidence about a letter, oldest first."""
    row, known = reader.letter(letter), reader.timeline(letter)
    people = {one.id: one.address for one in row.recipients} if row else {}
    judged = [fact for fact in known if fact.kind is Kind.JUDGED]
    pages = (
        [_fact(fact, judged, people.get(fact.recipient or 0, "")) for fact in page]
        for page in _pages(known)
    )
    return Table(headers=FACTS, count=len(known), pages=pages)


def write(table: Table, out: TextIO, chosen: Format, told: Told = lambda done: True) -> bool:
    """Write the table; say whether it was wanted to its end."""
    writer = WRITERS[chosen](out, table.headers)
    done = 0
    for page in table.pages:
        if not told(done):
            return False
        writer.rows(page)
        done = min(done + PAGE, table.count)
    writer.end()
    return told(done)


def export(table: Table, path: Path, chosen: Format, told: Told = lambda done: True) -> bool:
    """Write the table to a file that is there only when it is whole; say whether it is."""
    with whole_file(path) as part:
        with part.open("w", encoding="utf-8", newline="") as out:
            whole = write(table, out, chosen, told)
        if not whole:
            part.unlink()
    return whole


def _pages(keys: Sequence[K]) -> Iterator[list[K]]:
    for start in range(0, len(keys), PAGE):
        yield list(keys[start : start + PAGE])


LETTERS = (
    "letter", "written", "from", "role", "name", "address", "subject", "tags", "written_in",
    "delivery", "reason", "reading", "marks", "opens", "clicks", "first_open", "first_click",
    "last_event", "proof", "server_said", "message_id",
)  # fmt: skip
CONTACTS = (
    "address", "name", "state", "since", "why", "letters", "hard", "soft", "spam", "last_letter"
)  # fmt: skip
FACTS = (
    "at", "learnt", "address", "kind", "title", "proves", "server_said", "source", "verdict",
    "rule", "confidence", "user_agent", "network", "url", "key",
)  # fmt: skip


def _values(headers: Sequence[str], *values: object) -> Values:
    return dict(zip(headers, values, strict=True))


def _recipient(reader: Queries, one: Exported) -> Values:
    who, status, decided = one.recipient, one.recipient.status, one.decided
    return _values(
        LETTERS,
        one.letter, one.written, one.sender, who.role, who.name, who.address, one.subject,
        one.tags, one.origin, status.delivery, status.reason, status.reading,
        tuple(sorted(status.marks)), status.opens, status.clicks, status.first_open,
        status.first_click, status.last_event, proof_of(reader, one),
        proof.said(decided) if decided else "", one.message_id,
    )  # fmt: skip


def proof_of(reader: Queries, one: Exported) -> str:
    """Return the sentence that the delivery rests on, or nothing."""
    decided = one.decided
    if decided is None:
        return ""
    hit = decided.kind in HITS
    verdict = verdict_of(decided, reader.facts_of(one.recipient.id)) if hit else None
    return because(one.recipient.status, decided, verdict)


def _contact(row: ContactRow) -> Values:
    return _values(
        CONTACTS,
        row.address, row.name, row.standing.block, row.standing.since, str(row.standing),
        row.letters, row.hard, row.soft, row.spam, row.last_letter,
    )  # fmt: skip


def _fact(fact: Evidence, judged: Sequence[Evidence], address: str) -> Values:
    verdict = verdict_of(fact, judged) if fact.kind in HITS else None
    told = (fact.details.get(name, "") for name in ("rule", "confidence", "user_agent", "address"))
    return _values(
        FACTS,
        fact.at, fact.learnt, address, fact.kind, proof.title(fact),
        proof.sentence(fact, verdict), proof.said(fact), fact.source, verdict or "",
        *told, fact.details.get("url", ""), fact.key,
    )  # fmt: skip

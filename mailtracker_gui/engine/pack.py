"""All that is known of a letter in one file, for somebody who has to be shown it."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Source
from mailtracker_gui.engine.export import facts
from mailtracker_gui.engine.whole_file import whole_file
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import LetterRow

SUMS = "SHA256SUMS"
EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # a zip knows no time before
HANDED = frozenset({Source.SMTP, Source.OUTBOX})


class Entry(NamedTuple):
    name: str
    content: bytes
    at: datetime


def entries(reader: Queries, row: LetterRow, report: bytes) -> list[Entry]:
    """Return the files of a pack; `report` is the PDF.  Their times are those of the facts."""
    known = reader.timeline(row.id)
    last = max((fact.at for fact in known), default=row.created)
    people = {one.id: one.address for one in row.recipients}
    letter = "letter-head.eml" if row.origin else "letter.eml"  # of a copy only the head is kept
    files = [
        Entry("report.pdf", report, last),
        Entry(letter, reader.raw_letter(row.id), row.created),
        Entry("smtp.txt", _transcript(known, people).encode(), last),
        Entry("evidence.json", _evidence(reader, row.id), last),
        *_reports(known),
    ]
    return [*files, Entry(SUMS, _sums(files).encode(), last)]


def write_pack(path: Path, files: Iterable[Entry]) -> None:
    """Write a zip that is there only when it is whole, and the same for the same facts."""
    with whole_file(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as pack:
        for one in files:
            at = max(one.at.astimezone(UTC), EARLIEST)
            head = zipfile.ZipInfo(one.name, at.timetuple()[:6])
            head.external_attr = 0o644 << 16
            head.create_system = 3  # Unix, wherever it is made
            pack.writestr(head, one.content, zipfile.ZIP_DEFLATED)


def _transcript(known: Sequence[Evidence], people: Mapping[int, str]) -> str:
    """Return what was tried with the own provider and what it said, oldest first."""
    return "".join(
        f"{fact.at.astimezone(UTC):%Y-%m-%d %H:%M:%S}Z  {people.get(fact.recipient or 0, '-')}"
        f"  {proof.title(fact)}\n" + "".join(f"    {line}\n" for line in _said(fact))
        for fact in known
        if fact.source in HANDED
    )


def _said(fact: Evidence) -> list[str]:
    return (proof.said(fact) or fact.details.get("why", "")).splitlines()


def _evidence(reader: Queries, letter: int) -> bytes:
    rows = [row for page in facts(reader, letter).pages for row in page]
    return json.dumps(rows, indent=1, ensure_ascii=False, default=str).encode()


def _reports(known: Sequence[Evidence]) -> Iterator[Entry]:
    """Yield each mail that told something, once, in the order of learning."""
    seen: set[bytes] = set()
    for fact in sorted(known, key=lambda fact: fact.seq):
        if fact.raw and fact.source is not Source.SENT and fact.raw not in seen:
            seen.add(fact.raw)
            kind = re.sub(r"[^a-z]+", "-", fact.kind)
            yield Entry(f"reports/{len(seen):04}-{kind}.eml", fact.raw, fact.at)


def _sums(files: Iterable[Entry]) -> str:
    """Return what `sha256sum --check` reads."""
    return "".join(f"{hashlib.sha256(one.content).hexdigest()}  {one.name}\n" for one in files)

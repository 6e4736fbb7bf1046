"""Answers as lines: JSON for scripts, words for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.proof import said, sentence, title
from mailtracker_gui.ledger.rows import LetterRow, RecipientRow, Row


def say(values: Mapping[str, object], words: str, *, as_json: bool) -> None:
    """Print one answer, and at once: whoever reads it may be a program that waits."""
    print(json.dumps(values, ensure_ascii=False, default=_plain) if as_json else words, flush=True)


def complain(words: str) -> None:
    print(words, file=sys.stderr)


def letter_values(row: Row) -> dict[str, object]:
    return asdict(row)


def letter_words(row: Row) -> str:
    known = row.summary or (f"{row.delivery}; {row.reading}" if row.reading.rank else row.delivery)
    marks = f" ({', '.join(sorted(row.marks))})" if row.marks else ""
    sent = f"{row.sent.astimezone():%Y-%m-%d %H:%M}"
    written = f" (written in {row.origin})" if row.origin else ""
    head = f"{row.id:>5}  {sent}  {_cut(row.to, 30)}  {_cut(row.subject, 40)}"
    return f"{head}  {known}{marks}{written}"


def _cut(words: str, width: int) -> str:
    """Fill a column, and say where it is too narrow."""
    return f"{words if len(words) <= width else words[: width - 1] + '…':<{width}}"


def whole_values(letter: LetterRow, facts: list[Evidence]) -> dict[str, object]:
    return {**asdict(letter), "evidence": [fact_values(fact) for fact in facts]}


def fact_values(fact: Evidence) -> dict[str, object]:
    values = asdict(fact)
    del values["raw"]  # reports are long; `details` says what was read from them
    return {**values, "proves": sentence(fact)}


def recipient_words(one: RecipientRow) -> str:
    who = f"{one.name} <{one.address}>" if one.name else one.address
    reason = f", {one.status.reason}" if one.status.reason else ""
    return f"  {who}: {one.status.delivery}{reason}; {one.status.reading}"


def fact_words(fact: Evidence, who: str = "") -> str:
    """Say what is known since when, and of which recipient."""
    about = f"{who}: " if who else ""
    lines = [f"  {fact.at.astimezone():%Y-%m-%d %H:%M:%S}  {about}{title(fact)}: {sentence(fact)}"]
    if words := said(fact):
        lines.append(f"      {words}")
    return "\n".join(lines)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(value)
    return str(value)

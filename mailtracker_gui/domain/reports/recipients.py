"""Who a plain-text bounce is about: the addresses in it, weighed by how they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mailtracker_gui.domain.reports.addresses import ADDRESS, trimmed
from mailtracker_gui.domain.reports.tables import table

LINES = 500
LINE = 1000
RECIPIENTS = 500

_OPENING = re.compile(
    r"[\s*\-\u2022\u00b7>|\"'(\[<\u2192:.=_]{0,40}(?:smtp:|mailto:|rfc822;)?\s{0,4}<?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\s*\-\u2022>|]{0,40}([^\s:\uff1a<@][^:\uff1a<@]{0,40}?)\s{0,8}[:\uff1a]")
_ANSWER = re.compile(r"[45]\d\d[ -](?:[45]\.\d\.\d{1,3} )?<?$")
_NAME = re.compile(r"[ \t]{0,8}([A-Za-z0-9][\w.+-]{1,63})[ \t]{0,8}")
_COMMAND = re.compile(r"rcpt to:\s{0,4}<?", re.IGNORECASE)

# How an address stands in its line, from the surest to a mere mention.
LISTED, COMMANDED, MENTIONED, ADDRESSED, PRESENT = 5, 4, 3, 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    address: str
    line: int
    weight: int


def recipients_in(text: str, others: set[str]) -> list[Candidate]:
    """Return the recipients named in a report, of the surest kind that occurs.

    `others` are addresses that are known to be somebody else's: the sender's, the reporter's.
    """
    every = list(_candidates(text))
    found = [one for one in every if one.address.casefold() not in others]
    # A letter to oneself: the sender is the recipient, if the report lists nobody else.
    found = found or [one for one in every if one.weight == LISTED]
    if not found:
        return []
    surest = max(one.weight for one in found)
    named = {one.address.casefold(): one for one in reversed(found) if one.weight == surest}
    if surest <= MENTIONED and len(named) > 1:
        return _of_the_first_line(list(named.values()))
    return sorted(named.values(), key=lambda one: one.line)[:RECIPIENTS]


def names_in(text: str, reporter: str) -> list[Candidate]:
    """Return the mailboxes of the reporter's own domain that are named without it.

    Large providers list bare names below `could not be delivered to:`, each on its line.
    """
    domain = reporter.partition("@")[2]
    lines = text.split("\n", LINES)[:LINES]
    found: list[Candidate] = []
    listing = False
    for number, line in enumerate(lines):
        if name := _NAME.fullmatch(line[:LINE]) if listing and domain else None:
            found.append(Candidate(address=f"{name[1]}@{domain}", line=number, weight=PRESENT))
        elif line.strip():
            listing = line.rstrip().endswith(":") and not found
    return found[:RECIPIENTS]


def _of_the_first_line(named: list[Candidate]) -> list[Candidate]:
    first = min(one.line for one in named)
    return [one for one in named if one.line == first][:1]


def _candidates(text: str) -> Iterator[Candidate]:
    before = ""
    for number, line in enumerate(text.split("\n", LINES)[:LINES]):
        line = line[:LINE]
        if "@" in line:
            low = line.lower()
            for found in ADDRESS.finditer(line):
                address = trimmed(found[0])
                if weight := _weight(line, low, found.start(), before):
                    yield Candidate(address=address, line=number, weight=weight)
        if line.strip():
            before = line.lower().strip()


def _weight(line: str, low: str, start: int, before: str) -> int:
    known = _words()
    opening = _OPENING.match(line)
    commanded = _COMMAND.search(low)
    if commanded and commanded.end() == start:
        return COMMANDED
    if (opening and opening.end() >= start) or _ANSWER.match(line[:start]):
        return 0 if before.endswith(known.before_others) else LISTED
    label = _LABEL.match(line)
    if label and label.end() <= start:
        name = label[1].strip().lower()
        if name in known.labels or name in known.addressed:
            return LISTED if name in known.labels else ADDRESSED
    if any(word in low for word in known.others):
        return 0
    return MENTIONED if any(word in low for word in known.mentions) else PRESENT


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    labels: frozenset[str]
    addressed: frozenset[str]
    others: tuple[str, ...]
    mentions: tuple[str, ...]
    before_others: tuple[str, ...]


@cache
def _words() -> _Words:
    known = table("bounces")
    return _Words(
        labels=frozenset(known["labels"]),
        addressed=frozenset(known["addressed"]),
        others=tuple(known["others"]),
        mentions=tuple(known["mentions"]),
        before_others=(*known["others"], *known["before_others"]),
    )

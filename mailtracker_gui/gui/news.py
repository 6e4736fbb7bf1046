"""What is worth telling the user, and what is not: nothing for what a machine did."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import BY_PERSON, HITS, verdict_of

Told = set[tuple[int, int | None, Kind]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notification; a click on it shows the letter."""

    letter: int
    title: str
    words: str


TITLES = {
    Kind.OPENED: "{who} opened your letter",
    Kind.CLICKED: "{who} followed a link",
    Kind.DISPLAYED: "{who} read your letter",
    Kind.REPLIED: "{who} replied",
    Kind.FAILED: "Not delivered to {who}",
    Kind.REFUSED: "Not sent to {who}",
    Kind.COMPLAINED: "{who} reported your letter as spam",
    Kind.UNSURE: "It is not sure whether {who} got your letter",
}
ONCE = frozenset({Kind.OPENED, Kind.CLICKED, Kind.DISPLAYED})  # the first is news


def news(
    facts: Iterable[Evidence],
    told: Told,
    name: Callable[[int | None], str],
    subject: Callable[[int], str],
) -> list[Notice]:
    """Return what to tell of these new facts, one notice per letter and kind.

    `told` remembers what was told before and is added to; `name` gives a recipient's name.
    """
    facts = list(facts)
    found: dict[tuple[int, Kind], list[str]] = {}
    for fact in facts:
        if fact.message is None or fact.kind not in TITLES or _by_machine(fact, facts):
            continue
        mark = (fact.message, fact.recipient, fact.kind)
        if fact.kind in ONCE and mark in told:
            continue
        told.add(mark)
        found.setdefault((fact.message, fact.kind), []).append(name(fact.recipient))
    return [
        Notice(letter=letter, title=TITLES[kind].format(who=_some(who)), words=subject(letter))
        for (letter, kind), who in found.items()
    ]


def _by_machine(fact: Evidence, facts: Iterable[Evidence]) -> bool:
    return fact.kind in HITS and verdict_of(fact, facts) not in BY_PERSON


def _some(names: list[str]) -> str:
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"

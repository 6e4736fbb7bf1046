"""What happened, in groups: by day or by recipient, and what repeats itself as one.  Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import HITS
from mailtracker_gui.gui import hits
from mailtracker_gui.gui.why import verdict_now
from mailtracker_gui.gui.words import day

REPEATED = 3  # from so many on, the same is told once


class Order(StrEnum):
    DAY = "day"
    RECIPIENT = "recipient"


class Run(NamedTuple):
    """One fact, or many of one kind that follow each other, newest first."""

    title: str
    facts: Sequence[Evidence]

    @property
    def key(self) -> str:
        """The same when newer facts join it."""
        return f"run:{self.facts[-1].key}"


class Group(NamedTuple):
    title: str
    runs: Sequence[Run]


def titled(facts: Sequence[Evidence]) -> Callable[[Evidence], str]:
    """Return what names a fact, by the judgements among all of them."""
    judged = [fact for fact in facts if fact.kind is Kind.JUDGED]

    def title(fact: Evidence) -> str:
        if fact.kind in HITS:
            return hits.title(fact, verdict_now(fact, judged))
        return proof.title(fact)

    return title


def grouped(
    shown: Sequence[Evidence],
    order: Order,
    now: datetime,
    names: Mapping[int, str],
    someone: str,
    title: Callable[[Evidence], str],
) -> list[Group]:
    """Group facts that stand newest first; within a group they stay so."""
    if order is Order.DAY:
        days = groupby(shown, key=lambda fact: day(fact.at, now))
        return [Group(one, _runs([*facts], title)) for one, facts in days]
    whose: dict[int, list[Evidence]] = {number: [] for number in (*names, 0)}
    for fact in shown:
        whose.get(fact.recipient or 0, whose[0]).append(fact)
    return [
        Group(names.get(number, someone), _runs(facts, title))
        for number, facts in whose.items()
        if facts
    ]


def _runs(facts: Sequence[Evidence], title: Callable[[Evidence], str]) -> list[Run]:
    runs: list[Run] = []
    for (_, name), same in groupby(facts, key=lambda fact: (fact.recipient, title(fact))):
        alike = [*same]
        if len(alike) >= REPEATED:
            runs.append(Run(name, alike))
        else:
            runs.extend(Run(name, [fact]) for fact in alike)
    return runs

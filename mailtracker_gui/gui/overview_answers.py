"""What the overview asks of the ledger, on a thread of its own; each answer names its question."""

from __future__ import annotations

from dataclasses import dataclass

from mailtracker_gui.domain.overview import Behind, By, Counts, Reason, Share
from mailtracker_gui.domain.periods import Span
from mailtracker_gui.ledger.overview_queries import Openings
from mailtracker_gui.ledger.reader import Reader

MOST = 1000  # domains or tags: sorted and scrolled, more is not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    behind: Behind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How many of each, in every step of the period and in all of it."""

    question: Question
    steps: tuple[Counts, ...]
    total: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    question: Question
    reasons: tuple[Reason, ...]
    openings: Openings


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    behind: Behind
    by: By
    shares: tuple[Share, ...]


def figures(reader: Reader, question: Question) -> Figures:
    with reader.one_moment():
        steps = tuple(reader.over_time(question.behind, question.spans))
    return Figures(question=question, steps=steps, total=sum(steps, Counts()))


def details(reader: Reader, question: Question) -> Details:
    with reader.one_moment():
        return Details(
            question=question,
            reasons=tuple(reader.reasons(question.behind)),
            openings=reader.openings(question.behind),
        )


def shares(reader: Reader, behind: Behind, by: By) -> Shares:
    return Shares(behind=behind, by=by, shares=tuple(reader.shares(behind, by, MOST)))

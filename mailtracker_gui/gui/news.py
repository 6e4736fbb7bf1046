"""Which facts are worth a notification.  Pure: facts in, notices out.

A person's first open, a bounce, an answer: those are news.  What machines load is not, and a
second open is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import BY_PERSON, HITS, verdict_of
from mailtracker_gui.gui.words import plural

TITLES = {  # the order is the order of urgency
    Kind.FAILED: "Not delivered",
    Kind.REFUSED: "Refused by your provider",
    Kind.COMPLAINED: "Reported as spam",
    Kind.REPLIED: "Answered",
    Kind.OPENED: "Opened",
    Kind.CLICKED: "Link followed",
}
ONCE = HITS  # only the first by a person is news
ORDER = list(TITLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notification says: of which letter, what, and how many recipients it is about."""

    letter: int
    kind: Kind
    recipients: int

    @property
    def title(self) -> str:
        return TITLES[self.kind]

    def words(self, subject: str) -> str:
        many = f" ({plural(self.recipients, 'recipient')})" if self.recipients > 1 else ""
        return f"{subject}{many}"


def news(new: Iterable[Evidence], known: Sequence[Evidence]) -> list[Notice]:
    """Return one notice per letter and kind.  `known` is all about these letters, new included."""
    worth = [fact for fact in new if _is_news(fact, known)]
    worth.sort(key=lambda fact: (fact.message, ORDER.index(fact.kind)))
    return [
        Notice(letter=letter, kind=kind, recipients=len({fact.recipient for fact in group}))
        for (letter, kind), group in groupby(worth, key=lambda fact: (fact.message, fact.kind))
        if letter is not None
    ]


def _is_news(fact: Evidence, known: Sequence[Evidence]) -> bool:
    if fact.message is None or fact.kind not in TITLES:
        return False
    return fact.kind not in ONCE or (_by_person(fact, known) and _first(fact, known))


def _by_person(fact: Evidence, known: Sequence[Evidence]) -> bool:
    return verdict_of(fact, known) in BY_PERSON


def _first(fact: Evidence, known: Sequence[Evidence]) -> bool:
    return not any(
        one.kind is fact.kind
        and (one.message, one.recipient) == (fact.message, fact.recipient)
        and one.seq < fact.seq
        and _by_person(one, known)
        for one in known
    )

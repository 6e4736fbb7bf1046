"""Which facts are worth a notification.  Pure: facts in, notices out.

A person's first open, a bounce, an answer: those are news.  What machines load is not, and a
second open is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import HITS, verdict_of
from mailtracker_gui.domain.verdict import BY_PERSON
from mailtracker_gui.gui.language import mark, t

TITLES = {  # in the order of urgency
    Kind.FAILED: mark("Not delivered to {who}"),
    Kind.REFUSED: mark("Not sent to {who}"),
    Kind.COMPLAINED: mark("{who} reported your letter as spam"),
    Kind.UNSURE: mark("It is not sure whether {who} got your letter"),
    Kind.REPLIED: mark("{who} replied"),
    Kind.DISPLAYED: mark("{who} read your letter"),
    Kind.CLICKED: mark("{who} followed a link"),
    Kind.OPENED: mark("{who} opened your letter"),
}
ORDER = list(TITLES)
LETTERS = 5  # that are looked at in one breath; fewer are told of
ONCE = HITS | {Kind.DISPLAYED}  # only the first is news


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notification says about a letter."""

    letter: int
    kind: Kind
    title: str


def promising(new: Sequence[Evidence]) -> list[Evidence]:
    """Return those that may be news, of a few letters only: the urgent first, then the latest."""
    told = [fact for fact in new if fact.kind in TITLES and fact.message is not None]
    told.sort(key=lambda fact: (ORDER.index(fact.kind), -fact.seq))
    letters = set(list(dict.fromkeys(fact.message for fact in told))[:LETTERS])
    return [fact for fact in new if fact.kind in TITLES and fact.message in letters]


def news(
    new: Iterable[Evidence], known: Sequence[Evidence], name: Callable[[int | None], str]
) -> list[Notice]:
    """Return one notice per letter and kind, the urgent before the pleasant.

    `known` is all about these letters, the new included; `name` gives a recipient's name.
    """
    about = defaultdict[int | None, list[Evidence]](list)
    for fact in known:
        about[fact.message].append(fact)
    people: dict[tuple[int, Kind], dict[str, None]] = {}
    for fact in new:
        if fact.message is not None and _is_news(fact, about[fact.message]):
            people.setdefault((fact.message, fact.kind), {})[name(fact.recipient)] = None
    notices = [
        Notice(letter=letter, kind=kind, title=t(TITLES[kind], who=_some(list(who))))
        for (letter, kind), who in people.items()
    ]
    return sorted(notices, key=lambda notice: ORDER.index(notice.kind))


def _is_news(fact: Evidence, known: Sequence[Evidence]) -> bool:
    if fact.kind not in TITLES or not _human(fact, known):
        return False
    return fact.kind not in ONCE or not any(_same(one, fact, known) for one in known)


def _human(fact: Evidence, known: Sequence[Evidence]) -> bool:
    return fact.kind not in HITS or verdict_of(fact, known) in BY_PERSON


def _same(earlier: Evidence, fact: Evidence, known: Sequence[Evidence]) -> bool:
    """Whether this was told before: the same kind of fact about the same recipient."""
    return (
        (earlier.kind, earlier.message, earlier.recipient)
        == (fact.kind, fact.message, fact.recipient)
        and earlier.seq < fact.seq
        and _human(earlier, known)
    )


def _some(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return t("{name} and {more:,} more", name=names[0], more=len(names) - 1)

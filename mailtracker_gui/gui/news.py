"""Which facts are worth a notification.  Pure: facts in, notices out.

A person's first open, a bounce, an answer: those are news.  What machines load is not, and a
second open is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.notifications import Matter
from mailtracker_gui.domain.status import HITS, verdict_of
from mailtracker_gui.domain.verdict import BY_PERSON
from mailtracker_gui.gui.language import many, mark, t

TITLES = {  # in the order of urgency
    Kind.FAILED: (Matter.BOUNCE, mark("Not delivered to {who}")),
    Kind.REFUSED: (Matter.BOUNCE, mark("Not sent to {who}")),
    Kind.COMPLAINED: (Matter.COMPLAINT, mark("{who} reported your letter as spam")),
    Kind.UNSURE: (Matter.BOUNCE, mark("It is not sure whether {who} got your letter")),
    Kind.REPLIED: (Matter.REPLY, mark("{who} replied")),
    Kind.DISPLAYED: (Matter.RECEIPT, mark("{who} read your letter")),
    Kind.CLICKED: (Matter.CLICK, mark("{who} followed a link")),
    Kind.OPENED: (Matter.OPEN, mark("{who} opened your letter")),
}
ORDER = list(TITLES)
LETTERS = 6  # that are looked at in one breath
ONCE = HITS | {Kind.DISPLAYED}  # only the first is news
Known = Mapping[int, Sequence[Evidence]]  # all about each letter, by its number


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notification says; of several letters, `letter` is the latest."""

    letter: int
    matter: Matter
    title: str
    at: datetime
    text: str = ""
    letters: int = 1


def promising(new: Sequence[Evidence]) -> list[Evidence]:
    """Return those that may be news, of a few letters only: the urgent first, then the latest."""
    told = [fact for fact in new if fact.kind in TITLES and fact.message is not None]
    told.sort(key=lambda fact: (ORDER.index(fact.kind), -fact.seq))
    letters = set(list(dict.fromkeys(fact.message for fact in told))[:LETTERS])
    return [fact for fact in new if fact.kind in TITLES and fact.message in letters]


def news(
    new: Iterable[Evidence], known: Known, name: Callable[[int | None], str]
) -> dict[Kind, list[Notice]]:
    """Return one notice per letter and kind, the urgent kinds before the pleasant.

    `known` includes the new; `name` gives a recipient's name.
    """
    told: dict[tuple[Kind, int], list[Evidence]] = {}
    for fact in new:
        if fact.message is not None and _is_news(fact, known.get(fact.message, ())):
            told.setdefault((fact.kind, fact.message), []).append(fact)
    notices: dict[Kind, list[Notice]] = {}
    for (kind, letter), facts in sorted(told.items(), key=lambda one: ORDER.index(one[0][0])):
        matter, title = TITLES[kind]
        who = _some(list(dict.fromkeys(name(fact.recipient) for fact in facts)))
        notices.setdefault(kind, []).append(
            Notice(letter=letter, matter=matter, title=t(title, who=who), at=facts[-1].learnt)
        )
    return notices


def together(kind: Kind, notices: Sequence[Notice]) -> Notice:
    """Return what is told of a burst: one notice, however many letters."""
    latest = max(notices, key=lambda notice: notice.at)
    if len(notices) == 1:
        return latest
    return Notice(
        letter=latest.letter,
        matter=latest.matter,
        title=_counted(kind, len(notices)),
        at=latest.at,
        text=", ".join(dict.fromkeys(notice.text for notice in notices)),
        letters=len(notices),
    )


def _counted(kind: Kind, n: int) -> str:
    words = {
        Kind.FAILED: many(n, "{n:,} letter was not delivered", "{n:,} letters were not delivered"),
        Kind.REFUSED: many(n, "{n:,} letter was not sent", "{n:,} letters were not sent"),
        Kind.COMPLAINED: many(
            n, "{n:,} letter was reported as spam", "{n:,} letters were reported as spam"
        ),
        Kind.UNSURE: many(
            n,
            "It is not sure whether {n:,} letter was sent",
            "It is not sure whether {n:,} letters were sent",
        ),
        Kind.REPLIED: many(n, "{n:,} letter was answered", "{n:,} letters were answered"),
        Kind.DISPLAYED: many(n, "{n:,} letter was read", "{n:,} letters were read"),
        Kind.CLICKED: many(
            n, "Links of {n:,} letter were followed", "Links of {n:,} letters were followed"
        ),
        Kind.OPENED: many(n, "{n:,} letter was opened", "{n:,} letters were opened"),
    }
    return words[kind]


def _is_news(fact: Evidence, known: Sequence[Evidence]) -> bool:
    if fact.kind not in TITLES or not _human(fact, known):
        return False
    return fact.kind not in ONCE or not any(_same(one, fact, known) for one in known)


def _human(fact: Evidence, known: Sequence[Evidence]) -> bool:
    return fact.kind not in HITS or verdict_of(fact, known) in BY_PERSON


def _same(earlier: Evidence, fact: Evidence, known: Sequence[Evidence]) -> bool:
    """Whether this was told before: the same kind of fact about the same recipient."""
    return (
        (earlier.kind, earlier.recipient) == (fact.kind, fact.recipient)
        and earlier.seq < fact.seq
        and _human(earlier, known)
    )


def _some(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return t("{name} and {more:,} more", name=names[0], more=len(names) - 1)

"""Whose hit was it?  A table of rules decides, the first that fits; then hits betray each other.

The rules are data (resources/fetchers.toml), each with a name, a source and a confidence, because
sources disagree and fetchers change.  A verdict is never stored as the truth: hits are kept as
they came, so a better table, a later hit or the time of hand-off can judge them anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

from mailtracker_gui.domain.company import CLICK, OPEN, Hit, bursts, echoes, hands
from mailtracker_gui.domain.evidence import Verdict
from mailtracker_gui.domain.fetchers import UNKNOWN, Judgement, Scene, Table, read

__all__ = ["CLICK", "OPEN", "UNKNOWN", "Hit", "Judgement", "Table", "read"]

BY_PERSON = frozenset({Verdict.PERSON, Verdict.PROXY})
SURE = 0.85  # a scanner as sure as this betrays its machine's other hits


def judge(
    hit: Hit,
    handed_off: datetime | None = None,
    earlier: Sequence[Hit] = (),
    *,
    own: Collection[str] = (),
    table: Table | None = None,
) -> Judgement:
    """Judge one hit, given those before it; windows count from `handed_off`.

    `own` are addresses the sender's own machine is seen from.
    """
    return rejudge([*earlier, hit], handed_off, own=own, table=table)[-1]


def rejudge(
    hits: Sequence[Hit],
    handed_off: datetime | None = None,
    *,
    own: Collection[str] = (),
    table: Table | None = None,
) -> list[Judgement]:
    """Judge all hits of one recipient together; the answers are in the order of the hits.

    What gives a machine away may come after its hits that looked like a person's: a burst, its
    other requests, or the same from a second network.
    """
    table = table or packaged()
    crowd = bursts(hits, table.burst) if len(hits) > 1 else ()
    scenes = [
        Scene(
            hit=hit,
            since=hit.at - handed_off if handed_off else None,
            own=hit.address in own,
            burst=number in crowd,
        )
        for number, hit in enumerate(hits)
    ]
    told = [table.decide(scene) for scene in scenes]
    if len(hits) > 1:
        betrayed = [
            number
            for number, one in enumerate(told)
            if one.verdict is Verdict.SCANNER and one.confidence >= SURE
        ]
        for number in hands(hits, betrayed, _people(told), table.hand):
            told[number] = table.decide(replace(scenes[number], hand=True))
        for number in echoes(hits, _people(told, Verdict.PERSON), table.echo):
            told[number] = table.decide(replace(scenes[number], echo=True))
    return told


def _people(told: Sequence[Judgement], *verdicts: Verdict) -> list[int]:
    wanted = frozenset(verdicts) or BY_PERSON
    return [number for number, one in enumerate(told) if one.verdict in wanted]


def openings(
    told: Iterable[tuple[datetime, Verdict]], retry: timedelta | None = None
) -> list[datetime]:
    """Return when people opened a letter, of the times of its opens and whose each was.

    A proxy asks again by itself: Yahoo's up to four times within seconds, Gmail's from its other
    machines.  Nobody closes a letter and reads it anew in half a minute, so what a proxy asks for
    no later than `retry` after its last time is the same opening.  A person's own program is not
    folded: each of its fetches shows the letter.  Where no more than the hour was kept, a proxy's
    openings of one hour are one: which of them were retries cannot be told any more.
    """
    retry = packaged().retry if retry is None else retry
    kept: list[datetime] = []
    last: datetime | None = None
    for at, verdict in sorted(told):
        again = verdict is Verdict.PROXY and last is not None and at - last <= retry
        if verdict in BY_PERSON and not again:
            kept.append(at)
        if verdict is Verdict.PROXY:
            last = at
    return kept


@cache
def packaged() -> Table:
    """Return the table that comes with the program."""
    return read((files("resources") / "fetchers.toml").read_text(encoding="utf-8"))

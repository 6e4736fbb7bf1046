"""Whose hit was it?  A table of rules decides, the first that fits; bursts speak of one machine.

The rules are data (resources/fetchers.toml), each with a name, a source and a confidence, because
sources disagree and fetchers change.  A verdict is never stored as the truth: hits are kept as
they came, so a better table, a later hit or the time of hand-off can judge them anew.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from itertools import chain
from re import Pattern
from re import compile as pattern
from typing import Any

from mailtracker_gui.domain.evidence import Verdict

OPEN, CLICK = "open", "click"
Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One fetch of a pixel ("open") or a link ("click").  Header names are in lower case."""

    at: datetime
    kind: str
    url: str = ""
    method: str = "GET"
    user_agent: str = ""
    address: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def hand(self) -> tuple[str, str]:
        """What two hits of one machine share."""
        return self.user_agent, self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    verdict: Verdict
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the letter's own history says about a hit."""

    since: timedelta | None  # since hand-off; None while that is not known
    burst: bool
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the table; conditions that are not given hold for every hit."""

    name: str
    source: str
    verdict: Verdict
    confidence: float
    agent: Pattern[str] | None = None
    bare: bool = False
    method: str = ""
    header: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    kind: str = ""
    networks: tuple[Network, ...] = ()
    own: bool = False
    burst: bool = False
    within: timedelta | None = None

    def fits(self, hit: Hit, scene: Scene) -> bool:
        return (
            self.kind in {"", hit.kind}
            and self.method in {"", hit.method}
            and (scene.own or not self.own)
            and (scene.burst or not self.burst)
            and (self.within is None or (scene.since is not None and scene.since <= self.within))
            and (not self.bare or not hit.user_agent.strip())
            and (self.agent is None or self.agent.search(hit.user_agent) is not None)
            and (not self.header or self._announces(hit))
            and (not self.networks or self._neighbours(hit))
        )

    def _announces(self, hit: Hit) -> bool:
        told = " ".join(hit.headers.get(name, "") for name in self.header).lower()
        return any(value in told for value in self.values)

    def _neighbours(self, hit: Hit) -> bool:
        try:
            address = ip_address(hit.address)
        except ValueError:
            return False
        return any(address in network for network in self.networks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rules in their order, and how close together several links make a burst."""

    rules: tuple[Rule, ...]
    burst: timedelta

    def decide(self, hit: Hit, scene: Scene) -> Judgement:
        rule = next((rule for rule in self.rules if rule.fits(hit, scene)), None)
        if rule is None:
            return UNKNOWN
        return Judgement(verdict=rule.verdict, rule=rule.name, confidence=rule.confidence)


UNKNOWN = Judgement(verdict=Verdict.UNKNOWN, rule="no-rule", confidence=0.0)


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

    Nobody follows several different links within two seconds: such a burst is a gateway's, and
    so is every hit of the burst that looked like a person's when it came alone.
    """
    table = table or packaged()
    bursts = _bursts(hits, table.burst)
    return [
        table.decide(
            hit,
            Scene(
                since=hit.at - handed_off if handed_off else None,
                burst=number in bursts,
                own=hit.address in own,
            ),
        )
        for number, hit in enumerate(hits)
    ]


def _bursts(hits: Sequence[Hit], width: timedelta) -> set[int]:
    """Return the numbers of hits that belong to a burst: its links, and opens by the same hand."""
    clicks = sorted((hit.at, number) for number, hit in enumerate(hits) if hit.kind == CLICK)
    members = _crowded([(at, number, hits[number].url) for at, number in clicks], width)
    times: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for at, number in clicks:
        if number in members:
            times[hits[number].hand].append(at)
    opens = {
        number
        for number, hit in enumerate(hits)
        if hit.kind == OPEN and _beside(times.get(hit.hand, ()), hit.at, width)
    }
    return members | opens


def _crowded(clicks: Sequence[tuple[datetime, int, str]], width: timedelta) -> set[int]:
    """Return the clicks that share a window of `width` with a click on another link."""
    members: set[int] = set()
    latest: dict[str, datetime] = {}  # of each link, in the order of these times
    first = told = 0
    for last, (at, _, url) in enumerate(clicks):
        latest.pop(url, None)
        latest[url] = at
        while at - clicks[first][0] > width:
            if latest.get(clicks[first][2]) == clicks[first][0]:
                del latest[clicks[first][2]]
            first += 1
        if len(latest) > 1:
            members.update(number for _, number, _ in clicks[max(first, told) : last + 1])
            told = last + 1
    return members


def _beside(times: Sequence[datetime], at: datetime, width: timedelta) -> bool:
    """Whether one of `times`, which are in order, is no further than `width` from `at`."""
    place = bisect_left(times, at - width)
    return place < len(times) and times[place] <= at + width


@cache
def packaged() -> Table:
    """Return the table that comes with the program."""
    return read((files("resources") / "fetchers.toml").read_text(encoding="utf-8"))


def read(text: str) -> Table:
    """Return the table that a text in the form of resources/fetchers.toml says."""
    told = tomllib.loads(text)
    networks = {
        name: tuple(ip_network(one) for one in listed)
        for name, listed in told.get("networks", {}).items()
    }
    return Table(
        rules=tuple(_rule(row, networks) for row in told["rule"]),
        burst=timedelta(seconds=told["burst"]["seconds"]),
    )


def _rule(row: dict[str, Any], networks: Mapping[str, tuple[Network, ...]]) -> Rule:
    named = [networks[name] for name in row.get("networks", ())]
    cells = {name: CELLS[name](cell) for name, cell in row.items() if name in CELLS}
    return Rule(**{**row, **cells, "networks": tuple(chain.from_iterable(named))})


CELLS: Mapping[str, Callable[[Any], object]] = {  # what a cell of the file becomes
    "verdict": Verdict,
    "agent": pattern,
    "header": tuple,
    "values": tuple,
    "within": lambda seconds: timedelta(seconds=seconds),
}

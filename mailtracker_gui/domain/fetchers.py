"""The table of who fetches: its rules, what they look at, and how they are read."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from itertools import chain
from re import Pattern
from re import compile as pattern
from typing import Any

from mailtracker_gui.domain.company import Hit
from mailtracker_gui.domain.evidence import Verdict

SHORTLISTS = 5_000  # kept in memory at a time
MAPPED = 0xFFFF << 32  # RFC 4291 section 2.5.5.2: where IPv4 lies in IPv6


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    verdict: Verdict
    rule: str
    confidence: float


UNKNOWN = Judgement(verdict=Verdict.UNKNOWN, rule="no-rule", confidence=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A hit, and what the letter's own history says about it."""

    hit: Hit
    since: timedelta | None  # since hand-off; None while that is not known
    own: bool = False
    burst: bool = False
    hand: bool = False
    echo: bool = False


class Ranges:
    """Networks, asked with one look-up however many they are."""

    def __init__(self, networks: Iterable[IPv4Network | IPv6Network]) -> None:
        spans = sorted((_number(one[0]), _number(one[-1])) for one in networks)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def __contains__(self, address: str) -> bool:
        number = _address(address)
        place = bisect_right(self._starts, number) - 1
        return place >= 0 and number <= self._ends[place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the table; conditions that are not given hold for every hit."""

    name: str
    source: str
    words: str = ""
    verdict: Verdict
    confidence: float
    names: tuple[str, ...] = ()
    agent: Pattern[str] | None = None
    bare: bool = False
    methods: frozenset[str] = frozenset()
    header: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    kind: str = ""
    networks: Ranges | None = None
    own: bool = False
    burst: bool = False
    hand: bool = False
    echo: bool = False
    within: timedelta | None = None

    def holds(self, scene: Scene) -> bool:
        """Whether the conditions on the letter's history hold."""
        return (
            (scene.own or not self.own)
            and (scene.burst or not self.burst)
            and (scene.hand or not self.hand)
            and (scene.echo or not self.echo)
            and (self.within is None or (scene.since is not None and scene.since <= self.within))
        )

    def suits(self, hit: Hit, agent: str) -> bool:
        """Whether those on the hit alone hold; `agent` is the User-Agent in lower case."""
        return (
            (not self.kind or self.kind == hit.kind)
            and (not self.methods or hit.method in self.methods)
            and (not self.bare or not agent.strip())
            and (not self.names or _named(self.names, agent))
            and (self.agent is None or self.agent.search(hit.user_agent) is not None)
            and (not self.header or self._announces(hit))
            and (self.networks is None or hit.address in self.networks)
        )

    def _announces(self, hit: Hit) -> bool:
        told = " ".join(hit.headers.get(name, "") for name in self.header).lower()
        return any(value in told for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rules in their order, and the windows of what hits say about each other."""

    rules: tuple[Rule, ...]
    burst: timedelta
    hand: timedelta
    echo: timedelta
    retry: timedelta
    shortlists: dict[object, tuple[Rule, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def decide(self, scene: Scene) -> Judgement:
        rule = next((one for one in self._shortlist(scene.hit) if one.holds(scene)), None)
        if rule is None:
            return UNKNOWN
        return Judgement(verdict=rule.verdict, rule=rule.name, confidence=rule.confidence)

    def _shortlist(self, hit: Hit) -> tuple[Rule, ...]:
        """Return the rules that suit a hit: looked for once for all that a proxy asks for."""
        key = hit.kind, hit.method, hit.user_agent, hit.address, tuple(hit.headers.items())
        known = self.shortlists.get(key)
        if known is None:
            if len(self.shortlists) >= SHORTLISTS:
                self.shortlists.clear()
            agent = hit.user_agent.lower()
            known = tuple(rule for rule in self.rules if rule.suits(hit, agent))
            self.shortlists[key] = known
        return known

    def words(self, rule: str) -> str:
        """Say why a rule decides as it does; nothing for a rule the table does not have."""
        return next((one.words for one in self.rules if one.name == rule), "")


def read(text: str) -> Table:
    """Return the table that a text in the form of resources/fetchers.toml says."""
    told = tomllib.loads(text)
    networks = {
        name: tuple(ip_network(one) for one in listed)
        for name, listed in told.get("networks", {}).items()
    }
    return Table(
        rules=tuple(_rule(row, networks) for row in told["rule"]),
        **{name: timedelta(seconds=told.get(name, {}).get("seconds", 0)) for name in WINDOWS},
    )


WINDOWS = ("burst", "hand", "echo", "retry")


def _rule(
    row: dict[str, Any], networks: Mapping[str, tuple[IPv4Network | IPv6Network, ...]]
) -> Rule:
    cells = {name: CELLS[name](cell) for name, cell in row.items() if name in CELLS}
    if "networks" in row:
        cells["networks"] = Ranges(chain.from_iterable(networks[name] for name in row["networks"]))
    return Rule(**{**row, **cells})


CELLS: Mapping[str, Callable[[Any], object]] = {  # what a cell of the file becomes
    "verdict": Verdict,
    "names": tuple,
    "agent": pattern,
    "methods": frozenset,
    "header": tuple,
    "values": tuple,
    "within": lambda seconds: timedelta(seconds=seconds),
}


def _named(names: tuple[str, ...], agent: str) -> bool:
    for name in names:  # noqa: SIM110  # any() of a generator is twice as slow, for every hit
        if name in agent:
            return True
    return False


@lru_cache(maxsize=1024)
def _address(told: str) -> int:
    """Return an address as a number, IPv4 where IPv6 has it; -1 for what is none."""
    try:
        return _number(ip_address(told))
    except ValueError:
        return -1


def _number(address: IPv4Address | IPv6Address) -> int:
    return int(address) + (MAPPED if isinstance(address, IPv4Address) else 0)

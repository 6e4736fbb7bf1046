"""Whose hit was it?  A table of rules decides, the first that fits; bursts speak of one machine.

The rules are data (resources/fetchers.toml), each with a name, a source and a confidence, because
sources disagree and fetchers change.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

from mailtracker_gui.domain.evidence import Verdict

BURST = timedelta(seconds=2)
OPEN, CLICK = "open", "click"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    verdict: Verdict
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the table; conditions that are not given hold for every hit."""

    name: str
    source: str
    verdict: Verdict
    confidence: float
    agent: re.Pattern[str] | None = None
    bare: bool = False
    method: str = ""
    header: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    kind: str = ""
    within: float | None = None

    def fits(self, hit: Hit, handed_off: datetime | None) -> bool:
        return (
            (self.agent is None or self.agent.search(hit.user_agent) is not None)
            and (not self.bare or not hit.user_agent.strip())
            and self.method in {"", hit.method}
            and self.kind in {"", hit.kind}
            and (not self.header or self._announces(hit))
            and (self.within is None or self._early(hit, handed_off))
        )

    def _announces(self, hit: Hit) -> bool:
        told = " ".join(hit.headers.get(name, "") for name in self.header).lower()
        return any(value in told for value in self.values)

    def _early(self, hit: Hit, handed_off: datetime | None) -> bool:
        if handed_off is None or self.within is None:
            return False
        return hit.at - handed_off <= timedelta(seconds=self.within)


UNKNOWN = Judgement(verdict=Verdict.UNKNOWN, rule="no-rule", confidence=0.0)
BURSTS = Judgement(verdict=Verdict.SCANNER, rule="burst-of-links", confidence=0.9)


def judge(hit: Hit, handed_off: datetime | None = None) -> Judgement:
    """Judge one hit by itself; windows count from `handed_off`, not from the letter's creation."""
    fitting = (rule for rule in rules() if rule.fits(hit, handed_off))
    rule = next(fitting, None)
    if rule is None:
        return UNKNOWN
    return Judgement(verdict=rule.verdict, rule=rule.name, confidence=rule.confidence)


def rejudge(hits: Sequence[Hit], handed_off: datetime | None = None) -> list[Judgement]:
    """Judge all hits of one recipient together, in their order.

    Nobody follows several different links within two seconds: such a burst is a gateway's, and
    so is what it fetched before it in the same breath.
    """
    return [BURSTS if _in_burst(hit, hits) else judge(hit, handed_off) for hit in hits]


def _in_burst(hit: Hit, hits: Sequence[Hit]) -> bool:
    around = {
        other.url
        for other in hits
        if other.kind == CLICK and other.url and abs(other.at - hit.at) <= BURST
    }
    same_hand = {other.user_agent for other in hits if other.url in around} <= {hit.user_agent}
    return len(around) > 1 and (hit.kind == CLICK or same_hand)


@cache
def rules() -> tuple[Rule, ...]:
    """Return the table, in its order."""
    text = (files("resources") / "fetchers.toml").read_text(encoding="utf-8")
    return tuple(
        Rule(
            **{
                **row,
                "verdict": Verdict(row["verdict"]),
                "agent": re.compile(row["agent"]) if "agent" in row else None,
                "header": tuple(row.get("header", ())),
                "values": tuple(row.get("values", ())),
            }
        )
        for row in tomllib.loads(text)["rule"]
    )

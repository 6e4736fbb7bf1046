"""The user's own rules for bounces, as CRM tools have them: they decide before our reading does.

A rule says: where this section of a report holds this text, it is this type of bounce.  Hard
rules are asked first, then soft ones, then those of both types, which count as soft.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

LONGEST = 100  # characters of a rule's text


class Section(StrEnum):
    """Where a rule looks: the report's own words or one of its headers."""

    BODY = "Body"
    SUBJECT = "Subject"
    FROM = "From"
    RECIPIENTS = "To/Cc/Bcc"


class Type(StrEnum):
    """What a rule makes of a report."""

    HARD = "hard"
    SOFT = "soft"
    BOTH = "both"

    @property
    def bounce(self) -> str:
        """The category it counts as."""
        return "hard" if self is Type.HARD else "soft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`id` is the ledger's, 0 before it is stored.  With a part missing, the rule is inactive."""

    id: int = 0
    section: Section | None = None
    text: str = ""  # compared as it is, upper and lower case are different
    type: Type | None = None

    @property
    def active(self) -> bool:
        return bool(self.section and self.type and 0 < len(self.text) <= LONGEST)

    def __str__(self) -> str:
        return f"{self.section or '?'} contains “{self.text}”: {self.type or '?'}"


Sections = Mapping[Section, str]


def deciding(rules: Iterable[Rule], sections: Sections) -> Rule | None:
    """Return the rule that decides a report with these sections, or None."""
    return next((rule for rule in in_order(rules) if _fits(rule, sections)), None)


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """Return the active rules in the order in which they are asked."""
    order = {kind: rank for rank, kind in enumerate(Type)}
    active = (rule for rule in rules if rule.active)
    return sorted(active, key=lambda rule: (order[rule.type or Type.BOTH], rule.id))


def _fits(rule: Rule, sections: Sections) -> bool:
    assert rule.section
    return rule.text in sections.get(rule.section, "")


@cache
def starting_set() -> tuple[Rule, ...]:
    """Return the rules a new profile has: `resources/reports/rules.toml`."""
    source = files("resources") / "reports" / "rules.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return tuple(
        Rule(section=Section(row["section"]), text=row["text"], type=Type(row["type"]))
        for row in data["rules"]
    )

"""Asking a spam filter of one's own before a letter leaves: whom, and what it said."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from mailtracker_gui.domain.saying import say

SETTING = "spam-check"
NAMED = 5  # of the filter's reasons, the heaviest first


class Filter(StrEnum):
    RSPAMD = "rspamd"
    SPAMASSASSIN = "SpamAssassin"


PORTS = {Filter.RSPAMD: 11333, Filter.SPAMASSASSIN: 783}
LIMITS = {Filter.RSPAMD: 6, Filter.SPAMASSASSIN: 5}  # where each begins to mark mail as spam


@dataclass(frozen=True, slots=True, kw_only=True)
class SpamCheck:
    """`limit` is in the filter's own points; a letter with more is not sent."""

    filter: Filter
    host: str = "127.0.0.1"
    port: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a filter says of a letter; `reasons` are the names of its rules."""

    points: float
    reasons: tuple[str, ...] = ()

    def above(self, check: SpamCheck) -> bool:
        return self.points > check.limit

    def words(self, check: SpamCheck) -> str:
        because = f" ({', '.join(self.reasons[:NAMED])})" if self.reasons else ""
        return say(
            "{filter} gave it {points:.1f} points{because}; your limit is {limit}.",
            filter=check.filter,
            points=self.points,
            because=because,
            limit=check.limit,
        )


def stored(check: SpamCheck | None) -> str:
    """Return what is kept of the user's choice; nothing when letters are not checked."""
    return json.dumps(asdict(check)) if check else ""


def read(text: str) -> SpamCheck | None:
    if not text:
        return None
    told = json.loads(text)
    return SpamCheck(**{**told, "filter": Filter(told["filter"])})

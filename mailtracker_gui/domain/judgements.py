"""Second thoughts about a fact, the user's or a rule's: facts themselves, so each can be undone.

A judgement is about one fact (`about`, its key) and the latest one counts: whose hit it was
(a Verdict), which bounce it was (a category), or which letter a report belongs to (a Place).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from mailtracker_gui.domain.evidence import Evidence, Kind, Source

AS_READ = "as read"  # of a bounce: back to what the report itself says
CATEGORIES = frozenset({"hard", "soft", "spam", "undetermined", AS_READ})


class Place(StrEnum):
    """What the user says of where a report stands."""

    BELONGS = "belongs to this letter"
    DISMISSED = "dismissed"
    AS_FOUND = "as found"  # back to where its clues put it


PLACES = frozenset(Place)


def judgement(
    fact: Evidence,
    judged: str,
    now: datetime,
    source: Source = Source.USER,
    *,
    place: tuple[int | None, int | None] | None = None,
    **details: str,
) -> Evidence:
    """Return the fact that somebody, the user or a rule, thinks again about `fact`.

    `place` is the letter and the recipient it stands beside, those of `fact` unless given.
    """
    message, recipient = place or (fact.message, fact.recipient)
    return Evidence(
        message=message,
        recipient=recipient,
        kind=Kind.JUDGED,
        at=now,
        learnt=now,
        source=source,
        key=f"judged:{source}:{fact.key}:{judged}:{now.isoformat()}",
        details={"about": fact.key, "judgement": judged, **details},
    )

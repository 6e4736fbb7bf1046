"""Why a status is what it is: the sentence of the fact that decided it.  Pure."""

from __future__ import annotations

from collections.abc import Sequence

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Verdict
from mailtracker_gui.domain.status import HITS, Status, verdict_of
from mailtracker_gui.domain.why import because
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.looks import DELIVERIES


def why(status: Status, facts: Sequence[Evidence]) -> str:
    """Say what the delivery status rests on."""
    decided = next((fact for fact in facts if fact.key == status.proof), None)
    if decided is None:
        return t(DELIVERIES[status.delivery].meaning)
    return t(because(status, decided, verdict_now(decided, facts)))


def said(status: Status, facts: Sequence[Evidence]) -> str:
    """Return the server's own words that decided the status, if there are any."""
    decided = next((fact for fact in facts if fact.key == status.proof), None)
    return t(proof.said(decided)) if decided else ""


def verdict_now(fact: Evidence, facts: Sequence[Evidence]) -> Verdict | None:
    """Return whose hit it was by the latest judgement; None for what is no hit."""
    return verdict_of(fact, facts) if fact.kind in HITS else None


def reason_words(reason: str) -> str:
    """Return "mailbox full" for "mailbox-full"."""
    return t(reason.replace("-", " "))

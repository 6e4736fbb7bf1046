"""Why a status is what it is, in a sentence."""

from __future__ import annotations

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Verdict
from mailtracker_gui.domain.saying import together
from mailtracker_gui.domain.status import Delivery, Status

# Silence is not a fact, so the last fact alone would not explain these two.
BY_SILENCE = {
    Delivery.SILENT: "No failure was reported in the time in which failures usually are. "
    "That does not prove that it arrived.",
    Delivery.SOFT_BOUNCE: "It was not delivered in the time you set. "
    "A later report may correct that.",
}


def because(status: Status, decided: Evidence, verdict: Verdict | None) -> str:
    """Say what the delivery rests on: the fact that decided it, or a silence after it."""
    sentence = proof.sentence(decided, verdict)
    if status.delivery is Delivery.SILENT or status.reason == "expired":
        return together(sentence, BY_SILENCE.get(status.delivery, ""))
    return sentence

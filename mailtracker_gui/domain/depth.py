"""How much a letter asks to know, as one choice; the most restrictive word wins.  Pure."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.privacy import Level


class Depth(IntEnum):
    """From nothing to everything."""

    OFF = 0
    RECEIPTS = 1  # what servers and the recipient's own program say, asked in the open
    ANONYMOUS = 2  # how many opened and clicked, not who
    FULL = 3


NOTHING = Tracking(delivery_report=False)
USUAL = {
    Depth.OFF: NOTHING,
    Depth.RECEIPTS: Tracking(receipt=True),
    Depth.ANONYMOUS: Tracking(pixel=True, links=True, anonymous=True),
    Depth.FULL: Tracking(receipt=True, pixel=True, links=True),
}
OF_ACCOUNT = {  # the most that an account's level lets a letter ask
    Level.OFF: Depth.RECEIPTS,
    Level.ANONYMOUS: Depth.ANONYMOUS,
    Level.PSEUDONYMOUS: Depth.FULL,
    Level.FULL: Depth.FULL,
}


def depth(tracking: Tracking) -> Depth:
    if tracking.individual:
        return Depth.ANONYMOUS if tracking.anonymous else Depth.FULL
    asks = tracking.receipt or tracking.delivery_report
    return Depth.RECEIPTS if asks else Depth.OFF


def lowered(tracking: Tracking, most: Depth) -> Tracking:
    """Return the same with nothing in it that goes beyond `most`."""
    if most >= depth(tracking):
        return tracking
    if most is Depth.OFF:
        return NOTHING
    if most is Depth.ANONYMOUS:
        return replace(tracking, receipt=False, anonymous=True)
    return replace(tracking, pixel=False, links=False, anonymous=False, notice="")

"""Why a letter asks less than was chosen, in words; and a choice as a setting keeps it.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.contacts import Signal
from mailtracker_gui.domain.depth import OF_ACCOUNT, Depth
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.words import day
from mailtracker_gui.ledger.contact_queries import Untracked

NAMES = ("delivery_report", "receipt", "pixel", "links", "anonymous")
NOTICE = "notice"
MOST = 3  # recipients that are told one by one
OF_THE_ACCOUNT = {
    Depth.RECEIPTS: mark("This account's setting keeps no hits, so it asks for receipts only."),
    Depth.ANONYMOUS: mark("This account's setting keeps hits without names: Anonymous at most."),
}
OF_RECIPIENTS = {
    Signal.OBJECTED: mark("{who} objected to tracking on {since}: Receipts only for them."),
    Signal.UNSUBSCRIBED: mark("{who} asked for no more mail on {since}: Receipts only for them."),
    Signal.COMPLAINED: mark("{who} reported spam on {since}: Receipts only for them."),
}


def limits(account: Account, untracked: Iterable[Untracked], now: datetime) -> Iterator[str]:
    """Say what lowers a choice: the account first, then its recipients."""
    most = OF_ACCOUNT[account.level]
    if most in OF_THE_ACCOUNT:
        yield t(OF_THE_ACCOUNT[most])
    if most <= Depth.RECEIPTS:
        return
    told = list(untracked)
    for one in told[:MOST]:
        yield t(OF_RECIPIENTS[one.signal], who=one.canonical, since=day(one.since, now))
    if (more := len(told) - MOST) > 0:
        yield many(more, "… and {n:,} more recipient.", "… and {n:,} more recipients.")


def kept(tracking: Tracking) -> str:
    """Return a choice as it is remembered."""
    names = [name for name in NAMES if getattr(tracking, name)]
    return " ".join([*names, NOTICE] if tracking.notice else names)


def remembered(text: str) -> Tracking:
    names = text.split()
    return Tracking(
        **{name: name in names for name in NAMES}, notice=NOTICE if NOTICE in names else ""
    )

"""What will become known of a letter, and what cannot: said in words before it leaves.

Three things tell: what the sender's own provider offers, who runs each recipient's mailbox, and
what earlier letters to them taught.  Only what concerns the tracking chosen is said, once for all
whom it is true of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.providers import Provider
from mailtracker_gui.domain.remarks import Remark, Weight
from mailtracker_gui.domain.saying import both, say

ENOUGH = 3  # letters from which a habit is read
NAMED = 2  # recipients that are named; the others are counted
NO_REPORTS = Remark(
    what="Your provider cannot confirm delivery: it offers no delivery reports.",
    why="Bounces come back all the same.",
    weight=Weight.FORECAST,
)
BY_PROVIDER = {  # choice, cell of the table, what it says -> the sentence
    ("delivery_report", "reports", "none"): (
        "Delivery to {who} cannot be confirmed: {name} takes letters unreported."
    ),
    ("receipt", "receipts", "never"): (
        "No read receipt will come from {who}: {name} answers no such requests."
    ),
    ("receipt", "receipts", "seldom"): (
        "A read receipt from {who} is unlikely: {name} leaves that to administrators."
    ),
    ("pixel", "opens", "prefetch"): (
        "Opens by {who} are unreliable: {reader} loads pixels itself."
    ),
    ("pixel", "opens", "proxy"): (
        "Opens by {who} show no place and no program: {name} loads pictures for its readers."
    ),
    ("pixel", "opens", "once"): (
        "Only the first opening by {who} will show: {name} loads pictures once and keeps them."
    ),
    ("pixel", "opens", "hidden"): (
        "Most opens by {who} will not show: {name} takes out tracking pixels."
    ),
    ("pixel", "opens", "asks"): (
        "Opens by {who} may not show: {reader} loads no pictures until its reader wants them."
    ),
    ("pixel", "opens", "gateway"): (
        "The first open by {who} may be a machine's: {name} examines letters on their way."
    ),
    ("links", "clicks", "gateway"): (
        "The first clicks by {who} may be a machine's: {name} tries links."
    ),
}
BY_HABIT = {
    "receipt": "{who} answered none of the last {count} requests for a read receipt.",
    "pixel": "Only machines loaded the pixels of the last {count} letters to {who}.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the last letters to an address taught; each count is of letters."""

    receipts_asked: int = 0
    receipts_answered: int = 0
    pixels_loaded: int = 0  # by anybody
    pixels_seen: int = 0  # by a person, or proved by a click, a receipt or an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    address: str
    provider: Provider | None = None  # None: not known, or not yet
    history: History = field(default_factory=History)


def forecast(
    tracking: Tracking, dsn_offered: bool | None, recipients: Sequence[Recipient]
) -> list[Remark]:
    """Say what this choice of tracking will not tell.  `dsn_offered` None: not known yet."""
    found = [NO_REPORTS] if tracking.delivery_report and dsn_offered is False else []
    if dsn_offered is False:  # said of all; nobody's server could change it
        tracking = replace(tracking, delivery_report=False)
    said: dict[tuple[str, str, str], list[str]] = {}
    for one in recipients:
        for sentence in (*_by_provider(tracking, one), *_by_habit(tracking, one)):
            said.setdefault(sentence, []).append(one.address)
    return found + [
        Remark(what=_filled(sentence, who), weight=Weight.FORECAST)
        for sentence, who in said.items()
    ]


def named(addresses: Sequence[str]) -> str:
    """Return "a@x.org", "a@x.org and b@x.org" or "a@x.org, b@x.org and 3 others"."""
    if len(addresses) <= NAMED:
        return both(addresses[0], addresses[-1] if len(addresses) > 1 else "")
    shown, more = ", ".join(addresses[:NAMED]), len(addresses) - NAMED
    if more == 1:
        return say("{shown} and 1 other", shown=shown)
    return say("{shown} and {more} others", shown=shown, more=more)


Sentence = tuple[str, str, str]  # the words, and what two names or a count fill in


def _by_provider(tracking: Tracking, one: Recipient) -> Iterator[Sentence]:
    provider = one.provider
    if provider is None:
        return
    for (choice, cell, value), words in BY_PROVIDER.items():
        if getattr(tracking, choice) and getattr(provider, cell) == value:
            yield words, provider.name, provider.reader or provider.name


def _by_habit(tracking: Tracking, one: Recipient) -> Iterator[Sentence]:
    past = one.history
    never = one.provider is not None and one.provider.receipts == "never"  # said already
    if tracking.receipt and not never and not past.receipts_answered:
        yield from _habit("receipt", past.receipts_asked)
    if tracking.pixel and not past.pixels_seen:
        yield from _habit("pixel", past.pixels_loaded)


def _habit(choice: str, count: int) -> Iterable[Sentence]:
    return [(BY_HABIT[choice], str(count), "")] if count >= ENOUGH else []


def _filled(sentence: Sentence, addresses: Sequence[str]) -> str:
    words, name, reader = sentence
    return say(words, who=named(addresses), name=name, count=name, reader=reader)

"""What may be said about a recipient, and how sure it may be.

A status is never stored as the truth.  It is folded from evidence, so a late bounce or a second
open needs no special case: append it and fold again.  The fold looks at the facts as a set,
ordered by when they happened, so the order in which they were learnt cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailtracker_gui.domain.account import Policy
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.judgements import AS_READ, CATEGORIES
from mailtracker_gui.domain.reasons import category
from mailtracker_gui.domain.verdict import BY_PERSON, openings


class Delivery(StrEnum):
    """Exactly one per recipient, from the worst to the best: a letter sorts by its worst."""

    HARD_BOUNCE = "Hard bounce"
    SPAM_BOUNCE = "Spam bounce"
    SOFT_BOUNCE = "Soft bounce"
    UNSURE = "Unsure"
    DROPPED = "Dropped"
    DEFERRED = "Deferred"
    CREATED = "Created"
    SCHEDULED = "Scheduled"
    PROCESSING = "Processing"
    ACCEPTED = "Accepted"
    SILENT = "No failure reported"
    DELIVERED = "Delivered"

    @property
    def rank(self) -> int:
        return _DELIVERY_ORDER[self]


class Reading(StrEnum):
    """The best that is known about reading, from nothing to an answer."""

    NOTHING = "Nothing known"
    MACHINE = "Loaded by a machine"
    OPENED = "Opened"
    CLICKED = "Clicked"
    READ = "Read (receipt)"
    REPLIED = "Replied"

    @property
    def rank(self) -> int:
        return _READING_ORDER[self]


class Mark(StrEnum):
    """Beside the reading: true whatever else is."""

    DELETED_UNREAD = "Deleted unread"
    RECEIPT_REFUSED = "Receipt refused"
    COMPLAINED = "Complained"
    UNSUBSCRIBED = "Unsubscribed"
    OBJECTED = "Objects to tracking"
    AUTO_REPLIED = "Auto-replied"
    CONTRADICTORY = "Contradictory"


_DELIVERY_ORDER = {value: rank for rank, value in enumerate(Delivery)}
_READING_ORDER = {value: rank for rank, value in enumerate(Reading)}
MARKS = {
    Kind.DENIED: Mark.RECEIPT_REFUSED,
    Kind.COMPLAINED: Mark.COMPLAINED,
    Kind.UNSUBSCRIBED: Mark.UNSUBSCRIBED,
    Kind.OBJECTED: Mark.OBJECTED,
    Kind.AUTO_REPLIED: Mark.AUTO_REPLIED,
}
STAGES = {  # the own outbox and the own provider, in the order in which they can happen
    Kind.CREATED: Delivery.CREATED,
    Kind.SCHEDULED: Delivery.SCHEDULED,
    Kind.DROPPED: Delivery.DROPPED,
    Kind.PROCESSING: Delivery.PROCESSING,
    Kind.POSTPONED: Delivery.DEFERRED,
    Kind.UNSURE: Delivery.UNSURE,
    Kind.ACCEPTED: Delivery.ACCEPTED,
}
EN_ROUTE = {  # later hosts; they speak of a letter that is past the own provider
    Kind.RELAYED: Delivery.ACCEPTED,
    Kind.DELAYED: Delivery.DEFERRED,
}
BOUNCES = {"hard": Delivery.HARD_BOUNCE, "spam": Delivery.SPAM_BOUNCE}
READINGS = {
    Kind.OPENED: Reading.OPENED,
    Kind.CLICKED: Reading.CLICKED,
    Kind.DISPLAYED: Reading.READ,
    Kind.REPLIED: Reading.REPLIED,
}
# Keywords on the copy in Sent (RFC 3501 section 2.3.2).
DELIVERED_KEYWORD, FAILED_KEYWORD, DISPLAYED_KEYWORD = "$Delivered", "$NotDelivered", "$Displayed"
KEYWORDS = frozenset({DELIVERED_KEYWORD, FAILED_KEYWORD, DISPLAYED_KEYWORD})
FAILURES = frozenset({Kind.FAILED, Kind.REFUSED})
ARRIVALS = frozenset({Kind.DELIVERED, Kind.EXPANDED})
HITS = frozenset({Kind.OPENED, Kind.CLICKED})
BY_MACHINE = frozenset({Verdict.PREFETCH, Verdict.SCANNER})
RECEIPTS = frozenset(
    {Kind.DISPLAYED, Kind.DELETED, Kind.DENIED, Kind.DISPATCHED, Kind.PROCESSED, Kind.AUTO_REPLIED}
)
COMPLAINTS = frozenset({Kind.COMPLAINED, Kind.UNSUBSCRIBED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What may be said now.  `proof` is the key of the fact that decided the delivery.

    `due` is when time alone changes the answer: fold again then.
    """

    delivery: Delivery
    reading: Reading = Reading.NOTHING
    marks: frozenset[Mark] = frozenset()
    reason: str = ""
    proof: str = ""
    opens: int = 0
    clicks: int = 0
    first_open: datetime | None = None
    first_click: datetime | None = None
    last_event: datetime | None = None
    due: datetime | None = None


def status_of(facts: Iterable[Evidence], policy: Policy, now: datetime) -> Status:
    """Fold all facts about one recipient into what may be said about them at `now`."""
    known = _in_order(facts)
    hits = dict(_verdicts(known))
    arrivals = [fact for fact in known if _proves_arrival(fact, hits)]
    delivery, proof, due = _delivery(known, arrivals, hits, policy, now)
    opens = openings((fact.at, hits[fact.key]) for fact in known if fact.kind is Kind.OPENED)
    clicks = [
        fact.at for fact in known if fact.kind is Kind.CLICKED and hits[fact.key] in BY_PERSON
    ]
    failed = any(fact.kind in FAILURES for fact in known)
    return Status(
        delivery=delivery,
        reading=_reading(known, hits),
        marks=_marks(known, contradictory=failed and any(_human_proof(f, hits) for f in known)),
        reason=_reason(delivery, proof, known),
        proof=proof.key if proof else "",
        opens=len(opens),
        clicks=len(clicks),
        first_open=opens[0] if opens else None,
        first_click=clicks[0] if clicks else None,
        last_event=max((fact.at for fact in known if fact.kind is not Kind.JUDGED), default=None),
        due=due,
    )


def verdict_of(hit: Evidence, facts: Iterable[Evidence]) -> Verdict:
    """Return whose hit it was, the user's latest judgement before the tracker's."""
    return dict(_verdicts(_in_order([hit, *facts])))[hit.key]


def bounce_of(failure: Evidence, facts: Iterable[Evidence] = ()) -> Delivery:
    """Return which kind of bounce a failure is.

    The user's latest judgement before a rule of theirs, that before the reason; never the code
    alone.
    """
    return BOUNCES.get(bounce_category(failure, facts), Delivery.SOFT_BOUNCE)


def bounce_category(failure: Evidence, facts: Iterable[Evidence] = ()) -> str:
    """Return hard, soft, spam or undetermined, which counts as soft."""
    told = failure.details
    judged = _judged_bounce(failure, facts).get("judgement") or told.get("bounce")
    return judged or category("failed", told.get("reason", ""), told.get("reply_code", ""))


def _judged_bounce(failure: Evidence, facts: Iterable[Evidence]) -> Mapping[str, str]:
    """Return the details of the latest judgement of a bounce, none when it stands as read."""
    told: Mapping[str, str] = {}
    for fact in facts:
        about = fact.kind is Kind.JUDGED and fact.details["about"] == failure.key
        if about and fact.details["judgement"] in CATEGORIES:
            told = fact.details
    return {} if told.get("judgement") == AS_READ else told


def _in_order(facts: Iterable[Evidence]) -> list[Evidence]:
    """Return each fact once, by when it happened; the key makes equal times a fixed order."""
    once = {fact.key: fact for fact in facts}
    return sorted(once.values(), key=lambda fact: (fact.at, _rank(fact.kind), fact.key))


def _rank(kind: Kind) -> int:
    return _KIND_ORDER[kind]


_KIND_ORDER = {
    kind: rank
    for rank, kind in enumerate(
        dict.fromkeys((*STAGES, *EN_ROUTE, *sorted(ARRIVALS), *sorted(FAILURES), *Kind))
    )
}


def _verdicts(known: Sequence[Evidence]) -> Iterable[tuple[str, Verdict]]:
    judgements = [fact for fact in known if fact.kind is Kind.JUDGED]
    judgements.sort(key=lambda fact: fact.source is Source.USER)  # the user has the last word
    judged = {
        fact.details["about"]: Verdict(fact.details["judgement"])
        for fact in judgements
        if fact.details.get("judgement") in set(Verdict)
    }
    for fact in known:
        if fact.kind in HITS:
            told = fact.details.get("verdict", "")
            verdict = Verdict(told) if told in set(Verdict) else Verdict.UNKNOWN
            yield fact.key, judged.get(fact.key, verdict)


def _human_proof(fact: Evidence, hits: dict[str, Verdict]) -> bool:
    """Whether a person must have had the letter before them (rule 2: it outweighs a failure)."""
    if fact.kind in HITS:
        return hits[fact.key] in BY_PERSON
    return fact.kind in {Kind.REPLIED, Kind.DISPLAYED}


def _proves_arrival(fact: Evidence, hits: dict[str, Verdict]) -> bool:
    """Whether the recipient's side must have the letter (rule 3)."""
    if fact.kind in HITS:
        return hits[fact.key] in BY_PERSON | BY_MACHINE
    return fact.kind in ARRIVALS | RECEIPTS | COMPLAINTS | {Kind.REPLIED}


def _delivery(
    known: Sequence[Evidence],
    arrivals: Sequence[Evidence],
    hits: dict[str, Verdict],
    policy: Policy,
    now: datetime,
) -> tuple[Delivery, Evidence | None, datetime | None]:
    failure = next((fact for fact in reversed(known) if fact.kind in FAILURES), None)
    if failure is not None:
        undone = [fact for fact in arrivals if _outweighs(fact, failure, hits)]
        if not undone:
            return bounce_of(failure, known), failure, None
        return Delivery.DELIVERED, undone[0], None
    if arrivals:
        return Delivery.DELIVERED, _best_proof(arrivals), None
    return _under_way(known, policy, now)


def _outweighs(fact: Evidence, failure: Evidence, hits: dict[str, Verdict]) -> bool:
    return fact.at > failure.at and (fact.kind in ARRIVALS or _human_proof(fact, hits))


def _best_proof(arrivals: Sequence[Evidence]) -> Evidence:
    """Return the server's own word where there is one, else the first sign of life."""
    return next((fact for fact in arrivals if fact.kind in ARRIVALS), arrivals[0])


def _under_way(
    known: Sequence[Evidence], policy: Policy, now: datetime
) -> tuple[Delivery, Evidence | None, datetime | None]:
    """Judge a letter without a final fact: the furthest host's last word, and two silences."""
    table: dict[Kind, Delivery] = EN_ROUTE
    last = next((fact for fact in reversed(known) if fact.kind in EN_ROUTE), None)
    if last is None:
        table = STAGES
        last = next((fact for fact in reversed(known) if fact.kind in STAGES), None)
    if last is None:
        return Delivery.CREATED, None, None
    stage = table[last.kind]
    if stage is Delivery.DEFERRED:
        # Of this host: an earlier one's deferral ended when it passed the letter on.
        first = next(fact for fact in known if fact.kind is last.kind)
        return _unless(first.at + policy.retry_window, now, stage, Delivery.SOFT_BOUNCE, last)
    if stage is Delivery.ACCEPTED:
        return _unless(last.at + policy.quiet_period, now, stage, Delivery.SILENT, last)
    return stage, last, None


def _unless(
    due: datetime, now: datetime, before: Delivery, after: Delivery, proof: Evidence
) -> tuple[Delivery, Evidence, datetime | None]:
    return (before, proof, due) if now < due else (after, proof, None)


def _reason(delivery: Delivery, proof: Evidence | None, known: Sequence[Evidence]) -> str:
    if proof is None:
        return ""
    if delivery is Delivery.SOFT_BOUNCE and proof.kind not in FAILURES:
        return "expired"
    judged = _judged_bounce(proof, known)
    return judged.get("reason", "") or proof.details.get("reason", "")


def _reading(known: Sequence[Evidence], hits: dict[str, Verdict]) -> Reading:
    return max(
        (_reading_by(fact, hits) for fact in known),
        key=lambda reading: reading.rank,
        default=Reading.NOTHING,
    )


def _reading_by(fact: Evidence, hits: dict[str, Verdict]) -> Reading:
    if fact.kind in HITS and hits[fact.key] not in BY_PERSON:
        return Reading.MACHINE if hits[fact.key] in BY_MACHINE else Reading.NOTHING
    return READINGS.get(fact.kind, Reading.NOTHING)


def _marks(known: Sequence[Evidence], *, contradictory: bool) -> frozenset[Mark]:
    kinds = {fact.kind for fact in known}
    marks = {mark for kind, mark in MARKS.items() if kind in kinds}
    if Kind.DELETED in kinds and Kind.DISPLAYED not in kinds:
        marks.add(Mark.DELETED_UNREAD)
    if contradictory:
        marks.add(Mark.CONTRADICTORY)
    return frozenset(marks)

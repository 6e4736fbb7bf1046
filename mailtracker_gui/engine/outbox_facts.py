"""What the outbox has to tell of an envelope, as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.reasons import reason_of
from mailtracker_gui.domain.saying import stored
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Envelope, State
from mailtracker_gui.mail.submission import Outcome


def facts(
    envelope: Envelope, kind: Kind, now: datetime, *, tag: str = "", **details: str
) -> list[Evidence]:
    """Return the same fact for each of the envelope's recipients."""
    if why := details.get("why"):
        details |= why_details(why)
    return [
        fact(envelope, one, kind, now, tag or str(envelope.attempts), Source.OUTBOX, details)
        for one in envelope.recipients
    ]


def why_details(why: str) -> dict[str, str]:
    """Return the details that say why, in words and as they were made (domain/saying.py)."""
    made = stored(why)
    return {"why": why, "said": made} if made != why else {"why": why}


def drop(ledger: Ledger, envelopes: Iterable[Envelope], now: datetime, why: str) -> None:
    """Never send what waits in these envelopes."""
    with ledger.transaction():
        for envelope in envelopes:
            ledger.append(facts(envelope, Kind.DROPPED, now, tag="dropped", why=why), now)
            ledger.outbox.move(envelope.id, State.DONE)


def outcome_fact(
    envelope: Envelope, recipient: int, outcome: Outcome, host: str, dsn: str, now: datetime
) -> Evidence:
    """Return what the provider said of one recipient."""
    told = {
        "reply": outcome.reply,
        "reply_code": outcome.reply_code,
        "status": outcome.status,
        "remote_mta": host,
        "dsn": dsn,
        **why_details("" if outcome.reply else outcome.reason_words),
    }
    if outcome.kind is Kind.REFUSED:
        told["reason"] = reason_of(
            reply_code=outcome.reply_code, status=outcome.status, text=outcome.reply
        )
    details = {name: value for name, value in told.items() if value}
    tag = str(envelope.attempts)
    return fact(envelope, recipient, outcome.kind, now, tag, Source.SMTP, details)


def fact(
    envelope: Envelope,
    recipient: int,
    kind: Kind,
    now: datetime,
    tag: str,
    source: Source,
    details: dict[str, str],
) -> Evidence:
    """Return one fact; a second of the same kind, envelope, recipient and `tag` is no news."""
    return Evidence(
        message=envelope.letter,
        recipient=recipient,
        kind=kind,
        at=now,
        learnt=now,
        source=source,
        key=f"{kind}:{envelope.id}:{recipient}:{tag}",
        details=details,
    )

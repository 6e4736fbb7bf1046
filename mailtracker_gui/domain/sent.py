"""A letter as its copy in the Sent folder tells of it, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import getaddresses

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Letter, Origin, Tracking
from mailtracker_gui.domain.reports.addresses import message_ids
from mailtracker_gui.domain.reports.mime import Headers, parse
from mailtracker_gui.domain.reports.words import iso_time, squeezed

RECENT = timedelta(days=30)  # so far back letters are looked for, and none older is adopted
OURS = "MailTracker/"
LONGEST = 500  # characters of a subject or a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """`header` is what was read of the copy, kept as what proves it."""

    letter: Letter
    message_id: str
    at: datetime
    origin: Origin
    program: str
    header: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The keywords that a letter's copy is to have, separated by spaces."""

    letter: int
    message_id: str
    words: str


def read_sent(header: bytes, arrived: datetime, account: int, now: datetime) -> Sent | None:
    """Return the letter that a copy is of; None for what cannot be followed.

    `arrived` is when the copy was put there.  A letter that was already old then was moved from
    elsewhere; nobody waits for news of it.
    """
    headers = parse(header).root.headers
    identity = next(iter(message_ids(headers.get("message-id"))), "")
    at = min(_date(headers, arrived), now)
    letter = _letter(headers, account)
    if not identity or not letter.recipients() or arrived - at > RECENT:
        return None
    program = squeezed(headers.decoded("user-agent") or headers.decoded("x-mailer"))[:LONGEST]
    return Sent(
        letter=letter,
        message_id=identity,
        at=at,
        origin=Origin.COMPUTER if program.startswith(OURS) else Origin.PROGRAM,
        program=program,
        header=header,
    )


def handed_over(
    sent: Sent, letter: int, recipient: int, now: datetime, *, raw: bytes = b""
) -> Evidence:
    """Return what the copy proves of one recipient: that the letter was given to the provider."""
    return Evidence(
        message=letter,
        recipient=recipient,
        kind=Kind.ACCEPTED,
        at=sent.at,
        learnt=now,
        source=Source.SENT,
        key=f"sent:{letter}:{recipient}",
        details={"agent": sent.program} if sent.program else {},
        raw=raw,
    )


def _letter(headers: Headers, account: int) -> Letter:
    answered = message_ids(headers.get("in-reply-to"))
    return Letter(
        account=account,
        sender=squeezed(headers.decoded("from"))[:LONGEST],
        to=tuple(_boxes(headers.all("to"))),
        cc=tuple(_boxes(headers.all("cc"))),
        bcc=tuple(_boxes(headers.all("bcc"))),
        subject=squeezed(headers.decoded("subject"))[:LONGEST],
        tracking=Tracking(
            delivery_report=False, receipt=bool(headers.get("disposition-notification-to"))
        ),
        in_reply_to=answered[0] if answered else "",
    )


def _boxes(fields: list[str]) -> Iterator[str]:
    """Yield each mailbox; a name is decoded only after it was told from its address."""
    for name, address in getaddresses(fields):
        if "@" in address:
            known = squeezed(_decoded(name)).replace("\\", "").replace('"', "")[:LONGEST]
            yield f'"{known}" <{address}>' if known else address


def _decoded(name: str) -> str:
    return Headers([("name", name)]).decoded("name")


def _date(headers: Headers, arrived: datetime) -> datetime:
    told = iso_time(headers.get("date"))
    return datetime.fromisoformat(told) if told else arrived

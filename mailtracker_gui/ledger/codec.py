"""Between values and columns: the only place that knows how the ledger spells them."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from sqlite3 import Row

from mailtracker_gui.domain.account import Account, Filing, Policy, Security, Server
from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.status import Delivery, Mark, Reading, Status

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
SEPARATOR = "|"
DETAILS = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def ticks(at: datetime) -> int:
    """Return microseconds since 1970 in UTC; a naive time is a mistake of ours."""
    return (at - _EPOCH) // _TICK


def moment(stored: int) -> datetime:
    return _EPOCH + stored * _TICK


def maybe_ticks(at: datetime | None) -> int | None:
    return None if at is None else ticks(at)


def maybe_moment(stored: int | None) -> datetime | None:
    return None if stored is None else moment(stored)


def evidence_values(fact: Evidence) -> dict[str, object]:
    return {
        "message": fact.message,
        "recipient": fact.recipient,
        "kind": fact.kind.value,
        "at": ticks(fact.at),
        "learnt": ticks(fact.learnt),
        "source": fact.source.value,
        "key": fact.key,
        "details": DETAILS(dict(fact.details)),
        "raw": fact.raw,
    }


def evidence(row: Row) -> Evidence:
    return Evidence(
        seq=row["seq"],
        message=row["message"],
        recipient=row["recipient"],
        kind=Kind(row["kind"]),
        at=moment(row["at"]),
        learnt=moment(row["learnt"]),
        source=Source(row["source"]),
        key=row["key"],
        details=json.loads(row["details"]),
        raw=row["raw"],
    )


def status_values(status: Status) -> dict[str, object]:
    return {
        "delivery": status.delivery.value,
        "reading": status.reading.value,
        "marks": marks_text(status.marks),
        "reason": status.reason,
        "proof": status.proof,
        "opens": status.opens,
        "clicks": status.clicks,
        "first_open": maybe_ticks(status.first_open),
        "first_click": maybe_ticks(status.first_click),
        "last_event": maybe_ticks(status.last_event),
        "due": maybe_ticks(status.due),
    }


def status(row: Row) -> Status:
    return Status(
        delivery=Delivery(row["delivery"]),
        reading=Reading(row["reading"]),
        marks=marks(row["marks"]),
        reason=row["reason"],
        proof=row["proof"],
        opens=row["opens"],
        clicks=row["clicks"],
        first_open=maybe_moment(row["first_open"]),
        first_click=maybe_moment(row["first_click"]),
        last_event=maybe_moment(row["last_event"]),
        due=maybe_moment(row["due"]),
    )


def marks_text(values: frozenset[Mark]) -> str:
    return SEPARATOR.join(sorted(values))


def marks(text: str) -> frozenset[Mark]:
    return frozenset(Mark(value) for value in text.split(SEPARATOR) if value)


def tracking_text(tracking: Tracking) -> str:
    return json.dumps(asdict(tracking))


def tracking(text: str) -> Tracking:
    return Tracking(**json.loads(text))


def account_text(account: Account) -> str:
    """Return the account as JSON; it holds no secret, those are in the vault."""
    stored = asdict(account)
    del stored["id"]
    stored["level"] = account.level.name
    stored["policy"] = {name: span.total_seconds() for name, span in stored["policy"].items()}
    return json.dumps(stored)


def account(number: int, text: str) -> Account:
    stored = json.loads(text)
    if "adopts" not in stored:
        stored |= _unasked(stored["folders"])
    imap, limits = stored.pop("imap"), stored.pop("limits", None)
    return Account(
        id=number,
        smtp=_server(stored.pop("smtp")),
        imap=_server(imap) if imap else None,
        folders=tuple(stored.pop("folders")),
        filing=Filing(**stored.pop("filing", {})),
        level=Level[stored.pop("level", Level.FULL.name)],
        unled=tuple(stored.pop("unled", ())),
        tracking=Tracking(**stored.pop("tracking")),
        limits=Limits(**limits) if limits else None,
        policy=Policy(**{k: timedelta(seconds=v) for k, v in stored.pop("policy").items()}),
        **stored,
    )


def _unasked(folders: list[str]) -> dict[str, object]:
    """Return the choices of an account that is older than they are: nothing new begins unasked."""
    return {"adopts": False, "copies": False, "folders": [] if folders == ["INBOX"] else folders}


def letter_text(letter: Letter) -> str:
    """Return a letter as JSON, its attachments too."""
    stored = asdict(letter)
    stored["send_at"] = maybe_ticks(letter.send_at)
    for one in stored["attachments"]:
        one["content"] = b64encode(one["content"]).decode()
    return json.dumps(stored)


def letter(text: str) -> Letter:
    stored = json.loads(text)
    for name in ("to", "cc", "bcc"):
        stored[name] = tuple(stored[name])
    return Letter(
        send_at=maybe_moment(stored.pop("send_at")),
        tracking=Tracking(**stored.pop("tracking")),
        attachments=tuple(
            Attachment(**{**one, "content": b64decode(one["content"])})
            for one in stored.pop("attachments")
        ),
        **stored,
    )


def _server(stored: Mapping[str, object]) -> Server:
    return Server(**{**stored, "security": Security(stored["security"])})  # type: ignore[arg-type]  # JSON's types are ours

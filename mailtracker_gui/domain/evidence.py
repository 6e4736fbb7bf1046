"""Every fact is evidence: appended once, never changed, and kept with what proves it.

What each kind proves, and what it does not, is said in `proof.py` for the user and folded into
a status by `status.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What happened."""

    CREATED = "created"
    SCHEDULED = "scheduled"
    PROCESSING = "processing"
    DROPPED = "dropped"
    ACCEPTED = "accepted"
    POSTPONED = "postponed"
    REFUSED = "refused"
    UNSURE = "unsure"
    RELAYED = "relayed"
    DELIVERED = "delivered"
    EXPANDED = "expanded"
    DELAYED = "delayed"
    FAILED = "failed"
    AUTO_REPLIED = "auto-replied"
    DISPLAYED = "displayed"
    DELETED = "deleted"
    DENIED = "denied"
    DISPATCHED = "dispatched"
    PROCESSED = "processed"
    OPENED = "opened"
    CLICKED = "clicked"
    REPLIED = "replied"
    COMPLAINED = "complained"
    UNSUBSCRIBED = "unsubscribed"
    OBJECTED = "objected"
    UNCLEAR = "unclear"
    JUDGED = "judged"


class Source(StrEnum):
    """Who told us."""

    OUTBOX = "outbox"
    SMTP = "smtp"
    DSN = "dsn"
    BOUNCE = "bounce"  # a report in plain text or a vendor's own format
    MDN = "mdn"
    ARF = "arf"
    MAIL = "mail"  # a reply or an automatic reply
    SENT = "sent"  # a copy in the Sent folder
    TRACKER = "tracker"
    USER = "user"


class Verdict(StrEnum):
    """Whose hit on a pixel or a link it was."""

    PERSON = "person"
    PROXY = "proxy"
    PREFETCH = "prefetch"
    SCANNER = "scanner"
    SELF = "self"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that happened to one message for one recipient.

    `message` and `recipient` are the ledger's ids; `message` None is a report that matches
    nothing yet, `recipient` None means nobody knows which of several.  `key` names the fact: a
    second arrival with the same key changes nothing.  Times are aware UTC.

    Keys used in `details` (all strings): `reply` verbatim server reply, `reply_code` (SMTP, three
    digits), `status` (enhanced code, RFC 3463), `reason` (see reasons.py), `remote_mta`, `until`
    (ISO time), `why`, `verdict`, `rule`, `confidence`, `user_agent`, `address`, `url`, `about`
    (the key of the fact a judgement is on), `judgement`, `matched_by`, `match_confidence`,
    `decided_by`, `subject`, `original_recipient`.
    """

    message: int | None
    recipient: int | None
    kind: Kind
    at: datetime
    learnt: datetime
    source: Source
    key: str
    details: Mapping[str, str] = field(default_factory=dict)
    raw: bytes = b""
    seq: int = 0  # the ledger's sequence number; 0 before it is appended

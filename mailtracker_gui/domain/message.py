"""A letter as its author means it, and what is wanted to be known about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import getaddresses, parseaddr
from enum import StrEnum

PLAIN_NAME = re.compile(r"[\w \-'’]*")
ADDRESS = re.compile(r"[^@\s<>,;\"()]+@[^@\s<>,;\"()]+")


class Role(StrEnum):
    """In which header a recipient stands; Bcc stands in none."""

    TO = "to"
    CC = "cc"
    BCC = "bcc"


class Origin(StrEnum):
    """Where a letter was written."""

    HERE = ""
    PROGRAM = "another program"
    COMPUTER = "MailTracker on another computer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking:
    """What the author asks to know.  Every part is a choice, remembered per account."""

    receipt: bool = False  # Disposition-Notification-To (RFC 8098)
    delivery_report: bool = True  # NOTIFY=SUCCESS,DELAY,FAILURE (RFC 3461)
    pixel: bool = False
    links: bool = False
    anonymous: bool = False  # openings and clicks are counted, not told apart by recipient
    notice: str = ""  # words for the recipient that say so and offer an objection; empty: none

    @property
    def individual(self) -> bool:
        """Whether every recipient gets a body of their own, in a transaction of their own."""
        return self.pixel or self.links


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    name: str
    content_type: str  # "application/pdf"
    content: bytes
    cid: str = ""  # a picture that stands in the HTML as `cid:…` (RFC 2392); empty: a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What was composed.  Addresses are mailboxes as in a header: `Ann Lee <ann@example.org>`."""

    account: int
    sender: str
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    html: str = ""  # empty: a plain-text letter
    attachments: tuple[Attachment, ...] = ()
    tracking: Tracking = field(default_factory=Tracking)
    in_reply_to: str = ""
    references: tuple[str, ...] = ()  # in_reply_to alone, unless given
    send_at: datetime | None = None
    tag: str = ""  # the campaign it belongs to, in the author's words
    regardless: bool = False  # to blocked addresses too

    def recipients(self) -> list[tuple[Role, str, str]]:
        """Return (role, name, address) once per address, To before Cc before Bcc."""
        seen: dict[str, tuple[Role, str, str]] = {}
        for role, boxes in ((Role.TO, self.to), (Role.CC, self.cc), (Role.BCC, self.bcc)):
            for name, address in getaddresses(list(boxes)):
                if address:
                    seen.setdefault(canonical(address), (role, name, address))
        return list(seen.values())


def canonical(address: str) -> str:
    """Return the form in which two spellings of one address are equal.

    RFC 5321 section 2.4 lets local parts be case-sensitive; no provider uses it, and reports
    often change the case, so we compare without.
    """
    return parseaddr(address)[1].strip().casefold() or address.strip().strip("<>").casefold()


def mailbox(name: str, address: str) -> str:
    """Return `Ann Lee <ann@example.org>`, the name quoted where it must be (RFC 5322 3.4)."""
    if not name:
        return address
    safe = name if PLAIN_NAME.fullmatch(name) else '"{}"'.format(re.sub(r'(["\\])', r"\\\1", name))
    return f"{safe} <{address}>"


def is_mailbox(text: str) -> bool:
    """Whether `text` is one address, perhaps with a name, that can be written to.

    The address must stand there as it is: email.utils makes ann@example.orgbob of
    "ann@example.org bob", where a comma was forgotten.
    """
    found = getaddresses([text])
    return len(found) == 1 and found[0][1] in text and bool(ADDRESS.fullmatch(found[0][1]))

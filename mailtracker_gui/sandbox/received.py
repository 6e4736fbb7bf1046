"""A letter as its recipient's mail program sees it.

Parsed by the standard library's oldest policy: the newer ones raise on headers that a letter
from some other program may well have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import formataddr, getaddresses

from mailtracker_gui.domain.message import canonical
from mailtracker_gui.sandbox.envelope import Addressee, Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    message_id: str
    references: str
    subject: str
    answer_to: str  # the address that replies go to
    receipt_to: str  # empty: no receipt is asked for
    names: dict[str, str]  # of To and Cc, by canonical address
    text: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What one recipient has of a letter."""

    submission: Submission
    to: Addressee
    letter: Received

    @property
    def mailbox(self) -> str:
        """The recipient as a mailbox, with the name the letter calls them."""
        address = self.to.address
        name = self.letter.names.get(canonical(address), "")
        # formataddr() takes no other address than an ASCII one.
        return formataddr((name, address)) if address.isascii() else f"<{address}>"


def received(content: bytes) -> Received:
    letter = message_from_bytes(content)
    return Received(
        message_id=_decoded(letter, "Message-ID"),
        references=_decoded(letter, "References"),
        subject=_decoded(letter, "Subject"),
        answer_to=_first_address(_decoded(letter, "Reply-To") or _decoded(letter, "From")),
        receipt_to=_first_address(_decoded(letter, "Disposition-Notification-To")),
        names=_names(letter),
        text=_body(letter, "text/plain"),
        html=_body(letter, "text/html"),
    )


def _decoded(letter: Message, name: str) -> str:
    value = re.sub(r"\r?\n(?=[ \t])", "", str(letter.get(name, "")))
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        return value


def _first_address(value: str) -> str:
    # Not parseaddr: newer Pythons give nothing for a header with more than one address in it.
    found = re.search(r"[^\s<>,;\"]+@[^\s<>,;\"]+", value)
    return found[0] if found else ""


def _names(letter: Message) -> dict[str, str]:
    boxes = getaddresses([_decoded(letter, "To"), _decoded(letter, "Cc")])
    return {canonical(address): name for name, address in boxes if address}


def _body(letter: Message, content_type: str) -> str:
    for part in letter.walk():
        if part.get_content_type() == content_type and not part.get_filename():
            return _text(part)
    return ""


def _text(part: Message) -> str:
    octets = part.get_payload(decode=True)
    assert isinstance(octets, bytes)  # walk() gives no text part that holds others
    try:
        return octets.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        return octets.decode("latin-1")

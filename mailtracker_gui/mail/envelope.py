"""What goes into one SMTP transaction, and what the server said about each recipient."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from aiosmtplib import SMTPResponse

from mailtracker_gui.domain.evidence import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """`body` is the whole mail; `recipients` are bare addresses."""

    sender: str
    recipients: tuple[str, ...]
    envid: str  # comes back as Original-Envelope-Id, RFC 3461 section 4.4
    body: bytes = field(repr=False)
    delivery_report: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one recipient.  `reply` is verbatim; empty: the server said nothing."""

    recipient: str
    kind: Kind  # ACCEPTED, POSTPONED, REFUSED or UNSURE
    reply: str = ""
    reply_code: str = ""
    status: str = ""  # enhanced status code in the reply, RFC 3463
    reason_words: str


WORDS = {
    Kind.ACCEPTED: "Your provider took the letter.",
    Kind.POSTPONED: "Your provider asks to try again later.",
    Kind.REFUSED: "Your provider refused the letter.",
    Kind.UNSURE: "The connection broke after the letter was handed over; it may have gone.",
}
_LEADING = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_MARKED = re.compile(r"#([245]\.\d{1,3}\.\d{1,3})(?![\d.])")  # qmail's way


def refusal(recipient: str, reply: SMTPResponse) -> Outcome:
    """Return what an unwelcome reply means before the content left (RFC 5321 section 4.2.1)."""
    return _answered(recipient, reply, {5: Kind.REFUSED}.get(reply.code // 100, Kind.POSTPONED))


def final(recipient: str, reply: SMTPResponse) -> Outcome:
    """Return what the reply to the content means; one of no known kind leaves us unsure."""
    kinds = {2: Kind.ACCEPTED, 4: Kind.POSTPONED, 5: Kind.REFUSED}
    return _answered(recipient, reply, kinds.get(reply.code // 100, Kind.UNSURE))


def _answered(recipient: str, reply: SMTPResponse, kind: Kind) -> Outcome:
    text = readable(reply.message)
    return Outcome(
        recipient=recipient,
        kind=kind,
        reply=verbatim(reply.code, text),
        reply_code=str(reply.code),
        status=enhanced(reply.code, text),
        reason_words=WORDS[kind],
    )


def readable(text: str) -> str:
    """Return `text` without the halves of characters that aiosmtplib keeps for bytes it cannot
    decode: neither the ledger nor the window could hold them."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def verbatim(code: int, text: str) -> str:
    """Return the reply as it came, its code on every line (RFC 5321 section 4.2.1)."""
    *before, last = text.split("\n")
    return "\n".join([*(f"{code}-{line}" for line in before), f"{code} {last}".rstrip()])


def enhanced(code: int, text: str) -> str:
    """Return the enhanced status code in a reply, or "" (RFC 2034 section 4)."""
    found = _LEADING.match(text) or _MARKED.search(text)
    return found[1] if found and found[1][0] == str(code)[0] else ""


def xtext(text: str) -> str:
    """Encode ASCII `text` as the value of ENVID or ORCPT (RFC 3461 section 4)."""
    return "".join(c if "!" <= c <= "~" and c not in "+=" else f"+{ord(c):02X}" for c in text)


def original_recipient(address: str) -> str:
    """Return the value of ORCPT (RFC 3461 section 4.2; RFC 6533 section 3 outside ASCII)."""
    if address.isascii():
        return f"rfc822;{xtext(address)}"
    escaped = (
        c if "!" <= c <= "~" and c not in "+=\\" else f"\\x{{{ord(c):02X}}}" for c in address
    )
    return "utf-8;" + "".join(escaped)

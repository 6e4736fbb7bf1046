"""Why a server refused, and what that means for the address.

The reason decides, not the code alone: 5.2.2 is a full mailbox of a good address.  All knowledge
is in `resources/reports/reasons.toml`; a new provider is a new line there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

ON_HOLD = "on-hold"  # there are words or a code, and they do not say why
UNDEFINED = "undefined"  # there is nothing to go by

HARD = frozenset({"user-unknown", "host-unknown", "has-moved", "not-accept"})
SPAM = frozenset(
    {
        "spam-detected",
        "virus-detected",
        "blocked",
        "bad-reputation",
        "require-ptr",
        "auth-failure",
        "policy-violation",
        "content-error",
        "not-compliant-rfc",
        "rejected",
    }
)
SOFT = frozenset(
    {
        "mailbox-full",
        "mesg-too-big",
        "exceed-limit",
        "suspend",
        "filtered",
        "mailer-error",
        "system-error",
        "system-full",
        "network-error",
        "expired",
        "speeding",
        "too-many-conn",
        "suppressed",
        "failed-starttls",
        "security-error",
        "no-relaying",
        "syntax-error",
    }
)
REASONS = HARD | SPAM | SOFT | {ON_HOLD, UNDEFINED}

TEXT = 4000  # characters of an answer that are looked at
_PUNCTUATION = str.maketrans(dict.fromkeys("-_'\"`<>()[]{}*|,;:!?=#\u2019\u201c\u201d\u201e", " "))
_INSIDE_WORDS = str.maketrans(dict.fromkeys("./\\&%$+~^", " "))
_ARRIVED = ("delivered", "relayed", "expanded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table: the first phrase that occurs decides."""

    reason: str
    phrases: tuple[tuple[str, ...], ...]  # the pieces of a phrase, in the order they must occur
    host: str

    def fits(self, text: str, host: str) -> bool:
        if self.host and self.host not in host:
            return False
        return any(_occurs(pieces, text) for pieces in self.phrases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    words: tuple[Row, ...]
    status: dict[str, str]
    reply: dict[str, str]
    commands: dict[str, dict[str, str]]  # command -> reason -> what it means there


def reason_of(
    *,
    reply_code: str = "",
    status: str = "",
    text: str = "",
    beside: Sequence[str] = (),
    host: str = "",
    action: str = "",
    command: str = "rcpt",
) -> str:
    """Return the reason for a server's answer: its words first, then its codes.

    `beside` are texts around the answer, asked when the answer itself does not tell.  `command`
    is what was answered: connect, mail, rcpt or data; empty when nobody knows.
    """
    if action in _ARRIVED:
        return ""
    said = (text, *beside)
    reason = next((found for one in said if (found := by_words(one, host))), "")
    reason = reason or by_code(status, reply_code)
    if not reason and action == "delayed":
        reason = "expired"
    if not reason:
        reason = ON_HOLD if text.strip() or status or reply_code else UNDEFINED
    # Without a reply code the words are the reporter's own, and it knows whom it asked.
    return in_session(reason, command if command or reply_code else "rcpt", status)


def by_words(text: str, host: str = "") -> str:
    """Return the reason that a text tells, or an empty string."""
    said = normal(text)
    return next((row.reason for row in table().words if row.fits(said, host)), "")


def by_code(status: str, reply_code: str) -> str:
    known = table()
    return known.status.get(status.partition(".")[2]) or known.reply.get(reply_code, "")


def in_session(reason: str, command: str, status: str = "") -> str:
    """Return what a reason means at this point of the session.

    A server that knows its users says at RCPT who is unknown.  The same words in answer to the
    sender or to the connection are about those, and after DATA they come from a filter.
    """
    if by_code(status, "") == reason and reason in HARD:
        return reason
    if reason == "user-unknown" and command != "rcpt" and by_code(status, "") == "suspend":
        return "suspend"
    return table().commands.get(command or "unknown", {}).get(reason, reason)


def category(action: str, reason: str, code: str = "") -> str:
    """Return hard, soft, spam, deferred, delivered or undetermined.

    `code` is the SMTP reply code or the enhanced status code; a first digit 4 is never hard.
    """
    if action in _ARRIVED:
        return "delivered"
    if action == "delayed":
        return "deferred"
    if reason in HARD:
        return "soft" if code.startswith("4") else "hard"
    if reason in SPAM:
        return "spam"
    return "soft" if reason in SOFT else "undetermined"


def normal(text: str) -> str:
    """Return `text` as phrases are compared: lower case, no punctuation, addresses as a lone @.

    A space stands before and after, so that a phrase can begin (or end) with one.
    """
    words = text[:TEXT].lower().translate(_PUNCTUATION).split()
    plain = " ".join("@" if "@" in word else word for word in words).translate(_INSIDE_WORDS)
    return f" {' '.join(plain.split())} "


@cache
def table() -> Table:
    """Return the tables of reasons, read once."""
    source = files("resources") / "reports" / "reasons.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return Table(
        words=tuple(
            Row(
                reason=row["reason"],
                phrases=tuple(_pieces(phrase) for phrase in row["phrases"]),
                host=row.get("host", ""),
            )
            for row in data["words"]
        ),
        status=data["status"],
        reply=data["reply"],
        commands=data["commands"],
    )


def _pieces(phrase: str) -> tuple[str, ...]:
    """Return the pieces of a phrase; each begins where a word begins, unless it is CJK."""
    return tuple(_piece(piece) for piece in phrase.split(" * "))


def _piece(piece: str) -> str:
    words = normal(piece)
    start = words.lstrip() if words.lstrip()[:1] > "\u2e80" else words
    return start if piece.endswith(" ") else start.rstrip()


def _occurs(pieces: tuple[str, ...], text: str) -> bool:
    position = 0
    for piece in pieces:
        position = text.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return True

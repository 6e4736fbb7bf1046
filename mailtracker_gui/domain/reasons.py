"""Why a server refused, and what that means for the address.

The reason decides, not the code alone: 5.2.2 is a full mailbox of a good address.  All knowledge
is in `resources/reports/reasons.toml`; a new provider is a new line there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

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

GAP = 60  # characters that ` * ` may stand for: a phrase does not reach into the next sentence
TEXT = 4000  # characters of an answer that are looked at
_PUNCTUATION = str.maketrans(dict.fromkeys("-_'\"`<>()[]{}*|,;:!?=#\u2019\u201c\u201d\u201e", " "))
_REPEATED_CODE = re.compile(r"\b[245]\d\d[- ][245]\.\d{1,3}\.\d{1,3}\b")  # of a multi-line answer
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:=@]{1,120}+@[\w.-]*\w")
_INSIDE_WORDS = str.maketrans(dict.fromkeys("./\\&%$+~^", " "))
_ARRIVED = ("delivered", "relayed", "expanded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Thousands are looked for in every answer, so those in one piece go the shortest way."""

    whole: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]  # of phrases with gaps, in the order they must occur

    def occur(self, text: str) -> bool:
        for phrase in self.whole:
            if phrase in text:
                return True
        return any(_occurs(pieces, text) for pieces in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table: the first phrase that occurs decides."""

    reason: str
    every: Phrases
    plain: Phrases  # those in ASCII: no other can occur in an ASCII text
    host: str
    vague: bool  # a telling code says more
    sure: bool  # means the same in answer to any command

    def fits(self, text: str, host: str) -> bool:
        if self.host and self.host not in host and self.host not in text:
            return False
        return (self.plain if text.isascii() else self.every).occur(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    words: tuple[Row, ...]
    sure_status: dict[str, str]
    status: dict[str, str]
    vague_status: dict[str, str]
    reply: dict[str, str]
    commands: dict[str, dict[str, str]]  # command -> reason -> what it means there

    def row(self, texts: Sequence[str], host: str) -> Row | None:
        """Return the first row that fits the first text that tells anything."""
        said, where = map(normal, texts), normal(host)
        return next((row for one in said for row in self.words if row.fits(one, where)), None)

    def code(self, status: str, reply_code: str) -> str:
        return self.vague_status.get(_detail(status), "") or self.reply.get(reply_code, "")


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
    """Return the reason for a server's answer: its words, and the codes that say more than they.

    A few codes are unmistakable; then come words, telling codes, vague words and vague codes.

    `beside` are texts around the answer, asked when the answer itself does not tell.  `command`
    is what was answered: connect, mail, rcpt or data; empty when nobody knows.
    """
    if action in _ARRIVED:
        return ""
    known = table()
    row = known.row((text,), host)
    telling = known.status.get(_detail(status), "") if row is None or row.vague else ""
    if row is None and not telling:
        row = known.row(beside, host)
    reason = known.sure_status.get(_detail(status), "") or telling
    reason = reason or (row.reason if row else "") or known.code(status, reply_code)
    if not reason and action == "delayed":
        reason = "expired"
    if not reason:
        reason = ON_HOLD if text.strip() or status or reply_code else UNDEFINED
    # Without a reply code the words are the reporter's own, and it knows whom it asked.
    command = command or ("unknown" if reply_code else "rcpt")
    if (row and row.sure) or (status.startswith("5.1.") and command in ("data", "unknown")):
        return reason
    return known.commands.get(command, {}).get(reason, reason)


def _detail(status: str) -> str:
    return status.partition(".")[2]


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
    text = text[:24] + _REPEATED_CODE.sub(" ", text[24:TEXT])
    if "@" in text:  # first of all: a hyphen in a local part would set its words free
        text = _ADDRESS.sub(" @ ", text)
    words = text.lower().translate(_PUNCTUATION).split()
    plain = " ".join("@" if "@" in word else word for word in words).translate(_INSIDE_WORDS)
    return f" {' '.join(plain.split())} "


@cache
def table() -> Table:
    """Return the tables of reasons, read once."""
    source = files("resources") / "reports" / "reasons.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return Table(
        words=tuple(map(_row, data["words"])),
        sure_status=data["sure_status"],
        status=data["status"],
        vague_status=data["vague_status"],
        reply=data["reply"],
        commands=data["commands"],
    )


def _row(row: dict[str, Any]) -> Row:
    phrases = [_pieces(phrase) for phrase in row["phrases"]]
    return Row(
        reason=row["reason"],
        every=_phrases(phrases),
        plain=_phrases([pieces for pieces in phrases if all(map(str.isascii, pieces))]),
        host=normal(row.get("host", "")).strip(),
        vague=row.get("vague", False),
        sure=row.get("sure", False),
    )


def _phrases(every: list[tuple[str, ...]]) -> Phrases:
    return Phrases(
        whole=tuple(pieces[0] for pieces in every if len(pieces) == 1),
        pieces=tuple(pieces for pieces in every if len(pieces) > 1),
    )


def _pieces(phrase: str) -> tuple[str, ...]:
    """Return the pieces of a phrase; each begins where a word begins, unless it is CJK."""
    return tuple(_piece(piece) for piece in phrase.split(" * "))


def _piece(piece: str) -> str:
    words = normal(piece)
    start = words.lstrip() if words.lstrip()[:1] > "\u2e80" else words
    return start if piece.endswith(" ") else start.rstrip()


def _occurs(pieces: tuple[str, ...], text: str) -> bool:
    """Return whether the pieces follow each other, with no more than `GAP` between them."""
    first, *others = pieces
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        for piece in others:
            found = text.find(piece, end, end + GAP + len(piece))
            if found < 0:
                break
            end = found + len(piece)
        else:
            return True
        start = text.find(first, start + 1)
    return False

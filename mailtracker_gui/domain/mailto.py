"""What a mailto: link asks to be written (RFC 6068).  Pure.

A link comes from any web page, so it fills in words and never more: `attach` and every header but
the five below are passed over, as section 7 advises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from mailtracker_gui.domain.message import is_mailbox

SCHEME = "mailto:"
LONGEST = 64_000  # characters of a link
MOST = 500  # addresses in a line
# Controls, and the marks that turn the direction of what is read.
HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailto:
    """The words for a new letter; addresses may be wrong, the window says so before it sends."""

    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""


def is_mailto(text: str) -> bool:
    return text[: len(SCHEME)].lower() == SCHEME


def read(link: str) -> Mailto:
    """Read a link; what cannot be understood in it is left out."""
    path, _, query = link[len(SCHEME) : LONGEST].partition("?")
    lines: dict[str, list[str]] = {"to": [path], "cc": [], "bcc": [], "subject": [], "body": []}
    for field in query.partition("#")[0].replace("&amp;", "&").split("&"):
        name, _, value = field.partition("=")
        lines.get(unquote(name).lower(), []).append(value)
    return Mailto(
        to=_addresses(lines["to"]),
        cc=_addresses(lines["cc"]),
        bcc=_addresses(lines["bcc"]),
        subject=_line(" ".join(map(unquote, lines["subject"]))),
        body=_text("\n".join(map(unquote, lines["body"]))),
    )


def _addresses(values: list[str]) -> tuple[str, ...]:
    """Part at commas first, for a comma within an address is written as %2C (section 2)."""
    parts = (_line(unquote(part)) for value in values for part in _parted(value))
    return tuple(part for part in parts if part)[:MOST]


def _parted(value: str) -> list[str]:
    whole = unquote(value)
    # "to=ann%40example.org%2Cbob%40example.org": wrong, and common.
    return whole.split(",") if "," not in value and not is_mailbox(whole) else value.split(",")


def _line(text: str) -> str:
    return HIDDEN.sub(" ", text).strip()


def _text(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(HIDDEN.sub(" ", line) for line in lines)

"""What a mailbox tells about a mail without handing it out: a few headers and its structure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.header import decode_header, make_header
from functools import cached_property

# What tells a report, an automatic reply or an answer from other mail.
CLUES = (
    "From To Cc Bcc Subject In-Reply-To References Auto-Submitted X-Failed-Recipients Return-Path"
    " Content-Type Precedence X-Autoreply Original-Message-ID"
)
# What a letter's own copy tells.
HEADERS = (
    "From To Cc Bcc Subject Date Message-ID In-Reply-To User-Agent X-Mailer"
    " Disposition-Notification-To"
)
# Types that may hold a report which their header does not name: a list's footer, a signature.
_DOUBTFUL = ("multipart/", "message/")
_CLEAR = frozenset({"multipart/alternative", "multipart/report"})
_LONGEST = 64 * 1024  # bytes of headers that are looked at
_FOLD = re.compile(r"\r?\n[ \t]+")
_ID = re.compile(r"<([^<>\s]{1,998})>")


@dataclass(frozen=True, kw_only=True)
class Summary:
    """`headers` by name in lower case, unfolded; `types` as far as they are known."""

    uid: int
    headers: Mapping[str, str] = field(default_factory=dict)
    types: frozenset[str] = frozenset()

    def get(self, name: str) -> str:
        return self.headers.get(name, "")

    @cached_property
    def answers(self) -> list[str]:
        """The ids of the mails this one is about, nearest first, without angle brackets."""
        named = (self.get(n) for n in ("in-reply-to", "original-message-id"))
        nearest = [one for words in named if words for one in _ID.findall(words)]
        earlier = _ID.findall(self.get("references"))[::-1]
        return list(dict.fromkeys(nearest + earlier)) if nearest or earlier else []

    @property
    def doubtful(self) -> bool:
        """Whether only its structure tells that no report is in it."""
        return any(one.startswith(_DOUBTFUL) and one not in _CLEAR for one in self.types)


def summary(uid: int, header: bytes) -> Summary:
    """Read what the server sent; whatever is in it, there is a summary."""
    headers: dict[str, str] = {}
    for line in _FOLD.sub(" ", _text(header[:_LONGEST])).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), " ".join(value.split()))
    headers["subject"] = _decoded(headers.get("subject", ""))
    stated = headers.get("content-type", "").partition(";")[0].strip().lower()
    types = frozenset({stated} if stated else ())
    return Summary(uid=uid, headers=headers, types=types)


def _text(header: bytes) -> str:
    try:
        return header.decode("utf-8")
    except UnicodeDecodeError:
        return header.decode("latin-1")


def _decoded(subject: str) -> str:
    if "=?" not in subject:
        return subject
    try:
        return str(make_header(decode_header(subject)))
    except (ValueError, LookupError):  # unknown charset, broken base64: keep it as it came
        return subject

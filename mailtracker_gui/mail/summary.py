"""What a mailbox tells about a mail without handing it out: a few headers and its structure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser

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
_ID = re.compile(r"<([^<>\s]{1,998})>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """`headers` by name in lower case, unfolded; `types` of every part, `multipart/report` too."""

    uid: int
    headers: Mapping[str, str] = field(default_factory=dict)
    types: frozenset[str] = frozenset()

    def get(self, name: str) -> str:
        return self.headers.get(name, "")

    @property
    def answers(self) -> list[str]:
        """The ids of the mails this one is about, nearest first, without angle brackets."""
        named = (self.get(n) for n in ("in-reply-to", "original-message-id"))
        earlier = reversed(_ID.findall(self.get("references")))
        return list(dict.fromkeys([*(i for n in named for i in _ID.findall(n)), *earlier]))

    @property
    def doubtful(self) -> bool:
        """Whether only its structure tells that no report is in it."""
        return any(one.startswith(_DOUBTFUL) and one not in _CLEAR for one in self.types)


def summary(uid: int, header: bytes) -> Summary:
    """Read what the server sent; whatever is in it, there is a summary."""
    headers: dict[str, str] = {}
    for name, value in BytesHeaderParser().parsebytes(header[:_LONGEST]).items():
        headers.setdefault(name.lower(), " ".join(str(value).split()))
    headers["subject"] = _decoded(headers.get("subject", ""))
    stated = headers.get("content-type", "").partition(";")[0].strip().lower()
    types = frozenset({stated} if stated else ())
    return Summary(uid=uid, headers=headers, types=types)


def content_types(structure: object) -> Iterator[str]:
    """Yield the type of every part in a BODYSTRUCTURE, however deep (RFC 3501 section 7.4.2).

    Parameters look like types here (`charset/utf-8`); they match nothing anybody asks for.
    """
    waiting = [structure]
    while waiting:
        part = waiting.pop()
        if not isinstance(part, Sequence) or isinstance(part, bytes):
            continue
        nested = [item for item in part if isinstance(item, (tuple, list))]
        waiting += nested
        words = [item for item in part if isinstance(item, bytes)]
        if part and isinstance(part[0], (tuple, list)) and words:
            yield f"multipart/{_lower(words[0])}"
        elif len(part) > 1 and isinstance(part[0], bytes) and isinstance(part[1], bytes):
            yield f"{_lower(part[0])}/{_lower(part[1])}"


def _lower(word: bytes) -> str:
    return word.decode("ascii", "replace").lower()


def _decoded(subject: str) -> str:
    try:
        return str(make_header(decode_header(subject)))
    except (ValueError, LookupError):  # unknown charset, broken base64: keep it as it came
        return subject

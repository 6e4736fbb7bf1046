"""Where the HTML lies in a letter's bytes, so that nothing else of it is touched.

Parsing and serialising a message is not byte-exact; a signature over any other part, a header's
folding, another client's odd spelling would break.  So the part is found by its offsets and
spliced.  Signed and encrypted letters are not looked into at all.
"""

from __future__ import annotations

import base64
import itertools
import quopri
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

Change = Callable[[str], str]
HTML, PLAIN = "text/html", "text/plain"
DEEPEST = 20
SEALED = frozenset(  # RFC 1847, RFC 3156, RFC 8551: a changed byte breaks them
    {
        "multipart/signed",
        "multipart/encrypted",
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/pgp-encrypted",
    }
)
_BLANK = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class TextPart:
    """Bytes `start` to `end` of the message are the body of a text part."""

    start: int
    end: int
    encoding: str
    charset: str


def rewrite_html(raw: bytes, change: Change, fold: Change = lambda text: text) -> bytes:
    return rewrite(raw, HTML, change, fold)


def rewrite(raw: bytes, kind: str, change: Change, fold: Change = lambda text: text) -> bytes:
    """Return `raw` with its first text of a kind changed and every other byte as it was.

    `fold` breaks lines that became too long for SMTP, where the encoding does not break them.
    """
    part = find(raw, kind)
    if part is None:
        return raw
    decode, encode = CODINGS[part.encoding]
    try:
        before = decode(raw[part.start : part.end]).decode(part.charset)
        after = change(before)
        if encode is _crlf:
            after = fold(after)
        encoded = encode(after.encode(part.charset, "xmlcharrefreplace"))
    except (ValueError, LookupError):
        return raw  # not what it says it is: better untracked than broken
    return raw[: part.start] + encoded + raw[part.end :]


def find_html(raw: bytes) -> TextPart | None:
    """Return the first HTML body of a message, or None: plain, sealed, or unreadable."""
    return find(raw, HTML)


def find(raw: bytes, kind: str) -> TextPart | None:
    """Return the first body of this content type, or None: there is none, or it is sealed."""
    return _find(raw, kind, 0, len(raw), 0)


def _find(raw: bytes, wanted: str, start: int, end: int, depth: int) -> TextPart | None:
    blank = _BLANK.search(raw, start, end)
    if blank is None or depth > DEEPEST:
        return None
    headers: Message = BytesHeaderParser().parsebytes(raw[start : blank.end()])
    kind = headers.get_content_type()
    if kind in SEALED or headers.get_content_disposition() == "attachment":
        return None
    if depth and headers.get_filename():
        return None  # Apple Mail shows attached pages inline; they are files all the same
    if kind == wanted:
        encoding = str(headers.get("Content-Transfer-Encoding", "7bit")).strip().lower()
        charset = headers.get_content_charset("utf-8")
        known = encoding in CODINGS
        return TextPart(blank.end(), end, encoding, charset) if known else None
    if headers.get_content_maintype() != "multipart":
        return None
    return _find_inside(raw, wanted, (blank.end(), end), headers.get_boundary() or "", depth)


def _find_inside(
    raw: bytes, wanted: str, within: tuple[int, int], boundary: str, depth: int
) -> TextPart | None:
    """Look through a multipart's parts; each ends before the line break of the next delimiter."""
    if not boundary:
        return None
    start, end = within
    mark = re.escape(boundary.encode("ascii", "replace"))
    delimiter = re.compile(rb"(?:\A|\r?\n)--" + mark + rb"(?:--)?[ \t]*(?=\r?\n|\Z)")
    cuts = [(m.start(), m.end()) for m in delimiter.finditer(raw[start:end])]
    for (_, begin), (stop, _) in itertools.pairwise(cuts):
        # The part begins after the delimiter's own line break.
        first = start + begin + (2 if raw[start + begin : start + begin + 2] == b"\r\n" else 1)
        if part := _find(raw, wanted, first, start + stop, depth + 1):
            return part
    return None


def _quoted_printable(data: bytes) -> bytes:
    return quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")


def _base64(data: bytes) -> bytes:
    return base64.encodebytes(data).replace(b"\n", b"\r\n")


def _as_it_is(data: bytes) -> bytes:
    return data


def _crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


Coding = Callable[[bytes], bytes]
CODINGS: dict[str, tuple[Coding, Coding]] = {  # RFC 2045 section 6
    "7bit": (_as_it_is, _crlf),
    "8bit": (_as_it_is, _crlf),
    "quoted-printable": (quopri.decodestring, _quoted_printable),
    "base64": (base64.b64decode, _base64),
}

"""Bytes and encoded words to text, whatever they claim to be; nothing here raises."""

from __future__ import annotations

import re
from datetime import UTC
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parsedate_to_datetime
from html import unescape

HEADER_TEXT = 4000

# Codecs a mail may name.  Others are refused: "punycode" takes quadratic time, "zlib" explodes.
_CHARSET = re.compile(
    r"(?:us-)?ascii|utf-?(?:7|8|16|32).{0,4}|(?:x-)?(?:iso|windows|cp|ibm|koi8|mac|big5|gb|hz|euc|"
    r"shift|sjis|ms|ks|tis|latin|viscii|x-sjis).{0,24}",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z!][^<>\s@]*(?:\s[^<>]*)?>")
_BREAK = re.compile(r"</?(?:br|p|div|tr|li|h[1-6]|td|th|pre|blockquote)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"<(/?)(style|script|title)\b", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\u00a0]+")
_EMPTY_LINES = re.compile(r"\n[ \n]*\n")


def to_text(data: bytes, charset: str = "") -> str:
    """Decode, preferring what the mail says, then what the bytes look like."""
    if b"\x1b$" in data and not charset.lower().startswith("iso-2022"):
        charset = "iso-2022-jp"
    for name in (charset.strip(" \"'"), "utf-8"):
        if name and _CHARSET.fullmatch(name):
            try:
                return _lines(data.decode(name))
            except (UnicodeError, LookupError):
                continue
    return _lines(data.decode("latin-1"))


def decoded_words(value: str) -> str:
    """Return a header value with its encoded words decoded (RFC 2047)."""
    if "=?" not in value:
        return value
    try:
        pieces = decode_header(value[:HEADER_TEXT])
    except (HeaderParseError, ValueError, LookupError):
        return value
    return "".join(
        piece if isinstance(piece, str) else to_text(piece, charset or "utf-8")
        for piece, charset in pieces
    )


def plain_text(html: str) -> str:
    """Return the words of a page, a line per block; addresses in angle brackets survive."""
    html = _without_hidden(html)
    if "<pre" not in html.lower():
        html = html.replace("\n", " ")
    text = _TAG.sub(lambda tag: "\n" if _BREAK.match(tag[0]) else "", html)
    lines = (_SPACES.sub(" ", line).strip() for line in unescape(text).split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _without_hidden(html: str) -> str:
    kept, position, hidden = [], 0, ""
    for found in _HIDDEN.finditer(html):
        closing, name = found[1], found[2].lower()
        if not hidden and not closing:
            kept.append(html[position : found.start()])
            hidden = name
        elif closing and name == hidden:
            hidden = ""
            position = found.start()
    return "".join(kept) + ("" if hidden else html[position:])


def iso_time(value: str) -> str:
    """Return an RFC 5322 date as ISO time in UTC, empty when unreadable."""
    try:
        at = parsedate_to_datetime(value[:100])
        return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def squeezed(text: str) -> str:
    """Return `text` on one line, with single spaces."""
    return " ".join(text.split())


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")

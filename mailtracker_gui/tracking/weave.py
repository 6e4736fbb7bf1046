"""Weaves a pixel and links into a letter's HTML, and takes them out of what is quoted.

Only what must change does: the HTML is never parsed and written again, so `?y=2&copy=3` does not
become `?y=2©=3`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from mailtracker_gui.tracking.parts import PLAIN, rewrite, rewrite_html

CLIPPED = 100_000  # characters; Gmail clips a letter at 102 kB, with a pixel at its bottom
LONGEST_LINE = 998  # bytes, RFC 5321 section 4.5.3.1.6
NOTICE = (  # grey on white or black at 4.5:1 and more
    '<div style="margin-top:24px;font-size:small">'
    '<a href="{url}" style="color:#767676">{words}</a></div>'
)
Link = Callable[[str], str]  # a target -> the address that leads there
Own = Callable[[str], str | None]  # an address -> its target, "" for a pixel, None: not ours
# 1x1 and 0x0 images are what pixel blockers look for, up to an area of 25 square pixels.
PIXEL = '<img src="{url}" width="40" height="1" alt="" style="display:block;border:0">'
# No attribute may hold a `<`: so a flood of unclosed tags takes work in proportion.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<verbatim>script|style|textarea|title)\b.*?(?:</(?P=verbatim)\s*>|\Z)"
    r"|<a\b(?P<attributes>[^<>]*)>(?P<inside>(?:(?!</a\b).){0,300})"
    r"|(?P<quote><(?:blockquote|div)\b[^<>]*(?:type\s*=\s*[\"']?cite|gmail_quote|moz-cite-prefix"
    r"|yahoo_quoted|protonmail_quote|divRplyFwdMsg|x_gmail_quote)[^<>]*>|<blockquote\b[^<>]*>)"
    r"|(?P<end></body\s*>)",
    re.IGNORECASE | re.DOTALL,
)
_HREF = re.compile(r"(\bhref\s*=\s*)(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
_LOADED = re.compile(r"<(?:a|(?P<image>img))\b[^<>]*>", re.IGNORECASE)
_URL = re.compile(r"(\b(?:href|src)\s*=\s*)(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
_WOVEN = re.compile(r"\bhref=\"|(?<=<img )src=\"|(?<=\" )width=\"40\"")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LEAVES = re.compile(
    r"unsubscribe|opt[ -]?out|abmelden|d[ée]sinscri|wypisz|cancelar", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Notice:
    """A visible line that tells the recipient of the tracking; `url` is where they object."""

    words: str
    url: str

    @property
    def html(self) -> str:
        """All ASCII, for a part of seven bits."""
        words = html.escape(self.words).encode("ascii", "xmlcharrefreplace").decode()
        return NOTICE.format(url=html.escape(self.url), words=words)

    def below(self, text: str) -> str:
        return f"{text.rstrip()}\r\n\r\n{self.words}: {self.url}\r\n"


def weave(
    raw: bytes,
    *,
    pixel: str = "",
    link: Link | None = None,
    own: Own | None = None,
    notice: Notice | None = None,
) -> bytes:
    """Return the letter with `pixel` (a URL) in its HTML and its links led through `link`.

    Plain-text, signed and encrypted letters, `mailto:`, anchors and unsubscribe links are left
    alone; so is everything in a quoted part, but for what `own` knows as ours from an earlier
    letter: a reader of the quotation must not count as a reader of that one.  A notice is for both
    the HTML and its twin in plain text.
    """
    if notice:
        raw = rewrite(raw, PLAIN, notice.below)
    line = notice.html if notice else ""
    return rewrite_html(
        raw,
        lambda text: weave_html(cleaned(text, own), pixel=pixel, link=link, line=line),
        folded,
    )


def weave_html(text: str, *, pixel: str = "", link: Link | None = None, line: str = "") -> str:
    """Do the same for HTML; pixel and line stand before the quoted part, no pixel past CLIPPED."""
    place = len(text)
    pieces: list[str] = []
    done = 0
    for token in _TOKEN.finditer(text):
        if token["quote"] or token["end"]:
            place = token.start()
            break
        if link and token["attributes"] is not None and not _LEAVES.search(token[0]):
            start, end = token.span("attributes")
            pieces += [text[done:start], _HREF.sub(_led(link), text[start:end], count=1)]
            done = end
    own, rest = "".join([*pieces, text[done:place]]), line + text[place:]
    if not pixel:
        return own + rest
    image = PIXEL.format(url=html.escape(pixel))
    if len(own) <= CLIPPED:
        return own + image + rest
    spot = _start_of_body(own)
    return own[:spot] + image + own[spot:] + rest


def cleaned(text: str, own: Own | None) -> str:
    """Return HTML without our own pixels, and with the links we led as they were before."""
    if own is None:
        return text

    def before(found: re.Match[str]) -> str:
        name = _URL.search(found[0])
        target = own(_plain(name[2])) if name else None
        if name is None or target is None:
            return found[0]
        if found["image"]:
            return ""
        return f'{found[0][: name.start(2)]}"{html.escape(target)}"{found[0][name.end(2) :]}'

    return _LOADED.sub(before, text)


def folded(text: str) -> str:
    """Return HTML whose tags begin lines of their own where a line is longer than SMTP allows."""
    return "".join(
        _WOVEN.sub(r"\n\g<0>", line) if len(line.encode()) > LONGEST_LINE else line
        for line in text.splitlines(keepends=True)
    )


def _plain(value: str) -> str:
    return _REFERENCE.sub(lambda one: html.unescape(one[0]), value.strip("\"'")).strip()


def _led(link: Link) -> Callable[[re.Match[str]], str]:
    def lead(found: re.Match[str]) -> str:
        url = _plain(found[2])
        if not url.lower().startswith(("http://", "https://")) or _LEAVES.search(url):
            return found[0]
        return f'{found[1]}"{html.escape(link(url))}"'

    return lead


def _start_of_body(text: str) -> int:
    body = re.search(r"<body\b[^<>]*>", text[:CLIPPED], re.IGNORECASE)
    return body.end() if body else 0

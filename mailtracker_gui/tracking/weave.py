"""Weaves a pixel and links into a letter's HTML, and takes them out of what is quoted.

Only what must change does: the HTML is never parsed and written again, so `?y=2&copy=3` does not
become `?y=2©=3`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable

from mailtracker_gui.tracking.parts import rewrite_html

CLIPPED = 100_000  # characters; Gmail clips a letter at 102 kB, with a pixel at its bottom
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
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LEAVES = re.compile(
    r"unsubscribe|opt[ -]?out|abmelden|d[ée]sinscri|wypisz|cancelar", re.IGNORECASE
)


def weave(raw: bytes, *, pixel: str = "", link: Callable[[str], str] | None = None) -> bytes:
    """Return the letter with `pixel` (a URL) in its HTML and its links led through `link`.

    Plain-text, signed and encrypted letters, `mailto:`, anchors and unsubscribe links are left
    alone; so is everything in a quoted part.
    """
    return rewrite_html(raw, lambda text: weave_html(text, pixel=pixel, link=link))


def weave_html(text: str, *, pixel: str = "", link: Callable[[str], str] | None = None) -> str:
    """Do the same for HTML; the pixel stands before the quoted part, and not past CLIPPED."""
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
    own, rest = "".join([*pieces, text[done:place]]), text[place:]
    if not pixel:
        return own + rest
    image = PIXEL.format(url=html.escape(pixel))
    if len(own) <= CLIPPED:
        return own + image + rest
    spot = _start_of_body(own)
    return own[:spot] + image + own[spot:] + rest


def strip(text: str, bases: Iterable[str]) -> str:
    """Return HTML without pixels and links of ours: `bases` are the tracking servers' addresses."""
    mine = "|".join(re.escape(html.escape(base.rstrip("/"))) for base in bases)
    if not mine:
        return text
    pixel = rf"<img\b[^<>]*\bsrc\s*=\s*[\"']?(?:{mine})/o/[^<>]*>"
    return re.sub(pixel, "", text, flags=re.IGNORECASE)


def _led(link: Callable[[str], str]) -> Callable[[re.Match[str]], str]:
    def lead(found: re.Match[str]) -> str:
        url = _REFERENCE.sub(lambda one: html.unescape(one[0]), found[2].strip("\"'")).strip()
        if not url.lower().startswith(("http://", "https://")) or _LEAVES.search(url):
            return found[0]
        return f'{found[1]}"{html.escape(link(url))}"'

    return lead


def _start_of_body(text: str) -> int:
    body = re.search(r"<body\b[^<>]*>", text[:CLIPPED], re.IGNORECASE)
    return body.end() if body else 0

"""The HTML of a letter as its reader sees it: words, links and pictures, quoted or one's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lxml import etree, html

LONGEST = 2_000_000  # characters; what comes after is not looked at
_UNSEEN = frozenset({"script", "style", "title", "head", "template"})
_BREAKING = frozenset({"p", "div", "br", "li", "tr", "td", "table", "blockquote", "h1", "h2", "h3"})
# How mail programs mark what is answered or passed on; the last two stand before it.
_QUOTE = re.compile(r"gmail_quote|yahoo_quoted|protonmail_quote|moz-cite-prefix|divRplyFwdMsg")
_TINY = re.compile(r"0*[0-2](\.\d*)?(px)?")
_STYLED = re.compile(r"display\s*:\s*none|(?:max-)?(?:width|height)\s*:\s*[0-2](?:\.\d+)?px")


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Picture:
    source: str
    tiny: bool  # too small to be seen: only its loading can be meant
    quoted: bool


@dataclass(slots=True)
class Page:
    words: str = ""  # the author's own
    quoted: str = ""
    links: list[Link] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def read(text: str) -> Page:
    """Return what an HTML text shows; one that cannot be read shows nothing."""
    page = Page()
    root = _root(text)
    if root is None:
        return page
    words: tuple[list[str], list[str]] = ([], [])  # their own, quoted
    depth = unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        step = 1 if event == "start" else -1
        if event in ("start", "end"):
            unseen += step * (element.tag in _UNSEEN)
            depth += step * _quotes(element)
            if event == "start":
                _keep(page, element, quoted=depth > 0)
            if element.tag in _BREAKING:
                words[depth > 0].append("\n")
        if not unseen:
            words[depth > 0].append((element.text if event == "start" else element.tail) or "")
    page.words, page.quoted = (re.sub(r"[^\S\n]+", " ", "".join(one)).strip() for one in words)
    return page


def _root(text: str) -> html.HtmlElement | None:
    # As bytes: lxml refuses a str that declares a charset of its own.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        return html.document_fromstring(text[:LONGEST].encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _keep(page: Page, element: html.HtmlElement, *, quoted: bool) -> None:
    if keep := _KEPT.get(element.tag):
        keep(page, element, quoted)


def _link(page: Page, element: html.HtmlElement, quoted: bool) -> None:
    if href := (element.get("href") or "").strip():
        page.links.append(Link(href, " ".join(element.text_content().split()), quoted))


def _picture(page: Page, element: html.HtmlElement, quoted: bool) -> None:
    if source := (element.get("src") or "").strip():
        page.pictures.append(Picture(source, _tiny(element), quoted))


_KEPT: dict[str, Callable[[Page, html.HtmlElement, bool], None]] = {"a": _link, "img": _picture}


def _quotes(element: html.HtmlElement) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag == "blockquote" or bool(_QUOTE.search(marks))


def _tiny(element: html.HtmlElement) -> bool:
    sides: Sequence[str] = (element.get("width") or "", element.get("height") or "")
    if any(_TINY.fullmatch(side.strip()) for side in sides):
        return True
    return bool(_STYLED.search(element.get("style") or ""))

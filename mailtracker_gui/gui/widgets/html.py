"""A composed document as mail: small HTML, and its twin in plain text.

Qt's `toHtml()` writes 2768 characters of its own CSS for a letter of 358, so the document is walked
here: what the toolbar can make is what comes out, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextListFormat,
)

QUOTE = QTextFormat.Property.BlockQuoteLevel
NUMBERED = QTextListFormat.Style.ListDecimal
LINE = "\u2028"  # Qt's line break inside a paragraph
URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")
CID = "cid:"
ALT = QTextFormat.Property.ImageAltText
IMG = '<img src="cid:{cid}" width="{width}" alt="{alt}" style="max-width:100%;height:auto">'
PICTURE = "picture"
WRAPPINGS = (("bold", "b"), ("italic", "i"), ("underline", "u"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Letters of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    href: str = ""
    picture: str = ""  # its Content-ID; `text` says what it shows
    width: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line of the letter; `tag` is "ul" or "ol" for a list's item."""

    runs: tuple[Run, ...] = ()
    quote: int = 0
    tag: str = ""
    indent: int = 0

    @property
    def plain(self) -> bool:
        return not (self.quote or self.tag or any(_formatted(run) for run in self.runs))


def paragraphs(document: QTextDocument) -> list[Paragraph]:
    """Return what the document holds, without anything of Qt in it."""
    found = []
    block = document.begin()
    while block.isValid():
        found.append(_paragraph(block))
        block = block.next()
    return found


def is_formatted(letter: Sequence[Paragraph]) -> bool:
    """Whether plain text would lose anything."""
    return not all(paragraph.plain for paragraph in letter)


def shown_in(letter: Iterable[Paragraph]) -> set[str]:
    """Return the Content-IDs of the pictures that the letter shows."""
    return {run.picture for paragraph in letter for run in paragraph.runs if run.picture}


def to_html(letter: Iterable[Paragraph]) -> str:
    """Return HTML as a mail program would write it; addresses in the text become links."""
    return "".join(
        "<blockquote>" * level + "".join(_lists(list(group))) + "</blockquote>" * level
        for level, group in groupby(letter, key=lambda paragraph: paragraph.quote)
    )


def to_text(letter: Iterable[Paragraph]) -> str:
    """Return the plain-text twin: "> " for quotes, "- " and "1. " for lists."""
    lines: list[str] = []
    for paragraph, sign in _signs(letter):
        lead = "> " * paragraph.quote + "  " * max(0, paragraph.indent - 1) + sign
        said = "".join(_run_text(run) for run in paragraph.runs)
        lines += [f"{lead}{line}".rstrip() for line in said.split(LINE)]
    return "\n".join(lines).strip("\n") + "\n"


def _signs(letter: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """Yield each paragraph with its bullet or number; a deeper list begins at one again."""
    counts: dict[int, tuple[str, int]] = {}
    for one in letter:
        counts = {at: count for at, count in counts.items() if one.tag and at <= one.indent}
        tag, count = counts.get(one.indent, ("", 0))
        counts[one.indent] = (one.tag, count + 1 if tag == one.tag else 1)
        yield one, {"ul": "- ", "ol": f"{counts[one.indent][1]}. "}.get(one.tag, "")


def _paragraph(block: QTextBlock) -> Paragraph:
    own_list = block.textList()
    style = own_list.format() if own_list else None
    return Paragraph(
        runs=tuple(_runs(block)),
        quote=int(block.blockFormat().intProperty(QUOTE)),
        tag=("ol" if style.style() == NUMBERED else "ul") if style else "",
        indent=style.indent() if style else 0,
    )


def _runs(block: QTextBlock) -> Iterator[Run]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        place += 1
        look = fragment.charFormat()
        link = look.anchorHref() if look.isAnchor() else ""
        if look.isImageFormat():
            yield from _pictures(look.toImageFormat(), link, fragment.length())
            continue
        yield Run(
            text=fragment.text(),
            bold=look.fontWeight() >= QFont.Weight.DemiBold,
            italic=look.fontItalic(),
            underline=look.fontUnderline() and not link,
            href=link,
        )


def _pictures(look: QTextImageFormat, href: str, times: int) -> Iterator[Run]:
    """Yield what stands for pictures; Qt keeps two alike that follow each other as one."""
    name, said = look.name(), str(look.property(ALT) or "")
    if name.startswith(CID):
        one = Run(text=said, picture=name.removeprefix(CID), width=int(look.width()), href=href)
        yield from [one] * times


def _lists(group: Sequence[Paragraph]) -> Iterator[str]:
    """Yield lines and nested lists; a list ends where a line or another kind of list begins."""
    depth: list[str] = []
    for paragraph in group:
        wanted = max(paragraph.indent, 1) if paragraph.tag else 0
        kept = [*depth[: wanted - 1], paragraph.tag] if wanted else []
        while depth != kept[: len(depth)]:
            yield f"</li></{depth.pop()}>"
        if wanted and len(depth) == wanted:
            yield "</li>"
        while len(depth) < wanted:
            depth.append(paragraph.tag)
            yield f"<{paragraph.tag}>" if len(depth) == wanted else f"<{paragraph.tag}><li>"
        inside = "".join(_run_html(run) for run in paragraph.runs) or "<br>"
        yield f"<li>{inside}" if paragraph.tag else f"<div>{inside}</div>"
    while depth:
        yield f"</li></{depth.pop()}>"


def _run_html(run: Run) -> str:
    if run.picture:
        inside = IMG.format(cid=escape(run.picture), width=run.width, alt=escape(run.text))
        return f'<a href="{escape(run.href)}">{inside}</a>' if run.href else inside
    inside = escape(run.text) if run.href else _linked(run.text)
    inside = inside.replace(LINE, "<br>")
    for name, tag in WRAPPINGS:
        if getattr(run, name):
            inside = f"<{tag}>{inside}</{tag}>"
    return f'<a href="{escape(run.href)}">{inside}</a>' if run.href else inside


def _linked(text: str) -> str:
    parts, end = [], 0
    for match in URL.finditer(text):
        url = escape(match.group())
        parts += [escape(text[end : match.start()]), f'<a href="{url}">{url}</a>']
        end = match.end()
    return "".join([*parts, escape(text[end:])])


def _run_text(run: Run) -> str:
    if run.picture:
        run = replace(run, text=f"[{run.text or PICTURE}]", picture="")
    return f"{run.text} <{run.href}>" if run.href and run.href != run.text else run.text


def _formatted(run: Run) -> bool:
    return run.bold or run.italic or run.underline or bool(run.href) or bool(run.picture)

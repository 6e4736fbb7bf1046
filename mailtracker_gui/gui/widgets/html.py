"""From what was formatted on screen to clean HTML: a small walk over the document.

`QTextDocument.toHtml()` writes ten times as much, all of it Qt's own CSS.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextList

BOLD = 600
LISTS = {
    # QTextListFormat.Style numbers its styles downwards from disc.
    "ul": range(-3, 0),
    "ol": range(-8, -3),
}
HEAD = '<html><body style="font-family: sans-serif; font-size: 14px; line-height: 1.5">'


def html_of(document: QTextDocument) -> str:
    """Return the document as HTML of a letter: paragraphs, lists, quotes, bold, italic, links."""
    return "\n".join([HEAD, *_blocks(document), "</body></html>\n"])


def text_of(document: QTextDocument) -> str:
    """Return its plain-text twin: lists and quotes marked, links written out behind their words."""
    lines = [_line(block) for block in _each(document)]
    return "\n".join(lines).rstrip() + "\n"


def formatted(document: QTextDocument) -> bool:
    """Whether there is anything that plain text cannot say."""
    return any(
        block.textList() or _quoted(block) or any(_is_styled(style) for _, style in _runs(block))
        for block in _each(document)
    )


def _each(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _blocks(document: QTextDocument) -> Iterator[str]:
    """Yield each block's markup, opening and closing what holds several of them."""
    held = ""
    for block in _each(document):
        holder = _holder(block)
        if holder != held:
            yield from _turned(held, holder)
            held = holder
        inside = "".join(_marked_up(text, style) for text, style in _runs(block)) or "<br>"
        yield f"<li>{inside}</li>" if block.textList() else f"<p>{inside}</p>"
    yield from _turned(held, "")


def _turned(before: str, after: str) -> Iterator[str]:
    if before:
        yield f"</{before}>"
    if after == "blockquote":
        yield '<blockquote type="cite">'
    elif after:
        yield f"<{after}>"


def _holder(block: QTextBlock) -> str:
    if found := block.textList():
        return next(tag for tag, styles in LISTS.items() if _style(found) in styles)
    return "blockquote" if _quoted(block) else ""


def _style(found: QTextList) -> int:
    return int(found.format().style().value)


def _quoted(block: QTextBlock) -> bool:
    return block.blockFormat().indent() > 0 and not block.textList()


def _runs(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield the block's stretches of one format."""
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.isValid():
            yield fragment.text(), fragment.charFormat()
        place += 1


def _is_styled(style: QTextCharFormat) -> bool:
    return (
        style.isAnchor() or style.fontWeight() >= BOLD or style.fontItalic() or _underlined(style)
    )


def _underlined(style: QTextCharFormat) -> bool:
    return style.fontUnderline() and not style.isAnchor()


def _marked_up(text: str, style: QTextCharFormat) -> str:
    marked = escape(text, quote=False).replace("\u2028", "<br>")
    for tag, wanted in (
        ("u", _underlined(style)),
        ("i", style.fontItalic()),
        ("b", style.fontWeight() >= int(QFont.Weight.DemiBold)),
    ):
        if wanted:
            marked = f"<{tag}>{marked}</{tag}>"
    return f'<a href="{escape(style.anchorHref())}">{marked}</a>' if style.isAnchor() else marked


def _line(block: QTextBlock) -> str:
    text = "".join(_said(text, style) for text, style in _runs(block)).replace("\u2028", "\n")
    if found := block.textList():
        ordered = _holder(block) == "ol"
        return f"{found.itemNumber(block) + 1}. {text}" if ordered else f"- {text}"
    return f"> {text}" if _quoted(block) else text


def _said(text: str, style: QTextCharFormat) -> str:
    link = style.anchorHref() if style.isAnchor() else ""
    return f"{text} <{link}>" if link and link != text else text

"""The text of a letter, with the few formats that mail needs."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QFont,
    QImage,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextImageFormat,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

from mailtracker_gui.domain.message import Attachment, Letter
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.html import ALT, CID, QUOTE, Paragraph, paragraphs, shown_in
from mailtracker_gui.gui.widgets.pictures import (
    Picture,
    from_attachment,
    from_file,
    from_image,
    is_picture,
)

INDENT = 24
QUOTED = re.compile(r"<blockquote>(?:<div>.*?</div>)+</blockquote>", re.DOTALL)
OBJECT = "\ufffc"  # stands for a picture in plain text
FORMATS = {  # name -> words, icon, keys
    "bold": (mark("Bold"), "bold", "Ctrl+B"),
    "italic": (mark("Italic"), "italic", "Ctrl+I"),
    "underline": (mark("Underline"), "underline", "Ctrl+U"),
    "bullets": (mark("Bulleted list"), "list", "Ctrl+Shift+8"),
    "numbers": (mark("Numbered list"), "list-ordered", "Ctrl+Shift+7"),
    "quote": (mark("Quote"), "text-quote", "Ctrl+Shift+9"),
}
LISTS = {
    "bullets": QTextListFormat.Style.ListDisc,
    "numbers": QTextListFormat.Style.ListDecimal,
}


class Editor(QTextEdit):
    """`formats` are the toolbar's actions, kept in step with the cursor."""

    dropped = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(t("Text of the letter"))
        self.setTabChangesFocus(True)
        self._pictures: dict[str, Attachment] = {}
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoBulletList)
        self.document().setDocumentMargin(8)
        self.document().setIndentWidth(INDENT)
        self.formats = {name: self._action(name) for name in FORMATS}
        self.currentCharFormatChanged.connect(self._keep_in_step)
        self.cursorPositionChanged.connect(self._keep_in_step)

    @property
    def letter(self) -> list[Paragraph]:
        return paragraphs(self.document())

    def link(self, href: str) -> None:
        """Make the selection a link, or write the address as one."""
        cursor = self.textCursor()
        look = QTextCharFormat()
        look.setAnchor(bool(href))
        look.setAnchorHref(href)
        look.setFontUnderline(bool(href))
        look.setForeground(self._theme.colour("info" if href else "text"))
        if cursor.hasSelection():
            cursor.mergeCharFormat(look)
        elif href:
            cursor.insertText(href, look)
            cursor.insertText(" ", QTextCharFormat())
        self.setTextCursor(cursor)

    def show_target(self, href: str) -> None:
        """Let the links to `href` show it in place of their words."""
        for fragment in self._links(href):
            look = fragment.charFormat()
            self._selected(fragment).insertText(href, look)

    def lead(self, old: str, new: str) -> None:
        """Put another address in the place of one, in words and links."""
        for fragment in self._links(old):
            look = fragment.charFormat()
            look.setAnchorHref(new)
            self._selected(fragment).setCharFormat(look)
        found = self.document().find(old)
        while not found.isNull():
            found.insertText(new)
            found = self.document().find(old, found)

    def _links(self, href: str) -> list[QTextFragment]:
        """Return what leads to `href`, the last first: what stands before does not move then."""
        return [one for one in self._linked() if one.charFormat().anchorHref() == href]

    def _linked(self) -> list[QTextFragment]:
        found, block = [], self.document().begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                if place.fragment().charFormat().anchorHref():
                    found.append(place.fragment())
                place += 1
            block = block.next()
        return found[::-1]

    def _selected(self, fragment: QTextFragment) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # Only words are pasted: other programs' formats would not survive the way, and their
    # pictures would be fetched from elsewhere.
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        for file in files:
            if not (is_picture(file) and self.insert_file(file)):
                self.dropped.emit(file)
        if files:
            return
        if source.hasImage() and not source.hasText():
            image = source.imageData()
            self.insert_picture(from_image(QImage(image), t("picture")))
        elif source.hasText():
            self.textCursor().insertText(source.text().replace(OBJECT, ""))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasText() or source.hasImage()

    # -- pictures --------------------------------------------------------------------------------

    @property
    def pictures(self) -> tuple[Attachment, ...]:
        """The files of the pictures that the letter still shows."""
        shown = shown_in(self.letter)
        return tuple(one for cid, one in self._pictures.items() if cid in shown)

    def insert_file(self, path: Path) -> bool:
        """Show a file's picture at the cursor; say whether there is one in it."""
        picture = from_file(path)
        if picture:
            self.insert_picture(picture)
        return bool(picture)

    def insert_picture(self, picture: Picture) -> None:
        self.know_picture(picture)
        look = QTextImageFormat()
        look.setName(f"{CID}{picture.file.cid}")
        look.setWidth(picture.width)
        look.setProperty(ALT, Path(picture.file.name).stem)
        self.textCursor().insertImage(look)

    def know_picture(self, picture: Picture) -> None:
        """Have a picture at hand that the text names."""
        self._pictures[picture.file.cid] = picture.file
        url = QUrl(f"{CID}{picture.file.cid}")
        self.document().addResource(QTextDocument.ResourceType.ImageResource, url, picture.image)

    def show_letter(self, letter: Letter) -> None:
        """Show a letter that was written before, to write on."""
        for one in letter.attachments:
            if one.cid:
                self.know_picture(from_attachment(one))
        if letter.html:
            self.setHtml(QUOTED.sub(_each_quoted, letter.html))
            self._dress()
        else:
            self.setPlainText(letter.text.rstrip("\n"))

    def _dress(self) -> None:
        """Give links and quotes of HTML the look that they have here."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().intProperty(QUOTE)
            if level:
                look = QTextBlockFormat()
                look.setLeftMargin(INDENT * level)
                look.setRightMargin(0)
                QTextCursor(block).mergeBlockFormat(look)
            block = block.next()
        link = QTextCharFormat()
        link.setForeground(self._theme.colour("info"))
        for fragment in self._linked():
            self._selected(fragment).mergeCharFormat(link)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Nothing is fetched: what is not known here is not shown."""
        known = QUrl(url).toString().removeprefix(CID) in self._pictures
        return super().loadResource(kind, url) if known else None

    # -- formats ---------------------------------------------------------------------------------

    def _action(self, name: str) -> QAction:
        words, icon, keys = FORMATS[name]
        words = t(words)
        action = QAction(words, self)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{words} ({keys})")
        action.setData(name)
        action.triggered.connect(self._apply)
        self._theme.dress(action, icon)
        self.addAction(action)
        return action

    @Slot(bool)
    def _apply(self, wanted: bool) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        name: str = action.data()
        if name in LISTS:
            self._list(LISTS[name], wanted=wanted)
        elif name == "quote":
            self._quote(wanted=wanted)
        else:
            self.mergeCurrentCharFormat(_look(name, wanted=wanted))
        self._keep_in_step()
        self.setFocus()

    def _list(self, style: QTextListFormat.Style, *, wanted: bool) -> None:
        cursor = self.textCursor()
        if wanted:
            cursor.createList(style)
            return
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            if own_list := block.textList():
                own_list.remove(block)
            block = block.next()
        plain = QTextBlockFormat()
        plain.setIndent(0)
        cursor.mergeBlockFormat(plain)

    def _quote(self, *, wanted: bool) -> None:
        look = QTextBlockFormat()
        look.setProperty(QUOTE, int(wanted))
        look.setLeftMargin(INDENT if wanted else 0)
        self.textCursor().mergeBlockFormat(look)

    @Slot()
    def _keep_in_step(self) -> None:
        look, block = self.currentCharFormat(), self.textCursor().block()
        style = block.textList().format().style() if block.textList() else None
        state = {
            "bold": look.fontWeight() >= QFont.Weight.DemiBold,
            "italic": look.fontItalic(),
            "underline": look.fontUnderline() and not look.isAnchor(),
            "quote": bool(block.blockFormat().intProperty(QUOTE)),
            **{name: style == wanted for name, wanted in LISTS.items()},
        }
        for name, on in state.items():
            self.formats[name].setChecked(on)


def _each_quoted(found: re.Match[str]) -> str:
    """Qt takes only the first line of a quote for one, so each line becomes a quote."""
    return found[0].replace("</div><div>", "</div></blockquote><blockquote><div>")


def _look(name: str, *, wanted: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    if name == "bold":
        look.setFontWeight(QFont.Weight.Bold if wanted else QFont.Weight.Normal)
    elif name == "italic":
        look.setFontItalic(wanted)
    else:
        look.setFontUnderline(wanted)
    return look

"""A formatted text and the buttons that format it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextListFormat,
)
from PySide6.QtWidgets import QInputDialog, QTextEdit, QToolBar, QVBoxLayout, QWidget

from mailtracker_gui.gui import theme
from mailtracker_gui.gui.theme import GRID, Tone
from mailtracker_gui.gui.widgets.html import formatted, html_of, text_of

QUOTE_INDENT = 1
BUTTONS = (  # name, icon, words, shortcut
    ("bold", "bold", "Bold", "Ctrl+B"),
    ("italic", "italic", "Italic", "Ctrl+I"),
    ("underline", "underline", "Underline", "Ctrl+U"),
    ("bullets", "list", "List", "Ctrl+Shift+L"),
    ("numbers", "list-ordered", "Numbered list", "Ctrl+Shift+O"),
    ("quote", "quote", "Quote", "Ctrl+Shift+Q"),
    ("link", "link", "Link", "Ctrl+K"),
)


class Editor(QWidget):
    """What is written, as HTML and as its plain-text twin."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QTextEdit()
        self.body.setObjectName("body")
        self.body.setAccessibleName("Text")
        self.body.setTabChangesFocus(True)
        self.body.setPlaceholderText("Write your letter")
        bar = QToolBar()
        bar.setAccessibleName("Formatting")
        bar.setStyleSheet("QToolBar { border: 0; padding: 0 }")
        slots = {
            "bold": self._bold,
            "italic": self._italic,
            "underline": self._underline,
            "bullets": self._bullets,
            "numbers": self._numbers,
            "quote": self._quote,
            "link": self._ask_link,
        }
        for name, icon, words, keys in BUTTONS:
            action = QAction(theme.icon(icon), words, self)
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{words} ({keys})")
            action.triggered.connect(slots[name])
            bar.addAction(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(bar)
        column.addWidget(self.body)

    def html(self, *, always: bool = False) -> str:
        """Return HTML; unless `always`, nothing where plain text says it all."""
        document = self.body.document()
        return html_of(document) if always or formatted(document) else ""

    def text(self) -> str:
        return text_of(self.body.document())

    @Slot()
    def _bold(self) -> None:
        heavy = self.body.fontWeight() > QFont.Weight.Normal
        self.body.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.Bold)

    @Slot()
    def _italic(self) -> None:
        self.body.setFontItalic(not self.body.fontItalic())

    @Slot()
    def _underline(self) -> None:
        self.body.setFontUnderline(not self.body.fontUnderline())

    @Slot()
    def _bullets(self) -> None:
        self._list(QTextListFormat.Style.ListDisc)

    @Slot()
    def _numbers(self) -> None:
        self._list(QTextListFormat.Style.ListDecimal)

    def _list(self, style: QTextListFormat.Style) -> None:
        cursor = self.body.textCursor()
        if found := cursor.currentList():
            found.remove(cursor.block())
            cursor.setBlockFormat(QTextBlockFormat())
        else:
            cursor.createList(style)

    @Slot()
    def _quote(self) -> None:
        cursor = self.body.textCursor()
        style = cursor.blockFormat()
        style.setIndent(0 if style.indent() else QUOTE_INDENT)
        cursor.setBlockFormat(style)

    @Slot()
    def _ask_link(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Link")
        dialog.setLabelText("Address of the page:")
        dialog.setTextValue("https://")
        dialog.textValueSelected.connect(self.add_link)
        dialog.open()

    @Slot(str)
    def add_link(self, url: str) -> None:
        """Make the selected words a link; without any, the address itself."""
        if not url.startswith(("http://", "https://", "mailto:")):
            return
        style = QTextCharFormat()
        style.setAnchor(True)
        style.setAnchorHref(url)
        style.setFontUnderline(True)
        style.setForeground(QColor(theme.colours().tone(Tone.NOTE)))
        cursor = self.body.textCursor()
        cursor.insertText(cursor.selectedText() or url, style)
        self.body.setTextCursor(cursor)
        self.body.setCurrentCharFormat(QTextCharFormat())

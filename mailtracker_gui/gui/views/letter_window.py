"""The letter itself as it was sent: as its reader sees it, and its source."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from mailtracker_gui.domain.as_sent import AsSent, read_as_sent
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column
from mailtracker_gui.gui.widgets.safe_html import SafeBrowser
from mailtracker_gui.gui.words import size

SIZE = (760, 640)
LONGEST = 1_000_000  # characters of the source that are shown


class LetterWindow(QWidget):
    """Fetches nothing and follows no link; a link's address is shown below."""

    def __init__(self, context: Context, parent: QWidget, letter: int) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        row, raw = context.reader.letter(letter), context.reader.raw_letter(letter)
        self.setWindowTitle((row.subject if row else "") or t(NO_SUBJECT))
        sent = read_as_sent(raw)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.page, self.source = _page(sent), _source(raw)
        self.target = ElidedLabel("caption")
        self.page.highlighted.connect(self._point)
        self.tabs.addTab(self.page, t("&Letter"))
        self.tabs.addTab(self.source, t("&Source"))
        words = _files(sent)
        if row and row.origin:
            words = t("Written elsewhere: only the head of its copy was read.")
        elif row and row.tracking.individual:
            told = t("Pixel and led links were added for each recipient as it left.")
            words = f"{told} {words}".strip()
        hint = label(words, "caption", wrap=True, selectable=True) if words else None
        self.setLayout(column(self.tabs, self.target, hint, margins=(12, 12, 12, 12)))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.page.setFocus()

    @Slot(QUrl)
    def _point(self, target: QUrl) -> None:
        self.target.setText(target.toString())


def _page(sent: AsSent) -> SafeBrowser:
    page = SafeBrowser()
    page.setAccessibleName(t("The letter as it was sent"))
    if sent.html:
        page.show_letter(sent.html, sent.pictures)
    else:
        page.setPlainText(sent.text)
    return page


def _source(raw: bytes) -> QPlainTextEdit:
    source = QPlainTextEdit(raw[:LONGEST].decode("utf-8", "replace"))
    source.setReadOnly(True)
    source.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    source.setAccessibleName(t("Source of the letter"))
    return source


def _files(sent: AsSent) -> str:
    files = (f"{one.name} ({size(len(one.content))})" for one in sent.attachments)
    told = ", ".join(files)
    return t("Attached: {files}", files=told) if told else ""

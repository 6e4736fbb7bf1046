"""A letter as its reader will see it.  Nothing is fetched: only its own pictures are shown."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.gui.widgets.html import CID
from mailtracker_gui.gui.widgets.pictures import from_attachment


class LetterView(QTextBrowser):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(12)
        self._known: set[str] = set()

    def show_letter(self, letter: Letter) -> None:
        """Show the text, formatted when it is."""
        for one in letter.attachments:
            if one.cid and one.cid not in self._known:
                self._known.add(one.cid)
                url, image = QUrl(f"{CID}{one.cid}"), from_attachment(one).image
                self.document().addResource(QTextDocument.ResourceType.ImageResource, url, image)
        if letter.html:
            self.setHtml(letter.html)
        else:
            self.setPlainText(letter.text)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        known = QUrl(url).toString().removeprefix(CID) in self._known
        return super().loadResource(kind, url) if known else None

"""A place to drop a mail on: a file, raw text from the clipboard, or one chosen from a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame

from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import restyle, row
from mailtracker_gui.gui.words import size

LARGEST = 20_000_000  # bytes
MBOX = b"From "
INVITATION = mark("Drop a mail here, or paste its source.")


class MailDrop(QFrame):
    """`dropped` gives the bytes and a name for them, `refused` why there are none."""

    dropped = Signal(bytes, str)
    refused = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAcceptDrops(True)
        self.name = label(t(INVITATION), "muted", wrap=True)
        self.paste, self.open = button(t("&Paste")), button(t("&Open…"))
        self.paste.clicked.connect(self._paste)
        self.open.clicked.connect(self._ask)
        theme.dress(self.open, "folder-open", "muted")
        theme.dress(self.paste, "clipboard-paste", "muted")
        line = row(
            IconLabel(theme, "inbox"), self.name, self.paste, self.open, margins=(12, 8, 8, 8)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        QShortcut(QKeySequence("Ctrl+V"), self, self._paste)

    def take(self, raw: bytes, name: str) -> None:
        """Take a mail from elsewhere; of an mbox, the first."""
        if raw.startswith(MBOX):
            raw = raw.partition(b"\n")[2].partition(b"\n" + MBOX)[0]
        if not raw.strip():
            self.refused.emit(t("There is no mail in it."))
        elif len(raw) > LARGEST:
            self.refused.emit(
                t("A mail of {size} is too large for the bench.", size=size(len(raw)))
            )
        else:
            self.name.setText(name)
            self.dropped.emit(raw, name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            restyle(self, "chosen", True)

    def dragLeaveEvent(self, event: object) -> None:
        restyle(self, "chosen", False)

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "chosen", False)
        event.acceptProposedAction()
        self._take_from(event.mimeData())

    def _take_from(self, data: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._read(files[0])
        elif data.hasText():
            self.take(data.text().encode("utf-8", "replace"), t("Pasted mail"))

    @Slot()
    def _paste(self) -> None:
        self._take_from(QGuiApplication.clipboard().mimeData())

    @Slot()
    def _ask(self) -> None:
        dialog = QFileDialog(
            self, t("Open a mail"), "", t("Mails (*.eml *.mbox *.txt *.msg);;All files (*)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._open)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _open(self, name: str) -> None:
        self._read(Path(name))

    def _read(self, file: Path) -> None:
        try:
            with file.open("rb") as opened:
                self.take(opened.read(LARGEST + 1), file.name)
        except OSError as error:
            self.refused.emit(
                t("{file} cannot be read: {why}.", file=file.name, why=error.strerror)
            )

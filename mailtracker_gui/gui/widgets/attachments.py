"""The attached files, with their sizes, each removable."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mailtracker_gui.domain.message import Attachment
from mailtracker_gui.gui import theme
from mailtracker_gui.gui.theme import GRID


class Attachments(QWidget):
    """A row of buttons; a click on one takes the file out again."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[Attachment] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addStretch()
        self.hide()

    def all(self) -> tuple[Attachment, ...]:
        return tuple(self._held)

    def add(self, attachment: Attachment) -> None:
        self._held.append(attachment)
        size = QLocale().formattedDataSize(len(attachment.content))
        button = QPushButton(theme.icon("x"), f"{attachment.name} ({size})")
        button.setToolTip(f"Take {attachment.name} out")
        button.clicked.connect(self._remove)
        self._row.insertWidget(self._row.count() - 1, button)
        self.show()

    @Slot()
    def _remove(self) -> None:
        button = self.sender()
        if not isinstance(button, QPushButton):
            return
        place = self._row.indexOf(button)
        del self._held[place]
        self._row.removeWidget(button)
        button.deleteLater()
        self.setVisible(bool(self._held))

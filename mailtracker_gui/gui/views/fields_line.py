"""Asks what a letter's {{fields}} stand for, as far as the recipients do not say it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit

from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row


class FieldsLine(QFrame):
    """Closed by Esc; `answered` gives a value for each name, `left` means: send it as written."""

    answered = Signal(dict)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self.lines: dict[str, QLineEdit] = {}
        self._form = QFormLayout()
        self.done, self.leave = button(t("Fill in and send")), button(t("Send as written"), "quiet")
        self.done.clicked.connect(self._answer)
        self.leave.clicked.connect(self._leave)
        title = section(t("What shall stand in the fields?"))
        deeds = row(self.done, self.leave, 1)
        self.setLayout(column(title, self._form, deeds, gap=8, margins=(12, 8, 12, 8)))
        self.hide()

    def ask(self, names: Sequence[str]) -> None:
        """Ask for these; what was answered before is there still."""
        before = {name: line.text() for name, line in self.lines.items()}
        while self._form.rowCount():
            self._form.removeRow(0)
        self.lines = {}
        for name in names:
            line = QLineEdit(before.get(name, ""))
            line.setAccessibleName(name)
            line.returnPressed.connect(self._answer)
            self.lines[name] = line
            self._form.addRow(label(name, "muted"), line)
        self.show()
        self.lines[names[0]].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _answer(self) -> None:
        """Take the answers when all are there; else go to the first that is missing."""
        for line in self.lines.values():
            if not line.text().strip():
                line.setFocus()
                return
        self.hide()
        self.answered.emit({name: line.text().strip() for name, line in self.lines.items()})

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.left.emit()

"""A number that matters, large, with its name above and a remark below; it can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column


class Figure(QPushButton):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("look", "figure")
        self.setAutoDefault(False)
        self._name = name
        self._number, self._remark = label("", "figure"), label("", "caption", wrap=True)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(
            column(
                label(name, "section"),
                self._number,
                self._remark,
                1,
                gap=2,
                margins=(12, 10, 12, 10),
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, number: str, remark: str) -> None:
        self._number.setText(number)
        self._remark.setText(remark)
        self.setAccessibleName(f"{self._name}: {number}. {remark}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        # A button asks its text for room, and this one has none.
        layout = self.layout()
        assert layout
        two_lines = 2 * self._remark.fontMetrics().lineSpacing()
        number = self._number.sizeHint().height()
        return QSize(120, number + two_lines + self.fontMetrics().lineSpacing() + 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

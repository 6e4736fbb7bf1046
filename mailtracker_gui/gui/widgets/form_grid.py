"""A form: names left, fields right, under headings; a part of it can be folded away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from mailtracker_gui.gui.widgets.labels import label, named
from mailtracker_gui.gui.widgets.layout import row


class FormGrid(QGridLayout):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)

    def part(self, name: str, words: QWidget, *more: QWidget) -> None:
        """Begin a part under a heading; `words` beside it take the room there is."""
        number = self.rowCount()
        if number > 1:
            self.setRowMinimumHeight(number, 12)
            number += 1
        head = row(label(name, "heading"), words, *more)
        head.setStretch(1, 1)
        self.addLayout(head, number, 0, 1, 2)

    def line(self, name: str, field: QWidget, place: QLayout | None = None) -> None:
        number = self.rowCount()
        self.addWidget(named(name, field), number, 0)
        if place:
            self.addLayout(place, number, 1)
        else:
            self.addWidget(field, number, 1)

    def whole(self, field: QWidget) -> None:
        self.addWidget(field, self.rowCount(), 0, 1, 2)

    def widgets(self, first: int) -> list[QWidget]:
        """Return all widgets from the item with the number `first` on."""
        return [one for number in range(first, self.count()) for one in _in(self, number)]


def _in(layout: QLayout, number: int) -> Iterator[QWidget]:
    item = layout.itemAt(number)
    assert item
    if widget := item.widget():
        yield widget
    elif inner := item.layout():
        for each in range(inner.count()):
            yield from _in(inner, each)

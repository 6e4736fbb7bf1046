"""Rows and columns on one grid: every gap and margin is a multiple of four pixels."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

B = TypeVar("B", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
NO_MARGINS = (0, 0, 0, 0)
Part = QWidget | QLayout | int | None  # an int is a stretch, None is left out


def row(*parts: Part, gap: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    return _filled(QHBoxLayout(), parts, gap, margins)


def column(*parts: Part, gap: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    return _filled(QVBoxLayout(), parts, gap, margins)


def beside(narrow: Part, wide: Part, gap: int = 8) -> QHBoxLayout:
    """Return a row whose second part takes all the room there is."""
    made = row(narrow, wide, gap=gap)
    made.setStretch(1, 1)
    return made


def line() -> QFrame:
    """Return a hairline between two parts."""
    frame = QFrame()
    frame.setProperty("look", "line")
    return frame


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks about, and have it asked again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def _filled(layout: B, parts: tuple[Part, ...], gap: int, margins: Margins) -> B:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        elif part is not None:
            layout.addLayout(part)
    return layout

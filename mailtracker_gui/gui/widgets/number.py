"""A number in a box."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

MARGIN = 6  # a style sheet's padding does not reach the line inside


def number(name: str, lowest: int, highest: int, suffix: str = "") -> QSpinBox:
    """Return a spin box; `name` is for screen readers."""
    box = QSpinBox()
    box.setRange(lowest, highest)
    box.setSuffix(suffix)
    box.setAccessibleName(name)
    box.lineEdit().setTextMargins(MARGIN, 0, 0, 0)
    return box

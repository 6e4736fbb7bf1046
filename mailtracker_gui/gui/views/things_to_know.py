"""What there is to know of a letter before it leaves: one line, opened when wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QToolButton,
    QWidget,
)

from mailtracker_gui.domain.remarks import Mend, Remark, Weight
from mailtracker_gui.gui.looks import Look
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import beside, column, empty, row
from mailtracker_gui.gui.widgets.short import Short
from mailtracker_gui.gui.words import plural

TALLEST = 184  # pixels; the letter is more important
LOOKS = {
    Weight.GRAVE: Look("triangle-alert", "warn"),
    Weight.HINT: Look("info", "info"),
    Weight.FORECAST: Look("eye", "muted"),
}


class ThingsToKnow(QFrame):
    """Hidden while there is nothing to say; `mended` gives the remark to do something about."""

    mended = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._theme = theme
        self.remarks: list[Remark] = []
        self._icon = IconLabel(theme, "info", "info")
        self.toggle = QToolButton()
        self.toggle.setText("To know")
        self.toggle.setProperty("look", "quiet")
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setArrowType(Qt.ArrowType.RightArrow)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggle.toggled.connect(self._unfold)
        self._first = ElidedLabel()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._mend)
        self._lines = column(gap=8, margins=(12, 4, 8, 8))
        self.unfolded = QWidget()
        self.unfolded.setProperty("look", "raised")
        self.unfolded.setLayout(self._lines)
        short = Short(self.unfolded, TALLEST)
        self.unfolded.hide()  # a scroll area shows what it is given
        head = row(self._icon, self.toggle, self._first, margins=(12, 4, 8, 4))
        head.setStretch(2, 1)
        self.setLayout(column(head, short, gap=0, margins=(1, 0, 1, 1)))
        self.hide()

    @property
    def words(self) -> list[str]:
        """What is said, line by line."""
        return [one.what for one in self.remarks]

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Say these, the gravest first."""
        if list(remarks) == self.remarks:
            return
        self.remarks = list(remarks)
        self.setVisible(bool(self.remarks))
        if not self.remarks:
            return
        look = LOOKS[self.remarks[0].weight]
        self._icon.show_icon(look.icon, look.tone)
        count = plural(len(self.remarks), "thing")
        self.toggle.setText(f"{count} to know")
        self.toggle.setAccessibleDescription(" ".join(self.words))
        self._fill()
        self._say_first()

    def unfold(self) -> None:
        self.toggle.setChecked(True)

    @Slot(bool)
    def _unfold(self, wanted: bool) -> None:
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if wanted else Qt.ArrowType.RightArrow)
        self.unfolded.setVisible(wanted)
        self._say_first()

    def _say_first(self) -> None:
        """Say the first thing beside the count, while the others are folded away."""
        folded = not self.toggle.isChecked()
        self._first.setText(self.remarks[0].what if folded and self.remarks else "")

    def _fill(self) -> None:
        empty(self._lines)
        for number, one in enumerate(self.remarks):
            self._lines.addWidget(self._line(number, one))

    def _line(self, number: int, one: Remark) -> QWidget:
        look = LOOKS[one.weight]
        why = label(one.why, "caption", wrap=True) if one.why else None
        texts = column(label(one.what, wrap=True), why, gap=0)
        parts = beside(column(IconLabel(self._theme, look.icon, look.tone), 1), texts)
        if one.mend is not Mend.NONE:
            mend = button(one.mend.value)
            mend.setAccessibleDescription(one.what)
            mend.setProperty("number", number)
            self._group.addButton(mend)
            parts.addWidget(mend, alignment=Qt.AlignmentFlag.AlignTop)
        made = QWidget()
        made.setLayout(parts)
        return made

    @Slot(QAbstractButton)
    def _mend(self, chosen: QAbstractButton) -> None:
        self.mended.emit(self.remarks[chosen.property("number")])

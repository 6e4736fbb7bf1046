"""The letter as one row of a table makes it, and the rows before and after."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame

from mailtracker_gui.domain.merge import Row, fill
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.table import Shape
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.letter_view import LetterView


class RowPreview(QFrame):
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._path: Path | None = None
        self._shape, self._template = Shape("", ""), Letter(account=0, sender="", to=())
        self._numbers: Sequence[int] = ()
        self._mended: Mapping[int, Row] = {}
        self._at = 0
        self.to, self.subject = ElidedLabel(), ElidedLabel()
        self.view = LetterView(t("The letter for this row"))
        self.place = label("", "muted")
        self.before, self.after = button("", "quiet"), button("", "quiet")
        for one, icon, words, slot in (
            (self.before, "chevron-left", t("Row before"), self._back),
            (self.after, "chevron-right", t("Next row"), self._on),
        ):
            context.theme.dress(one, icon)
            one.setAccessibleName(words)
            one.setToolTip(words)
            one.clicked.connect(slot)
        head = row(section(t("As it will look")), 1, self.before, self.place, self.after)
        whole = column(head, self.to, self.subject, self.view, gap=4)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self._tell()

    def show_table(
        self,
        path: Path,
        shape: Shape,
        template: Letter,
        numbers: Sequence[int],
        mended: Mapping[int, Row],
    ) -> None:
        """Show a table's rows, from where it was."""
        self._path, self._shape, self._template = path, shape, template
        self._numbers, self._mended = numbers, dict(mended)
        self._at = min(self._at, max(0, len(numbers) - 1))
        self._ask()

    def go_to(self, number: int) -> None:
        self._at = bisect_left(self._numbers, number)
        self._ask()

    @Slot()
    def _back(self) -> None:
        self._at -= 1
        self._ask()

    @Slot()
    def _on(self) -> None:
        self._at += 1
        self._ask()

    def _ask(self) -> None:
        self._tell()
        if self._path and self._numbers:
            tables = self._context.commands.tables
            work = tables.row(self._path, self._shape, self._numbers[self._at], self._mended)
            run(self._context.commands.submit(work), self, self._show, self._blame)

    @Slot(object)
    def _show(self, found: Row) -> None:
        try:
            letter = fill(self._template, found)
        except Trouble as trouble:
            self._blame(trouble.what, trouble.way_out)
            return
        self.to.setText(t("To: {whom}", whom=letter.to[0]))
        self.subject.setText(t("Subject: {subject}", subject=letter.subject))
        self.view.show_letter(letter)

    @Slot(str, str)
    def _blame(self, what: str, way_out: str) -> None:
        self.to.setText(t("This row makes no letter."))
        self.subject.setText("")
        self.view.setPlainText(f"{what} {way_out}")

    def _tell(self) -> None:
        count = len(self._numbers)
        number = self._numbers[self._at] if count else 0
        self.place.setText(t("Row {number:,}", number=number) if count else "")
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < count - 1)

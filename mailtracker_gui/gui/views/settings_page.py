"""One page of the settings: what it changes is kept at once, and what could not be is told."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.labels import label, named
from mailtracker_gui.gui.widgets.layout import Part, column, row


class SettingsPage(QFrame):
    """`failed` says what could not be done, `told` what was: words and a tone of Notice."""

    failed = Signal(str, str)
    told = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def keep(self, name: str, value: str) -> None:
        self.do(self._context.commands.keep_setting(name, value))

    def do(
        self, work: Coroutine[object, object, object], done: Callable[..., None] | None = None
    ) -> None:
        """Have the engine do something; `done` is a slot for what comes of it."""
        self.told.emit("", "")
        run(self._context.commands.submit(work), self, done, self.failed.emit)

    def fill(self, *parts: Part) -> None:
        self.setLayout(column(*parts, gap=12))


def head(words: str) -> Part:
    made = label(words, "heading")
    made.setContentsMargins(0, 8, 0, 0)
    return made


def words(text: str) -> Part:
    return label(text, "caption", wrap=True)


def choice(name: str, offered: Mapping[str, str], chosen: str) -> QComboBox:
    """Return a box with the words of `offered`; its data are the keys."""
    box = QComboBox()
    box.setAccessibleName(name.replace("&", ""))
    for key, said in offered.items():
        box.addItem(t(said), key)
    box.setCurrentIndex(box.findData(chosen))
    return box


def form(*lines: tuple[str, QWidget, str]) -> Part:
    """Return names left and fields right, each with its words below it."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for number, (name, box, said) in enumerate(lines):
        grid.addWidget(named(name, box), 3 * number, 0)
        grid.addLayout(row(box, 1), 3 * number, 1)
        if said:
            grid.addWidget(label(said, "caption", wrap=True), 3 * number + 1, 1)
        grid.setRowMinimumHeight(3 * number + 2, 8)
    return grid


def field(name: str, box: QWidget, *more: Part) -> Part:
    return row(named(name, box), box, *more, 1)

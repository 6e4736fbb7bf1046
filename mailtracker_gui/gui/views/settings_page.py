"""One page of the settings: what it changes is kept at once, and what could not be is told."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

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
        self.setLayout(column(*parts, 1, gap=12))


def head(words: str) -> Part:
    return label(words, "heading")


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


def field(name: str, box: QWidget, *more: Part) -> Part:
    return row(named(name, box), box, *more, 1)

"""What can be done with a letter that waits to leave: the same in its menu and in the detail."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mailtracker_gui.gui.commands import WaitingCommands
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.ledger.rows import Waits

Command = Callable[[WaitingCommands, int], Coroutine[Any, Any, None]]


class Deed(NamedTuple):
    words: str
    icon: str
    command: Command
    look: str = ""


SEND_NOW = Deed(mark("Send &now"), "send", lambda waiting, letter: waiting.send_now(letter))
HOLD = Deed(mark("&Hold"), "pause", lambda waiting, letter: waiting.hold(letter))
RELEASE = Deed(mark("&Release"), "play", lambda waiting, letter: waiting.release(letter))
CANCEL = Deed(mark("Do not s&end"), "ban", lambda waiting, letter: waiting.cancel(letter), "danger")


def deeds(waits: Waits | None) -> list[Deed]:
    """Return what can be done; nothing with a letter of which nothing waits."""
    if waits is None:
        return []
    return [SEND_NOW, RELEASE if waits.held else HOLD, CANCEL]


class LetterDeeds(QObject):
    """Asks the engine; `troubled` says what went wrong."""

    troubled = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def menu(self, letter: int, waits: Waits | None, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for action in self._actions(letter, waits, menu):
            menu.addAction(action)
        return menu

    def buttons(self, letter: int, waits: Waits | None) -> QWidget:
        made, line = [], QWidget()
        for deed, action in zip(deeds(waits), self._actions(letter, waits, line), strict=True):
            one = button(t(deed.words), deed.look)
            one.setObjectName(f"deed:{deed.icon}")
            one.clicked.connect(action.trigger)
            self._context.theme.dress(one, deed.icon)
            made.append(one)
        line.setLayout(row(*made, 1))
        return line

    def _actions(self, letter: int, waits: Waits | None, parent: QObject) -> list[QAction]:
        actions = []
        for deed in deeds(waits):
            action = QAction(t(deed.words), parent)
            action.setData((deed, letter))
            action.triggered.connect(self._do)
            self._context.theme.dress(action, deed.icon, "muted")
            actions.append(action)
        return actions

    @Slot()
    def _do(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        deed, letter = action.data()
        commands = self._context.commands
        work = deed.command(commands.waiting, letter)
        run(commands.submit(work), self, failed=self.troubled.emit)

"""A line for addresses that knows whom you wrote to before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from mailtracker_gui.gui.addresses import Typed, completed, last_part, typed
from mailtracker_gui.gui.widgets.layout import restyle

SHORTEST = 1  # characters before anything is proposed
TAKING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class AddressLine(QLineEdit):
    """`known(prefix)` returns mailboxes that begin so."""

    def __init__(self, name: str, known: Callable[[str], list[str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._known = known
        self._proposals = QStringListModel(self)
        self._completer = QCompleter(self._proposals, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._propose)
        self.textChanged.connect(self._forgive)

    @property
    def typed(self) -> Typed:
        return typed(self.text())

    def blame(self) -> None:
        """Mark the line as the one to mend, and go there."""
        restyle(self, "wrong", True)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup()
        if popup.isVisible() and event.key() in TAKING:
            index = popup.currentIndex()
            self._take(index.data() if index.isValid() else self._proposals.stringList()[0])
            popup.hide()
            return
        super().keyPressEvent(event)

    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @Slot(str)
    def _propose(self, text: str) -> None:
        begun = last_part(text)
        found = self._known(begun) if len(begun) >= SHORTEST else []
        self._proposals.setStringList(found)
        if found:
            self._completer.complete()
        else:
            self._popup().hide()

    @Slot(str)
    def _take(self, mailbox: str) -> None:
        self.setText(completed(self.text(), mailbox))

    @Slot()
    def _forgive(self) -> None:
        if self.property("wrong"):
            restyle(self, "wrong", False)

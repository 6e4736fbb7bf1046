"""A line for addresses that knows whom you wrote to before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from mailtracker_gui.gui.addresses import Typed, completed, last_part, renewed, typed
from mailtracker_gui.gui.widgets.layout import restyle

SHORTEST = 1  # characters before anything is proposed
TAKING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class AddressLine(QLineEdit):
    """`known(prefix)` returns mailboxes that begin so: as they are shown -> as they are taken."""

    def __init__(self, name: str, known: Callable[[str], Mapping[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._known = known
        self._found: Mapping[str, str] = {}
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

    def replace(self, address: str, new: str) -> None:
        """Put a new address in the place of one, under the same name."""
        boxes = [renewed(one, address, new) for one in (*self.typed.good, *self.typed.bad)]
        self.setText(", ".join(boxes))

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
        self._found = self._known(begun) if len(begun) >= SHORTEST else {}
        self._proposals.setStringList(list(self._found))
        if set(self._found.values()) - {begun}:  # what is typed already is no proposal
            self._completer.complete()
        else:
            self._popup().hide()

    @Slot(str)
    def _take(self, shown: str) -> None:
        self.setText(completed(self.text(), self._found.get(shown, shown)))

    @Slot()
    def _forgive(self) -> None:
        if self.property("wrong"):
            restyle(self, "wrong", False)

"""A field for several recipients, completed from those written to before."""

from __future__ import annotations

import re
from email.utils import getaddresses

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from mailtracker_gui.ledger.queries import Queries

_ADDRESS = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+")
SHORTEST = 2


class AddressEdit(QLineEdit):
    """Recipients, separated by commas or semicolons."""

    def __init__(self, reader: Queries) -> None:
        super().__init__()
        self._reader = reader
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self)
        completer.activated.connect(self._complete)
        self._completer = completer
        popup = completer.popup()
        assert popup is not None
        self._popup = popup
        self.textEdited.connect(self._offer)

    def mailboxes(self) -> tuple[str, ...]:
        """Return what was entered, as mailboxes of a header."""
        return tuple(f"{name} <{address}>" if name else address for name, address in self._parsed())

    def wrong(self) -> list[str]:
        """Return what was entered and is no address."""
        return [f"{name} {a}".strip() for name, a in self._parsed() if not _ADDRESS.fullmatch(a)]

    def _parsed(self) -> list[tuple[str, str]]:
        entered = self.text().replace(";", ",").strip(" ,")
        if not entered:
            return []
        found = [one for one in getaddresses([entered]) if any(one)]
        return found or [("", entered)]

    @Slot(str)
    def _offer(self, text: str) -> None:
        begun = re.split(r"[,;]\s*", text[: self.cursorPosition()])[-1].strip()
        if len(begun) < SHORTEST:
            self._popup.hide()
            return
        self._known.setStringList(self._reader.addresses(begun))
        if self._known.rowCount():
            self._completer.complete()
        else:
            self._popup.hide()

    @Slot(str)
    def _complete(self, mailbox: str) -> None:
        before = re.match(r"(?s).*[,;]\s*|", self.text()[: self.cursorPosition()])
        self.setText(f"{before[0] if before else ''}{mailbox}, ")

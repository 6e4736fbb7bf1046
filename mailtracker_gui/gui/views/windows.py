"""The windows beside the main one: letters being written, accounts, reports without a letter."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from mailtracker_gui.domain.mailto import Mailto
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.contacts import ContactsWindow
from mailtracker_gui.gui.views.hosting import HostingWindow
from mailtracker_gui.gui.views.rules import RulesWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow

W = TypeVar(
    "W",
    AccountsWindow,
    ContactsWindow,
    HostingWindow,
    RulesWindow,
    SettingsWindow,
    UnmatchedWindow,
)

Q = TypeVar("Q", bound=QWidget)


class Windows(QObject):
    """Opens each at most once, letters as often as wanted."""

    sent = Signal(int)
    leaving = Signal(QWidget, int, int)  # a hidden letter, its number, seconds to take it back
    letter_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent

    @Slot()
    def write(self) -> None:
        self.write_to(Mailto())

    def write_to(self, asked: Mailto) -> None:
        """Begin a letter as a link asks; without an account, first things first."""
        if not self._context.reader.accounts():
            self.show_accounts()
            return
        letter = Compose(self._context, self._parent)
        letter.sent.connect(self.sent)
        letter.leaving.connect(self.leaving)
        letter.fill(asked)
        letter.come_forward()

    @Slot()
    def show_accounts(self) -> None:
        self._only(AccountsWindow)

    @Slot()
    def show_unmatched(self) -> None:
        window = self._only(UnmatchedWindow)
        window.tried.connect(self.try_mail, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def show_contacts(self) -> ContactsWindow:
        window = self._only(ContactsWindow)
        window.opened.connect(self.letter_wanted, Qt.ConnectionType.UniqueConnection)
        return window

    @Slot(str)
    def show_contact(self, address: str) -> None:
        self.show_contacts().show_contact(address)

    @Slot()
    def show_rules(self) -> RulesWindow:
        return self._only(RulesWindow)

    @Slot(bytes, str)
    def try_mail(self, raw: bytes, name: str) -> None:
        """Put a report on the test bench."""
        self.show_rules().try_mail(raw, name)

    @Slot()
    def show_hosting(self) -> None:
        self._only(HostingWindow)

    @Slot()
    def show_settings(self) -> None:
        self._only(SettingsWindow)

    def close_all(self) -> bool:
        """Close them all; say whether all agreed."""
        answers = [window.close() for window in self._open(QWidget)]
        return all(answers)

    def _only(self, kind: type[W]) -> W:
        found = self._open(kind)
        window = found[0] if found else kind(self._context, self._parent)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _open(self, kind: type[Q]) -> list[Q]:
        return [
            one for one in self._parent.findChildren(kind) if one.isWindow() and one.isVisible()
        ]

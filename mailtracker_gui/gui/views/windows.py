"""The windows beside the main one: letters being written, accounts, reports without a letter.

Each is imported when it is opened: the main window does not wait for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from mailtracker_gui.domain.mailto import Mailto
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.gui.context import Context

if TYPE_CHECKING:
    from mailtracker_gui.gui.views.compose import Compose
    from mailtracker_gui.gui.views.contacts import ContactsWindow
    from mailtracker_gui.gui.views.follow_ups import FollowUpsWindow
    from mailtracker_gui.gui.views.rules import RulesWindow

W = TypeVar("W", bound=QWidget)


class Windows(QObject):
    """Opens each at most once, letters as often as wanted."""

    sent = Signal(int)
    leaving = Signal(QWidget, int, int)  # a hidden letter, its number, seconds to take it back
    letter_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent

    @Slot()
    def write(self) -> Compose | None:
        """Begin a letter; without an account, first things first."""
        from mailtracker_gui.gui.views.compose import Compose

        if not self._context.reader.accounts():
            self.show_accounts()
            return None
        letter = Compose(self._context, self._parent)
        letter.sent.connect(self.sent)
        letter.leaving.connect(self.leaving)
        letter.come_forward()
        return letter

    def write_to(self, asked: Mailto) -> None:
        """Begin a letter as a link asks."""
        if letter := self.write():
            letter.form.ask(asked)

    @Slot(object)
    def write_on(self, draft: Letter) -> None:
        """Begin a letter with what is in another."""
        if letter := self.write():
            letter.begin(draft)

    def show_text(self, letter: int) -> None:
        """Show a letter as it was sent."""
        from mailtracker_gui.gui.views.letter_window import LetterWindow

        LetterWindow(self._context, self._parent, letter).show()

    @Slot()
    def show_accounts(self) -> None:
        from mailtracker_gui.gui.views.accounts import AccountsWindow

        self._only(AccountsWindow)

    @Slot()
    def show_unmatched(self) -> None:
        from mailtracker_gui.gui.views.unmatched import UnmatchedWindow

        window = self._only(UnmatchedWindow)
        window.tried.connect(self.try_mail, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def show_contacts(self) -> ContactsWindow:
        from mailtracker_gui.gui.views.contacts import ContactsWindow

        window = self._only(ContactsWindow)
        window.opened.connect(self.letter_wanted, Qt.ConnectionType.UniqueConnection)
        return window

    @Slot(str)
    def show_contact(self, address: str) -> None:
        self.show_contacts().show_contact(address)

    @Slot()
    def show_overview(self) -> None:
        from mailtracker_gui.gui.views.overview import OverviewWindow

        window = self._only(OverviewWindow)
        window.letter_wanted.connect(self.letter_wanted, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def show_report(self) -> None:
        from mailtracker_gui.gui.views.report import ReportWindow

        self._only(ReportWindow)

    @Slot()
    def show_rules(self) -> RulesWindow:
        from mailtracker_gui.gui.views.rules import RulesWindow

        return self._only(RulesWindow)

    @Slot(bytes, str)
    def try_mail(self, raw: bytes, name: str) -> None:
        """Put a report on the test bench."""
        self.show_rules().try_mail(raw, name)

    @Slot()
    def show_follow_ups(self) -> FollowUpsWindow:
        from mailtracker_gui.gui.views.follow_ups import FollowUpsWindow

        window = self._only(FollowUpsWindow)
        window.opened.connect(self.letter_wanted, Qt.ConnectionType.UniqueConnection)
        window.prepared.connect(self.write_on, Qt.ConnectionType.UniqueConnection)
        return window

    @Slot()
    def show_hosting(self) -> None:
        from mailtracker_gui.gui.views.hosting import HostingWindow

        self._only(HostingWindow)

    @Slot()
    def show_settings(self) -> None:
        from mailtracker_gui.gui.views.settings import SettingsWindow

        self._only(SettingsWindow)

    @Slot()
    def show_privacy(self) -> None:
        from mailtracker_gui.gui.views.settings import SettingsWindow

        self._only(SettingsWindow).show_page("Privacy")

    def close_all(self) -> bool:
        """Close them all; say whether all agreed."""
        answers = [window.close() for window in self._open(QWidget)]
        return all(answers)

    def _only(self, kind: type[W]) -> W:
        found = self._open(kind)
        window = found[0] if found else kind(self._context, self._parent)  # type: ignore[arg-type]  # as each of ours is
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _open(self, kind: type[W]) -> list[W]:
        return [
            one for one in self._parent.findChildren(kind) if one.isWindow() and one.isVisible()
        ]

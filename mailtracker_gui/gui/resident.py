"""How the window comes and goes: minimised, in the tray, back as it was, and at the session's end.

The window is hidden only while there is a tray to bring it back, and only when the desktop asked to
close it: what the program closes itself, it means.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from mailtracker_gui.domain import mailto
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.start_settings import MINIMISED, TO_TRAY

OPEN = "window/open"  # the windows that stood open beside the main one
LOOK_FOR_TRAY = 5_000  # milliseconds

Q = TypeVar("Q", bound=QWidget)


class Resident(QObject):
    """One for the main window.  `left` says that it was closed, and nothing is to go on."""

    left = Signal()

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._settings, self._window = context.settings, window
        self._reopeners = {
            "AccountsWindow": window.windows.show_accounts,
            "ContactsWindow": window.windows.show_contacts,
            "RulesWindow": window.windows.show_rules,
            "UnmatchedWindow": window.windows.show_unmatched,
        }
        self._tray = QTimer(self)
        self._tray.setInterval(LOOK_FOR_TRAY)
        self._tray.timeout.connect(self._never_lost)
        window.installEventFilter(self)
        window.closed.connect(self.left)

    def begin(self, *, minimised: bool = False, link: str = "") -> None:
        """Show the window as it was, or as small as wanted; a link is always seen."""
        if link or not (minimised or self._settings.value(MINIMISED, False, bool)):
            self._window.show()
            self._reopen()
            if link:
                self.do(link)
        elif self._hideable:
            self._tray.start()
        else:
            self._window.showMinimized()

    @Slot(str)
    def do(self, link: str) -> None:
        """Do what another start wants: a letter for a link, or the window."""
        if mailto.is_mailto(link):
            self._window.windows.write_to(mailto.read(link))
        else:
            self._window.come_forward()

    @Slot()
    def leave(self) -> None:
        """End without a question: the system wants it so.  What waits to leave is in the ledger."""
        self._keep()
        self._window.keep()
        self.left.emit()

    @Slot(QSessionManager)
    def commit(self, session: QSessionManager) -> None:
        """Keep everything before the session ends; a letter that is being written may stop it."""
        self._keep()
        self._window.keep()
        unsent = [one for one in self._open(Compose) if not one.untouched]
        if unsent and session.allowsInteraction():
            session.release()
            session.cancel()
            unsent[0].come_forward(t("This letter has not been sent. Send or discard it first."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window:
            return False
        if event.type() == QEvent.Type.Show:
            self._tray.stop()
        elif event.type() == QEvent.Type.Close:
            self._keep()
            if event.spontaneous() and self._hideable:
                event.ignore()
                self._window.hide()
                self._tray.start()
                return True
        return False

    # -- inside ----------------------------------------------------------------------------------

    @property
    def _hideable(self) -> bool:
        wanted = self._settings.value(TO_TRAY, False, bool)
        return bool(wanted) and QSystemTrayIcon.isSystemTrayAvailable()

    @Slot()
    def _never_lost(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():  # its panel has ended
            self._window.showMinimized()

    def _keep(self) -> None:
        names = {type(one).__name__ for one in self._open(QWidget)}
        self._settings.setValue(OPEN, " ".join(sorted(names & self._reopeners.keys())))

    def _reopen(self) -> None:
        for name in str(self._settings.value(OPEN, "")).split():
            if reopen := self._reopeners.get(name):
                reopen()

    def _open(self, kind: type[Q]) -> list[Q]:
        children = self._window.findChildren(kind)
        return [one for one in children if one.isWindow() and one.isVisible()]

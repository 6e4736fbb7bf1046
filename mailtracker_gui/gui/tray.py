"""The tray icon and its notifications, where the desktop has a tray.

GNOME has none by default, and a tray may come later than the program: it is asked for again.  The
program never hides its only window, so without a tray nothing is lost but the notifications.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mailtracker_gui.gui import theme
from mailtracker_gui.gui.news import Notice, Told, news
from mailtracker_gui.gui.theme import Tone
from mailtracker_gui.ledger.queries import Queries

ASK_AGAIN = 10_000  # milliseconds
SHOWN = 10_000


class Tray(QObject):
    """Says what is news; `wanted` is the letter whose notification was clicked."""

    wanted = Signal(int)
    told = Signal(object)  # the Notice

    def __init__(self, reader: Queries, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._menu = reader, menu
        self._seen = reader.last()
        self._known: Told = set()
        self._latest = 0
        self._icon: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(ASK_AGAIN)
        self._look()

    @Slot()
    def _look(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._timer.stop()
        self._icon = QSystemTrayIcon(theme.icon("mail", Tone.NOTE), self)
        self._icon.setToolTip("MailTracker")
        self._icon.setContextMenu(self._menu)
        self._icon.messageClicked.connect(self._open)
        self._icon.activated.connect(self._activate)
        self._icon.show()

    @Slot()
    def catch_up(self) -> None:
        """Tell what became known since the last look; what was there at the start is not news."""
        while facts := self._reader.since(self._seen):
            self._seen = facts[-1].seq
            for notice in news(facts, self._known, self._name, self._subject):
                self._tell(notice)

    def _tell(self, notice: Notice) -> None:
        self._latest = notice.letter
        self.told.emit(notice)
        if self._icon:
            icon = QSystemTrayIcon.MessageIcon.Information
            self._icon.showMessage(notice.title, notice.words, icon, SHOWN)

    @Slot()
    def _open(self) -> None:
        self.wanted.emit(self._latest)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.wanted.emit(0)

    def _name(self, recipient: int | None) -> str:
        known = self._reader.recipient(recipient) if recipient else None
        return (known.name or known.address) if known else "Somebody"

    def _subject(self, letter: int) -> str:
        known = self._reader.letter(letter)
        return known.subject if known else ""

"""The icon in the tray, where there is one, and the notifications it shows.

GNOME has no tray unless an extension brings one, and a panel may start after us: so it is asked
for again, and the window never depends on it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mailtracker_gui.domain.follow_up import Deed
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.news import news, promising
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.rows import LetterRow

ASK_AGAIN = 15_000
SHOWN = 8_000  # milliseconds a notification stays
MOST = 3  # notifications at once; the list shows the rest


class Tray(QObject):
    """Announces what the ledger learnt since the start; nothing old."""

    told = Signal(str, str)

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._seen = context.reader.last()
        self._followed = _last(context)
        self._about = 0
        self.menu = QMenu(window)
        actions = window.actions_
        self.menu.addActions([actions.show_window, actions.new_letter])
        self.menu.addSeparator()
        self.menu.addAction(actions.quit)
        self.icon: QSystemTrayIcon | None = None
        self._again = QTimer(self)
        self._again.setInterval(ASK_AGAIN)
        self._again.timeout.connect(self._settle)
        self._again.start()
        window.advanced.connect(self.advance)
        window.reminding.due.connect(self.remind)
        self._settle()

    @Slot()
    def advance(self) -> None:
        """Tell what is new, a burst in few words."""
        self._tell_follow_ups()
        new = self._context.reader.since(self._seen)
        if not new:
            return
        self._seen = new[-1].seq
        reader = self._context.reader
        new = [one for one in promising(new) if not reader.muted(one.message, one.recipient)]
        rows = self._rows({fact.message for fact in new if fact.message is not None})
        known = [fact for letter in rows for fact in self._context.reader.timeline(letter)]
        names = {p.id: p.name or p.address for row in rows.values() for p in row.recipients}
        notices = news(new, known, lambda number: names.get(number or 0, t("Somebody")))
        for notice in notices[:MOST]:
            subject = rows[notice.letter].subject or NO_SUBJECT
            self._tell(notice.letter, notice.title, subject)

    @Slot(int, str)
    def remind(self, letter: int, subject: str) -> None:
        """Tell that a letter's time has come."""
        self._tell(letter, t("You wanted to be reminded"), subject)

    def _tell_follow_ups(self) -> None:
        """Tell what rules were to remind of, a burst as one."""
        new = [one for one in self._context.reader.followed() if one.seq > self._followed]
        if not new:
            return
        self._followed = new[0].seq
        wanted = [one for one in new if one.deed is Deed.NOTIFY]
        if wanted:
            first, n = wanted[0], len(wanted)
            title = many(n, "Follow up: {who}", "Follow up: {who} and others", who=first.address)
            self._tell(first.letter, title, first.subject or NO_SUBJECT)

    @Slot()
    def clicked(self) -> None:
        """Show the letter that the last notification was about."""
        self._window.show_letter(self._about)

    # -- inside ----------------------------------------------------------------------------------

    @Slot()
    def _settle(self) -> None:
        if self.icon or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._again.stop()
        self.icon = QSystemTrayIcon(application_icon(), self)
        self.icon.setToolTip("MailTracker")
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.clicked)
        self.icon.show()

    def _rows(self, letters: set[int]) -> dict[int, LetterRow]:
        found = {letter: self._context.reader.letter(letter) for letter in sorted(letters)}
        return {letter: row for letter, row in found.items() if row}

    def _tell(self, letter: int, title: str, subject: str) -> None:
        self._about = letter
        self.told.emit(title, subject)
        if self.icon:
            self.icon.showMessage(title, subject, application_icon(), SHOWN)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.come_forward()


def _last(context: Context) -> int:
    return max((one.seq for one in context.reader.followed(1)), default=0)

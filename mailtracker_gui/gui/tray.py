"""The icon in the tray, where there is one, and its menu.

GNOME has no tray unless an extension brings one, and a panel may start after us: so it is asked
for again, and the window never depends on it.
"""

from __future__ import annotations

from datetime import UTC, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mailtracker_gui.domain import notifications
from mailtracker_gui.gui.announcer import Announcer
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.news import Notice
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.tray_icon import State, state_icon
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.words import moment

ASK_AGAIN = 15_000
SHOWN = 8_000  # milliseconds a notification stays
WIDEST = 60  # characters of an event in the menu
SAID = {
    State.IDLE: "",
    State.NEWS: mark("There is news"),
    State.TROUBLE: mark("An account has trouble"),
}


class Tray(QObject):
    """Shows whether there is news or trouble; news is seen when the window is."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.announcer = Announcer(context, window)
        self.told = self.announcer.told
        self._about = 0
        self._news = False
        self.icon: QSystemTrayIcon | None = None
        self.state = State.IDLE
        self._make_menu()
        self._again = QTimer(self)
        self._again.setInterval(ASK_AGAIN)
        self._again.timeout.connect(self._settle)
        self._again.start()
        self.announcer.changed.connect(self._hear)
        self.announcer.notifier.unheard.connect(
            self._show_message, Qt.ConnectionType.QueuedConnection
        )
        window.advanced.connect(self._say)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._look)
        self._settle()

    @Slot()
    def clicked(self) -> None:
        """Show the letter that the last message was about."""
        self._window.show_letter(self._about)

    # -- the menu --------------------------------------------------------------------------------

    def _make_menu(self) -> None:
        self.menu, actions = QMenu(self._window), self._window.actions_
        self.menu.addActions([actions.show_window, actions.new_letter])
        self.menu.addSeparator()
        self.recent = self.menu.addMenu(t("&Recent events"))
        self.hour = self._make(t("&Pause notifications for an hour"), "bell-off")
        self.pause = self._make(t("P&ause notifications until resumed"), "bell-off")
        self.resume = self._make(t("&Resume notifications"), "bell")
        self._context.theme.dress(self.recent.menuAction(), "history", "muted")
        self.hour.triggered.connect(self._pause_an_hour)
        self.pause.triggered.connect(self._pause)
        self.resume.triggered.connect(self._resume)
        self.menu.addSeparator()
        self.menu.addAction(actions.quit)
        self.menu.aboutToShow.connect(self._fill)
        self.recent.triggered.connect(self._open)
        self._fill()

    def _make(self, words: str, icon: str) -> QAction:
        action = self.menu.addAction(words)
        self._context.theme.dress(action, icon, "muted")
        return action

    @Slot()
    def _fill(self) -> None:
        """Say what happened of late, and offer to pause or to resume."""
        paused = self._paused()
        self.hour.setVisible(not paused)
        self.pause.setVisible(not paused)
        self.resume.setVisible(paused)
        self.recent.clear()
        for notice in self.announcer.recent:
            action = self.recent.addAction(self._line(notice))
            action.setData(notice.letter)
        if not self.announcer.recent:
            self.recent.addAction(t("Nothing has happened yet")).setEnabled(False)

    def _line(self, notice: Notice) -> str:
        when = moment(notice.at, self._context.now())
        words = f"{when}  {notice.title}: {notice.text}"
        short = words if len(words) <= WIDEST else f"{words[: WIDEST - 1]}…"
        return short.replace("&", "&&")

    @Slot(QAction)
    def _open(self, event: QAction) -> None:
        self._window.show_letter(event.data())

    @Slot()
    def _pause_an_hour(self) -> None:
        self._keep((self._context.now() + timedelta(hours=1)).astimezone(UTC).isoformat())

    @Slot()
    def _pause(self) -> None:
        self._keep(notifications.ALWAYS)

    @Slot()
    def _resume(self) -> None:
        self._keep("")

    def _keep(self, until: str) -> None:
        commands = self._context.commands
        kept = commands.submit(commands.keep_setting(notifications.PAUSED, until))
        run(kept, self, failed=self._window.notice.trouble)

    def _paused(self) -> bool:
        until = self._context.reader.setting(notifications.PAUSED)
        return notifications.paused(until, self._context.now())

    # -- the icon --------------------------------------------------------------------------------

    @Slot()
    def _settle(self) -> None:
        if self.icon or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._again.stop()
        self.icon = QSystemTrayIcon(application_icon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.clicked)
        self._show_state()
        self.icon.show()

    @Slot()
    def _hear(self) -> None:
        self._news = not self._window.isActiveWindow()
        self._say()

    @Slot()
    def _look(self) -> None:
        if self._window.isActiveWindow():
            self._news = False
            self._say()

    @Slot()
    def _say(self) -> None:
        bad = any(not one.ok for one in self._context.reader.states())
        state = State.TROUBLE if bad else State.NEWS if self._news else State.IDLE
        if state is not self.state:
            self.state = state
            self._show_state()

    def _show_state(self) -> None:
        if self.icon:
            self.icon.setIcon(state_icon(self.state))
            said = t(SAID[self.state])
            self.icon.setToolTip(f"MailTracker: {t(said)}" if said else "MailTracker")

    @Slot(object)
    def _show_message(self, notice: Notice) -> None:
        self._about = notice.letter
        if self.icon:
            self.icon.showMessage(notice.title, notice.text, application_icon(), SHOWN)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.come_forward()

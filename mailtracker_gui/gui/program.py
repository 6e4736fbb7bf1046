"""The Qt program around the window: how it starts, how it ends, what it says when it cannot."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.at_login import AtLogin
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.crash import Crash
from mailtracker_gui.gui.instance import Instance
from mailtracker_gui.gui.language import install, t
from mailtracker_gui.gui.pulse import Pulse, spare
from mailtracker_gui.gui.resident import Resident
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.window import build, local_now
from mailtracker_gui.gui.witness import Witness
from mailtracker_gui.ledger.reader import Reader

ENDS = (signal.SIGINT, signal.SIGTERM)
HEARTBEAT = 200  # milliseconds; Python's signal handlers run only between two of Qt's events


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How the window is wanted this time; the sandbox has neither other starts nor a login."""

    minimised: bool = False
    link: str = ""
    instance: Instance | None = None
    at_login: AtLogin | None = None


class Program:
    """One per process.  The pulse is made before the engine that uses it, and outlives it."""

    def __init__(self, argv: Sequence[str], crashes: Path, settings: Path) -> None:
        self.qt = Application(list(argv))
        self._settings = settings
        install(self.qt, "")  # until the profile says what the user chose
        self.qt.setDesktopFileName("mailtracker")
        self.pulse = Pulse()
        self.crash = Crash(crashes, local_now)

    def run(
        self,
        reader: Reader,
        commands: Commands,
        *,
        failure: Callable[[], BaseException | None],
        wish: Wish = Wish(),
        pictures: Path | None = None,
        quiet: float = 15,
    ) -> int:
        """Show the window until it is closed; with `pictures`, look at it instead, and end
        after `quiet` seconds without a change.

        `failure` returns what ended the engine, if it ended by itself.
        """
        window = build(
            reader=reader,
            commands=commands,
            pulse=self.pulse,
            settings=self._settings,
            at_login=wish.at_login,
        )
        self.crash.happened.connect(window.notice.trouble)
        self.crash.install()
        heart = Heart(self.crash, failure)
        resident = self._settle(window, heart, wish)
        spare()
        witness = Witness(window, reader, pictures, quiet) if pictures else None
        code = self.qt.exec()
        self.crash.uninstall()
        for number in ENDS:
            signal.signal(number, signal.SIG_DFL)
        if wish.instance:
            wish.instance.close()
        del heart, witness, resident, window
        return code

    def _settle(self, window: MainWindow, heart: Heart, wish: Wish) -> Resident:
        """Let the window come, and go when it is closed or the system says so."""
        resident = window.findChild(Resident)
        assert isinstance(resident, Resident)
        self.qt.setQuitOnLastWindowClosed(False)  # it may be in the tray
        self.qt.commitDataRequest.connect(resident.commit)
        resident.left.connect(heart.stop)
        for number in ENDS:
            signal.signal(number, lambda *_: resident.leave())
        self.qt.link.connect(resident.do)
        if wish.instance:
            wish.instance.asked.connect(resident.do)
        resident.begin(minimised=wish.minimised, link=wish.link)
        return resident

    def ask_passphrase(self) -> str:
        """Ask for the profile's passphrase, before there is a window."""
        words = t("This system has no keyring. A passphrase protects your stored passwords:")
        text, _ = QInputDialog.getText(None, "MailTracker", words, QLineEdit.EchoMode.Password)
        return text

    def refuse(self, trouble: Trouble) -> int:
        """Say why there will be no window; return the exit code."""
        box = QMessageBox(QMessageBox.Icon.Warning, "MailTracker", t(trouble.what))
        box.setInformativeText(t(trouble.way_out))
        box.exec()  # nothing else runs yet
        return 2


class Application(QApplication):
    """macOS gives a link to the program that runs, as an event."""

    link = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.link.emit(event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded))
            return True
        return super().event(event)


class Heart(QObject):
    """Lets Python's signal handlers run, and notices when the engine has died."""

    def __init__(self, crash: Crash, failure: Callable[[], BaseException | None]) -> None:
        super().__init__()
        self._crash, self._failure = crash, failure
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT)

    @Slot()
    def stop(self) -> None:
        """End the program; unlike quit(), it asks no window."""
        QApplication.exit()

    @Slot()
    def _beat(self) -> None:
        if (failure := self._failure()) is not None:
            self._timer.stop()
            self._crash.report(type(failure), failure, failure.__traceback__)

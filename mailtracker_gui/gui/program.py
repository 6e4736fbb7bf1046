"""The Qt program around the window: how it starts, how it ends, what it says when it cannot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.crash import Crash
from mailtracker_gui.gui.language import LANGUAGE, install, t
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.window import build, local_now
from mailtracker_gui.gui.witness import Witness
from mailtracker_gui.ledger.reader import Reader

HEARTBEAT = 200  # milliseconds; Python's signal handlers run only between two of Qt's events


class Program:
    """One per process.  The pulse is made before the engine that uses it, and outlives it."""

    def __init__(self, argv: Sequence[str], crashes: Path, settings: Path) -> None:
        self.qt = QApplication(list(argv))
        self._settings = settings
        kept = QSettings(str(settings), QSettings.Format.IniFormat)
        install(self.qt, str(kept.value(LANGUAGE, "")))
        self.qt.setDesktopFileName("mailtracker")
        self.pulse = Pulse()
        self.crash = Crash(crashes, local_now)

    def run(
        self,
        reader: Reader,
        commands: Commands,
        *,
        failure: Callable[[], BaseException | None],
        pictures: Path | None = None,
        quiet: float = 15,
    ) -> int:
        """Show the window until it is closed; with `pictures`, look at it instead, and end
        after `quiet` seconds without a change.

        `failure` returns what ended the engine, if it ended by itself.
        """
        window = build(reader=reader, commands=commands, pulse=self.pulse, settings=self._settings)
        self.crash.happened.connect(window.notice.trouble)
        self.crash.install()
        heart = Heart(self.crash, failure)
        window.show()
        witness = Witness(window, reader, pictures, quiet) if pictures else None
        code = self.qt.exec()
        self.crash.uninstall()
        del heart, witness, window
        return code

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


class Heart(QObject):
    """Lets Python's signal handlers run, and notices when the engine has died."""

    def __init__(self, crash: Crash, failure: Callable[[], BaseException | None]) -> None:
        super().__init__()
        self._crash, self._failure = crash, failure
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT)

    @Slot()
    def _beat(self) -> None:
        if (failure := self._failure()) is not None:
            self._timer.stop()
            self._crash.report(type(failure), failure, failure.__traceback__)

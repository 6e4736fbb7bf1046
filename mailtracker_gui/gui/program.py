"""The Qt program around the window: how it starts, how it ends, what it says when it cannot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui import theme
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.crash import CrashReports
from mailtracker_gui.gui.pulse import GuiGarbageCollector, Pulse
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.views.main_window import THEME, MainWindow
from mailtracker_gui.gui.witness import Witness
from mailtracker_gui.ledger.queries import Queries

HEARTBEAT = 200  # milliseconds; Python's signal handlers run only between two of Qt's events


class Program:
    """One per process.  The pulse is made before the engine that uses it, and outlives it."""

    def __init__(self, argv: Sequence[str], *, settings: Path, crashes: Path) -> None:
        self.qt = QApplication(list(argv))
        self.qt.setApplicationName("MailTracker")
        self.qt.setDesktopFileName("mailtracker")
        self.qt.setQuitOnLastWindowClosed(False)
        self.settings = QSettings(str(settings), QSettings.Format.IniFormat)
        theme.apply(self.qt, Theme(str(self.settings.value(THEME, Theme.SYSTEM.value))))
        self.qt.setWindowIcon(theme.icon("mail", theme.Tone.NOTE))
        self._collector = GuiGarbageCollector(self.qt)
        self.pulse = Pulse(self.qt)
        self._crashes = CrashReports(crashes, self.pulse)

    def run(self, reader: Queries, commands: Commands, pictures: Path | None = None) -> int:
        """Show the window until it is closed; with `pictures`, look at it instead and end."""
        window = MainWindow(
            reader=reader, commands=commands, pulse=self.pulse, settings=self.settings
        )
        self._crashes.watch()
        window.show()
        witness = Witness(window, pictures) if pictures else None
        heart = QTimer(self.qt)
        heart.start(HEARTBEAT)
        code = self.qt.exec()
        self._crashes.stop()
        del witness, window
        return code

    def ask_passphrase(self) -> str:
        """Ask for the profile's passphrase, before there is a window."""
        words = "This system has no keyring. A passphrase protects your stored passwords:"
        text, _ = QInputDialog.getText(
            None,
            "MailTracker",
            words,
            QLineEdit.EchoMode.Password,
        )
        return text

    def refuse(self, trouble: Trouble) -> int:
        """Say why there will be no window; return the exit code."""
        box = QMessageBox(QMessageBox.Icon.Warning, "MailTracker", trouble.what)
        box.setInformativeText(trouble.way_out)
        box.exec()  # nothing else runs yet
        return 2

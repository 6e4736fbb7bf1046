"""The window put together: what app.py calls, and all it needs to know of this package."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from tzlocal import get_localzone

from mailtracker_gui.engine import clock, updates
from mailtracker_gui.engine.at_login import AtLogin
from mailtracker_gui.engine.preferences import WRONG
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import install
from mailtracker_gui.gui.pulse import GuiGarbageCollector, Pulse
from mailtracker_gui.gui.resident import Resident
from mailtracker_gui.gui.theme import Choice, Density, Theme, application_icon
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.updates import UpdateCheck
from mailtracker_gui.gui.views.actions import DENSITY, LANGUAGE, THEME
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.reader import Reader


def local_now() -> datetime:
    """Return the present in the user's time zone, which knows summer from winter time."""
    try:
        zone = get_localzone()
    except ZoneInfoNotFoundError:  # the system names one that it does not have
        return clock.now().astimezone()
    return clock.now().astimezone(zone)


def build(
    *,
    reader: Reader,
    commands: Commands,
    pulse: Pulse,
    settings: Path,
    now: Callable[[], datetime] = local_now,
    at_login: AtLogin | None = None,
) -> MainWindow:
    """Return the main window, not yet shown.  The QApplication must exist; call it once."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setApplicationName("MailTracker")
    application.setWindowIcon(application_icon())
    kept = QSettings(str(settings), QSettings.Format.IniFormat)
    install(application, reader.setting(LANGUAGE, "system").replace("system", ""))
    theme = Theme.of(application, Choice(reader.setting(THEME, Choice.SYSTEM.value)))
    theme.room(Density(reader.setting(DENSITY, Density.COMFORTABLE.value)))
    context = Context(
        reader=reader,
        commands=commands,
        pulse=pulse,
        theme=theme,
        settings=kept,
        now=now,
        at_login=at_login,
    )
    window = MainWindow(context)
    if wrong := reader.setting(WRONG):
        window.notice.say(wrong, "warn")
    GuiGarbageCollector(window)
    Tray(context, window)
    Resident(context, window)
    if asked := updates.source():
        UpdateCheck(context, window, asked)
    return window

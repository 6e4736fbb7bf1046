"""What every view needs, made once and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSettings

from mailtracker_gui.engine.at_login import AtLogin
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.ledger.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """`now` returns the present in the user's own time zone."""

    reader: Reader
    commands: Commands
    pulse: Pulse
    theme: Theme
    settings: QSettings
    now: Callable[[], datetime]
    at_login: AtLogin | None = None

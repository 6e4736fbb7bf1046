"""One line at the bottom: how each account is doing, and the way out when it is not well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mailtracker_gui.domain.account import Account
from mailtracker_gui.gui import theme
from mailtracker_gui.gui.theme import GRID, Tone
from mailtracker_gui.ledger.rows import AccountState


class StatusLine(QWidget):
    """Trouble first; when all is well, it says so in few words."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self.words = QLabel(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)

    def show_states(self, accounts: Sequence[Account], states: Sequence[AccountState]) -> None:
        names = {one.id: one.address for one in accounts}
        bad = [one for one in states if not one.ok and one.account in {0, *names}]
        good = [one for one in states if one.ok and one.account in names]
        if bad:
            words = "   ".join(
                f"{names.get(one.account, 'Tracking')}: {one.words} {one.way_out}" for one in bad
            )
            self._show("wifi-off", Tone.WARNING, words)
        elif good:
            self._show("circle-check", Tone.GOOD, " · ".join(dict.fromkeys(s.words for s in good)))
        else:
            self._show("info", Tone.MUTED, "Add an account to send and follow letters.")

    def say(self, what: str, way_out: str) -> None:
        self._show("circle-alert", Tone.BAD, f"{what} {way_out}".strip())

    def _show(self, icon: str, tone: Tone, words: str) -> None:
        self._icon.setPixmap(theme.icon(icon, tone).pixmap(theme.ICON, theme.ICON))
        self.words.setText(words)
        self.words.setToolTip(words)
        self.setAccessibleName(words)

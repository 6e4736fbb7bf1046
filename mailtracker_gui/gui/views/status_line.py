"""The line at the bottom: how each account is doing, in words, with a way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QToolButton

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.network import Network
from mailtracker_gui.gui.views.actions import Actions
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import restyle, row
from mailtracker_gui.ledger.rows import OFFLINE, AccountState, offline

NO_ACCOUNT = mark("No account yet")
BEGINNING = mark("Connecting…")


class StatusLine(QFrame):
    """Trouble first; what works is said briefly."""

    def __init__(self, context: Context, actions: Actions, network: Network) -> None:
        super().__init__()
        self._reader, self._network = context.reader, network
        self.setProperty("look", "foot")
        self._icon = IconLabel(context.theme, "wifi", "muted")
        self.words = ElidedLabel()
        self._unmatched = QToolButton()
        self._unmatched.setProperty("look", "quiet")
        self._unmatched.clicked.connect(actions.unmatched.trigger)
        self._count = label("", "caption")
        self.setLayout(
            row(self._icon, self.words, self._unmatched, self._count, margins=(12, 4, 12, 4))
        )
        self.setMinimumHeight(32)

    def count(self, letters: int) -> None:
        """Say how many letters the list shows."""
        self._count.setText(many(letters, "{n:,} letter", "{n:,} letters"))

    @Slot()
    def advance(self) -> None:
        """Say how things stand now."""
        names = {account.id: account.name for account in self._reader.accounts()}
        states = [state for state in self._reader.states() if state.account in names or not names]
        away = self._network.offline or any(one.words.startswith(OFFLINE) for one in states)
        bad = not self._network.offline and any(not state.ok for state in states)
        self._icon.show_icon("wifi-off" if bad or away else "wifi", "bad" if bad else "muted")
        restyle(self.words, "tone", "bad" if bad else "quiet")
        without = t(offline(self._reader.to_leave()))
        self.words.setText(without if self._network.offline else said(names, states))
        lost = self._reader.unmatched_count()
        self._unmatched.setVisible(bool(lost))
        self._unmatched.setText(
            many(lost, "{n:,} report without a letter", "{n:,} reports without a letter")
        )


def said(names: dict[int, str], states: Sequence[AccountState]) -> str:
    """Return one line about all accounts; pure."""
    if not names:
        return t(NO_ACCOUNT)
    bad = [state for state in states if not state.ok]
    if bad:
        return "   ".join(
            f"{_name(names, state)}: {t(state.words)} {t(state.way_out)}".strip() for state in bad
        )
    parts = [
        f"{name}: {' · '.join(t(state.words) for state in states if state.account == number)}"
        for number, name in names.items()
        if any(state.account == number for state in states)
    ]
    return "   ".join(parts) or t(BEGINNING)


def _name(names: dict[int, str], state: AccountState) -> str:
    return f"{names.get(state.account, 'MailTracker')}, {t(state.part)}"

"""The line at the bottom: how each account is doing, in words, with a way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QToolButton

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.views.actions import Actions
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import restyle, row
from mailtracker_gui.gui.words import plural
from mailtracker_gui.ledger.rows import AccountState

NO_ACCOUNT = "No account yet"
BEGINNING = "Connecting…"


class StatusLine(QFrame):
    """Trouble first; what works is said briefly."""

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__()
        self._reader = context.reader
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
        self._count.setText(plural(letters, "letter"))

    def advance(self) -> None:
        """Say how things stand now."""
        names = {account.id: account.name for account in self._reader.accounts()}
        states = [state for state in self._reader.states() if state.account in names or not names]
        bad = [state for state in states if not state.ok]
        tone = "bad" if bad else "muted"
        self._icon.show_icon("wifi-off" if bad else "wifi", tone)
        restyle(self.words, "tone", "bad" if bad else "quiet")
        self.words.setText(said(names, states))
        lost = self._reader.unmatched_count()
        self._unmatched.setVisible(bool(lost))
        self._unmatched.setText(f"{plural(lost, 'report')} without a letter")


def said(names: dict[int, str], states: Sequence[AccountState]) -> str:
    """Return one line about all accounts; pure."""
    if not names:
        return NO_ACCOUNT
    bad = [state for state in states if not state.ok]
    if bad:
        return "   ".join(
            f"{_name(names, state)}: {state.words} {state.way_out}".strip() for state in bad
        )
    parts = [
        f"{name}: {' · '.join(state.words for state in states if state.account == number)}"
        for number, name in names.items()
        if any(state.account == number for state in states)
    ]
    return "   ".join(parts) or BEGINNING


def _name(names: dict[int, str], state: AccountState) -> str:
    return f"{names.get(state.account, 'MailTracker')}, {state.part}"

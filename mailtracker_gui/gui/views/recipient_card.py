"""One recipient of a letter: what is known of them, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import Role
from mailtracker_gui.domain.proof import taken_back
from mailtracker_gui.domain.status import Delivery, Mark, Status
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.looks import DELIVERIES, MARKS, READINGS
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.why import reason_words, said, why
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel, StatusLabel, label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.words import moment
from mailtracker_gui.ledger.rows import RecipientRow

AGAIN = {  # where only the user can know better: the button, and what they should know
    Delivery.UNSURE: (mark("Send again"), mark("They may get it twice.")),
    Delivery.DROPPED: (mark("Send anyway"), ""),
}
ROLES = {Role.TO: "", Role.CC: mark("Cc"), Role.BCC: mark("Bcc")}


class RecipientCard(QFrame):
    """Asks for the letter to be sent to them again, or for what is known of their address."""

    again = Signal(int)
    contact = Signal(str)

    def __init__(
        self, theme: Theme, one: RecipientRow, facts: Sequence[Evidence], now: datetime
    ) -> None:
        super().__init__()
        self._theme, self._one = theme, one
        self.setProperty("look", "card")
        status = one.status
        self.setAccessibleName(
            f"{one.name or one.address}: {t(status.delivery.value)}. {t(status.reading.value)}. "
            f"{why(status, facts)}"
        )
        self.setLayout(
            column(
                self._head(),
                self._status(status),
                self._marks(status),
                label(_sentence(status, facts), "muted", wrap=True, selectable=True),
                _verbatim(said(status, facts)),
                _counted(status, now),
                self._send_again() if _can_go_again(status, facts) else None,
                gap=8,
                margins=(12, 12, 12, 12),
            )
        )

    def _head(self) -> QHBoxLayout:
        name = label(self._one.name or self._one.address, "strong", selectable=True)
        address = ElidedLabel("muted")
        address.setText(self._one.address if self._one.name else "")
        return row(name, address, label(t(ROLES[self._one.role]), "caption"), self._contact())

    def _contact(self) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"contact:{self._one.id}")
        made.setProperty("look", "quiet")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(t("Show contact"))
        made.setAccessibleName(t("Show contact: {who}", who=self._one.name or self._one.address))
        made.clicked.connect(self._ask_contact)
        self._theme.dress(made, "contact", "muted")
        return made

    def _status(self, status: Status) -> QHBoxLayout:
        return row(
            StatusLabel(self._theme, DELIVERIES[status.delivery], status.delivery.value),
            StatusLabel(self._theme, READINGS[status.reading], status.reading.value),
            1,
            gap=16,
        )

    def _marks(self, status: Status) -> QHBoxLayout | None:
        marks = [self._mark(mark) for mark in sorted(status.marks)]
        return row(*marks, 1, gap=12) if marks else None

    def _mark(self, mark: Mark) -> QHBoxLayout:
        icon = IconLabel(self._theme, MARKS[mark].icon, MARKS[mark].tone)
        return row(icon, label(t(mark.value), "caption"), gap=4)

    def _send_again(self) -> QHBoxLayout:
        deed, words = AGAIN[self._one.status.delivery]
        who = self._one.name or self._one.address
        button = QPushButton(t(deed))
        button.setObjectName(f"again:{self._one.id}")
        button.setAccessibleName(t("{deed} to {who}", deed=t(deed), who=who))
        button.clicked.connect(self._ask_again)
        self._theme.dress(button, "send")
        return row(button, label(t(words), "caption"), 1)

    @Slot()
    def _ask_contact(self) -> None:
        self.contact.emit(self._one.address)

    @Slot()
    def _ask_again(self) -> None:
        self.again.emit(self._one.id)


def _can_go_again(status: Status, facts: Sequence[Evidence]) -> bool:
    """Not what was taken back: the user wrote on at it, and sent that or did not."""
    decided = next((fact for fact in facts if fact.key == status.proof), None)
    return status.delivery in AGAIN and not (decided and taken_back(decided))


def _sentence(status: Status, facts: Sequence[Evidence]) -> str:
    reason = t(" Reason: {reason}.", reason=reason_words(status.reason)) if status.reason else ""
    return why(status, facts) + reason


def _verbatim(words: str) -> QLabel | None:
    return label(words, "verbatim", wrap=True, selectable=True) if words else None


def _counted(status: Status, now: datetime) -> QLabel | None:
    told = [
        f"{what} {_times(count)} {moment(first, now)}"
        for what, count, first in (
            (t("Opened"), status.opens, status.first_open),
            (t("Link followed"), status.clicks, status.first_click),
        )
        if first
    ]
    return label(" · ".join(told), "caption", wrap=True, selectable=True) if told else None


def _times(count: int) -> str:
    return t("once,") if count == 1 else many(count, "{n} time, first", "{n} times, first")

"""The head of a letter: subject, from whom, when, and what was asked to be known."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.words import full, sentence
from mailtracker_gui.ledger.rows import LetterRow, Waits

ASKED = {
    "delivery_report": "delivery report",
    "receipt": "read receipt",
    "pixel": "openings",
    "links": "links followed",
}
NOTHING = "Nothing"
UNSEEN = "No read receipt; more is not known"  # a copy in Sent tells of no other wish


class LetterHead(QFrame):
    def __init__(self, letter: LetterRow, now: datetime) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        title = label(letter.subject or NO_SUBJECT, "title", wrap=True, selectable=True)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, 4)
        lines = (
            ("From", letter.sender),
            ("Written", full(letter.created, now)),
            *([("Written in", sentence(letter.origin))] if letter.origin else []),
            ("Asked to know", asked(letter.tracking, UNSEEN if letter.origin else NOTHING)),
            *([("Leaves", leaves(letter.waits, now))] if letter.waits else []),
            *([("Tags", ", ".join(letter.tags))] if letter.tags else []),
        )
        for number, (name, value) in enumerate(lines, start=2):
            grid.addWidget(label(name, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, wrap=True, selectable=True), number, 1)


def leaves(waits: Waits, now: datetime) -> str:
    """Return when what waits will leave."""
    if waits.held:
        return "When you release it"
    return full(waits.due, now) if waits.due > now else "As soon as it can"


def asked(tracking: Tracking, otherwise: str) -> str:
    """Return "Delivery report, read receipt", or what is said when there is none."""
    words = [words for name, words in ASKED.items() if getattr(tracking, name)]
    return ", ".join(words).capitalize() or otherwise

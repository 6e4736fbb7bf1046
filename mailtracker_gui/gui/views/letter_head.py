"""The head of a letter: subject, from whom, when, and what was asked to be known."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.words import full, sentence
from mailtracker_gui.ledger.rows import LetterRow, Waits

ASKED = {
    "delivery_report": mark("delivery report"),
    "receipt": mark("read receipt"),
    "pixel": mark("openings"),
    "links": mark("links followed"),
}
NOTHING = mark("Nothing")
UNSEEN = mark("No read receipt; more is not known")  # a copy in Sent tells of no other wish


class LetterHead(QFrame):
    def __init__(self, letter: LetterRow, now: datetime) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        title = label(letter.subject or t(NO_SUBJECT), "title", wrap=True, selectable=True)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, 4)
        lines = (
            (t("From"), letter.sender),
            (t("Written"), full(letter.created, now)),
            *([(t("Written in"), sentence(t(letter.origin.value)))] if letter.origin else []),
            (
                t("Asked to know"),
                asked(letter.tracking, t(UNSEEN) if letter.origin else t(NOTHING)),
            ),
            *([(t("Leaves"), leaves(letter.waits, now))] if letter.waits else []),
            *([(t("Tags"), ", ".join(letter.tags))] if letter.tags else []),
        )
        for number, (name, value) in enumerate(lines, start=2):
            grid.addWidget(label(name, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, wrap=True, selectable=True), number, 1)


def leaves(waits: Waits, now: datetime) -> str:
    """Return when what waits will leave."""
    if waits.held:
        return t("When you release it")
    return full(waits.due, now) if waits.due > now else t("As soon as it can")


def asked(tracking: Tracking, otherwise: str) -> str:
    """Return "Delivery report, read receipt", or what is said when there is none."""
    words = [t(words) for name, words in ASKED.items() if getattr(tracking, name)]
    return sentence(", ".join(words)) or otherwise

"""One letter, whole: what is known of each recipient, and why it is believed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mailtracker_gui.domain.evidence import Evidence, Verdict
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.proof import said, sentence
from mailtracker_gui.domain.status import Delivery, Status, verdict_of
from mailtracker_gui.gui import looks
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.models import times
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import GRID
from mailtracker_gui.gui.views.timeline import Timeline
from mailtracker_gui.gui.widgets.parts import Badge, Empty, label
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import LetterRow, RecipientRow

AGAIN = frozenset({Delivery.UNSURE, Delivery.DROPPED})
ASKED = {
    "receipt": "a read receipt",
    "delivery_report": "delivery reports",
    "pixel": "opens",
    "links": "clicks",
}


class DetailView(QWidget):
    """Shows the letter it was given, and follows what becomes known of it."""

    troubled = Signal(str, str)

    def __init__(self, reader: Queries, commands: Commands) -> None:
        super().__init__()
        self._reader, self._commands = reader, commands
        self._letter = 0
        self.subject, self.people = label("", "title", selectable=True), QWidget()
        self.about = label("", "muted", selectable=True)
        self.timeline = Timeline()
        self.timeline.judged.connect(self._judge)
        self.nothing = Empty("mail-open", "No letter chosen", "Choose one to see what is known.")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _page(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        for part in (self.subject, self.about):
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addLayout(self._rows)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(head)
        evidence = QWidget()
        below = QVBoxLayout(evidence)
        below.setContentsMargins(2 * GRID, GRID, 0, 0)
        below.addWidget(label("Evidence", "heading"))
        below.addWidget(self.timeline)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(scroll)
        splitter.addWidget(evidence)
        splitter.setSizes([320, 400])
        return splitter

    @Slot(int)
    def show_letter(self, letter: int) -> None:
        self._letter = letter
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the letter again; what the user looks at stays where it is."""
        letter = self._reader.letter(self._letter) if self._letter else None
        self._stack.setCurrentIndex(1 if letter else 0)
        if letter is None:
            return
        facts = self._reader.timeline(letter.id)
        self.subject.setText(letter.subject or "(no subject)")
        self.about.setText(
            f"{letter.sender}  ·  {times.full(letter.created)}\n{_asked(letter.tracking)}"
        )
        self._show_people(letter, facts)
        names = {one.id: one.name or one.address for one in letter.recipients}
        self.timeline.show_facts(facts, names)

    def evidence(self, letter: int) -> list[Evidence]:
        return self._reader.timeline(letter)

    def _show_people(self, letter: LetterRow, facts: Sequence[Evidence]) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        for one in letter.recipients:
            about = [fact for fact in facts if fact.recipient == one.id]
            row = Person(letter.id, one, about)
            row.again.connect(self._send_again)
            self._rows.addWidget(row)

    @Slot(str, object)
    def _judge(self, key: str, verdict: Verdict) -> None:
        self._run(self._commands.judge(self._letter, key, verdict))

    @Slot(int, int)
    def _send_again(self, letter: int, recipient: int) -> None:
        self._run(self._commands.send_again(letter, recipient))

    def _run(self, work: object) -> None:
        future = self._commands.submit(work)  # type: ignore[arg-type]  # a coroutine of Commands
        run(future, self, failed=self.troubled.emit)


class Person(QFrame):
    """One recipient: delivery and reading, each with its word, and the sentence that proves it."""

    again = Signal(int, int)

    def __init__(self, letter: int, one: RecipientRow, facts: Sequence[Evidence]) -> None:
        super().__init__()
        self._letter, self._one = letter, one
        status = one.status
        who = f"{one.name} <{one.address}>" if one.name else one.address
        head = label(f"{who}   {'' if one.role == 'to' else one.role.capitalize()}".rstrip())
        head.setStyleSheet("font-weight: 600")
        badges = QHBoxLayout()
        badges.setSpacing(2 * GRID)
        badges.addWidget(Badge(*looks.DELIVERY[status.delivery], _delivery(status)))
        badges.addWidget(Badge(*looks.READING[status.reading], _reading(status)))
        for mark in sorted(status.marks):
            badges.addWidget(Badge(*looks.MARK[mark], mark.value))
        badges.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(head, 0, 0)
        grid.addLayout(badges, 1, 0)
        self.proof = label(proof_of(status, facts), "muted", selectable=True)
        grid.addWidget(self.proof, 2, 0)
        if status.delivery in AGAIN:
            self.button = QPushButton("Send again")
            self.button.setToolTip("It may have arrived already; then it arrives twice.")
            self.button.clicked.connect(self._ask)
            grid.addWidget(self.button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{who}: {_delivery(status)}, {_reading(status)}")

    @Slot()
    def _ask(self) -> None:
        self.button.setEnabled(False)
        self.again.emit(self._letter, self._one.id)


def proof_of(status: Status, facts: Sequence[Evidence]) -> str:
    """Say why the delivery is believed, with the server's own words where there are any."""
    proof = next((fact for fact in facts if fact.key == status.proof), None)
    if proof is None:
        return ""
    verdict = verdict_of(proof, facts) if "verdict" in proof.details else None
    return "\n".join(filter(None, (SILENCES.get(status.delivery) or sentence(proof, verdict),
                                   said(proof))))  # fmt: skip


SILENCES = {
    Delivery.SILENT: "Your provider took the letter and no failure was reported since. "
    "That is not proof of delivery.",
}


def _delivery(status: Status) -> str:
    return f"{status.delivery} · {status.reason}" if status.reason else status.delivery.value


def _reading(status: Status) -> str:
    counts = [
        f"{count} {word}" for count, word in ((status.opens, "opens"), (status.clicks, "clicks"))
        if count > 1
    ]  # fmt: skip
    return f"{status.reading} ({', '.join(counts)})" if counts else status.reading.value


def _asked(tracking: Tracking) -> str:
    wanted = [words for name, words in ASKED.items() if getattr(tracking, name)]
    return f"Asked for {', '.join(wanted)}." if wanted else "Nothing was asked for."

"""How much a letter asks to know: one choice, what it can and cannot tell, details on demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mailtracker_gui.domain.depth import USUAL, Depth, depth, lowered
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row

LEVELS = {  # what it is called, what it can know and what it cannot
    Depth.OFF: (mark("Of&f"), mark("Asks nothing. You learn of bounces and answers only.")),
    Depth.RECEIPTS: (
        mark("&Receipts only"),
        mark("Asks servers and the reader's program in the open. Either may stay silent."),
    ),
    Depth.ANONYMOUS: (
        mark("Anon&ymous"),
        mark("Counts openings and clicks by day. It cannot tell who read."),
    ),
    Depth.FULL: (
        mark("F&ull"),
        mark("Tells who opened and clicked. Machines open too, and silence proves nothing."),
    ),
}
CHOICES = {  # field of Tracking -> what it is called, and the truth about it
    "delivery_report": (
        mark("&Delivery report"),
        mark(
            "Asks the mail servers to say whether they took the letter. "
            "Many large providers never answer."
        ),
    ),
    "receipt": (
        mark("Read recei&pt"),
        mark(
            "Asks the recipient's program to confirm that the letter was shown. "
            "They see the request and may refuse."
        ),
    ),
    "pixel": (
        mark("&Openings"),
        mark(
            "A tiny picture tells when it is loaded. Machines load it too, and many programs "
            "never do, so silence proves nothing."
        ),
    ),
    "links": (
        mark("&Links followed"),
        mark(
            "Links lead through your tracking server. A person's click is good evidence; "
            "security gateways click as well."
        ),
    ),
}
HEARD = ("pixel", "links")
SAY_SO = mark("Tell the recipients")
SAY_SO_WORDS = mark("A line at the letter's end says it, with a link to object.")
NOTICES = {
    Depth.ANONYMOUS: mark(
        "The sender learns how many readers open this letter and follow its links, but not who. "
        "You can object here"
    ),
    Depth.FULL: mark(
        "The sender learns when you open this letter and which of its links you follow. "
        "You can object here"
    ),
}
OWN_COPY = mark("Every recipient gets a copy of their own.")
LOOPBACK = mark(
    "This account has no tracking address yet, so only readers on this computer can be seen."
)
INDENT = 29  # where the name of a choice begins


class TrackingChoices(QFrame):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reachable, self._most, self._anonymous = True, Depth.FULL, False
        self._levels = QButtonGroup(self)
        levels = column(*(self._level(one) for one in Depth), gap=8)
        self._levels.idClicked.connect(self._choose)
        self._limits = label("", "caption", wrap=True)
        self._limits.setProperty("tone", "warn")
        self._boxes = {name: _box(words, truth) for name, (words, truth) in CHOICES.items()}
        self.say_so = _box(SAY_SO, SAY_SO_WORDS)
        self.details = QCheckBox(t("Det&ails"))
        self._folded = _part(*(_under(self._boxes[one], CHOICES[one][1]) for one in CHOICES))
        self._folded.hide()
        self._said = _part(_under(self.say_so, SAY_SO_WORDS))
        for box in (*self._boxes.values(), self.say_so):
            box.toggled.connect(self._tell)
        self.details.toggled.connect(self._folded.setVisible)
        self._hint = label("", "caption", wrap=True)
        title = label(t("How much do you want to know?"), "strong", wrap=True)
        inside = QWidget()
        parts = (title, levels, self._limits, self._said, self.details, self._folded, self._hint)
        inside.setLayout(column(*parts, 1, gap=12))
        self.setLayout(row(_scrolled(inside)))
        self._tell()

    @property
    def tracking(self) -> Tracking:
        """What is asked, lowered to what the account allows."""
        on = {name: box.isChecked() for name, box in self._boxes.items()}
        anonymous = self._anonymous and any(on[name] for name in HEARD)
        asked = Tracking(**on, anonymous=anonymous, notice="")
        asked = lowered(asked, self._most)
        if self.say_so.isChecked() and asked.individual:
            asked = replace(asked, notice=t(NOTICES[depth(asked)]))
        return asked

    def show_tracking(
        self, tracking: Tracking, *, reachable: bool, most: Depth = Depth.FULL
    ) -> None:
        """Show a choice; `reachable` says whether recipients can reach the account's server."""
        self._reachable, self._most = reachable, most
        for one in Depth:
            self._levels.button(one).setEnabled(one <= most)
        self._show(lowered(tracking, most))
        self.say_so.setChecked(bool(tracking.notice))

    def show_limits(self, words: Sequence[str]) -> None:
        """Say who wants less than is chosen, and why."""
        self._limits.setText("\n".join(words))
        self._limits.setVisible(bool(words))

    @Slot(int)
    def choose(self, one: int) -> None:
        self._levels.button(one).click()

    def _level(self, one: Depth) -> QVBoxLayout:
        name, meaning = LEVELS[one]
        button = QRadioButton(t(name))
        button.setAccessibleDescription(t(meaning))
        self._levels.addButton(button, one)
        return _under(button, meaning)

    @Slot(int)
    def _choose(self, one: int) -> None:
        self._show(USUAL[Depth(one)])

    def _show(self, tracking: Tracking) -> None:
        self._anonymous = tracking.anonymous
        for name, box in self._boxes.items():
            box.setChecked(getattr(tracking, name))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        asked = self.tracking
        self._levels.button(depth(asked)).setChecked(True)
        self._said.setVisible(asked.individual)
        self._boxes["receipt"].setEnabled(not asked.anonymous)  # it would say who
        for name in HEARD:
            self._boxes[name].setEnabled(self._most > Depth.RECEIPTS)
        words = t(OWN_COPY) if self._reachable else f"{t(OWN_COPY)} {t(LOOPBACK)}"
        self._hint.setText(words)
        self._hint.setVisible(asked.individual)
        self.changed.emit()


def _box(name: str, truth: str) -> QCheckBox:
    box = QCheckBox(t(name))
    box.setAccessibleDescription(t(truth))
    return box


def _under(choice: QWidget, words: str) -> QVBoxLayout:
    """Return a choice with what it means below its name."""
    meaning = label(t(words), "caption", wrap=True)
    meaning.setContentsMargins(INDENT, 0, 0, 0)
    return column(choice, meaning, gap=0)


def _part(*parts: QVBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(column(*parts, gap=8))
    return made


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area

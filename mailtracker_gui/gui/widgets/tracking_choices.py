"""The four things that can be asked to know, each with what it can and cannot tell."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame

from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import Part, column

CHOICES = {  # field of Tracking -> what it is called, and the truth about it
    "delivery_report": (
        mark("&Delivery report"),
        mark(
            "Asks the mail servers to say whether they took the letter. "
            "Many large providers never answer."
        ),
    ),
    "receipt": (
        mark("&Read receipt"),
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
OWN_COPY = mark("Every recipient gets a copy of their own.")
LOOPBACK = mark(
    "This account has no tracking address yet, so only readers on this computer can be seen."
)


class TrackingChoices(QFrame):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reachable = True
        self._boxes = {name: _box(t(words[0]), t(words[1])) for name, words in CHOICES.items()}
        self._hint = label("", "caption", wrap=True)
        parts: list[Part] = [label(t("What do you want to know?"), "strong")]
        for name, box in self._boxes.items():
            box.toggled.connect(self._tell)
            words = label(t(CHOICES[name][1]), "caption", wrap=True)
            words.setContentsMargins(28, 0, 0, 0)
            parts.append(column(box, words, gap=0))
        self.setLayout(column(*parts, self._hint, 1, gap=12))
        self._tell()

    @property
    def tracking(self) -> Tracking:
        return Tracking(**{name: box.isChecked() for name, box in self._boxes.items()})

    def show_tracking(self, tracking: Tracking, *, reachable: bool) -> None:
        """Show an account's choice; `reachable` says whether recipients can reach its server."""
        self._reachable = reachable
        for name, box in self._boxes.items():
            box.setChecked(getattr(tracking, name))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        individual = self.tracking.individual
        warning = individual and not self._reachable
        self._hint.setText(f"{t(OWN_COPY)} {t(LOOPBACK) if warning else ''}".strip())
        self._hint.setVisible(individual)
        self.changed.emit()


def _box(name: str, truth: str) -> QCheckBox:
    box = QCheckBox(name)
    box.setAccessibleDescription(truth)
    return box

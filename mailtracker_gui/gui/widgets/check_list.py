"""The answers of a connection test: an icon, what was tried, what came of it, and a way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.setup import Certificate
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.certificate_card import CertificateCard
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import beside, column, empty

LOOKS = {True: ("circle-check", "good"), False: ("circle-x", "bad")}


class CheckList(QFrame):
    accepted = Signal(object)  # certificates whose user trusts them from now on

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "notice")
        self._lines: QVBoxLayout = column(gap=8, margins=(12, 8, 12, 8))
        self._said: list[str] = []
        self.setLayout(self._lines)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What is said, line by line."""
        return list(self._said)

    def wait(self) -> None:
        """Say that the answers are on their way."""
        self._fill([_line(self._theme, "loader", "muted", t("Trying…"), "")])

    def show_checks(self, checks: Sequence[Check]) -> None:
        self._fill(
            [
                _line(
                    self._theme,
                    *LOOKS[check.ok],
                    f"{t(check.name)}: {t(check.words)}",
                    t(check.way_out),
                )
                for check in checks
            ]
        )

        if shown := _first_certificate(checks):
            card = CertificateCard(shown)
            card.accepted.connect(self.accepted)
            self._lines.addWidget(card)

    def clear(self) -> None:
        self._fill([])

    def _fill(self, lines: Sequence[QWidget]) -> None:
        empty(self._lines)
        self._said = [one.accessibleName() for one in lines]
        for one in lines:
            self._lines.addWidget(one)
        self.setVisible(bool(lines))


def _first_certificate(checks: Sequence[Check]) -> list[Certificate]:
    """Return the first to be judged, at each port that shows it; another has its turn later."""
    shown = [check.certificate for check in checks if check.certificate]
    same = {(one.host, one.fingerprint) for one in shown[:1]}
    return [one for one in shown if (one.host, one.fingerprint) in same]


def _line(theme: Theme, icon: str, tone: str, words: str, way_out: str) -> QWidget:
    made = QWidget()
    texts = column(
        label(words, wrap=True, selectable=True),
        label(way_out, "caption", wrap=True, selectable=True) if way_out else None,
        gap=2,
    )
    made.setLayout(beside(column(IconLabel(theme, icon, tone), 1), texts))
    made.setAccessibleName(f"{words} {way_out}".strip())
    return made

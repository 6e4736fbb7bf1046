"""The test bench: what is read in a mail, who decided, and what a rule would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from mailtracker_gui.domain.reports.report import Finding
from mailtracker_gui.domain.reports.ruled import Examined
from mailtracker_gui.domain.rules import Rule, Section
from mailtracker_gui.gui import examined
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import Task, run
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, empty, row
from mailtracker_gui.gui.widgets.mail_drop import MailDrop
from mailtracker_gui.gui.widgets.wheel import WheelScrolls

PAUSE = 200  # milliseconds after the last key, before a draft is tried
SHOWN = 50  # recipients
LONGEST = 100_000  # characters of a section that are shown
LINES = 8
EXACT = QTextDocument.FindFlag.FindCaseSensitively
TONES = {"hard": "bad", "spam": "bad", "soft": "warn", "deferred": "warn", "delivered": "good"}


class ReportBench(QWidget):
    """Reads a mail by the rules it is given; asked again, it forgets a late answer."""

    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._raw = b""
        self._rules: Sequence[Rule] = ()
        self._draft = Rule()
        self._task: Task | None = None
        self._seen: Examined | None = None
        self.drop = MailDrop(context.theme)
        self.verdict = label("", "strong", wrap=True, selectable=True)
        self.sections, self.source = QComboBox(), _source()
        for one in Section:
            self.sections.addItem(one.value, one)
        self.sections.setAccessibleName("Section")
        self._content = column(gap=8)
        self._result = self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._try)
        self.drop.dropped.connect(self._take)
        self.drop.refused.connect(self.refused)
        self.sections.currentIndexChanged.connect(self._show_section)

    def use(self, rules: Sequence[Rule], draft: Rule) -> None:
        """Read by these rules from now on, soon; `draft` is the one being written."""
        self._rules, self._draft = rules, draft
        if draft.section:
            self.sections.setCurrentIndex(self.sections.findData(draft.section))
        self._mark()
        if self._raw:
            self._pause.start()

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> QScrollArea:
        inner = QFrame()
        looked = row(section("What rules look at", self.sections), self.sections, 1)
        inner.setLayout(column(self.verdict, self._content, looked, self.source, 1, gap=12))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        WheelScrolls(inner)
        area.hide()
        whole = column(self.drop, area, gap=12)
        whole.setStretch(1, 1)
        whole.addStretch(0)
        self.setLayout(whole)
        return area

    def _fill(self, seen: Examined) -> None:
        self.verdict.setText(examined.verdict(seen))
        empty(self._content)
        read, after = seen.read.recipients, seen.ruled.recipients
        for index, one in enumerate(after[:SHOWN]):
            before = read[index] if len(read) == len(after) else None
            self._content.addWidget(_card(one, before))
        if len(after) > SHOWN:
            self._content.addWidget(label(f"… and {len(after) - SHOWN} more recipients", "muted"))
        self._content.addWidget(_pairs(examined.about(seen.ruled)))
        self._show_section()
        self._result.show()

    # -- deeds -----------------------------------------------------------------------------------

    @Slot(bytes, str)
    def _take(self, raw: bytes, _: str) -> None:
        self._raw = raw
        self._try()

    @Slot()
    def _try(self) -> None:
        commands = self._context.commands
        reading = commands.reports.examine(self._raw, list(self._rules))
        self._task = run(commands.submit(reading), self, self._read, self._failed)

    @Slot(object)
    def _read(self, seen: Examined) -> None:
        if self.sender() is self._task:
            self._seen = seen
            self._fill(seen)

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self.refused.emit(f"{what} {way_out}".strip())

    @Slot()
    def _show_section(self) -> None:
        if self._seen:
            text = self._seen.sections.get(Section(self.sections.currentData()), "")
            self.source.setPlainText(text[:LONGEST])
            self._mark()

    def _mark(self) -> None:
        """Show where the text of the draft, or of the rule that decided, stands."""
        rule = self._draft if self._draft.text else (self._seen.rule if self._seen else None)
        places: list[QTextEdit.ExtraSelection] = []
        if rule and rule.text and rule.section == self.sections.currentData():
            found = QTextCursor(self.source.document())
            while len(places) < SHOWN:
                found = self.source.document().find(rule.text, found, EXACT)
                if found.isNull():
                    break
                place = QTextEdit.ExtraSelection()
                place.cursor = found
                place.format.setBackground(self._context.theme.colour("selection"))
                places.append(place)
        self.source.setExtraSelections(places)


def _source() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName("What rules look at")
    made.setFixedHeight(LINES * made.fontMetrics().lineSpacing() + 24)
    return made


def _card(one: Finding, before: Finding | None) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    kind = label(examined.category(before, one).capitalize(), "strong")
    kind.setProperty("tone", TONES.get(one.category, "quiet"))
    who = label(one.address or "An address it does not name", "strong", selectable=True)
    card.setLayout(
        column(row(who, 1, kind), _pairs(examined.fields(one)), gap=4, margins=(12, 8, 12, 8))
    )
    return card


def _pairs(pairs: Sequence[tuple[str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for number, (name, value) in enumerate(pairs):
        grid.addWidget(label(name, "caption"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(value, "", wrap=True, selectable=True), number, 1)
    return made

"""What the deeds on chosen letters ask for: lines in the window, each closed by Esc."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QFrame

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.views.chosen_deeds import ChosenDeeds
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.confirm_line import ConfirmLine
from mailtracker_gui.gui.widgets.date_line import DateLine
from mailtracker_gui.gui.widgets.layout import column
from mailtracker_gui.ledger.queries import PAGE


class DeedLines(QFrame):
    """One line at a time; `closed` gives the keyboard back to the list."""

    closed = Signal()

    def __init__(self, context: Context, deeds: ChosenDeeds) -> None:
        super().__init__()
        self._context, self._deeds = context, deeds
        self.tag = AskLine(t("Tag the chosen letters"), t("Spring offer"), t("Tag"))
        self.untag = AskLine(t("Remove a tag from the chosen letters"), "", t("Remove"))
        self.date = DateLine(
            context.now, t("Remind me"), t("Remind"), t("When you are to be reminded")
        )
        self.hard = ConfirmLine(context.theme, t("Send to them too"), t("Leave them out"))
        self._letter = 0
        lines = (self.tag, self.untag, self.date, self.hard)
        self.setLayout(column(*lines, gap=0))
        for line in (self.tag, self.untag, self.date):
            line.setContentsMargins(12, 8, 12, 8)
        self.tag.answered.connect(deeds.tag)
        self.untag.answered.connect(deeds.untag)
        for ask in (self.tag, self.untag):
            ask.closed.connect(self.closed)
        self.date.wanted.connect(self._remind)
        self.date.refused.connect(self._refuse)
        self.hard.confirmed.connect(self._send_too)
        deeds.actions_["tag"].triggered.connect(self._ask_tag)
        deeds.actions_["untag"].triggered.connect(self._ask_untag)
        deeds.date_wanted.connect(self._ask_date)
        deeds.without.connect(self._tell)

    @Slot()
    def _ask_tag(self) -> None:
        self._ask(self.tag, self._context.reader.tags())

    @Slot()
    def _ask_untag(self) -> None:
        """Offer the tags that the chosen letters have; an only one stands there already."""
        reader, found = self._context.reader, dict[str, None]()
        for one in reader.exported([*self._deeds.letters[:PAGE]]):
            found.update(dict.fromkeys(one.tags))
        self._ask(self.untag, [*found])
        self.untag.line.setPlaceholderText(", ".join(found))
        if len(found) == 1:
            self.untag.line.setText(next(iter(found)))
            self.untag.line.selectAll()

    @Slot()
    def _ask_date(self) -> None:
        self._alone()
        self.date.ask()

    def _ask(self, line: AskLine, tags: list[str]) -> None:
        completer = QCompleter(tags, line.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.line.setCompleter(completer)
        self._alone()
        line.ask()

    def _alone(self) -> None:
        for line in (self.tag, self.untag, self.date, self.hard):
            line.hide()

    @Slot(object)
    def _remind(self, due: datetime) -> None:
        self.date.hide()
        self.closed.emit()
        self._deeds.remind(due)

    @Slot(str)
    def _refuse(self, words: str) -> None:
        self._deeds.said.emit(words, "bad")

    @Slot(int, str)
    def _tell(self, letter: int, names: str) -> None:
        self._letter = letter
        self._alone()
        self.hard.ask(
            many(
                names.count(", ") + 1,
                "Left out: {names}. Nothing arrives at this address.",
                "Left out: {names}. Nothing arrives at these addresses.",
                names=names,
            )
        )

    @Slot()
    def _send_too(self) -> None:
        self.hard.hide()
        self._deeds.send_anew(self._letter, hard=True)

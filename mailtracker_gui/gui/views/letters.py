"""The list with what stands in its place while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.letters import LettersModel
from mailtracker_gui.gui.views.actions import Actions
from mailtracker_gui.gui.views.letter_deeds import LetterDeeds
from mailtracker_gui.gui.views.letter_table import LetterTable
from mailtracker_gui.gui.views.welcome import Welcome
from mailtracker_gui.gui.widgets.empty_state import EmptyState


class LettersView(QStackedWidget):
    """Shows the table, or why there is nothing in it and what to do next."""

    def __init__(self, context: Context, actions: Actions, deeds: LetterDeeds) -> None:
        super().__init__()
        self._reader = context.reader
        self.model = LettersModel(context, self)
        self.table = LetterTable(context, self.model, deeds)
        theme = context.theme
        self.no_account = Welcome(theme, actions)
        self.no_letter = EmptyState(
            theme,
            "send",
            t("No letters yet"),
            t("Write one, and see here whether it arrived and was read, and how we know."),
            actions.new_letter,
        )
        self.not_found = EmptyState(
            theme,
            "search-x",
            t("Nothing found"),
            t("No letter is of this kind and has a word that begins so."),
            actions.clear_search,
        )
        for page in (self.table, self.no_account, self.no_letter, self.not_found):
            self.addWidget(page)
        self.model.modelReset.connect(self.refresh)
        self.model.rowsInserted.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        self.setCurrentWidget(self._page())

    def _page(self) -> QWidget:
        if self.model.rowCount():
            return self.table
        if self.model.narrowed:
            return self.not_found
        return self.no_letter if self._reader.accounts() else self.no_account

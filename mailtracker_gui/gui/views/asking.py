"""What the list is asked: the place at the side, the words in the search box, the filters.

One question is put together from the three, and each shows what a saved search asks.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from mailtracker_gui.gui import places
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.models.letters import LettersModel
from mailtracker_gui.gui.places import Search
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.filters import Filters
from mailtracker_gui.gui.views.search_box import SearchBox
from mailtracker_gui.gui.views.sidebar import Sidebar
from mailtracker_gui.gui.widgets.ask_line import AskLine

PLACE = "list/place"


class Asking(QObject):
    """`unmatched` when the reports without a letter are wanted."""

    unmatched = Signal()
    troubled = Signal(str, str)

    def __init__(self, context: Context, box: SearchBox, model: LettersModel) -> None:
        super().__init__(model)
        self._context, self._box, self._model = context, box, model
        self.sidebar, self.filters = Sidebar(context), Filters(context)
        self.naming: AskLine = self.filters.name
        self._searches = list(places.saved(context.reader.setting(places.SAVED)))
        self._place, self._renamed = places.ALL, ""
        self.sidebar.advance(self._searches)
        self.sidebar.chosen.connect(self._go)
        self.sidebar.removed.connect(self._remove)
        self.sidebar.renamed.connect(self._rename)
        self.filters.changed.connect(self.again)
        self.filters.saving.connect(self._save)
        self.filters.save.clicked.connect(self._name_new)
        box.wanted.connect(self._look_for)
        self.filters.hide()
        self.sidebar.choose(str(context.settings.value(PLACE, places.ALL)))
        self.again()

    def advance(self) -> None:
        self.sidebar.advance(self._searches)

    @Slot()
    def again(self) -> None:
        """Put the question; another one where the day is another."""
        self._model.ask(places.query_of(self.search, self._context.now()))

    @property
    def search(self) -> Search:
        """What is asked now."""
        return self.filters.asked(Search(place=self._place, text=self._box.text().strip()))

    @Slot()
    def clear(self) -> None:
        """Ask for all letters."""
        self._show(Search(days=self.filters.days.value()))
        self.filters.hide()
        self.sidebar.choose(places.ALL)
        self.again()

    # -- inside ----------------------------------------------------------------------------------

    def _show(self, search: Search) -> None:
        self._box.blockSignals(True)
        self._box.setText(search.text)
        self._box.blockSignals(False)
        self.filters.show_search(search)
        self._place = search.place

    @Slot(str)
    def _look_for(self, _: str) -> None:
        self.again()

    @Slot(str)
    def _go(self, place: str) -> None:
        if place == places.UNMATCHED:
            self.sidebar.choose(self._place)
            self.unmatched.emit()
            return
        kind, _, name = place.partition(":")
        if kind == "saved":
            self._show(next(one for one in self._searches if one.name == name))
        else:
            self._place = place
        self._context.settings.setValue(PLACE, place)
        self.filters.ask_days(wanted=self._place == "view:unopened")
        self.again()

    @Slot(str)
    def _save(self, name: str) -> None:
        if self._renamed:
            search = next(one for one in self._searches if one.name == self._renamed)
        else:
            search = self.search
        if name:
            gone = {name, self._renamed}
            kept = [one for one in self._searches if one.name not in gone]
            self._keep([*kept, replace(search, name=name)])
            self.sidebar.choose(f"saved:{name}")
        self._renamed = ""

    @Slot()
    def _name_new(self) -> None:
        self._renamed = ""
        self.naming.ask()

    @Slot(str)
    def _rename(self, name: str) -> None:
        self.filters.show()
        self.naming.ask()
        self.naming.line.setText(name)
        self._renamed = name

    @Slot(str)
    def _remove(self, name: str) -> None:
        self._keep([one for one in self._searches if one.name != name])

    @Slot(str, str)
    def _fail(self, what: str, way_out: str) -> None:
        self.troubled.emit(what, way_out)

    def _keep(self, searches: list[Search]) -> None:
        self._searches = sorted(searches, key=lambda one: one.name)
        text = places.saved_text(self._searches)
        commands = self._context.commands
        kept = commands.submit(commands.keep_setting(places.SAVED, text))
        run(kept, self, failed=self._fail)
        self.sidebar.advance(self._searches)

"""Those written to: searched, filtered, sorted, and one of them whole at the side."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from mailtracker_gui.domain.contacts import Block
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.models.contacts import COLUMNS, ContactsModel
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.views.contact_detail import ContactDetail
from mailtracker_gui.gui.views.search_box import SearchBox
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.empty_state import EmptyState
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.row_table import RowTable
from mailtracker_gui.ledger.contact_queries import ContactColumn, Which

SHARES = [1000, 400]
LONGEST = {  # what has to fit; the address takes what is left
    ContactColumn.NAME: "Alexander Hartmann",
    ContactColumn.STATE: Block.SOFT.value,
    ContactColumn.SINCE: "12 May 2024",
    ContactColumn.LETTERS: mark("Letters"),
    ContactColumn.HARD: mark("Hard"),
    ContactColumn.SOFT: mark("Soft"),
    ContactColumn.SPAM: mark("Spam"),
    ContactColumn.LAST_LETTER: "12 May 2024",
}
FILTERS = {
    Which.ALL: mark("A&ll"),
    Which.BOUNCED: mark("Bo&unced"),
    Which.BLOCKED: mark("Bloc&ked"),
}
EMPTY = {
    Which.ALL: (
        mark("Nobody yet"),
        mark("Everyone you write to stands here, and what became of it."),
    ),
    Which.BOUNCED: (mark("No bounces"), mark("Nothing sent to anyone came back.")),
    Which.BLOCKED: (mark("Nobody is blocked"), mark("Letters to everyone you know will be sent.")),
}
NOT_FOUND = (mark("Nothing found"), mark("No name and no address holds these words."))


class PeopleTable(RowTable):
    """Says whose row is chosen; "" when none is."""

    chosen = Signal(str)

    def __init__(self, context: Context, model: ContactsModel) -> None:
        super().__init__(context, model, t("Contacts"))
        self._people = model
        for one, words in LONGEST.items():
            self.make_room(COLUMNS.index(one), t(words), icon=one is ContactColumn.STATE)
        self.sort_by(
            COLUMNS.index(ContactColumn.LAST_LETTER),
            Qt.SortOrder.DescendingOrder,
            wide=COLUMNS.index(ContactColumn.ADDRESS),
        )
        self.selectionModel().selectionChanged.connect(self._changed)

    @property
    def address(self) -> str:
        rows = self.selectionModel().selectedRows()
        return str(rows[0].data(ID)) if rows else ""

    def choose(self, address: str) -> bool:
        """Select an address and show it; say whether it is in the list."""
        number = self._people.row_of(address)
        if number >= 0:
            self.selectRow(number)
            self.scrollTo(self._people.index(number, 0))
        return number >= 0

    @Slot(QItemSelection, QItemSelection)
    def _changed(self) -> None:
        self.chosen.emit(self.address)


class PeoplePage(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.model = ContactsModel(context, self)
        self.table = PeopleTable(context, self.model)
        self.detail = ContactDetail(context)
        self.search = SearchBox(context, t("Search name and address"))
        self._count = label("", "caption")
        self.filters = {which: button(t(words), "quiet") for which, words in FILTERS.items()}
        self._group = QButtonGroup(self)
        for which, one in self.filters.items():
            one.setCheckable(True)
            one.setChecked(which is Which.ALL)
            self._group.addButton(one)
        self._empty = {
            words: EmptyState(context.theme, icon, t(words[0]), t(words[1]))
            for words, icon in [
                *((one, "contact") for one in EMPTY.values()),
                (NOT_FOUND, "search-x"),
            ]
        }
        self._place = QStackedWidget()
        for page in (self.table, *self._empty.values()):
            self._place.addWidget(page)
        self._lay_out()
        self._group.buttonClicked.connect(self._filter)
        self.search.wanted.connect(self._search)
        self.search.left.connect(self._enter)
        self.table.chosen.connect(self.detail.show_contact)
        self.model.modelReset.connect(self._settle)
        self._settle()

    def show_contact(self, address: str) -> None:
        """Choose an address, whatever was searched for."""
        if not self.table.choose(canonical(address)):
            self.search.clear()
            self.filters[Which.ALL].setChecked(True)
            self.model.ask(text="", which=Which.ALL)
            self.table.choose(canonical(address))
        self.table.setFocus()

    def advance(self) -> None:
        changed = self.model.advance()
        if self.detail.address in changed:
            self.detail.refresh()
        self._settle()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._place)
        splitter.addWidget(self.detail)
        splitter.setSizes(SHARES)
        head = row(
            self.search, *self.filters.values(), 1, self._count, gap=4, margins=(12, 8, 12, 8)
        )
        body = column(head, splitter, gap=0)
        body.setStretch(1, 1)
        self.setLayout(body)

    @Slot()
    def _enter(self) -> None:
        """Go on into the list; the first is chosen if nobody is."""
        self.table.setFocus()
        if not self.table.address:
            self.table.selectRow(0)

    @Slot(QAbstractButton)
    def _filter(self, chosen: QAbstractButton) -> None:
        which = next(which for which, one in self.filters.items() if one is chosen)
        self._ask_keeping(which=which)

    @Slot(str)
    def _search(self, text: str) -> None:
        self._ask_keeping(text=text)

    def _ask_keeping(self, *, text: str | None = None, which: Which | None = None) -> None:
        """Ask anew; who was chosen stays so, if they are still in the list."""
        before = self.detail.address
        self.model.ask(text=text, which=which)
        if not (before and self.table.choose(before)):
            self.detail.show_contact("")

    @Slot()
    def _settle(self) -> None:
        count = self.model.rowCount()
        self._count.setText(many(count, "{n:,} contact", "{n:,} contacts"))
        query = self.model.query
        words = NOT_FOUND if query.text else EMPTY[query.which]
        self._place.setCurrentWidget(self.table if count else self._empty[words])

"""The numbers by account, domain or tag; a row leads to the numbers of that one alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame

from mailtracker_gui.domain.overview import Behind, By, Measure, Share
from mailtracker_gui.gui import overview_answers as answers
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.models.grid import GridModel, GridRow
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.overview_answers import MOST, Shares
from mailtracker_gui.gui.overview_words import SHORT
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.row_table import RowTable

WISHES = (Measure.UNSUBSCRIBED, Measure.COMPLAINED)
FEW = tuple(one for one in SHORT if one not in WISHES)
ALL = tuple(SHORT)
WIDE = "100,000"
ROWS = 10  # in sight
FIRST = {By.ACCOUNT: mark("Account"), By.DOMAIN: mark("Domain"), By.TAG: mark("Tag")}
BUTTONS = {By.ACCOUNT: mark("By account"), By.DOMAIN: mark("By domain"), By.TAG: mark("By tag")}


class SharesTable(RowTable):
    """A name, how many recipients, and these measures of them."""

    def __init__(
        self, context: Context, first: str, name: str, measures: Sequence[Measure] = ALL
    ) -> None:
        self._measures = measures
        self.grid = GridModel(self._heads(first), context.theme)
        super().__init__(context, self.grid, name)
        self.grid.setParent(self)
        for number, words in enumerate(self._heads(first)[1:], start=1):
            self.make_room(number, max(words, WIDE, key=len))
        self.sort_by(-1, Qt.SortOrder.DescendingOrder, wide=0)

    def measure_at(self, column: int) -> Measure | None:
        return self._measures[column - 2] if column >= 2 else None

    def show_shares(self, shares: Sequence[tuple[str, Share]], first: str) -> None:
        """Show these under their names."""
        self.grid.show_rows([self._row(*one) for one in shares], self._heads(first))

    def _heads(self, first: str) -> tuple[str, ...]:
        return (first, t("Recipients"), *(t(SHORT[one]) for one in self._measures))

    def _row(self, name: str, one: Share) -> GridRow:
        """Bounces of one kind are counted, all together are a part of what was sent."""
        numbers = [
            one.counts.share(each) if each is Measure.BOUNCED else one.counts[each]
            for each in self._measures
        ]
        return GridRow(key=one.name, values=(name, one.recipients, *numbers))


class Breakdown(QFrame):
    """`narrowed` gives whom to count alone; `wanted` a number's name and those behind it."""

    narrowed = Signal(object)
    wanted = Signal(str, object)

    def __init__(self, context: Context, desk: Desk) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._context, self._desk = context, desk
        self._behind, self._by = Behind(), By.DOMAIN
        self.buttons = {by: button(t(words), "quiet") for by, words in BUTTONS.items()}
        self._group = QButtonGroup(self)
        for by, one in self.buttons.items():
            one.setCheckable(True)
            one.setChecked(by is self._by)
            self._group.addButton(one)
        self.table = SharesTable(
            context, t(FIRST[self._by]), t("Numbers by account, domain, tag"), FEW
        )
        self.table.setFixedHeight(ROWS * context.theme.row)
        self._more = label("", "caption")
        hint = label(t("Enter or a double click counts only that one."), "caption")
        self.setLayout(
            column(
                row(label(t("In detail"), "heading"), 1, *self.buttons.values(), gap=4),
                self.table,
                row(hint, 1, self._more),
                margins=(16, 12, 16, 12),
            )
        )
        self._group.buttonClicked.connect(self._choose)
        self.table.activated.connect(self._narrow)

    def ask(self, behind: Behind) -> None:
        self._behind = behind
        run(self._desk.ask(answers.shares, behind, self._by), self, self._show)

    @Slot(object)
    def _show(self, found: Shares) -> None:
        if (found.behind, found.by) != (self._behind, self._by):
            return
        accounts = self._context.reader.accounts() if found.by is By.ACCOUNT else []
        names = {str(one.id): one.address for one in accounts}
        removed = t("(removed)") if found.by is By.ACCOUNT else ""
        rows = [(names.get(one.name, removed) or one.name, one) for one in found.shares]
        self.table.show_shares(rows, t(FIRST[found.by]))
        self._more.setText(
            t("The {n:,} with the most recipients.", n=MOST) if len(rows) == MOST else ""
        )

    @Slot(QAbstractButton)
    def _choose(self, chosen: QAbstractButton) -> None:
        self._by = next(by for by, one in self.buttons.items() if one is chosen)
        self.ask(self._behind)

    @Slot(QModelIndex)
    def _narrow(self, index: QModelIndex) -> None:
        name = str(index.data(ID))
        alone = {
            By.ACCOUNT: lambda: Behind(account=int(name)),
            By.DOMAIN: lambda: Behind(domain=name),
            By.TAG: lambda: Behind(tag=name),
        }
        self.narrowed.emit(alone[self._by]())

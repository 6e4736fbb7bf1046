"""The list of those written to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from mailtracker_gui.gui.contact_words import state
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.looks import BLOCKS
from mailtracker_gui.gui.models.paged import PagedModel
from mailtracker_gui.gui.words import day, full
from mailtracker_gui.ledger.contact_queries import ContactColumn, ContactQuery, ContactRow, Which

HEADERS = {
    ContactColumn.NAME: mark("Name"),
    ContactColumn.ADDRESS: mark("Address"),
    ContactColumn.STATE: mark("State"),
    ContactColumn.SINCE: mark("Since"),
    ContactColumn.LETTERS: mark("Letters"),
    ContactColumn.HARD: mark("Hard"),
    ContactColumn.SOFT: mark("Soft"),
    ContactColumn.SPAM: mark("Spam"),
    ContactColumn.LAST_LETTER: mark("Last letter"),
}
COLUMNS = tuple(HEADERS)
NUMBERS = {
    ContactColumn.LETTERS: "letters",
    ContactColumn.HARD: "hard",
    ContactColumn.SOFT: "soft",
    ContactColumn.SPAM: "spam",
}
MUTED = frozenset({ContactColumn.ADDRESS, ContactColumn.SINCE, ContactColumn.LAST_LETTER})
TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ContactsModel(PagedModel[str, ContactRow]):
    """Keys are canonical addresses."""

    headers = tuple(HEADERS.values())

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        self.query = ContactQuery()
        self._context = context
        self._roles: dict[int, Callable[[ContactRow, ContactColumn], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.DecorationRole: self._icon,
            Qt.ItemDataRole.ForegroundRole: self._colour,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }
        super().__init__(context, parent)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in NUMBERS:
            return TO_THE_RIGHT
        return super().headerData(section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order is Qt.SortOrder.DescendingOrder
        wanted = replace(self.query, column=COLUMNS[column], descending=descending)
        if wanted != self.query:
            self.query = wanted
            self._rearrange()

    def ask(self, *, text: str | None = None, which: Which | None = None) -> None:
        """Show only those whose name or address holds these words, or of whom this is true."""
        wanted = replace(
            self.query,
            text=self.query.text if text is None else text,
            which=which or self.query.which,
        )
        if wanted != self.query:
            self.query = wanted
            self._begin_anew()

    def advance(self) -> list[str]:
        """Read what changed since the last look; return the addresses that did."""
        revision = self._reader.revision()
        if revision == self._revision:
            return []
        changed = self._reader.contact_changes(self._revision)
        self._revision = revision
        if changed:
            self._rearrange()
        self._announce(changed)
        return changed

    # -- inside ----------------------------------------------------------------------------------

    def _find(self) -> list[str]:
        return self._reader.contact_keys(self.query)

    def _fetch(self, keys: Sequence[str]) -> dict[str, ContactRow]:
        return {row.canonical: row for row in self._reader.contact_rows(keys)}

    def _cell(self, row: ContactRow, column: int, role: int) -> object:
        answer = self._roles.get(role)
        return answer(row, COLUMNS[column]) if answer else None

    def _text(self, row: ContactRow, column: ContactColumn) -> str:
        now = self._context.now()
        if column in NUMBERS:
            count = getattr(row, NUMBERS[column])
            return t("{count:,}", count=count) if count or column is ContactColumn.LETTERS else ""
        since, last = row.standing.since, row.last_letter
        return {
            ContactColumn.NAME: row.name,
            ContactColumn.ADDRESS: row.address,
            ContactColumn.STATE: t(row.standing.block.value),
            ContactColumn.SINCE: day(since, now) if since else "",
            ContactColumn.LAST_LETTER: day(last, now) if last else "",
        }[column]

    def _icon(self, row: ContactRow, column: ContactColumn) -> object:
        if column is not ContactColumn.STATE or not row.standing.block:
            return None
        look = BLOCKS[row.standing.block]
        return self._context.theme.icon(look.icon, look.tone)

    def _colour(self, row: ContactRow, column: ContactColumn) -> object:
        if column is ContactColumn.STATE:
            return self._context.theme.colour(BLOCKS[row.standing.block].tone)
        return self._context.theme.colour("muted" if column in MUTED else "text")

    def _tip(self, row: ContactRow, column: ContactColumn) -> str:
        now = self._context.now()
        since, last = row.standing.since, row.last_letter
        return {
            ContactColumn.STATE: t(str(row.standing) or BLOCKS[row.standing.block].meaning),
            ContactColumn.SINCE: full(since, now) if since else "",
            ContactColumn.LAST_LETTER: full(last, now) if last else "",
        }.get(column, self._text(row, column))

    def _alignment(self, _: ContactRow, column: ContactColumn) -> object:
        return TO_THE_RIGHT if column in NUMBERS else None

    def _spoken(self, row: ContactRow, column: ContactColumn) -> str:
        said = state(row) if column is ContactColumn.STATE else self._text(row, column)
        return f"{t(HEADERS[column])}: {said or t('none')}"

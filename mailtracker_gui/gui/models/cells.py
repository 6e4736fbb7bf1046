"""What one cell of the list shows, says in its tooltip, and tells a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt

from mailtracker_gui.domain.status import Delivery, Mark
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.looks import DELIVERIES, READINGS, Look
from mailtracker_gui.gui.summary import summed
from mailtracker_gui.gui.why import why
from mailtracker_gui.gui.words import full, when
from mailtracker_gui.ledger.rows import Column, Row

HEADERS = {
    Column.TO: mark("To"),
    Column.SUBJECT: mark("Subject"),
    Column.DELIVERY: mark("Delivery"),
    Column.READING: mark("Reading"),
    Column.SENT: mark("Sent"),
    Column.LAST_EVENT: mark("Last news"),
    Column.TAGS: mark("Tags"),
    Column.ACCOUNT: mark("Account"),
    Column.OPENS: mark("Opens"),
    Column.CLICKS: mark("Clicks"),
}
COLUMNS = tuple(HEADERS)
CHANGEABLE = frozenset(
    {Column.DELIVERY, Column.READING, Column.LAST_EVENT, Column.TAGS, Column.OPENS, Column.CLICKS}
)
COUNTS = {Column.OPENS: "opens", Column.CLICKS: "clicks"}
TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
EXPLAINED = 5  # recipients in a tooltip
HELD, HELD_TIP = mark("Held"), mark("It leaves when you release it.")
HELD_LOOK = Look("pause", "warn", HELD_TIP)
NO_SUBJECT = mark("(no subject)")


class Cells:
    """Turns a row of the ledger into what Qt's roles ask for."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._accounts: dict[int, str] = {}
        self._roles: dict[int, Callable[[Row, Column], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.DecorationRole: self._icon,
            Qt.ItemDataRole.ForegroundRole: self._colour,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }

    def data(self, row: Row, column: Column, role: int) -> object:
        answer = self._roles.get(role)
        return answer(row, column) if answer else None

    def changeable(self, column: Column) -> bool:
        return column in CHANGEABLE

    def _text(self, row: Row, column: Column) -> str:
        times = _times(row)
        if column in times:
            return when(times[column], self._context.now())
        if column in COUNTS:
            count = getattr(row, COUNTS[column])
            return f"{count:,}" if count else ""
        if column is Column.ACCOUNT:
            return self._account(row.account)
        return {
            Column.TO: row.to,
            Column.TAGS: row.tags,
            Column.SUBJECT: row.subject or t(NO_SUBJECT),
            Column.DELIVERY: t(HELD if _held(row) else row.delivery.value),
            Column.READING: t(row.reading.value),
        }[column]

    def _icon(self, row: Row, column: Column) -> object:
        if column is Column.SUBJECT and (wish := self._wish(row)):
            return self._context.theme.icon(wish.icon, wish.tone)
        if column is Column.SUBJECT and row.origin:
            return self._context.theme.icon("inbox", "muted")
        look = _look(row, column)
        return self._context.theme.icon(look.icon, look.tone) if look else None

    def _colour(self, row: Row, column: Column) -> object:
        look = _look(row, column)
        tone = look.tone if look else "muted" if column in _times(row) else "text"
        return self._context.theme.colour("muted" if tone == "faint" else tone)

    def _tip(self, row: Row, column: Column) -> str | None:
        times = _times(row)
        if column in times:
            return full(times[column], self._context.now())
        if column is Column.DELIVERY:
            waits = [t(HELD_TIP)] if _held(row) else []
            return "\n".join(filter(None, [*waits, summed(row.summary), *self._reasons(row.id)]))
        if column is Column.READING:
            return "\n".join([t(READINGS[row.reading].meaning), *_marks(row.marks)])
        return "\n".join([self._text(row, column), *self._remarks(row, column)])

    def _spoken(self, row: Row, column: Column) -> str:
        return ". ".join(
            [
                f"{t(HEADERS[column])}: {self._text(row, column) or t('none')}",
                *self._remarks(row, column),
            ]
        )

    def _alignment(self, _: Row, column: Column) -> object:
        return TO_THE_RIGHT if column in COUNTS else None

    def _account(self, number: int) -> str:
        """Return an account's address; one that was removed has none."""
        if number not in self._accounts:
            known = {one.id: one.address for one in self._context.reader.accounts()}
            self._accounts = {number: "", **known}
        return self._accounts[number]

    def _wish(self, row: Row) -> Look | None:
        """Return the user's own mark: what they want to be reminded of, or hear no more of."""
        now = self._context.now()
        if row.reminder and row.reminder <= now:
            return Look("bell", "warn", t("You wanted to be reminded of it"))
        if row.reminder:
            return Look("bell", "muted", t("Reminder: {when}", when=full(row.reminder, now)))
        return Look("bell-off", "muted", t("Muted")) if row.muted else None

    def _remarks(self, row: Row, column: Column) -> list[str]:
        wish = self._wish(row) if column is Column.SUBJECT else None
        return [*([wish.meaning] if wish else []), *_written(row, column)]

    def _reasons(self, letter: int) -> list[str]:
        """Say of each recipient what their status rests on."""
        found = self._context.reader.letter(letter)
        people = found.recipients if found else ()
        facts = self._context.reader.timeline(letter)
        lines = [
            f"{one.name or one.address}: {t(one.status.delivery.value)}. {why(one.status, facts)}"
            for one in people[:EXPLAINED]
        ]
        more = len(people) - EXPLAINED
        return [*lines, t("… and {more:,} more", more=more)] if more > 0 else lines


def _held(row: Row) -> bool:
    return bool(row.waits and row.waits.held)


def _look(row: Row, column: Column) -> Look | None:
    if column is Column.DELIVERY and _held(row):
        return HELD_LOOK
    if column is Column.DELIVERY:
        return DELIVERIES[row.delivery]
    return READINGS[row.reading] if column is Column.READING else None


def _times(row: Row) -> dict[Column, datetime]:
    """A letter for later says when it will leave."""
    later = row.waits and row.delivery is Delivery.SCHEDULED
    return {
        Column.SENT: row.waits.due if row.waits and later else row.sent,
        Column.LAST_EVENT: row.last_event,
    }


def _written(row: Row, column: Column) -> list[str]:
    """Say where a letter was written, when that was not here."""
    return (
        [t("Written in {program}", program=t(row.origin.value))]
        if column is Column.SUBJECT and row.origin
        else []
    )


def _marks(marks: frozenset[Mark]) -> list[str]:
    return sorted(t(one.value) for one in marks)

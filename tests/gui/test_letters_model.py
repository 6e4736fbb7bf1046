"""All the ids, few of the rows; a changed row is one signal and moves nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.gui.models.cells import COLUMNS
from mailtracker_gui.gui.models.letters import LettersModel
from mailtracker_gui.gui.models.paged import ID, PAGE, PAGES
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Column
from tests.gui import story
from tests.gui.conftest import Heard

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
KEYS: dict[Column, Callable[[str], object]] = {
    Column.TO: str.casefold,
    Column.SUBJECT: str.casefold,
    Column.DELIVERY: lambda word: Delivery(word).rank,
    Column.READING: lambda word: Reading(word).rank,
}


@pytest.fixture
def model(window: MainWindow) -> LettersModel:
    return window.letters.model


def ids(model: LettersModel) -> list[int]:
    return [model.index(row, 0).data(ID) for row in range(model.rowCount())]


def texts(model: LettersModel, column: Column) -> list[str]:
    place = COLUMNS.index(column)
    return [model.index(row, place).data() for row in range(model.rowCount())]


def test_qt_finds_nothing_to_say_against_it(
    model: LettersModel, qtmodeltester: ModelTester, ledger: Ledger
) -> None:
    qtmodeltester.check(model)
    model.sort(COLUMNS.index(Column.LAST_EVENT), DESCENDING)
    story.add(ledger, 1, story.NOW, ("new@example.net",), "New")
    model.advance()
    model.search("new")
    model.search("")


@pytest.mark.parametrize("column", KEYS)
@pytest.mark.parametrize("order", [ASCENDING, DESCENDING])
def test_every_word_sorts(model: LettersModel, column: Column, order: Qt.SortOrder) -> None:
    model.sort(COLUMNS.index(column), order)
    keys = [KEYS[column](word) for word in texts(model, column)]
    assert keys == sorted(keys, reverse=order is DESCENDING)  # type: ignore[type-var]


@pytest.mark.parametrize("column", [Column.SENT, Column.LAST_EVENT])
def test_every_time_sorts(model: LettersModel, letters: list[int], column: Column) -> None:
    model.sort(COLUMNS.index(column), ASCENDING)
    assert ids(model) == letters
    model.sort(COLUMNS.index(column), DESCENDING)
    assert ids(model) == letters[::-1]


def test_a_sort_keeps_hold_of_the_row(model: LettersModel, letters: list[int]) -> None:
    held = QPersistentModelIndex(model.index(model.row_of(letters[4]), 2))
    model.sort(COLUMNS.index(Column.SUBJECT), ASCENDING)
    assert (held.data(ID), held.column()) == (letters[4], 2)


def test_one_changed_letter_is_one_changed_row(
    model: LettersModel, letters: list[int], ledger: Ledger
) -> None:
    changed, moved, reset = Heard(), Heard(), Heard()
    model.dataChanged.connect(changed.hear)
    model.layoutChanged.connect(moved.hear)
    model.modelReset.connect(reset.hear)
    row = model.row_of(letters[-1])
    one = ledger.letter(letters[-1])
    assert one
    fact = story.event(one.id, one.recipients[0].id, Kind.FAILED, story.NOW, story.NO_USER[2])
    ledger.append([fact], story.NOW)
    assert model.advance() == [letters[-1]]
    assert (len(changed.all), moved.all, reset.all) == (1, [], [])
    assert model.index(row, COLUMNS.index(Column.DELIVERY)).data() == "Hard bounce"
    assert model.advance() == []
    assert len(changed.all) == 1


def test_a_new_letter_is_inserted_where_it_belongs(
    model: LettersModel, letters: list[int], ledger: Ledger
) -> None:
    inserted = Heard()
    model.rowsInserted.connect(inserted.hear)
    held = QPersistentModelIndex(model.index(0, 0))
    new = story.add(ledger, 1, story.NOW, ("zoe@example.net",), "Zoo")
    model.advance()
    assert ids(model) == [new, *letters[::-1]]
    assert (held.row(), len(inserted.all)) == (1, 1)


def test_a_letter_that_does_not_match_stays_out(
    model: LettersModel, letters: list[int], ledger: Ledger
) -> None:
    model.search("roof")
    assert ids(model) == [letters[4]]
    story.add(ledger, 1, story.NOW, ("zoe@example.net",), "Zoo")
    new = story.add(ledger, 1, story.NOW, ("zoe@example.net",), "A second roof")
    model.advance()
    assert ids(model) == [new, letters[4]]


def test_news_moves_a_letter_up_where_news_sorts(
    model: LettersModel, letters: list[int], ledger: Ledger
) -> None:
    model.sort(COLUMNS.index(Column.LAST_EVENT), DESCENDING)
    one = ledger.letter(letters[0])
    assert one
    ledger.append(
        [story.event(one.id, one.recipients[0].id, Kind.REPLIED, story.NOW, {})], story.NOW
    )
    model.advance()
    assert ids(model)[0] == letters[0]


def test_few_of_many_rows_are_kept(ledger: Ledger, open_window: Callable[[], MainWindow]) -> None:
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    count = PAGE * 3 + 1
    with ledger.transaction():
        for number in range(count):
            written = story.NOW - timedelta(minutes=number)
            story.add(ledger, account, written, ("ann@example.net",), f"No. {number}")
    model = open_window().letters.model
    assert model.rowCount() == count
    assert model.index(count - 1, 1).data() == f"No. {count - 1}"
    for row in range(0, count, PAGE // 2):
        assert model.index(row, 1).data() == f"No. {row}"
    assert len(model._pages) <= min(PAGES, 4)


def test_a_cell_says_why_and_speaks(model: LettersModel, letters: list[int]) -> None:
    row = model.row_of(letters[4])
    delivery = model.index(row, COLUMNS.index(Column.DELIVERY))
    tip = delivery.data(Qt.ItemDataRole.ToolTipRole)
    assert "2 of 3 delivered, 1 bounced" in tip
    assert "office@hartmann.example: Hard bounce. The letter did not arrive." in tip
    assert delivery.data(Qt.ItemDataRole.AccessibleTextRole) == "Delivery: Hard bounce"
    assert not delivery.data(Qt.ItemDataRole.DecorationRole).isNull()
    sent = model.index(row, COLUMNS.index(Column.SENT))
    assert sent.data(Qt.ItemDataRole.ToolTipRole) == "Saturday, 9 May 2026, 07:18:00 +02:00"


def test_a_table_has_no_children(model: LettersModel, qtbot: QtBot) -> None:
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)
    assert model.data(QModelIndex()) is None

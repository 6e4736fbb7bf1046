"""More letters than are found at once: the first are shown, the finder brings the others."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.gui.models import letters as model_of_letters
from mailtracker_gui.gui.models.cells import COLUMNS
from mailtracker_gui.gui.models.letters import LettersModel
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger import search
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Column
from tests.gui import story
from tests.gui.conftest import Heard

COUNT = 60


@pytest.fixture
def many(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Sixty letters are many here, and twenty the first of them."""
    monkeypatch.setattr(model_of_letters, "FEW", 10)
    monkeypatch.setattr(model_of_letters, "FIRST", 20)
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    with ledger.transaction():
        return [
            story.add(ledger, account, story.NOW - timedelta(minutes=COUNT - number),
                      (f"p{number}@example.net",), f"No. {number}")
            for number in range(COUNT)
        ]  # fmt: skip


@pytest.fixture
def model(many: list[int], open_window: Callable[[], MainWindow]) -> Iterator[LettersModel]:
    model = open_window().letters.model
    yield model
    model.finder.close()


def ids(model: LettersModel) -> list[int]:
    return [model.index(row, 0).data(ID) for row in range(model.rowCount())]


def test_the_first_come_at_once_and_all_soon(
    model: LettersModel, many: list[int], qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    assert model.rowCount() in (20, COUNT)
    qtbot.waitUntil(lambda: model.whole)
    assert ids(model) == many[::-1]


def test_another_order_and_another_question_are_answered_too(
    model: LettersModel, many: list[int], qtbot: QtBot
) -> None:
    model.sort(COLUMNS.index(Column.SENT))
    qtbot.waitUntil(lambda: model.whole and ids(model) == many)
    for typed in ("p", "p5", "p59"):  # each cuts off the one before
        model.search(typed)
    qtbot.waitUntil(lambda: model.whole and ids(model) == [many[59]])


def test_news_come_in_where_they_belong(
    model: LettersModel, many: list[int], ledger: Ledger, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: model.whole)
    reset = Heard()
    model.modelReset.connect(reset.hear)
    new = story.add(ledger, 1, story.NOW, ("zoe@example.net",), "Zoo")
    model.advance()
    qtbot.waitUntil(lambda: ids(model) == [new, *many[::-1]])
    model.sort(COLUMNS.index(Column.LAST_EVENT))
    qtbot.waitUntil(lambda: model.whole)
    row = ledger.letter(many[0])
    assert row
    later = story.NOW + timedelta(hours=1)
    ledger.append([story.event(row.id, row.recipients[0].id, Kind.REPLIED, later, {})], later)
    model.advance()
    qtbot.waitUntil(lambda: ids(model)[-1] == many[0])
    assert len(reset.all) == 1  # the other order; news reset nothing


def test_nothing_is_looked_for_on_the_gui_thread(
    model: LettersModel, many: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: model.whole)
    asked_by: list[threading.Thread] = []
    look = search.ids

    def watched(*question: Any) -> Any:
        asked_by.append(threading.current_thread())
        return look(*question)

    monkeypatch.setattr(search, "ids", watched)
    model.search("p59")
    assert ids(model) == many[::-1]  # the list stays until there is an answer
    qtbot.waitUntil(lambda: ids(model) == [many[59]])
    model.sort(COLUMNS.index(Column.OPENS))
    model.search("")
    qtbot.waitUntil(lambda: model.whole and len(ids(model)) == COUNT)
    assert asked_by
    assert threading.main_thread() not in asked_by


def test_a_letter_far_below_is_chosen_when_the_list_has_it(
    model: LettersModel, many: list[int], qtbot: QtBot
) -> None:
    window = model.parent().window()  # type: ignore[attr-defined]  # the list's view
    model.search("p59")
    qtbot.waitUntil(lambda: ids(model) == [many[59]])
    window.show_letter(many[0])
    qtbot.waitUntil(lambda: window.detail.letter == many[0])
    assert window.letters.table.letter == many[0]
    assert model.rowCount() == COUNT


def test_a_closed_finder_can_be_asked_again(
    model: LettersModel, many: list[int], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: model.whole)
    model.finder.close()
    model.search("p59")
    qtbot.waitUntil(lambda: ids(model) == [many[59]])

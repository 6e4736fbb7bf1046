"""Views at the side, filters, saved searches: by key and mouse, on the real ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui import places
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.places import Search, query_of
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.sidebar import KEY
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import View
from tests.gui import story

LEFT = Qt.MouseButton.LeftButton


def subjects(window: MainWindow) -> list[str]:
    model = window.letters.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def item(window: MainWindow, place: str) -> QTreeWidgetItem:
    return next(one for one in window.asking.sidebar._items() if one.data(0, KEY) == place)


def click(window: MainWindow, place: str, qtbot: QtBot) -> None:
    side = window.asking.sidebar
    spot = side.visualItemRect(item(window, place)).center()
    qtbot.mouseClick(side.viewport(), LEFT, pos=spot)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("view:bounced", ["Offer for the new roof", "Invoice 2026-118", "Spare keys"]),
        ("view:hard", ["Offer for the new roof"]),
        ("view:spam", ["Invoice 2026-118"]),
        ("view:soft", ["Spare keys"]),
        ("view:deferred", ["Measurements"]),
        ("view:dropped", ["A last question"]),
        ("view:replied", ["Offer for the new roof"]),
        ("view:opened", ["Contract, second draft", "Your application", "Offer for the new roof"]),
        ("view:awaiting", ["Lunch?"]),
        ("view:unopened", ["Minutes of the meeting", "Photographs from the lake"]),
    ],
)
def test_a_click_at_the_side_shows_letters_of_that_kind(
    window: MainWindow, qtbot: QtBot, place: str, found: list[str]
) -> None:
    click(window, place, qtbot)
    assert subjects(window) == found


def test_what_was_delivered_today(window: MainWindow, ledger: Ledger, qtbot: QtBot) -> None:
    story.add(ledger, 1, story.NOW, ("a@b.example",), "Today", ((story.TAKEN, story.ARRIVED),))
    window.letters.table.advance()
    click(window, places.TODAY, qtbot)
    assert subjects(window) == ["Today"]


def test_days_without_an_opening_are_the_users_to_choose(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.asking.filters.isVisible()
    click(window, "view:unopened", qtbot)
    days = window.asking.filters.days
    assert days.isVisible()
    days.setFocus()
    days.selectAll()
    qtbot.keyClicks(days, "30")
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert subjects(window) == ["Photographs from the lake"]
    click(window, "view:all", qtbot)
    assert not days.isVisible()


def test_arrows_walk_the_side(window: MainWindow, qtbot: QtBot) -> None:
    side = window.asking.sidebar
    side.setFocus()
    for _ in range(4):
        qtbot.keyClick(side, Qt.Key.Key_Down)
    assert side.place == "view:bounced"
    assert len(subjects(window)) == 3


def test_a_tag_and_an_account_have_a_place_of_their_own(
    window: MainWindow, ledger: Ledger, qtbot: QtBot
) -> None:
    second = ledger.save_account(story.SECOND, story.NOW)
    story.add(ledger, second, story.NOW, ("a@b.example",), "Boats", tag="Regatta")
    window.asking.advance()
    window.letters.table.advance()
    for place in ("tag:Regatta", f"account:{second}"):
        click(window, place, qtbot)
        assert subjects(window) == ["Boats"]


def test_unmatched_reports_open_their_window(window: MainWindow, qtbot: QtBot) -> None:
    click(window, places.UNMATCHED, qtbot)
    assert window.findChildren(UnmatchedWindow)[-1].isVisible()
    assert window.asking.sidebar.place == places.ALL
    assert len(subjects(window)) == len(story.LETTERS)


def test_words_are_found_wherever_they_stand(window: MainWindow, qtbot: QtBot) -> None:
    for typed, found in (
        ("greylisted", ["Measurements"]),  # what a server said
        ("5.1.1", ["Offer for the new roof"]),  # a code
        ("mailbox-full", ["Spare keys"]),  # a reason
        ("jon spare", ["Spare keys"]),  # beginnings, in any order
        ('"*', []),
    ):
        window.search.clear()
        qtbot.keyClicks(window.search, typed)
        qtbot.keyClick(window.search, Qt.Key.Key_Return)
        assert subjects(window) == found


def test_filters_narrow_the_list(window: MainWindow, qtbot: QtBot) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_F, keys)
    filters = window.asking.filters
    qtbot.waitUntil(filters.recipient.hasFocus)
    qtbot.keyClicks(filters.recipient, "ann")
    qtbot.waitUntil(lambda: subjects(window) == ["Offer for the new roof"])
    filters.recipient.clear()
    filters.since.setDate(QDate(2026, 5, 2))
    filters.until.setDate(QDate(2026, 5, 6))
    qtbot.waitUntil(lambda: subjects(window) == ["Minutes of the meeting", "Spare keys"])
    qtbot.mouseClick(filters.clear, LEFT)
    assert len(subjects(window)) == len(story.LETTERS)
    filters.history.setFocus()
    qtbot.keyClick(filters.history, Qt.Key.Key_Down)
    assert "Photographs from the lake" not in subjects(window)
    qtbot.keyClick(filters.history, Qt.Key.Key_Escape)
    assert not filters.isVisible()


def test_a_search_is_kept_found_again_renamed_and_removed(
    window: MainWindow, ledger: Ledger, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    click(window, "view:bounced", qtbot)
    qtbot.keyClicks(window.search, "offer")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    window.actions_.filter.trigger()
    filters = window.asking.filters
    qtbot.mouseClick(filters.save, LEFT)
    qtbot.keyClicks(filters.name.line, "Bounced offers")
    qtbot.keyClick(filters.name.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Bounced offers" in ledger.setting(places.SAVED))
    assert window.asking.sidebar.place == "saved:Bounced offers"
    click(window, "view:all", qtbot)
    window.search.clear()
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert len(subjects(window)) == len(story.LETTERS)
    again = open_window()
    click(again, "saved:Bounced offers", qtbot)
    assert (subjects(again), again.search.text()) == (["Offer for the new roof"], "offer")
    again.asking.sidebar.renamed.emit("Bounced offers")
    filters = again.asking.filters
    filters.name.line.selectAll()
    qtbot.keyClicks(filters.name.line, "Offers")
    qtbot.keyClick(filters.name.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: '"Offers"' in ledger.setting(places.SAVED))
    assert "Bounced offers" not in ledger.setting(places.SAVED)
    again.asking.sidebar.removed.emit("Offers")
    qtbot.waitUntil(lambda: ledger.setting(places.SAVED) == "[]")


def test_the_side_can_be_put_away_and_stays_away(
    window: MainWindow, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.asking.sidebar.isVisible()
    window.close()
    assert not open_window().asking.sidebar.isVisible()


def test_a_search_is_a_span_of_time_in_the_users_zone() -> None:
    search = Search(since="2026-05-01", until="2026-05-02", place="view:unopened", history=60)
    query = query_of(search, story.NOW)
    assert query.view is View.UNOPENED
    assert query.since == story.NOW.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    assert query.until == query.since + timedelta(days=2)


def test_the_chosen_letter_stays_chosen_where_it_is_found_too(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    click(window, "view:bounced", qtbot)
    assert window.letters.table.letter == letters[4]
    index = window.letters.table.indexAt(QPoint(4, 4))
    assert index.data(ID) == letters[4]

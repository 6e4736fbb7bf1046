"""The overview: what the letters' own list says, added up, and the way from a number to them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.overview import Behind, By, Measure
from mailtracker_gui.domain.periods import Step
from mailtracker_gui.gui.models.people_behind import DELIVERY, LETTER, READING, SENT, TO
from mailtracker_gui.gui.overview_words import SHORT
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.overview import OverviewWindow
from mailtracker_gui.gui.views.overview_filter import ALL_TIME, AT_FIRST, CHOSEN
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
NUMBERS = {
    Measure.SENT: "13",
    Measure.DELIVERED: "6",
    Measure.BOUNCED: "3",
    Measure.OPENED: "3",
    Measure.CLICKED: "1",
    Measure.REPLIED: "1",
}


@pytest.fixture
def overview(window: MainWindow, qtbot: QtBot) -> OverviewWindow:
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> OverviewWindow:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_O, keys)
    [view] = window.findChildren(OverviewWindow)
    qtbot.waitUntil(lambda: bool(view.page.figures[Measure.SENT].accessibleName()))
    return view


def number(view: OverviewWindow, measure: Measure) -> str:
    found = re.fullmatch(r".+?: ([\d,]+)\. .*", view.page.figures[measure].accessibleName())
    assert found
    return found[1]


def column(table: QTableView, at: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def come_to(view: OverviewWindow, qtbot: QtBot, rows: int) -> None:
    qtbot.waitUntil(lambda: view.place.currentWidget() is view.behind)
    qtbot.waitUntil(lambda: view.behind.model.rowCount() == rows)


def test_the_numbers_are_those_of_the_letters(overview: OverviewWindow) -> None:
    assert {one: number(overview, one) for one in NUMBERS} == NUMBERS
    said = {one: overview.page.figures[one].accessibleName() for one in NUMBERS}
    assert said[Measure.BOUNCED] == "Bounced: 3. 23 %: 1 hard, 1 soft, 1 spam"
    assert said[Measure.OPENED] == "Opened: 3. at least 23 %; 2 more by machines"
    assert said[Measure.SENT] == "Sent: 13. 1 dropped"


@pytest.mark.parametrize("measure", NUMBERS)
def test_behind_each_number_are_as_many(
    overview: OverviewWindow, qtbot: QtBot, measure: Measure
) -> None:
    qtbot.mouseClick(overview.page.figures[measure], Qt.MouseButton.LeftButton)
    come_to(overview, qtbot, int(NUMBERS[measure]))


def test_a_click_on_a_bar_ends_at_the_letter(
    overview: OverviewWindow, window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    card = overview.page.bounces
    qtbot.waitUntil(lambda: not card.chart.empty)
    overview.resize(1200, 1400)
    day = next(n for n, one in enumerate(card.chart.categories) if one.short == "9 May")
    place: QPoint = card.view.place_of(day, 0)
    qtbot.mouseClick(card.view, Qt.MouseButton.LeftButton, pos=place)
    come_to(overview, qtbot, 1)
    assert column(overview.behind.table, TO) == ["office@hartmann.example"]
    assert column(overview.behind.table, DELIVERY) == ["Hard bounce"]
    index = overview.behind.model.index(0, TO)
    spot = overview.behind.table.visualRect(index).center()
    qtbot.mouseClick(overview.behind.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(overview.behind.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: window.detail.letter == letters[4])


def test_keys_alone_lead_from_a_bar_to_the_letter_and_back(
    overview: OverviewWindow, window: MainWindow, qtbot: QtBot
) -> None:
    card = overview.page.reasons
    qtbot.waitUntil(lambda: not card.chart.empty)
    card.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card.view, Qt.Key.Key_Down)
    assert card.view.accessibleDescription() == "Spam detected. Spam bounces: 1"
    qtbot.keyClick(card.view, ENTER)
    come_to(overview, qtbot, 1)
    assert column(overview.behind.table, TO) == ["billing@orbit.example"]
    qtbot.keyClick(overview.behind.table, ENTER)
    qtbot.waitUntil(lambda: window.letters.table.hasFocus())
    overview.activateWindow()
    qtbot.keyClick(overview.behind.table, ESCAPE)
    assert overview.place.currentWidget() is overview.tabs
    qtbot.waitUntil(card.view.hasFocus)


@pytest.mark.parametrize(
    ("name", "category", "expected"),
    [
        ("openings", "After one to three hours", ["Ann Lee <ann@example.net>"]),
        ("reading", "Saturday, 9 May 2026", ["Ann Lee <ann@example.net>"]),
        ("deliveries", "Saturday, 9 May 2026", ["Bob Ray <bob@example.net>"]),
    ],
)
def test_every_chart_leads_to_its_letters(
    overview: OverviewWindow, qtbot: QtBot, name: str, category: str, expected: list[str]
) -> None:
    card = getattr(overview.page, name)
    qtbot.waitUntil(lambda: not card.chart.empty)
    day = next(n for n, one in enumerate(card.chart.categories) if one.full == category)
    card.wanted.emit(day, 0)
    qtbot.waitUntil(lambda: overview.behind.model.rowCount() > 0)
    assert set(expected) <= set(column(overview.behind.table, TO))
    assert overview.behind.model.rowCount() == card.chart.series[0].values[day]


def test_a_row_of_a_table_leads_to_all_of_its_day(overview: OverviewWindow, qtbot: QtBot) -> None:
    card = overview.page.deliveries
    qtbot.waitUntil(lambda: not card.chart.empty)
    card.as_table.click()
    day = next(n for n, one in enumerate(card.chart.categories) if one.short == "9 May")
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(day, 0))
    qtbot.keyClick(card.table, ENTER)
    come_to(overview, qtbot, 3)


# -- narrowing -----------------------------------------------------------------------------------


def test_another_period_and_other_steps(overview: OverviewWindow, qtbot: QtBot) -> None:
    choose = overview.page.filter.period
    choose.setFocus()
    for _ in range(ALL_TIME - AT_FIRST):
        qtbot.keyClick(choose, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "14")
    assert [one.short for one in overview.page.deliveries.chart.categories][-1] == "May"
    assert overview.page.filter.chosen_step is Step.MONTH


def test_chosen_dates_may_be_any(overview: OverviewWindow, qtbot: QtBot) -> None:
    chooser = overview.page.filter
    chooser.period.setCurrentIndex(CHOSEN)
    chooser.period.activated.emit(CHOSEN)
    assert chooser.since.isVisibleTo(chooser)
    chooser.since.setDate(QDate(2026, 5, 9))
    chooser.until.setDate(QDate(2026, 5, 8))
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "4")
    assert len(overview.page.deliveries.chart.categories) == 2


def test_nothing_in_a_period_is_said(overview: OverviewWindow, qtbot: QtBot) -> None:
    chooser = overview.page.filter
    chooser.period.setCurrentIndex(CHOSEN)
    chooser.until.setDate(QDate(2020, 1, 2))
    chooser.since.setDate(QDate(2020, 1, 1))
    qtbot.waitUntil(lambda: overview.page.empty.isVisible())


def test_a_domain_is_counted_alone_and_all_again(overview: OverviewWindow, qtbot: QtBot) -> None:
    table = overview.page.breakdown.table
    qtbot.waitUntil(lambda: "orbit.example" in column(table, 0))
    assert column(table, 0)[0] == "example.net"
    row = column(table, 0).index("orbit.example")
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, 0))
    qtbot.keyClick(table, ENTER)
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "1")
    assert overview.page.filter.domain.isVisible()
    overview.page.filter.domain.click()
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "13")
    assert not overview.page.filter.domain.isVisible()


@pytest.fixture
def tagged(ledger: Ledger, letters: list[int]) -> None:
    """A second account, and a campaign in two letters."""
    ledger.save_account(story.SECOND, story.NOW)
    written = story.NOW - timedelta(days=3)
    fates = (story.ARRIVED, story.OPENED, story.NO_USER, (Kind.UNSUBSCRIBED, 2, {}))
    for at, fate in enumerate(fates):
        to = (f"p{at}@many.example",)
        story.add(ledger, 2, written, to, "Spring", ((story.TAKEN, fate),), tag="Spring sale")
    story.add(
        ledger, 2, written, ("p9@many.example",), "Reminder", ((story.TAKEN,),), "Spring sale"
    )
    ledger.rebuild(story.NOW)


def test_accounts_and_tags_narrow(tagged: None, open_window: Open, qtbot: QtBot) -> None:
    overview = opened(open_window(), qtbot)
    chooser, breakdown = overview.page.filter, overview.page.breakdown
    breakdown.buttons[By.ACCOUNT].click()
    qtbot.waitUntil(lambda: "board@rowing.example" in column(breakdown.table, 0))
    breakdown.narrowed.emit(Behind(account=2))
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "5")
    assert chooser.account.currentText() == "board@rowing.example"
    chooser.account.setCurrentIndex(0)
    chooser.tag.setCurrentText("Spring sale")
    chooser.tag.activated.emit(chooser.tag.currentIndex())
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "5")
    breakdown.buttons[By.TAG].click()
    qtbot.waitUntil(lambda: column(breakdown.table, 0) == ["Spring sale"])


def test_a_campaign_is_told_as_a_whole_and_by_letter(
    tagged: None, open_window: Open, qtbot: QtBot
) -> None:
    overview = opened(open_window(), qtbot)
    qtbot.keyClick(overview, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    page = overview.campaigns
    qtbot.waitUntil(lambda: column(page.letters, 0) == ["Spring", "Reminder"])
    assert column(page.tags, 0) == ["Spring sale"]
    heads = [page.tags.model().headerData(n, Qt.Orientation.Horizontal) for n in range(13)]
    told = {head: column(page.tags, at)[0] for at, head in enumerate(heads)}
    assert told == {
        "Tag": "Spring sale", "Recipients": "5", "Sent": "5", "Delivered": "3", "Hard": "1",
        "Soft": "", "Spam": "", "Bounced": "20 %", "Opened": "1", "Clicked": "", "Replied": "",
        "Unsubscribed": "1", "Complained": "",
    }  # fmt: skip
    assert column(page.letters, 1) == ["4", "1"]
    hard = heads.index("Hard")
    page.letters.setFocus()
    page.letters.setCurrentIndex(page.letters.model().index(0, hard))
    qtbot.keyClick(page.letters, ENTER)
    come_to(overview, qtbot, 1)
    assert column(overview.behind.table, TO) == ["p2@many.example"]
    overview.behind.back.click()
    page.over_time.click()
    assert overview.tabs.currentWidget() is overview.page
    qtbot.waitUntil(lambda: number(overview, Measure.SENT) == "5")


def test_no_tags_is_said_with_a_next_step(overview: OverviewWindow, qtbot: QtBot) -> None:
    overview.tabs.setCurrentWidget(overview.campaigns)
    qtbot.waitUntil(lambda: overview.campaigns.currentWidget() is overview.campaigns.empty)


def test_the_parts_are_sorted_by_a_click(overview: OverviewWindow, qtbot: QtBot) -> None:
    table = overview.page.breakdown.table
    qtbot.waitUntil(lambda: len(column(table, 0)) == 5)
    header = table.horizontalHeader()
    place = QPoint(header.sectionPosition(4) + 10, header.height() // 2)
    for _ in range(2):  # hard bounces, the most first
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert {column(table, 0)[0], column(table, 0)[-1]} >= {"hartmann.example"}
    assert sorted(column(table, 4)) == ["", "", "", "", "1"]


# -- life ----------------------------------------------------------------------------------------


def test_a_late_bounce_moves_the_numbers(
    overview: OverviewWindow, bench: Bench, letters: list[int], qtbot: QtBot
) -> None:
    row = bench.ledger.letter(letters[11])
    assert row
    told = {"reason": "user-unknown"}
    bench.happen(story.event(row.id, row.recipients[0].id, Kind.FAILED, story.NOW, told))
    qtbot.waitUntil(lambda: number(overview, Measure.BOUNCED) == "4", timeout=8_000)


def test_qt_finds_nothing_to_say_against_those_behind(
    overview: OverviewWindow, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model = overview.behind.model
    qtmodeltester.check(model)
    overview.show_behind("All", Behind())
    come_to(overview, qtbot, 15)
    qtmodeltester.check(model)
    assert model.index(0, SENT).data(Qt.ItemDataRole.ToolTipRole).startswith("Tuesday, 12 May")
    assert model.index(0, READING).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0, 0).data(LETTER) == 12


def test_everything_can_be_reached_and_has_a_name(overview: OverviewWindow) -> None:
    for measure, figure in overview.page.figures.items():
        assert figure.accessibleName().startswith(SHORT[measure])
    page = overview.page
    for card in (page.deliveries, page.bounces, page.reading, page.openings, page.reasons):
        assert card.view.accessibleName() == card.chart.title
        assert card.view.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert card.table.accessibleName()
    for one in overview.findChildren(QPushButton):
        assert one.text() or one.accessibleName()


def test_esc_closes_and_the_thread_ends(
    overview: OverviewWindow, window: MainWindow, qtbot: QtBot
) -> None:
    desks = overview._desks
    with qtbot.waitSignal(overview.destroyed):
        qtbot.keyClick(overview, ESCAPE)
    for desk in desks:
        with pytest.raises(RuntimeError, match="after shutdown"):
            desk.ask(len)
    assert window.findChildren(OverviewWindow) == []

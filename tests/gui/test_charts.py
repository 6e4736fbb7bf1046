"""Charts: round axes, every number in its place, pointed at by mouse and by keys, and in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.models.grid import GridModel, GridRow, share
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.theme import Choice, Theme
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.widgets.chart import Category, Chart, Fill, Kind, Series
from mailtracker_gui.gui.widgets.chart_card import ChartCard
from mailtracker_gui.gui.widgets.chart_plan import Plan, names_along, plan, tick_values
from mailtracker_gui.gui.widgets.chart_view import ChartView
from tests.gui.conftest import Heard

ROOM = QRectF(0, 0, 600, 240)
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def chart(kind: Kind = Kind.COLUMNS, arrived: tuple[int, ...] = (4, 0, 9)) -> Chart:
    bounced = (1, 2, 0, *arrived[3:])[: len(arrived)]
    return Chart(
        title="Deliveries",
        kind=kind,
        first="Day",
        categories=tuple(Category(f"{n} May", f"{n} May 2026") for n in range(4, 4 + len(arrived))),
        series=(
            Series(name="Delivered", tone="good", fill=Fill.SOLID, values=arrived),
            Series(name="Bounced", tone="bad", fill=Fill.HATCH, values=bounced),
        ),
    )


def laid(of: Chart) -> Plan:
    return plan(of, ROOM, QFontMetricsF(QFont()))


@pytest.mark.parametrize("top", [0, 1, 3, 4, 5, 9, 99, 101, 12_345, 1_000_001])
def test_axes_have_few_and_round_numbers(top: int) -> None:
    ticks = tick_values(top)
    sizes = {two - one for one, two in pairwise(ticks)}
    assert len(sizes) == 1
    assert str(sizes.pop()).rstrip("0") in {"1", "2", "5"}
    assert 2 <= len(ticks) <= 5
    assert ticks[-1] >= top > (ticks[-2] if top else -1)


@pytest.mark.parametrize("kind", Kind)
def test_every_number_is_found_in_its_place(qapp: QApplication, kind: Kind) -> None:
    made = laid(chart(kind))
    assert [cell[:2] for cell in made.cells] == list(chart(kind).cells())
    for number, cell in enumerate(made.cells):
        assert ROOM.contains(cell.place.center())
        assert made.at(cell.place.center()) == number
    assert made.at(QPointF(-1, -1)) is None


def test_heights_are_in_proportion_and_stack(qapp: QApplication) -> None:
    made = laid(chart())
    four, one, two, nine = (cell.place for cell in made.cells)
    assert four.height() == pytest.approx(4 * one.height())
    assert nine.height() == pytest.approx(4.5 * two.height())
    assert one.bottom() == pytest.approx(four.top())


@pytest.mark.parametrize("days", [1, 7, 29, 31, 400])
def test_names_under_the_columns_do_not_touch(qapp: QApplication, days: int) -> None:
    many = chart(arrived=tuple(range(days)))
    places = [one for _, one in names_along(many, laid(many), QFontMetricsF(QFont()))]
    assert places
    assert all(one.right() < two.left() for one, two in pairwise(places))
    assert all(ROOM.contains(one) for one in places)


def test_a_chart_speaks() -> None:
    assert chart().cell_words(2, 0) == "6 May 2026. Delivered: 9"
    words = "Delivered: 13, Bounced: 3. Most: 6 May 2026 (9), 4 May 2026 (5), 5 May 2026 (2)."
    assert chart().words() == words


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> ChartView:
    view = ChartView(Theme.of(qapp, Choice.LIGHT), chart())
    qtbot.addWidget(view)
    view.resize(600, 240)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_click_says_which_number(view: ChartView, qtbot: QtBot) -> None:
    heard = Heard()
    view.wanted.connect(heard.hear)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place_of(2, 0))
    assert heard.all == [(2, 0)]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().topRight())
    assert heard.all == [(2, 0)]


def test_keys_walk_and_choose_and_each_step_is_said(view: ChartView, qtbot: QtBot) -> None:
    heard = Heard()
    view.wanted.connect(heard.hear)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.accessibleDescription() == "4 May 2026. Delivered: 4"
    for key, said in (
        (UP, "4 May 2026. Bounced: 1"),
        (UP, "4 May 2026. Bounced: 1"),
        (RIGHT, "5 May 2026. Bounced: 2"),
        (LEFT, "4 May 2026. Bounced: 1"),
        (DOWN, "4 May 2026. Delivered: 4"),
        (RIGHT, "5 May 2026. Bounced: 2"),
        (RIGHT, "6 May 2026. Delivered: 9"),
        (RIGHT, "6 May 2026. Delivered: 9"),
    ):
        qtbot.keyClick(view, key)
        assert view.accessibleDescription() == said
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.all == [(2, 0)]
    view.clearFocus()
    assert view.accessibleDescription() == chart().words()


def test_lying_bars_are_walked_down(view: ChartView, qtbot: QtBot) -> None:
    view.show_chart(chart(Kind.BARS))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, DOWN)
    assert view.accessibleDescription() == "5 May 2026. Bounced: 2"
    qtbot.keyClick(view, UP)
    assert view.accessibleDescription() == "4 May 2026. Bounced: 1"
    qtbot.keyClick(view, LEFT)
    assert view.accessibleDescription() == "4 May 2026. Delivered: 4"


def test_patterns_differ_without_colour(qapp: QApplication, qtbot: QtBot) -> None:
    """In grey, the fills of one tone are different pictures."""
    pictures = set()
    for fill in Fill:
        series = Series(name="x", tone="text", fill=fill, values=(5,))
        one = Chart(title="x", kind=Kind.COLUMNS, first="Day",
                    categories=(Category("a", "a"),), series=(series,))  # fmt: skip
        drawn = ChartView(Theme.of(qapp, Choice.LIGHT), one)
        qtbot.addWidget(drawn)
        drawn.resize(300, 200)
        pictures.add(bytes(drawn.grab().toImage().constBits()))
    assert len(pictures) == len(Fill)


def context(window: MainWindow) -> Context:
    return window._context


def test_the_same_numbers_stand_in_a_table(window: MainWindow, qtbot: QtBot) -> None:
    card = ChartCard(context(window), chart())
    qtbot.addWidget(card)
    card.resize(600, 400)
    card.show()
    heard = Heard()
    card.wanted.connect(heard.hear)
    qtbot.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
    assert card.table.isVisible()
    cells = [[card.model.index(r, c).data() for c in range(3)] for r in range(3)]
    assert cells == [["4 May 2026", "4", "1"], ["5 May 2026", "", "2"], ["6 May 2026", "9", ""]]
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(2, 1))
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert heard.all == [(2, 0)]
    card.show_chart(chart(arrived=()))
    assert (card.nothing.isVisible(), card.as_table.isEnabled()) == (True, False)


def test_qt_finds_nothing_to_say_against_the_table(
    qapp: QApplication, qtmodeltester: ModelTester
) -> None:
    model = GridModel(("Name", "Number", "Part"), qapp)
    rows = [GridRow(key=n, values=(f"n{n % 7}", n, n / 100)) for n in range(50)]
    model.show_rows(rows)
    qtmodeltester.check(model)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [model.index(at, 0).data(ID) for at in range(3)] == [49, 48, 47]
    model.show_rows(rows[:3], ("Name", "Other", "Part"))
    assert [model.index(at, 1).data() for at in range(3)] == ["2", "1", ""]
    model.sort(-1)
    assert model.index(0, 0).data(ID) == 0


def test_little_is_not_nothing() -> None:
    assert [share(value) for value in (0, 0.004, 0.126, 1)] == ["0 %", "< 1 %", "13 %", "100 %"]

"""The window as its user meets it: keys, mouse, live news, empty places, memory."""

from __future__ import annotations

import gc
from collections.abc import Callable
from weakref import ref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.models.cells import COLUMNS
from mailtracker_gui.gui.theme import Choice
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.recipient_card import RecipientCard
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import AccountState, Column
from tests.gui import story
from tests.gui.conftest import Heard, Open
from tests.gui.engine import Bench


def shown(view: QWidget) -> str:
    """All words in sight."""
    for _ in range(100):  # a layout shows what is new in it a moment later
        QApplication.processEvents()
        if not any(map(_awaits_showing, view.findChildren(QLabel))):
            break
    return "\n".join(one.text() for one in view.findChildren(QLabel) if one.isVisible())


def _awaits_showing(label: QLabel) -> bool:
    explicit = label.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return label.isHidden() and not explicit


def cell(window: MainWindow, letter: int, column: Column) -> str:
    model = window.letters.model
    return str(model.index(model.row_of(letter), COLUMNS.index(column)).data())


def test_a_click_on_a_header_sorts(window: MainWindow, qtbot: QtBot) -> None:
    header = window.letters.table.horizontalHeader()
    for column in [one for one in COLUMNS if not header.isSectionHidden(COLUMNS.index(one))]:
        place = header.sectionViewportPosition(COLUMNS.index(column)) + 10
        qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, header.height() // 2)
        )
        assert window.letters.model.query.column is column


def test_keys_walk_the_list_and_the_detail_follows(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    table = window.letters.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert window.detail.letter == letters[-2]
    assert "Directions to the workshop" in shown(window.detail)


def test_the_search_asks_after_a_pause_and_escape_ends_it(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    asked = Heard()
    window.search.wanted.connect(asked.hear)
    qtbot.keyClicks(window.search, "roof")
    assert not asked.all
    qtbot.waitUntil(lambda: window.letters.model.rowCount() == 1)
    assert asked.all == [("roof",)]
    assert window.status._count.text() == "1 letter"
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert window.letters.table.hasFocus()
    window.search.setFocus()
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.letters.model.rowCount() == len(letters)
    assert window.status._count.text() == f"{len(letters)} letters"


def test_a_search_keeps_what_was_chosen(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    window.letters.model.search("offer")
    assert window.letters.table.letter == letters[4]
    window.letters.model.search("lunch")
    assert window.detail.letter == 0
    window.letters.model.search("")
    assert window.letters.table.letter == letters[4]


def test_a_bounce_changes_one_row_while_one_looks(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    table, letter = window.letters.table, letters[-1]
    table.choose(letter)
    one = bench.ledger.letter(letter)
    assert one
    changed = Heard()
    window.letters.model.dataChanged.connect(changed.hear)
    person = one.recipients[0].id
    bench.happen(story.event(letter, person, Kind.FAILED, story.NOW, story.NO_USER[2]))
    qtbot.waitUntil(lambda: cell(window, letter, Column.DELIVERY) == "Hard bounce")
    assert len(changed.all) == 1
    assert table.letter == letter
    assert "no such user here" in shown(window.detail)


def test_what_is_in_sight_stays_in_sight(
    ledger: Ledger, open_window: Open, bench: Bench, qtbot: QtBot
) -> None:
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    with ledger.transaction():
        for number in range(100):
            story.add(ledger, account, story.NOW, ("ann@example.net",), f"No. {number}")
    window = open_window()
    table = window.letters.table
    table.verticalScrollBar().setValue(40)
    top = table.indexAt(QPoint(5, 5)).siblingAtColumn(1).data()
    story.add(ledger, account, story.NOW, ("zoe@example.net",), "New")
    with qtbot.waitSignal(window.advanced):
        bench.pulse.tell(ledger.revision())
    assert table.model().rowCount() == 101
    assert table.indexAt(QPoint(5, 5)).siblingAtColumn(1).data() == top


@pytest.mark.parametrize(
    ("fill", "words"),
    [
        (lambda ledger: None, "Did my mail arrive, and was it read?"),
        (lambda ledger: ledger.save_account(story.ACCOUNT, story.NOW), "No letters yet"),
    ],
)
def test_an_empty_place_says_what_to_do(
    ledger: Ledger, open_window: Open, fill: Callable[[Ledger], object], words: str
) -> None:
    fill(ledger)
    assert words in shown(open_window().letters)


def test_nothing_found_says_so_and_leads_back(window: MainWindow, letters: list[int]) -> None:
    window.search.setText("xylophone")
    window.letters.model.search("xylophone")
    assert "Nothing found" in shown(window.letters)
    [button] = window.letters.not_found.findChildren(QAbstractButton)
    button.click()
    window.search._ask()
    assert window.letters.model.rowCount() == len(letters)


def test_the_first_letter_fills_the_empty_place(
    ledger: Ledger, open_window: Open, bench: Bench, qtbot: QtBot
) -> None:
    window = open_window()
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    story.add(ledger, account, story.NOW, ("ann@example.net",), "First")
    bench.pulse.tell(ledger.revision())
    qtbot.waitUntil(lambda: window.letters.currentWidget() is window.letters.table)


def test_trouble_is_a_line_not_a_box(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    bench.pulse.warn(Trouble("The disk is full.", "Free some space."))
    qtbot.waitUntil(lambda: window.notice.words == "The disk is full. Free some space.")
    bench.trouble = Trouble("No network.", "Check the cable.")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.notice.words == "No network. Check the cable.")
    bench.trouble = None
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bench.refreshed == 1)


def test_the_status_line_says_how_accounts_are(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    assert window.status.words.text() == "Mara Lind: Following INBOX, Junk · Ready to send"
    offline = AccountState(
        account=1, part="sending", ok=False, words="Offline.", way_out="It is tried again."
    )
    bench.ledger.keep_state(offline)
    bench.pulse.tell(bench.ledger.revision())
    words = "Mara Lind, sending: Offline. It is tried again."
    qtbot.waitUntil(lambda: window.status.words.text() == words)


def test_columns_theme_and_layout_are_remembered(
    window: MainWindow, open_window: Open, bench: Bench, qtbot: QtBot
) -> None:
    header = window.letters.table.horizontalHeader()
    window.letters.table.columns[COLUMNS.index(Column.TO)].trigger()
    header.moveSection(header.visualIndex(COLUMNS.index(Column.SENT)), 0)
    header.setSortIndicator(COLUMNS.index(Column.SUBJECT), Qt.SortOrder.AscendingOrder)
    window.actions_.themes[Choice.DARK].trigger()
    qtbot.waitUntil(lambda: bench.ledger.setting("theme") == "dark")
    window.actions_.below.trigger()
    window.close()
    again = open_window()
    table = again.letters.table
    assert table.isColumnHidden(COLUMNS.index(Column.TO))
    assert not table.columns[COLUMNS.index(Column.TO)].isChecked()
    assert table.horizontalHeader().visualIndex(COLUMNS.index(Column.SENT)) == 0
    assert again.letters.model.query.column is Column.SUBJECT
    assert again.actions_.themes[Choice.DARK].isChecked()
    assert again.actions_.below.isChecked()


def test_keys_open_what_the_toolbar_does(window: MainWindow, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_N, control)
    assert window.findChildren(Compose)
    qtbot.keyClick(window, Qt.Key.Key_A, control | Qt.KeyboardModifier.ShiftModifier)
    assert len(window.findChildren(AccountsWindow)) == 1
    window.actions_.accounts.trigger()
    assert len(window.findChildren(AccountsWindow)) == 1


def test_without_an_account_a_new_letter_begins_with_one(open_window: Open) -> None:
    window = open_window()
    window.actions_.new_letter.trigger()
    assert window.findChildren(AccountsWindow)
    assert not window.findChildren(Compose)


def test_reports_without_a_letter_can_be_read(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    fact = story.event(None, None, Kind.FAILED, story.NOW, story.NO_USER[2])
    bench.happen(fact)
    words = "1 report without a letter"
    buttons = window.status.findChildren(QAbstractButton)
    qtbot.waitUntil(lambda: any(b.text() == words and b.isVisible() for b in buttons))
    next(b for b in buttons if b.text() == words).click()
    [view] = window.findChildren(UnmatchedWindow)
    assert "no such user here" in shown(view)


def test_a_letter_being_written_holds_the_window_open(window: MainWindow) -> None:
    window.actions_.new_letter.trigger()
    [letter] = window.findChildren(Compose)
    letter.form.subject.setText("Half")
    assert not window.close()
    assert window.isVisible()


def test_everything_with_the_keyboard_has_a_name(window: MainWindow, letters: list[int]) -> None:
    window.letters.table.choose(letters[4])
    window.actions_.new_letter.trigger()
    window.actions_.accounts.trigger()
    nameless = [
        f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and _is_part(one) and not _name(one)
    ]
    assert nameless == []


def _is_part(one: QWidget) -> bool:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit, QPlainTextEdit)
    popup = one.window().windowType() is Qt.WindowType.Popup  # a combo box's own list
    return isinstance(one, kinds) and not popup and not one.objectName().startswith("qt_")


def _name(one: QWidget) -> str:
    text = one.text() if isinstance(one, QAbstractButton) else ""
    return one.accessibleName() or text


def test_light_and_dark_change_while_one_looks(
    window: MainWindow, letters: list[int], qapp: QApplication
) -> None:
    window.letters.table.choose(letters[4])
    pictures = set()
    for choice in (Choice.LIGHT, Choice.DARK):
        window.actions_.themes[choice].trigger()
        [first, *_] = window.detail.findChildren(RecipientCard)
        picture = first.grab().toImage()
        pictures.add(picture.pixelColor(picture.width() // 2, 4).lightness() > 128)
    assert pictures == {True, False}


def test_windows_that_were_closed_leave_nothing_behind(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    left = []
    for _ in range(5):
        window.actions_.new_letter.trigger()
        window.actions_.accounts.trigger()
        for view in (*window.findChildren(Compose), *window.findChildren(AccountsWindow)):
            left.append(ref(view))
            with qtbot.waitSignal(view.destroyed):
                view.close()
            del view
    gc.collect()
    assert [one() for one in left if one() is not None] == []
    assert not window.findChildren(Compose)

"""Contacts: found at once among many, each with its reasons, and the user's word on them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.contacts import Block, Note, Noted
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.models.contacts import COLUMNS, ContactsModel
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.views.bounce_entry import BounceEntry
from mailtracker_gui.gui.views.contact_detail import STEP
from mailtracker_gui.gui.views.contacts import ContactsWindow
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.contact_queries import ContactColumn, Which
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Heard, Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

OFFICE, JONAS = "office@hartmann.example", "jonas@tern.example"
SPACE, SPOKEN = Qt.Key.Key_Space, Qt.ItemDataRole.AccessibleTextRole
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def contacts(window: MainWindow, qtbot: QtBot) -> ContactsWindow:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_C, keys)
    [view] = window.findChildren(ContactsWindow)
    qtbot.waitUntil(view.people.search.hasFocus)
    return view


@pytest.fixture
def model(contacts: ContactsWindow) -> ContactsModel:
    return contacts.people.model


def keys(model: ContactsModel) -> list[str]:
    return [model.index(row, 0).data(ID) for row in range(model.rowCount())]


def cell(model: ContactsModel, address: str, column: ContactColumn, role: int = 0) -> object:
    return model.index(model.row_of(address), COLUMNS.index(column)).data(role)


def block(bench: Bench, address: str) -> Block:
    found = bench.ledger.contact(address)
    assert found
    return found.standing.block


# -- the list ------------------------------------------------------------------------------------


def test_qt_finds_nothing_to_say_against_it(
    model: ContactsModel, qtmodeltester: ModelTester, ledger: Ledger
) -> None:
    qtmodeltester.check(model)
    model.ask(which=Which.BLOCKED)
    ledger.note(JONAS, Noted(note=Note.BLOCKED, at=story.NOW))
    model.advance()
    ledger.note(OFFICE, Noted(note=Note.CLEARED, at=story.NOW))
    model.advance()
    assert keys(model) == [JONAS]
    model.sort(COLUMNS.index(ContactColumn.NAME), ASCENDING)
    story.add(ledger, 1, story.NOW, ("new@example.net",), "New")
    model.ask(text="new", which=Which.ALL)
    model.ask(text="")


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_sorts(model: ContactsModel, column: ContactColumn) -> None:
    model.sort(COLUMNS.index(column), ASCENDING)
    up = keys(model)
    model.sort(COLUMNS.index(column), DESCENDING)
    assert keys(model) == up[::-1]
    assert len(up) == 15


def test_a_row_says_what_is_so_and_speaks(model: ContactsModel) -> None:
    assert cell(model, OFFICE, ContactColumn.STATE) == "Bounced address"
    assert cell(model, OFFICE, ContactColumn.SINCE) == "9 May"
    assert cell(model, OFFICE, ContactColumn.HARD) == "1"
    assert cell(model, OFFICE, ContactColumn.SOFT) == ""
    assert cell(model, OFFICE, ContactColumn.STATE, SPOKEN) == "State: Bounced address"
    assert cell(model, "ann@example.net", ContactColumn.STATE) == ""
    assert cell(model, "ann@example.net", ContactColumn.STATE, SPOKEN) == "State: Good"
    tip = cell(model, OFFICE, ContactColumn.STATE, Qt.ItemDataRole.ToolTipRole)
    assert str(tip).startswith("Letters to this address bounced hard since 9 May 2026")


def test_one_changed_address_is_one_changed_row(
    contacts: ContactsWindow, model: ContactsModel, ledger: Ledger
) -> None:
    model.sort(COLUMNS.index(ContactColumn.ADDRESS), ASCENDING)
    held = QPersistentModelIndex(model.index(model.row_of(JONAS), 1))
    assert cell(model, JONAS, ContactColumn.NAME)  # what nobody looked at is not painted again
    changed, reset = Heard(), Heard()
    model.dataChanged.connect(changed.hear)
    model.modelReset.connect(reset.hear)
    ledger.note(JONAS, Noted(note=Note.BLOCKED, at=story.NOW, words="why"))
    assert model.advance() == [JONAS]
    assert (len(changed.all), reset.all, held.data(ID)) == (1, [], JONAS)
    assert cell(model, JONAS, ContactColumn.STATE) == "Blocked by you"
    assert model.advance() == []


def test_what_no_longer_fits_the_filter_leaves_and_others_stay(
    model: ContactsModel, ledger: Ledger
) -> None:
    for address in (JONAS, "ann@example.net"):
        ledger.note(address, Noted(note=Note.BLOCKED, at=story.NOW))
    model.ask(which=Which.BLOCKED)
    removed = Heard()
    model.rowsRemoved.connect(removed.hear)
    held = QPersistentModelIndex(model.index(model.row_of(JONAS), 0))
    ledger.note(OFFICE, Noted(note=Note.CLEARED, at=story.NOW))
    model.advance()
    assert (len(removed.all), held.data(ID)) == (1, JONAS)
    assert sorted(keys(model)) == ["ann@example.net", JONAS]


def test_ten_thousand_are_listed_and_few_are_kept(
    ledger: Ledger, open_window: Open, qtbot: QtBot
) -> None:
    row = "('p{0}@many.example', 'P {0}', 'p{0}@many.example', 'many.example', 1, {0}, '', NULL,"
    with ledger.transaction() as db:
        for number in range(10_000):
            values = row.format(number) + f" '', 0, 0, 0, 1, 'p {number}')"
            db.execute(f"INSERT INTO contacts VALUES {values}")
    view = open_window().windows.show_contacts()
    model = view.people.model
    assert model.rowCount() == 10_000
    assert model.index(9_999, 0).data() == "P 0"
    qtbot.keyClicks(view.people.search, "p 9999")
    qtbot.waitUntil(lambda: keys(model) == ["p9999@many.example"])
    assert len(model._pages) <= 2


# -- the window ----------------------------------------------------------------------------------


def test_it_is_searched_filtered_and_read_by_keyboard(
    contacts: ContactsWindow, qtbot: QtBot
) -> None:
    people = contacts.people
    qtbot.keyClicks(people.search, "HARTMANN")
    qtbot.keyClick(people.search, Qt.Key.Key_Down)
    assert keys(people.model) == [OFFICE]
    assert people.table.hasFocus()
    assert people.detail.address == OFFICE
    words = shown(people.detail)
    assert "Letters to this address bounced hard since" in words
    assert "mx.hartmann.example said: 550 5.1.1" in words
    assert people.detail.mark.text() == "Bounced address"
    qtbot.keyClick(people.search, Qt.Key.Key_Escape)
    assert people.model.rowCount() == 15
    people.filters[Which.BLOCKED].setFocus()
    qtbot.keyClick(people.filters[Which.BLOCKED], SPACE)
    assert keys(people.model) == [OFFICE]
    assert people.detail.address == OFFICE  # who was chosen stays chosen
    qtbot.keyClick(people.search, Qt.Key.Key_Escape)
    qtbot.keyClicks(people.search, "nobody at all")
    qtbot.keyClick(people.search, Qt.Key.Key_Return)
    assert "No name and no address holds these words." in shown(people._place)
    assert people.detail.address == ""


def test_unticking_the_mark_makes_the_address_good(
    contacts: ContactsWindow, bench: Bench, qtbot: QtBot
) -> None:
    contacts.show_contact(OFFICE)
    mark = contacts.people.detail.mark
    assert mark.isChecked()
    mark.setFocus()
    qtbot.keyClick(mark, SPACE)
    qtbot.waitUntil(lambda: block(bench, OFFICE) is Block.NONE)
    qtbot.waitUntil(lambda: not mark.isVisible())
    words = shown(contacts.people.detail)
    assert "Nothing is known against this address." in words
    assert "You said that the address is good. What came before no longer counts." in words
    assert "550 5.1.1" in words  # the history stays


def test_an_address_is_blocked_with_a_reason_by_keyboard(
    contacts: ContactsWindow, bench: Bench, qtbot: QtBot
) -> None:
    contacts.show_contact("ann@example.net")
    detail = contacts.people.detail
    assert not detail.mark.isVisible()
    detail.block.setFocus()
    qtbot.keyClick(detail.block, SPACE)
    assert detail.why.line.hasFocus()
    qtbot.keyClick(detail.why.line, Qt.Key.Key_Escape)
    assert not detail.why.isVisible()
    assert detail.block.hasFocus()
    qtbot.keyClick(detail.block, SPACE)
    qtbot.keyClicks(detail.why.line, "Asked me on the phone")
    qtbot.keyClick(detail.why.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: detail.mark.isVisible())
    assert detail.mark.text() == "Blocked by you"
    assert "You blocked the address: Asked me on the phone." in shown(detail)
    assert not detail.block.isVisible()
    assert block(bench, "ann@example.net") is Block.BY_HAND


def test_a_corrected_address_keeps_the_persons_history(
    contacts: ContactsWindow, bench: Bench, qtbot: QtBot
) -> None:
    contacts.show_contact(OFFICE)
    detail = contacts.people.detail
    detail.correct.click()
    qtbot.keyClicks(detail.new.line, "nobody")
    qtbot.keyClick(detail.new.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is not another address" in detail.notice.words)
    detail.correct.click()
    qtbot.keyClicks(detail.new.line, "tom@example.net")
    qtbot.keyClick(detail.new.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: detail.mark.text() == "Address corrected")
    assert not detail.notice.isVisible()
    contacts.show_contact("tom@example.net")
    [entry] = detail.findChildren(BounceEntry)
    assert OFFICE in [one.text() for one in entry.findChildren(QLabel)]


def test_a_bounce_opens_its_letter_and_its_report(
    contacts: ContactsWindow, window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    contacts.show_contact(OFFICE)
    [entry] = contacts.people.detail.findChildren(BounceEntry)
    assert "Hard bounce" in entry.accessibleName()
    assert "Reason: user unknown." in entry.accessibleName()
    buttons = {one.accessibleName() or one.text(): one for one in entry.findChildren(QPushButton)}
    buttons["Show the report as it came"].click()
    [raw] = entry.findChildren(QPlainTextEdit)
    assert "Diagnostic-Code: smtp; 550 5.1.1" in raw.toPlainText()
    words = next(one for one in entry.findChildren(QLabel) if "said:" in one.text())
    qtbot.mouseDClick(words, Qt.MouseButton.LeftButton)
    assert window.letters.table.letter == letters[4]
    window.letters.table.choose(letters[0])
    buttons[f"Show the letter that bounced, to {OFFICE}"].click()
    assert window.letters.table.letter == letters[4]


def test_a_long_history_is_bounded(ledger: Ledger, open_window: Open) -> None:
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    for number in range(STEP + 3):
        written = story.NOW - timedelta(days=number)
        story.add(ledger, account, written, (JONAS,), f"No. {number}", ((story.FULL,),))
    view = open_window().windows.show_contacts()
    view.show_contact(JONAS)
    detail = view.people.detail
    assert len(detail.findChildren(BounceEntry)) == STEP
    assert detail.mark.text() == "Soft bounces in a row"
    next(b for b in detail.findChildren(QPushButton) if b.text() == "Show earlier bounces").click()
    assert len(detail.findChildren(BounceEntry)) == STEP + 3


def test_news_of_the_chosen_address_is_shown_at_once(
    contacts: ContactsWindow, bench: Bench, letters: list[int], qtbot: QtBot
) -> None:
    contacts.show_contact("ann@example.net")
    row = bench.ledger.letter(letters[4])
    assert row
    ann = row.recipients[0].id
    bench.happen(story.event(letters[4], ann, Kind.COMPLAINED, story.NOW, {}))
    detail = contacts.people.detail
    qtbot.waitUntil(lambda: detail.mark.text() == "Complained")
    assert "They reported a letter of yours as spam on" in shown(detail)
    assert "Untick it only if they changed their mind." in shown(detail)


def test_an_empty_profile_says_what_will_stand_here(open_window: Open) -> None:
    view = open_window().windows.show_contacts()
    assert "Everyone you write to stands here" in shown(view)


def test_escape_closes_the_window_when_nothing_else_is_open(
    contacts: ContactsWindow, qtbot: QtBot
) -> None:
    contacts.show_contact(OFFICE)
    qtbot.keyClick(contacts.people.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not contacts.isVisible())


def test_trouble_is_said_where_it_was_asked(
    contacts: ContactsWindow, bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full.", "Free some space.")

    monkeypatch.setattr(bench.ledger, "note", full)
    contacts.show_contact(OFFICE)
    detail = contacts.people.detail
    detail.mark.click()
    qtbot.waitUntil(lambda: detail.notice.words == "The disk is full. Free some space.")
    assert detail.mark.isChecked()


def test_a_letter_leads_to_its_recipients_contact(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    tools = window.detail.findChildren(QToolButton)
    [tool] = [one for one in tools if one.accessibleName() == f"Show contact: {OFFICE}"]
    tool.setFocus()
    qtbot.keyClick(tool, SPACE)
    [view] = window.findChildren(ContactsWindow)
    assert view.people.detail.address == OFFICE
    assert view.people.table.address == OFFICE
    tool.click()
    assert window.findChildren(ContactsWindow) == [view]  # the one that is open

"""What is done with chosen letters, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.proof import TAKEN_BACK
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Query
from mailtracker_gui.mail.compose import compose
from tests.gui import story
from tests.gui.conftest import Heard, Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
DAY = timedelta(days=1)


def click(window: MainWindow, qtbot: QtBot, row: int, keys: Qt.KeyboardModifier) -> None:
    table = window.letters.table
    place = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, keys, place)


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL) -> None:
    window.letters.table.setFocus()
    qtbot.keyClick(window.letters.table, key, keys)


def tags(bench: Bench, letter: int) -> tuple[str, ...]:
    row = bench.ledger.letter(letter)
    assert row
    return row.tags


def write(ledger: Ledger, *to: str, text: str = "Dear Ann,\nhere it is.\n") -> int:
    """Store a letter that is a real mail."""
    letter = Letter(
        account=1, sender="Mara Lind <mara@lind.example>", to=to, subject="Offer", text=text
    )
    identity = "first@lind.example"
    raw = compose(letter, message_id=identity, date=story.NOW, user_agent="Test")
    number = ledger.add_letter(letter, message_id=identity, envid=identity, raw=raw, now=story.NOW)
    story.gone(ledger, number)
    return number


def end(ledger: Ledger, letter: int, *steps: tuple[Kind, dict[str, str]]) -> None:
    row = ledger.letter(letter)
    assert row
    for one, (kind, details) in zip(row.recipients, steps, strict=False):
        ledger.append([story.event(letter, one.id, kind, story.NOW, details)], story.NOW)


@pytest.fixture
def tray(window: MainWindow) -> Tray:
    return window.findChildren(Tray)[-1]


def test_several_letters_are_chosen_and_the_pane_says_what_can_be_done(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    click(window, qtbot, 1, Qt.KeyboardModifier.NoModifier)
    assert window.detail.letter == letters[-2]
    click(window, qtbot, 3, SHIFT)
    assert [*window.letters.table.letters] == [letters[-2], letters[-3], letters[-4]]
    assert "3 letters chosen" in shown(window.detail)
    buttons = window.detail.findChildren(QToolButton)
    offered = {one.text().strip() for one in buttons if one.isVisible()}
    assert {"Tag", "Mute", "Copy as text", "Export"} <= offered
    assert not window.chosen.actions_["follow_up"].isEnabled()  # of one letter at a time
    click(window, qtbot, 2, CTRL)
    assert "2 letters chosen" in shown(window.detail)
    click(window, qtbot, 0, Qt.KeyboardModifier.NoModifier)
    assert window.detail.letter == letters[-1]
    assert "letters chosen" not in shown(window.detail)
    press(window, qtbot, Qt.Key.Key_A)
    assert f"{len(letters)} letters chosen" in shown(window.detail)


def test_a_tag_is_given_and_taken_with_the_keys(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    bench.ledger.tag(letters[:1], "Spring offer", story.NOW)
    click(window, qtbot, 0, Qt.KeyboardModifier.NoModifier)
    click(window, qtbot, 1, SHIFT)
    press(window, qtbot, Qt.Key.Key_T)
    line = window.lines.tag.line
    assert line.hasFocus()
    qtbot.keyClicks(line, "spr")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "Spring offer"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tags(bench, letters[-1]) == tags(bench, letters[-2]) != ())
    qtbot.waitUntil(lambda: window.notice.words == "2 letters are tagged “Spring offer”.")
    assert window.letters.table.hasFocus()

    press(window, qtbot, Qt.Key.Key_T, CTRL | SHIFT)
    assert window.lines.untag.line.text() == "Spring offer"
    qtbot.keyClick(window.lines.untag.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tags(bench, letters[-1]) == ())
    assert tags(bench, letters[0]) == ("Spring offer",)
    press(window, qtbot, Qt.Key.Key_T)
    qtbot.keyClick(window.lines.tag.line, Qt.Key.Key_Escape)
    assert window.lines.tag.isHidden()


Later = Callable[[timedelta], None]


@pytest.fixture
def clock(window: MainWindow) -> Later:
    """Let the window's time go on."""

    def later(by: timedelta) -> None:
        for part in (window.reminding, window.chosen):
            object.__setattr__(part._context, "now", lambda: story.NOW + by)
        window.reminding.advance()

    return later


def test_a_reminder_comes_when_it_is_due_is_put_off_and_done(
    window: MainWindow, letters: list[int], bench: Bench, tray: Tray, qtbot: QtBot, clock: Later
) -> None:
    heard = Heard()
    tray.told.connect(heard.hear)
    window.letters.table.choose(letters[8])
    press(window, qtbot, Qt.Key.Key_3)
    due = story.NOW + 3 * DAY
    qtbot.waitUntil(lambda: bench.ledger.reminders(letters) == {letters[8]: due})
    qtbot.waitUntil(lambda: window.notice.words.startswith("You will be reminded on Friday"))
    clock(2 * DAY)
    assert window.reminding.isHidden()
    clock(3 * DAY)
    assert window.reminding.words.text() == "Reminder: “Contract, second draft”"
    window.reminding.advance()
    assert heard.all == [("You wanted to be reminded", "Contract, second draft")]
    index = window.letters.model.index(window.letters.model.row_of(letters[8]), 1)
    said = "You wanted to be reminded of it"
    qtbot.waitUntil(lambda: said in index.data(Qt.ItemDataRole.ToolTipRole))

    window.letters.table.choose(letters[0])
    qtbot.mouseClick(window.reminding.show_, LEFT)
    assert window.detail.letter == letters[8]
    qtbot.mouseClick(window.reminding.later, LEFT)
    qtbot.waitUntil(lambda: bench.ledger.reminders(letters) == {letters[8]: story.NOW + 4 * DAY})
    qtbot.waitUntil(window.reminding.isHidden)
    clock(5 * DAY)
    assert len(heard.all) == 2
    qtbot.mouseClick(window.reminding.done, LEFT)
    qtbot.waitUntil(lambda: bench.ledger.reminders(letters) == {})
    qtbot.waitUntil(window.reminding.isHidden)


def test_a_reminder_for_a_date_of_ones_own(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[8])
    press(window, qtbot, Qt.Key.Key_D)
    line = window.lines.date
    assert line.edit.hasFocus()
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    morning = datetime(2026, 5, 13, 8, tzinfo=story.NOW.tzinfo)
    qtbot.waitUntil(lambda: bench.ledger.reminders(letters) == {letters[8]: morning})
    assert line.isHidden()
    qtbot.waitUntil(lambda: window.chosen.done.isEnabled())
    press(window, qtbot, Qt.Key.Key_D, CTRL | SHIFT)
    qtbot.waitUntil(lambda: bench.ledger.reminders(letters) == {})


def test_a_muted_letter_tells_nothing_more(
    window: MainWindow, letters: list[int], bench: Bench, tray: Tray, qtbot: QtBot
) -> None:
    heard = Heard()
    tray.told.connect(heard.hear)
    window.letters.table.choose(letters[11])
    press(window, qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: bench.ledger.muted(letters[11]))
    index = window.letters.model.index(window.letters.model.row_of(letters[11]), 1)
    qtbot.waitUntil(lambda: "Muted" in index.data(Qt.ItemDataRole.ToolTipRole))
    row = bench.ledger.letter(letters[11])
    assert row
    mia, tom = (one.id for one in row.recipients)
    bench.happen(story.event(letters[11], mia, Kind.REPLIED, story.NOW, {}))
    qtbot.waitUntil(lambda: tray.announcer._seen == bench.ledger.last())
    assert heard.all == []
    press(window, qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not bench.ledger.muted(letters[11]))

    window.chosen.recipients.aboutToShow.emit()
    [of_mia, of_tom] = window.chosen.recipients.actions()
    assert (of_mia.text(), of_tom.text()) == ("Mia Holt", "Tom Ek")
    of_tom.trigger()
    qtbot.waitUntil(lambda: bench.ledger.muted(letters[11], tom))
    bench.happen(story.event(letters[11], tom, Kind.REPLIED, story.NOW, {}))
    bench.happen(story.event(letters[11], mia, Kind.DISPLAYED, story.NOW, {}))
    qtbot.waitUntil(lambda: heard.all == [("Mia Holt read your letter", "Lunch?")])


def test_a_follow_up_answers_ones_own_letter(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    number = write(bench.ledger, "Ann Lee <ann@example.net>", "bob@example.net")
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: window.letters.table.choose(number))
    press(window, qtbot, Qt.Key.Key_R)
    [draft] = window.findChildren(Compose)
    assert draft.form.subject.text() == "Re: Offer"
    assert draft.form.to.text() == '"Ann Lee" <ann@example.net>, bob@example.net'
    quoted = draft.form.text.toPlainText()
    assert "Mara Lind <mara@lind.example> wrote:\n> Dear Ann,\n> here it is." in quoted
    qtbot.keyClicks(draft.form.text, "Any news?")
    qtbot.mouseClick(draft.form.send, LEFT)
    qtbot.waitUntil(lambda: len(bench.sent) == 1)
    [sent] = bench.sent
    assert sent.text.startswith("Any news?")
    assert sent.in_reply_to == "first@lind.example"
    assert sent.references == ("first@lind.example",)


FULL = (Kind.FAILED, {"reason": "mailbox-full", "reply": "452 4.2.2 full"})
NO_USER = (Kind.FAILED, {"reason": "user-unknown", "reply": "550 5.1.1 no"})
ARRIVED = (Kind.DELIVERED, dict[str, str]())


def test_it_is_sent_anew_to_those_it_did_not_reach(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    number = write(bench.ledger, "ann@example.net", "bob@example.net", "eve@example.net")
    end(bench.ledger, number, FULL, ARRIVED, NO_USER)
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: window.letters.table.choose(number))
    press(window, qtbot, Qt.Key.Key_S, CTRL | SHIFT)
    [draft] = window.findChildren(Compose)
    assert draft.form.to.text() == "ann@example.net"
    assert draft.form.subject.text() == "Offer"
    assert draft.form.text.toPlainText().startswith("Dear Ann,")
    hard = window.lines.hard
    words = "Left out: eve@example.net. Nothing arrives at this address."
    assert hard.words.text() == words
    qtbot.mouseClick(hard.deed, LEFT)
    assert window.findChildren(Compose)[-1].form.to.text() == "ann@example.net, eve@example.net"
    assert hard.isHidden()


def test_where_nobody_failed_it_is_said(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[8])
    press(window, qtbot, Qt.Key.Key_S, CTRL | SHIFT)
    assert window.notice.words.startswith("Nobody failed to get this letter.")
    assert not window.findChildren(Compose)


def test_what_was_taken_back_is_not_offered_to_be_sent(
    ledger: Ledger, letters: list[int], open_window: Open
) -> None:
    back, stopped = write(ledger, "ann@example.net"), letters[9]
    end(ledger, back, (Kind.DROPPED, {"why": TAKEN_BACK}))
    window = open_window()
    window.letters.table.choose(back)
    assert "Dropped" in shown(window.detail)
    assert "Send anyway" not in _buttons(window)
    window.letters.table.choose(stopped)
    assert "Send anyway" in _buttons(window)


def _buttons(window: MainWindow) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in window.detail.findChildren(QPushButton)]


def test_letters_are_copied_as_text(window: MainWindow, letters: list[int], qtbot: QtBot) -> None:
    window.letters.table.choose(letters[4])
    click(window, qtbot, window.letters.model.row_of(letters[10]), CTRL)
    press(window, qtbot, Qt.Key.Key_C)
    text = QGuiApplication.clipboard().text()
    assert "Offer for the new roof\nSent by Mara Lind <mara@lind.example>" in text
    assert "  Ann Lee <ann@example.net>  Delivered    Replied" in text
    assert "mx.hartmann.example said: 550 5.1.1" in text
    assert "Directions to the workshop" in text
    assert window.notice.words == "2 letters are copied."


def test_the_context_menu_and_the_main_menu_offer_the_same(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[8])
    menu = QMenu(window)
    window.chosen.offer(menu)
    assert menu.actions()[0] is window.chosen.menu.actions()[0]
    titles = [one.text() for one in window.menuBar().actions()]
    assert titles == ["&Letter", "&Chosen", "&View", "&Tools"]
    keys = [one.shortcut().toString() for one in window.chosen.actions_.values()]
    named = [one for one in keys if one]
    assert len(named) == len(set(named))


def test_every_letter_of_a_long_list_is_chosen_at_once(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_A)
    assert window.letters.table.letters == bench.ledger.ids(Query())

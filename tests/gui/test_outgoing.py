"""What is about to leave: taken back, sent later, held, one letter to many, and no network."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, Qt, QTime, QTimeZone
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Attachment
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.ledger.rows import AccountState, Column, MergeState, Query
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import cell, shown

LEFT = Qt.MouseButton.LeftButton
Reachability = QNetworkInformation.Reachability


@pytest.fixture
def compose(window: MainWindow, tmp_path: Path) -> Compose:
    """A letter with everything in it."""
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    form = letter.form
    form.to.setText("Ann Lee <ann@example.net>, ")
    form.bcc.setText("bob@example.net")
    form.subject.setText("Offer")
    form.text.setPlainText("Dear Ann")
    form.text.selectAll()
    form.text.formats["bold"].trigger()
    offer = tmp_path / "offer.pdf"
    offer.write_bytes(b"%PDF")
    form.attachments.add(offer)
    form.choices._boxes["receipt"].setChecked(False)
    return letter


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, LEFT)


def test_undo_gives_the_letter_back_as_it_was(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    written = compose._letter()
    with qtbot.waitSignal(compose.leaving) as leaving:
        compose.send()
    number = leaving.args[1]
    assert not compose.isVisible()
    qtbot.waitUntil(window.undo.isVisible)
    first = window.undo.words.text()
    assert first.startswith("Sending “Offer” in ")
    qtbot.waitUntil(lambda: window.undo.words.text() != first)  # the seconds go down
    press(qtbot, window.undo.undo)
    qtbot.waitUntil(compose.isVisible)
    assert not window.undo.isVisible()
    assert compose._letter() == written
    assert compose.form.attachments.files == (
        Attachment(name="offer.pdf", content_type="application/pdf", content=b"%PDF"),
    )
    kinds = {fact.kind for fact in bench.ledger.timeline(number)}
    assert kinds == {Kind.CREATED, Kind.DROPPED}
    qtbot.waitUntil(lambda: cell(window, number, Column.DELIVERY) == "Dropped")
    with qtbot.waitSignal(compose.leaving) as again:  # it can be sent after all
        compose.send()
    assert again.args[1] != number


def test_what_has_left_cannot_be_taken_back(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(compose.leaving) as leaving:
        compose.send()
    with bench.ledger.transaction() as db:
        db.execute("UPDATE envelopes SET state = 'sending' WHERE letter = ?", leaving.args[1:2])
    press(qtbot, window.undo.undo)
    qtbot.waitUntil(lambda: not isValid(compose))
    qtbot.waitUntil(window.notice.isVisible)
    gone = "This letter does not wait any more. It is on its way, or over."
    assert window.notice.words == gone


def test_without_seconds_it_leaves_at_once(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    bench.submit(bench.waiting.keep_undo(0)).result()
    compose.send()
    qtbot.waitUntil(lambda: not isValid(compose))
    assert not window.undo.isVisible()
    assert window.letters.table.letter == max(bench.ledger.ids(Query()))


def test_when_the_seconds_are_over_nothing_is_kept(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    bench.submit(bench.waiting.keep_undo(1)).result()
    compose.send()
    qtbot.waitUntil(lambda: not isValid(compose))
    assert not window.undo.isVisible()


def test_the_window_closes_when_the_last_letter_has_left(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(compose.leaving) as leaving:
        compose.send()
    number = leaving.args[1]
    assert not window.close()
    qtbot.waitUntil(lambda: bench.woken == [1])  # it leaves now
    assert window.isVisible()
    for one in people(bench, number):
        bench.happen(story.event(number, one, Kind.ACCEPTED, story.NOW, {}))
    qtbot.waitUntil(lambda: not window.isVisible())


def people(bench: Bench, letter: int) -> list[int]:
    row = bench.ledger.letter(letter)
    assert row
    return [one.id for one in row.recipients]


def test_a_letter_is_sent_tomorrow(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    later = compose.form.later
    later.menu.aboutToShow.emit()
    words = [action.text() for action in later.menu.actions()]
    assert words == [
        "In one &hour: 15:30",
        "&Tomorrow 08:00",
        "At a &date and time…",
    ]
    with qtbot.waitSignal(compose.sent) as sent:
        later.menu.actions()[1].trigger()
    assert bench.sent[0].send_at == datetime(2026, 5, 13, 6, 0, tzinfo=UTC)
    assert not window.undo.isVisible()
    qtbot.waitUntil(lambda: cell(window, sent.args[0], Column.DELIVERY) == "Scheduled")
    assert cell(window, sent.args[0], Column.SENT) == "Tomorrow 08:00"


def test_a_letter_is_sent_at_a_time_of_ones_own(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    later = compose.form.later
    later.ask()
    utc = QTimeZone.utc()
    later.edit.setDateTime(QDateTime(QDate(2026, 5, 12), QTime(14, 0), utc))
    press(qtbot, later.done)
    assert compose.form.notice.words == "This time is past. Choose a later one."
    later.edit.setDateTime(QDateTime(QDate(2026, 6, 1), QTime(7, 45), utc))
    with qtbot.waitSignal(compose.sent):
        qtbot.keyClick(later.edit, Qt.Key.Key_Return)
    assert bench.sent[0].send_at == datetime(2026, 6, 1, 5, 45, tzinfo=UTC)


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    found = window.detail.findChildren(QPushButton)
    return {one.text().replace("&", ""): one for one in found if one.isVisible()}


def test_what_waits_is_held_released_and_not_sent(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    number = story.wait(bench.ledger, "Reminder")
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: window.letters.table.choose(number))
    assert "Wednesday, 13 May 2026, 08:30:00 +02:00" in shown(window.detail)
    press(qtbot, buttons(window)["Hold"])
    qtbot.waitUntil(lambda: cell(window, number, Column.DELIVERY) == "Held")
    assert "When you release it" in shown(window.detail)
    press(qtbot, buttons(window)["Release"])
    qtbot.waitUntil(lambda: cell(window, number, Column.DELIVERY) == "Scheduled")
    shown(window.detail)
    press(qtbot, buttons(window)["Send now"])
    qtbot.waitUntil(lambda: len(bench.woken) == 2)
    shown(window.detail)
    press(qtbot, buttons(window)["Do not send"])
    qtbot.waitUntil(lambda: cell(window, number, Column.DELIVERY) == "Dropped")
    assert "You cancelled it before it left." in shown(window.detail)
    assert "Hold" not in buttons(window)


def test_the_list_offers_the_same_in_its_menu(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    number = story.wait(bench.ledger, "Reminder")
    bench.pulse.tell(bench.ledger.revision())
    table = window.letters.table
    qtbot.waitUntil(lambda: table.choose(number))
    [menu] = menus(window)
    assert [action.text() for action in menu.actions()] == ["Send &now", "&Hold", "Do not s&end"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: cell(window, number, Column.DELIVERY) == "Held")
    menu.close()
    table.choose(letters[0])
    assert menus(window) == []


def menus(window: MainWindow) -> list[QMenu]:
    table = window.letters.table
    reason = QContextMenuEvent.Reason.Mouse
    table.contextMenuEvent(QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))
    return [menu for menu in table.findChildren(QMenu) if menu.isVisible()]


def test_one_letter_to_many_is_followed_paused_and_cancelled(
    letters: list[int], open_window: Open, bench: Bench, qtbot: QtBot
) -> None:
    number = story.campaign(bench.ledger, rows=40, sent=8, failed=2)
    window = open_window()
    line = window.merging
    assert window.focusWidget() is window.letters.table  # a key does not pause or cancel
    assert line.words.text() == "Spring: 8 of 40 letters sent, 2 failed"
    assert (line.bar.value(), line.bar.maximum()) == (10, 40)
    press(qtbot, line.pause)
    qtbot.waitUntil(line.resume.isVisible)
    assert line.words.text() == "Spring: 8 of 40 letters sent, 2 failed, paused"
    assert line.resume.hasFocus()
    press(qtbot, line.resume)
    qtbot.waitUntil(line.pause.isVisible)
    assert line.pause.hasFocus()
    story.leave(bench.ledger, number, 10, story.TAKEN)
    story.leave(bench.ledger, number, 11, story.BEGUN)
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: "9 of 40" in line.words.text())
    press(qtbot, line.cancel)
    assert line.confirm.isVisible()
    press(qtbot, line.confirm.back)
    assert bench.ledger.merges.state(number) is MergeState.RUNNING
    press(qtbot, line.cancel)
    press(qtbot, line.confirm.deed)
    qtbot.waitUntil(lambda: not line.isVisible())
    assert window.notice.words == "Spring: 9 of 40 letters sent, 30 not, 1 on the way."
    row = bench.ledger.merge_row(number)
    assert row
    assert row.state is MergeState.CANCELLED


def test_without_a_network_letters_wait_and_leave_when_it_is_back(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    story.wait(bench.ledger, "Reminder")
    bad = AccountState(account=1, part="reading", ok=False, words="No server was found.")
    bench.ledger.keep_state(bad)
    window.network.follow(Reachability.Disconnected)
    assert window.status.words.text() == "Offline: 1 letter waits"
    assert window.status.words.property("tone") == "quiet"
    window.network.follow(Reachability.Disconnected)
    assert bench.refreshed == 0
    window.network.follow(Reachability.Online)
    qtbot.waitUntil(lambda: bench.refreshed == 1)
    assert "No server was found." in window.status.words.text()
    window.network.follow(Reachability.Online)
    assert bench.refreshed == 1


def test_the_engines_offline_is_no_trouble_either(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    state = AccountState(account=1, part="sending", ok=True, words="Offline: 3 letters wait")
    bench.ledger.keep_state(state)
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: "Offline: 3 letters wait" in window.status.words.text())
    assert window.status.words.property("tone") == "quiet"


def test_the_seconds_are_a_setting(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    window.actions_.settings.trigger()
    [view] = window.windows._open(SettingsWindow)
    assert view.undo.value() == 10
    view.undo.setValue(25)
    qtbot.waitUntil(lambda: bench.ledger.undo_seconds() == 25)
    view.undo.setValue(0)
    assert view.undo.text() == "At once"
    assert view.undo.accessibleName() == "Seconds in which a letter can be taken back"
    assert timedelta(seconds=view.undo.maximum()) == timedelta(minutes=1)

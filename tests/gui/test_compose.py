"""Writing a letter, by keyboard alone, and what happens when something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.views.compose import NOBODY, Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.widgets.address_line import AddressLine
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def compose(window: MainWindow, qtbot: QtBot) -> Compose:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    qtbot.waitUntil(letter.form.to.hasFocus)
    return letter


def write(compose: Compose) -> None:
    compose.form.to.setText("ann@example.net")
    compose.form.subject.setText("Hello")
    compose.form.text.setPlainText("Dear Ann")


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def test_a_letter_is_written_and_sent_by_keyboard_alone(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    qtbot.keyClicks(focus(), "new@example.net")
    while focus() is not compose.form.subject:
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focus(), "Hello")
    while focus() is not compose.form.text:
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focus(), "Dear all, ")
    qtbot.keyClick(focus(), Qt.Key.Key_B, CONTROL)
    qtbot.keyClicks(focus(), "now")
    with qtbot.waitSignal(compose.sent) as sent:
        qtbot.keyClick(focus(), Qt.Key.Key_Return, CONTROL)
    [letter] = bench.sent
    assert letter.sender == "Mara Lind <mara@lind.example>"
    assert letter.to == ("new@example.net",)
    assert letter.subject == "Hello"
    assert letter.html == "<div>Dear all, <b>now</b></div>"
    assert letter.text == "Dear all, now\n"
    qtbot.waitUntil(lambda: window.letters.model.row_of(sent.args[0]) == 0)


def test_tab_leads_from_the_subject_straight_to_the_text(compose: Compose, qtbot: QtBot) -> None:
    order = []
    for _ in range(3):
        order.append(focus())
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert order == [compose.form.to, compose.form.subject, compose.form.text]


def test_whoever_asks_for_copies_writes_them_at_once(compose: Compose, qtbot: QtBot) -> None:
    compose.form._copies.click()
    qtbot.waitUntil(compose.form.cc.hasFocus)
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is compose.form.bcc


def test_a_column_of_addresses_is_pasted(compose: Compose) -> None:
    QApplication.clipboard().setText("ann@x.org\nbob@x.org\n")
    compose.form.to.paste()
    assert compose.form.to.typed == (("ann@x.org", "bob@x.org"), ())


def test_an_unformatted_letter_that_tracks_nothing_is_plain_text(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    write(compose)
    for box in compose.form.choices._boxes.values():
        box.setChecked(False)
    with qtbot.waitSignal(compose.sent):
        compose.send()
    assert (bench.sent[0].html, bench.sent[0].tracking) == ("", Tracking(delivery_report=False))


def test_the_next_letter_asks_to_know_the_same(
    compose: Compose, window: MainWindow, qtbot: QtBot
) -> None:
    assert compose.form.choices.tracking == story.ACCOUNT.tracking
    compose.form.choices._boxes["receipt"].click()
    write(compose)
    with qtbot.waitSignal(compose.sent):
        compose.send()
    window.actions_.new_letter.trigger()
    again = window.findChildren(Compose)[-1]
    assert again.form.choices.tracking == Tracking(pixel=True, links=True)


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("", NOBODY),
        (
            "ann@example.net, bob at example.net",
            "“bob at example.net” is not an address. Mend or remove it.",
        ),
    ],
)
def test_what_is_wrong_is_named_in_the_window(
    compose: Compose, bench: Bench, to: str, words: str
) -> None:
    compose.form.to.setText(to)
    compose.form.subject.setFocus()
    compose.send()
    assert compose.form.notice.words == words
    assert compose.form.to.property("wrong")
    assert compose.form.to.hasFocus()
    assert not compose.form.bcc.isVisible()
    assert bench.sent == []
    compose.form.to.setText("ann@example.net")
    assert not compose.form.to.property("wrong")


def test_a_bad_address_in_a_hidden_line_is_shown(compose: Compose) -> None:
    compose.form.to.setText("ann@example.net")
    compose.form.bcc.setText("nobody")
    compose.send()
    assert compose.form.bcc.isVisible()
    assert compose.form.bcc.hasFocus()


def test_trouble_leaves_the_letter_as_it_is(compose: Compose, bench: Bench, qtbot: QtBot) -> None:
    bench.trouble = Trouble("The disk is full.", "Free some space.")
    write(compose)
    compose.send()
    assert not compose.form.send.isEnabled()
    qtbot.waitUntil(lambda: compose.form.notice.words == "The disk is full. Free some space.")
    assert compose.form.send.isEnabled()
    assert compose.form.to.text() == "ann@example.net"


def test_addresses_written_to_before_are_proposed(compose: Compose, qtbot: QtBot) -> None:
    line = compose.form.to
    qtbot.keyClicks(line, "bo")
    popup = line._popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "Bob Ray <bob@example.net>, "
    qtbot.keyClicks(line, "ann")
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.typed.good == ("Bob Ray <bob@example.net>", "Ann Lee <ann@example.net>")


def test_an_address_typed_in_full_is_not_proposed_over_the_next_line(qtbot: QtBot) -> None:
    line = AddressLine("To", lambda begun: {"bob@example.net": "bob@example.net"})
    qtbot.addWidget(line)
    line.show()
    qtbot.keyClicks(line, "bob@example.ne")
    assert line._popup().isVisible()
    qtbot.keyClicks(line, "t")
    assert not line._popup().isVisible()


def test_files_are_attached_shown_and_removed(
    compose: Compose, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    offer, plan = tmp_path / "offer.pdf", tmp_path / "plan.xyz"
    offer.write_bytes(b"%PDF" + bytes(2000))
    plan.write_bytes(b"plan")
    compose._attach([str(offer)])
    drop(compose, plan)
    assert "offer.pdf" in shown(compose)
    assert "2 kB" in shown(compose)
    [remove] = [b for b in compose.findChildren(QWidget) if b.accessibleName() == "Remove plan.xyz"]
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    compose._attach([str(tmp_path / "missing.txt")])
    assert compose.form.notice.words == "missing.txt cannot be read: No such file or directory."
    write(compose)
    with qtbot.waitSignal(compose.sent):
        compose.send()
    [attached] = bench.sent[0].attachments
    assert (attached.name, attached.content_type) == ("offer.pdf", "application/pdf")
    assert attached.content == offer.read_bytes()


def drop(compose: Compose, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    compose.form.text.dropEvent(event)


def test_closing_asks_before_it_loses_words(compose: Compose, qtbot: QtBot) -> None:
    compose.form.text.setPlainText("Half a letter")
    assert not compose.close()
    [box] = compose.findChildren(QMessageBox)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert compose.isVisible()
    compose.close()
    discard = next(
        button
        for box in compose.findChildren(QMessageBox)
        if box.isVisible()
        for button in box.buttons()
        if button.text() == "Discard"
    )
    with qtbot.waitSignal(compose.destroyed):
        discard.click()


def test_an_untouched_letter_closes_at_once(compose: Compose, qtbot: QtBot) -> None:
    with qtbot.waitSignal(compose.destroyed):
        qtbot.keyClick(compose, Qt.Key.Key_Escape)


def test_tracking_says_when_nobody_outside_can_be_seen(
    window: MainWindow, ledger: Ledger, qtbot: QtBot
) -> None:
    ledger.save_account(story.SECOND, story.NOW)
    window.actions_.new_letter.trigger()
    compose = window.findChildren(Compose)[-1]
    assert "Every recipient gets a copy of their own." in shown(compose)
    assert "only readers on this computer" not in shown(compose)
    compose.form.account.setFocus()
    qtbot.keyClick(compose.form.account, Qt.Key.Key_Down)
    assert isinstance(compose.account, Account)
    assert compose.account.address == story.SECOND.address
    compose.form.choices._boxes["pixel"].click()
    assert "only readers on this computer" in shown(compose)


def test_a_link_is_given_in_a_line_of_the_window(compose: Compose, qtbot: QtBot) -> None:
    text = compose.form.text
    text.setFocus()
    qtbot.keyClicks(text, "offer")
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: focus().accessibleName() == "Address of the link")
    qtbot.keyClicks(focus(), "x.example/offer\r")
    assert text.letter[0].runs[0].href == "https://x.example/offer"
    assert text.hasFocus()


def test_escape_closes_the_line_for_a_link_and_not_the_letter(
    compose: Compose, qtbot: QtBot
) -> None:
    qtbot.keyClicks(compose.form.text, "offer")
    compose.form.text.setFocus()
    qtbot.keyClick(compose.form.text, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: focus().accessibleName() == "Address of the link")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert compose.form.text.hasFocus()
    assert compose.findChildren(QMessageBox) == []
    qtbot.keyClick(compose.form.text, Qt.Key.Key_Escape)
    assert len(compose.findChildren(QMessageBox)) == 1

"""One letter, whole: what is known of whom, why, and what the user can say to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Evidence, Kind, Verdict
from mailtracker_gui.domain.sent import read_sent
from mailtracker_gui.domain.status import Reading
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.views.detail import STEP
from mailtracker_gui.gui.views.fact_entry import LONGEST, FactEntry
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.recipient_card import RecipientCard
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown


def button(window: MainWindow, words: str, number: int = 0) -> QPushButton:
    QApplication.processEvents()
    found = [one for one in window.detail.findChildren(QPushButton) if one.text() == words]
    return found[number]


def entries(window: MainWindow) -> list[FactEntry]:
    QApplication.processEvents()
    return window.detail.findChildren(FactEntry)


def test_every_recipient_says_status_proof_and_the_server_verbatim(
    window: MainWindow, letters: list[int]
) -> None:
    window.letters.table.choose(letters[4])
    words = shown(window.detail)
    assert "Offer for the new roof" in words
    assert "Delivery report, read receipt, openings, links followed" in words
    assert "mx.hartmann.example said: 550 5.1.1" in words
    assert "Reason: user unknown." in words
    [ann, bob, office] = window.detail.findChildren(RecipientCard)
    assert ann.accessibleName().startswith("Ann Lee: Delivered. Replied.")
    assert bob.accessibleName().startswith("Bob Ray: Delivered. Loaded by a machine.")
    assert office.accessibleName().startswith("office@hartmann.example: Hard bounce.")


def test_of_a_letter_written_elsewhere_it_is_not_said_that_nothing_was_asked(
    ledger: Ledger, open_window: Open
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    copy = b"From: mara@lind.example\r\nTo: ann@example.net\r\nMessage-ID: <a@lind.example>\r\n\r\n"
    sent = read_sent(copy, story.NOW, 1, story.NOW)
    assert sent
    number = ledger.adopt(sent, story.NOW)
    assert number
    window = open_window()
    window.letters.table.choose(number)
    assert "No read receipt; more is not known" in shown(window.detail)


def test_the_timeline_is_newest_first_and_can_be_one_persons(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    everyone = [one.accessibleName() for one in entries(window)]
    assert "A person answered." in everyone[0]
    assert "stored on this computer" in everyone[-1]
    chooser = window.detail.findChild(QComboBox, "who")
    assert isinstance(chooser, QComboBox)
    chooser.setFocus()
    qtbot.keyClicks(chooser, "off")
    office = [one.accessibleName() for one in entries(window)]
    assert len(office) == 3
    assert "The letter did not arrive." in office[0]


def test_a_hit_is_judged_and_judged_again(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    letter = letters[8]  # opened by a person, the rule says
    window.letters.table.choose(letter)
    words = shown(window.detail)
    assert "A person opened the letter." in words
    assert (
        "Taken to be by: a person, because it was a whole browser (rule “browser”, 80% sure)."
        in words
    )
    assert story.FIREFOX in words
    assert button(window, "This was a person").isChecked()

    qtbot.mouseClick(button(window, "This was me"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "You said: you." in shown(window.detail))
    assert "You opened the letter yourself. It proves nothing." in shown(window.detail)
    assert _reading(bench, letter) is Reading.NOTHING
    assert button(window, "This was me").isChecked()
    assert not button(window, "This was a person").isChecked()

    button(window, "This was a robot").setFocus()
    qtbot.keyClick(button(window, "This was a robot"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _reading(bench, letter) is Reading.MACHINE)
    qtbot.waitUntil(lambda: "You said: a robot." in shown(window.detail))
    assert button(window, "This was a robot").hasFocus()  # where the user was


def _reading(bench: Bench, letter: int) -> Reading:
    row = bench.ledger.letter(letter)
    assert row
    return row.recipients[0].status.reading


def test_a_rules_second_thoughts_are_told_as_the_rules(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    letter = letters[8]
    row = bench.ledger.letter(letter)
    assert row
    [hit] = [fact for fact in bench.ledger.timeline(letter) if fact.kind is Kind.OPENED]
    details = {"about": hit.key, "judgement": Verdict.SCANNER.value, "rule": "burst-of-links"}
    bench.happen(story.event(letter, row.recipients[0].id, Kind.JUDGED, story.NOW, details))
    window.letters.table.choose(letter)
    said = "the opening of Yesterday 18:24 was taken to be by a robot"
    # The pulse may fill the view again, and what is new in it is shown with the next event.
    qtbot.waitUntil(lambda: said in shown(window.detail))
    words = shown(window.detail)
    because = "several links were followed at once, soon after delivery"
    assert f"Taken to be by: a robot, because {because} (rule “burst-of-links”)." in words


def test_only_where_the_user_knows_better_it_is_sent_again(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[8])
    QApplication.processEvents()
    assert "Send again" not in [b.text() for b in window.detail.findChildren(QPushButton)]
    window.letters.table.choose(letters[10])
    assert "They may get it twice." in shown(window.detail)
    button(window, "Send again").click()
    row = bench.ledger.letter(letters[10])
    assert row
    qtbot.waitUntil(lambda: bench.again == [(letters[10], row.recipients[0].id)])


def test_trouble_with_a_command_is_said_in_the_window(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[10])
    bench.trouble = Trouble("The disk is full.", "Free some space.")
    button(window, "Send again").click()
    qtbot.waitUntil(lambda: window.notice.words == "The disk is full. Free some space.")


def test_the_raw_report_opens_and_stays_open(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    button(window, "Show the report as it came").click()
    [view] = window.detail.findChildren(QPlainTextEdit)
    assert "Diagnostic-Code: smtp; 550 5.1.1" in view.toPlainText()
    before = len(entries(window))
    row = bench.ledger.letter(letters[4])
    assert row
    bench.happen(story.event(row.id, row.recipients[1].id, Kind.REPLIED, story.NOW, {}))
    qtbot.waitUntil(lambda: len(entries(window)) == before + 1)
    assert button(window, "Hide the report").isChecked()


def test_long_reports_and_long_stories_are_bounded(
    ledger: Ledger, open_window: Open, qtbot: QtBot
) -> None:
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    steps = tuple(
        (Kind.DELAYED, number / 60, story.said("451 later", "mx.example")) for number in range(60)
    )
    letter = story.add(ledger, account, story.NOW, ("ann@example.net",), "Slow", (steps,))
    row = ledger.letter(letter)
    assert row
    when = story.NOW + timedelta(hours=2)
    fact = story.event(letter, row.recipients[0].id, Kind.FAILED, when, {})
    ledger.append([_with_raw(fact, b"x" * (LONGEST + 5000))], when)
    window = open_window()
    window.letters.table.choose(letter)
    assert len(entries(window)) == STEP
    button(window, "Show the report as it came").click()
    [view] = window.detail.findChildren(QPlainTextEdit)
    assert view.toPlainText().endswith("… 5 kB more")
    button(window, "Show earlier facts").click()
    assert len(entries(window)) == 62


def _with_raw(fact: Evidence, raw: bytes) -> Evidence:

    return replace(fact, raw=raw)

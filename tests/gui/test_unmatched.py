"""Reports without a letter: given to one, put aside, taken back; and corrected in the timeline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.gui.views.letter_chooser import LetterChooser
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.report_menu import ReportMenu
from mailtracker_gui.gui.views.rules import RulesWindow
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

RAW = (Path(__file__).parents[1] / "specimens" / "dsn-full-mailbox.eml").read_bytes()
Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    return lambda condition: qtbot.waitUntil(condition, timeout=20_000)


def loose(bench: Bench, address: str, key: str = "mail:loose:0") -> Evidence:
    now = bench.now()
    details = {"reason": "mailbox-full", "reply_code": "552", "address": address, "subject": "Oh"}
    fact = Evidence(
        message=None, recipient=None, kind=Kind.FAILED, at=now, learnt=now,
        source=Source.DSN, key=key, details=details, raw=RAW,
    )  # fmt: skip
    bench.happen(fact)
    return fact


@pytest.fixture
def unmatched(window: MainWindow, bench: Bench) -> UnmatchedWindow:
    for fact in bench.ledger.unmatched():
        bench.submit(bench.reports.dismiss(fact.key)).result()
    window.actions_.unmatched.trigger()
    return window.findChildren(UnmatchedWindow)[-1]


def press(view: UnmatchedWindow, words: str) -> None:
    next(one for one in view.findChildren(QPushButton) if words in one.text()).click()


def deliveries(bench: Bench, letter: int) -> list[Delivery]:
    row = bench.ledger.letter(letter)
    assert row
    return [one.status.delivery for one in row.recipients]


def test_a_report_is_given_to_the_letter_that_is_proposed_first(
    unmatched: UnmatchedWindow, bench: Bench, letters: list[int], until: Until
) -> None:
    row = bench.ledger.letter(letters[0])
    assert row
    loose(bench, row.recipients[0].address)
    until(lambda: "552" in shown(unmatched) or "Oh" in shown(unmatched))
    press(unmatched, "Belongs to a letter")
    chooser = unmatched.findChildren(LetterChooser)[-1]
    assert row.subject in chooser.letters.item(0).text()
    assert row.recipients[0].address in chooser.people.currentText()
    chooser.attach.click()
    until(lambda: Delivery.SOFT_BOUNCE in deliveries(bench, letters[0]))
    until(lambda: "has its letter" in shown(unmatched))


def test_another_letter_is_found_by_typing(
    unmatched: UnmatchedWindow, bench: Bench, letters: list[int], until: Until
) -> None:
    loose(bench, "stranger@elsewhere.example")
    until(lambda: "Oh" in shown(unmatched))
    press(unmatched, "Belongs to a letter")
    chooser = unmatched.findChildren(LetterChooser)[-1]
    row = bench.ledger.letter(letters[3])
    assert row
    chooser.search.setText(row.subject)
    assert row.subject in chooser.letters.item(0).text()
    chooser.search.setText("no letter is called this")
    assert not chooser.attach.isEnabled()


def test_a_report_is_put_aside_and_taken_back(
    unmatched: UnmatchedWindow, bench: Bench, window: MainWindow, until: Until
) -> None:
    before = len(bench.ledger.dismissed())
    loose(bench, "stranger@elsewhere.example")
    until(lambda: "Oh" in shown(unmatched))
    until(lambda: "1 report without a letter" in window.status._unmatched.text())
    press(unmatched, "Put &aside")
    until(lambda: "has its letter" in shown(unmatched))
    assert unmatched.aside.text() == f"Put aside: {before + 1}"
    unmatched.aside.click()
    assert "Oh" in shown(unmatched)
    press(unmatched, "Take back")
    until(lambda: len(bench.ledger.unmatched()) == 1)


def test_a_report_goes_to_the_test_bench(
    unmatched: UnmatchedWindow, bench: Bench, window: MainWindow, until: Until
) -> None:
    loose(bench, "stranger@elsewhere.example")
    until(lambda: "Oh" in shown(unmatched))
    press(unmatched, "on the bench")
    rules = window.findChildren(RulesWindow)[-1]
    until(lambda: "RFC 3464" in rules.bench.verdict.text())


def test_a_bounce_in_the_timeline_is_corrected_and_set_back(
    window: MainWindow, bench: Bench, letters: list[int], until: Until
) -> None:
    row = bench.ledger.letter(letters[0])
    assert row
    fact = loose(bench, row.recipients[0].address)
    bench.submit(bench.reports.attach(fact.key, letters[0])).result()
    window.letters.table.choose(letters[0])
    until(lambda: "552" in shown(window.detail) or "mailbox full" in shown(window.detail))
    choose(window, fact, "hard bounce")
    until(lambda: Delivery.HARD_BOUNCE in deliveries(bench, letters[0]))
    until(lambda: "You said that it is a hard bounce." in shown(window.detail))
    choose(window, fact, "itself")
    until(lambda: Delivery.SOFT_BOUNCE in deliveries(bench, letters[0]))
    choose(window, fact, "found")
    until(lambda: [one.key for one in bench.ledger.unmatched()][:1] == [fact.key])
    assert Delivery.SOFT_BOUNCE not in deliveries(bench, letters[0])


def choose(window: MainWindow, fact: Evidence, words: str) -> None:
    menu = window.detail.findChild(ReportMenu, f"{fact.key}:correct")
    assert menu
    next(one for one in menu.menu().actions() if words in one.text().replace("&", "")).trigger()

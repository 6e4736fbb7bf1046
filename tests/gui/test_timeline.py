"""The timeline in groups: by day, by recipient, and what repeats itself as one."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.gui.timeline import Order, grouped, titled
from mailtracker_gui.gui.views.fact_entry import FactEntry
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.run_entry import RunEntry
from mailtracker_gui.ledger.ledger import Ledger
from tests.facts import fact
from tests.gui import story
from tests.gui.conftest import Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

OPEN = {"verdict": "person", "rule": "browser"}
NAMES = {1: "Ann", 2: "Bob"}


def runs(
    facts: list[Evidence], order: Order = Order.DAY
) -> list[tuple[str, list[tuple[str, int]]]]:
    newest_first = sorted(facts, key=lambda one: one.at, reverse=True)
    found = grouped(newest_first, order, story.NOW, NAMES, "someone", titled(facts))
    return [(one.title, [(run.title, len(run.facts)) for run in one.runs]) for one in found]


def opened(hours: float, recipient: int | None = 1, verdict: str = "person") -> Evidence:
    return fact(Kind.OPENED, hours, recipient=recipient, verdict=verdict)


def test_what_repeats_itself_is_told_once() -> None:
    facts = [fact(Kind.DELIVERED, 0), *(opened(1 + n / 10) for n in range(10))]
    assert runs(facts) == [("4 May", [("Opened", 10), ("Delivered", 1)])]


def test_two_of_a_kind_are_two_and_another_between_parts_a_run() -> None:
    facts = [*(opened(n / 10) for n in range(3)), fact(Kind.REPLIED, 1), opened(2), opened(3)]
    assert runs(facts) == [("4 May", [("Opened", 1), ("Opened", 1), ("Replied", 1), ("Opened", 3)])]


def test_a_person_and_a_robot_are_not_of_a_kind() -> None:
    facts = [*(opened(n / 10) for n in range(3)), *(opened(1 + n, 1, "scanner") for n in range(3))]
    assert runs(facts) == [("4 May", [("Loaded by a machine", 3), ("Opened", 3)])]


def test_days_and_recipients_stand_apart() -> None:
    facts = [fact(Kind.DELIVERED, 0), fact(Kind.DELIVERED, 1, recipient=2), opened(24, None)]
    assert [title for title, _ in runs(facts)] == ["5 May", "4 May"]
    assert runs(facts, Order.RECIPIENT) == [
        ("Ann", [("Delivered", 1)]),
        ("Bob", [("Delivered", 1)]),
        ("someone", [("Opened", 1)]),
    ]


def test_by_recipient_is_chosen_with_the_keys_and_stays(
    window: MainWindow, letters: list[int], qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[4])
    QApplication.processEvents()
    chooser = window.detail.findChild(QComboBox, "order")
    assert isinstance(chooser, QComboBox)
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    QApplication.processEvents()
    whose = [one.accessibleName() for one in window.detail.findChildren(FactEntry)]
    assert "A person answered." in whose[0]  # Ann's, all of them, before Bob's
    assert "The letter did not arrive." in whose[-3]
    window.letters.table.choose(letters[11])
    QApplication.processEvents()
    again = window.detail.findChild(QComboBox, "order")
    assert isinstance(again, QComboBox)
    assert again.currentText() == "By recipient"


def test_a_run_opens_and_stays_open_when_more_comes(
    ledger: Ledger, bench: Bench, open_window: Open, qtbot: QtBot
) -> None:
    account = ledger.save_account(story.ACCOUNT, story.NOW)
    steps = tuple((Kind.OPENED, 1 + number / 60, dict(OPEN)) for number in range(10))
    letter = story.add(ledger, account, story.NOW, ("ann@example.net",), "Often", (steps,))
    window = open_window()
    window.letters.table.choose(letter)
    QApplication.processEvents()
    [run] = window.detail.findChildren(RunEntry)
    assert run.button.text() == "Opened, 10 times"
    assert "Taken to be by: a person" not in shown(run)
    run.button.setFocus()
    qtbot.keyClick(run.button, Qt.Key.Key_Space)
    assert "Taken to be by: a person" in shown(run)
    row = ledger.letter(letter)
    assert row
    later = story.NOW + timedelta(hours=2)
    bench.happen(story.event(letter, row.recipients[0].id, Kind.OPENED, later, OPEN))

    def grown() -> bool:
        found = [one for one in window.detail.findChildren(RunEntry) if one.isVisible()]
        return [one.button.text() for one in found] == ["Opened, 11 times"]

    qtbot.waitUntil(grown)
    [run] = [one for one in window.detail.findChildren(RunEntry) if one.isVisible()]
    assert run.button.isChecked()
    assert run.button.hasFocus()

"""What is worth a notification, and that it leads to its letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.gui.news import LETTERS, news, promising
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.main_window import MainWindow
from tests.facts import fact
from tests.gui import story
from tests.gui.conftest import Heard
from tests.gui.engine import Bench

NAMES = {1: "Ann", 2: "Bob", 3: "Eve"}


def told(new: Sequence[Evidence], before: Sequence[Evidence] = ()) -> list[str]:
    known = [replace(one, seq=seq) for seq, one in enumerate([*before, *new], start=1)]
    fresh = known[len(before) :]
    of = {one.message: [fact for fact in known if fact.message == one.message] for one in known}
    about = {letter: facts for letter, facts in of.items() if letter is not None}
    found = news(fresh, about, lambda n: NAMES.get(n or 0, "Somebody"))
    return [one.title for notices in found.values() for one in notices]


def hit(verdict: str, hours: float = 1, kind: Kind = Kind.OPENED, recipient: int = 1) -> Evidence:
    return fact(kind, hours, verdict=verdict, recipient=recipient)


@pytest.mark.parametrize(
    ("new", "titles"),
    [
        ([fact(Kind.FAILED)], ["Not delivered to Ann"]),
        ([fact(Kind.REFUSED)], ["Not sent to Ann"]),
        ([fact(Kind.REPLIED)], ["Ann replied"]),
        ([fact(Kind.DISPLAYED)], ["Ann read your letter"]),
        ([fact(Kind.COMPLAINED)], ["Ann reported your letter as spam"]),
        ([hit("person")], ["Ann opened your letter"]),
        ([hit("proxy")], ["Ann opened your letter"]),
        ([hit("person", kind=Kind.CLICKED)], ["Ann followed a link"]),
        ([hit("scanner")], []),
        ([hit("prefetch")], []),
        ([hit("self")], []),
        ([hit("unknown")], []),
        ([fact(Kind.DELIVERED), fact(Kind.ACCEPTED), fact(Kind.DELAYED)], []),
        ([fact(Kind.FAILED, message=None, recipient=None)], []),
    ],
)
def test_the_table(new: list[Evidence], titles: list[str]) -> None:
    assert told(new) == titles


def test_a_second_open_is_no_news() -> None:
    assert told([hit("person", 2)], before=[hit("person", 1)]) == []
    assert told([hit("person", 1), hit("person", 2)]) == ["Ann opened your letter"]
    assert told([hit("person", 2)], before=[hit("scanner", 1)]) == ["Ann opened your letter"]


def test_an_open_judged_in_the_same_breath_counts_as_judged() -> None:
    opened = hit("person")
    judged = fact(Kind.JUDGED, 2, about=opened.key, judgement="scanner")
    assert told([opened, judged]) == []


def test_a_burst_is_one_notice_per_letter_and_kind_the_urgent_first() -> None:
    new = [
        hit("person", recipient=1),
        hit("person", 2, recipient=2),
        fact(Kind.FAILED, recipient=3),
        fact(Kind.FAILED, message=2, recipient=1),
    ]
    assert told(new) == [
        "Not delivered to Eve",
        "Not delivered to Ann",
        "Ann and 1 more opened your letter",
    ]


def test_of_a_flood_few_letters_are_looked_at_the_urgent_first() -> None:
    flood = [fact(Kind.OPENED, message=number, verdict="person") for number in range(1, 500)]
    facts = [*flood, fact(Kind.FAILED, message=3), fact(Kind.DELIVERED, message=4)]
    new = [replace(one, seq=seq) for seq, one in enumerate(facts)]
    looked_at = {one.message for one in promising(new)}
    assert looked_at == {3, *range(500 - LETTERS + 1, 500)}
    assert Kind.DELIVERED not in {one.kind for one in promising(new)}


def test_nothing_old_is_told_and_a_click_shows_the_letter(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    [tray] = window.findChildren(Tray)
    heard = Heard()
    tray.told.connect(heard.hear)
    window.search.setText("nothing like it")
    window.letters.model.search("nothing like it")
    row = bench.ledger.letter(letters[7])
    assert row
    bench.happen(story.event(row.id, row.recipients[0].id, Kind.REPLIED, story.NOW, {}))
    qtbot.waitUntil(lambda: heard.all == [("Paul Berg replied", "Measurements")])
    window.hide()
    qtbot.waitUntil(lambda: tray._about == row.id)  # no daemon heard it
    tray.clicked()
    assert window.isVisible()
    assert window.letters.table.letter == letters[7]
    assert window.detail.letter == letters[7]

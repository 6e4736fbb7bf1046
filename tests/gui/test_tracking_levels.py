"""How much a letter asks is one choice; account and recipients may lower it, and it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.depth import USUAL, Depth, depth, lowered
from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_compose import compose, write

__all__ = ["compose"]


@pytest.mark.parametrize("most", Depth)
@pytest.mark.parametrize("wanted", Depth)
def test_the_most_restrictive_wins(wanted: Depth, most: Depth) -> None:
    assert depth(USUAL[wanted]) is wanted
    assert depth(lowered(USUAL[wanted], most)) is min(wanted, most)


@pytest.mark.parametrize("wanted", Depth)
def test_a_level_is_chosen_and_sent(
    compose: Compose, bench: Bench, qtbot: QtBot, wanted: Depth
) -> None:
    compose.form.choices.choose(wanted)
    write(compose)
    with qtbot.waitSignal(compose.sent):
        compose.send()
    assert bench.sent[0].tracking == USUAL[wanted]


def test_details_change_what_a_level_asks(compose: Compose) -> None:
    choices = compose.form.choices
    choices.choose(Depth.FULL)
    choices.details.click()
    choices._boxes["links"].click()
    assert choices.tracking == Tracking(receipt=True, pixel=True)
    choices._boxes["pixel"].click()
    assert choices._levels.checkedId() == Depth.RECEIPTS


def test_an_account_without_names_allows_counting_only(
    letters: list[int], window: MainWindow, bench: Bench
) -> None:
    account = bench.ledger.accounts()[0]
    bench.ledger.save_account(replace(account, level=Level.ANONYMOUS), story.NOW)
    window.actions_.new_letter.trigger()
    form = window.findChildren(Compose)[-1].form
    assert not form.choices._levels.button(Depth.FULL).isEnabled()
    assert form.choices.tracking == Tracking(pixel=True, links=True, anonymous=True)
    assert "Anonymous at most" in form.choices._limits.text()


def test_who_objected_is_named_with_the_day(
    compose: Compose, letters: list[int], bench: Bench
) -> None:
    letter = bench.ledger.letter(letters[4])
    assert letter
    bench.happen(
        Evidence(
            message=letter.id,
            recipient=letter.recipients[0].id,
            kind=Kind.OBJECTED,
            at=story.NOW,
            learnt=story.NOW,
            source=Source.TRACKER,
            key="objection",
        )
    )
    compose.form.to.setText("ann@example.net")
    words = "ann@example.net objected to tracking on 12 May: Receipts only for them."
    assert compose.form.choices._limits.text() == words
    compose.form.to.setText("")
    assert not compose.form.choices._limits.isVisible()


def test_the_line_for_recipients_is_remembered(
    compose: Compose, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    compose.form.choices.choose(Depth.ANONYMOUS)
    compose.form.choices.say_so.click()
    write(compose)
    with qtbot.waitSignal(compose.sent):
        compose.send()
    assert "but not who" in bench.sent[0].tracking.notice
    window.actions_.new_letter.trigger()
    again = window.findChildren(Compose)[-1].form.choices
    assert again.tracking == bench.sent[0].tracking
    again.choose(Depth.RECEIPTS)
    assert again.tracking.notice == ""
    assert not again.say_so.isVisible()

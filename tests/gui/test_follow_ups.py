"""The follow-ups window: a rule is turned on, acts, and leads to the letter or the draft."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.follow_up import Condition, Deed, examples
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.follow_ups import FollowUpsWindow
from mailtracker_gui.gui.views.main_window import MainWindow
from tests.gui.conftest import Heard
from tests.gui.engine import Bench


@pytest.fixture
def view(window: MainWindow, bench: Bench) -> FollowUpsWindow:
    bench.ledger.settle_in(bench.now())
    window.actions_.follow_ups.trigger()
    return window.findChildren(FollowUpsWindow)[-1]


def write(view: FollowUpsWindow, deed: Deed, words: str = "") -> None:
    form = view.form
    view.add.click()
    form.condition.setCurrentIndex(form.condition.findData(Condition.BOUNCED))
    form.deed.setCurrentIndex(form.deed.findData(deed))
    form.days.setValue(0)
    form.words.setText(words)
    form.on.setChecked(True)
    form.earlier.setChecked(True)


def test_the_examples_are_listed_and_off(view: FollowUpsWindow) -> None:
    assert view.list.count() == len(examples())
    assert all("Off" in view.list.item(row).text() for row in range(view.list.count()))


def test_what_it_would_hit_is_shown_before_it_is_saved(view: FollowUpsWindow, qtbot: QtBot) -> None:
    write(view, Deed.REMIND)
    qtbot.waitUntil(lambda: view.hits.count() > 0)
    assert view.log.count() == 0


def test_a_tag_must_be_named(view: FollowUpsWindow, qtbot: QtBot) -> None:
    write(view, Deed.TAG)
    view.save.click()
    qtbot.waitUntil(lambda: "lacks" in view.notice.words)


def act(bench: Bench) -> None:
    async def through() -> None:
        while bench.follow_ups.act(bench.now()):
            pass

    bench.submit(through()).result()


def test_a_notification_is_told_once_for_a_burst(
    view: FollowUpsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    heard = Heard()
    window.findChildren(Tray)[-1].told.connect(heard.hear)
    write(view, Deed.NOTIFY)
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")
    act(bench)
    qtbot.waitUntil(lambda: bool(heard.all))
    assert "Follow up: " in str(heard.all)
    assert len(heard.all) == 1


def test_a_draft_is_prepared_and_opens(
    view: FollowUpsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    write(view, Deed.DRAFT, "Is there another address?")
    view.save.click()
    qtbot.waitUntil(lambda: view.notice.words == "Saved.")

    act(bench)
    qtbot.waitUntil(lambda: view.log.count() > 0)
    view.log.itemActivated.emit(view.log.item(0))
    letter = window.findChildren(Compose)[-1]
    assert letter.form.text.toPlainText() == "Is there another address?"
    assert letter.form.subject.text().startswith("Re: ")
    assert bench.sent == []
    letter._discard()

"""The menu item for updates: there only where it leads somewhere."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.engine import updates
from mailtracker_gui.engine.updates import Release, Source
from mailtracker_gui.gui.updates import UpdateCheck
from mailtracker_gui.gui.views.main_window import MainWindow
from tests.gui.conftest import Open


def test_there_is_none_by_default(window: MainWindow) -> None:
    assert window.findChild(UpdateCheck) is None


@pytest.mark.parametrize(
    ("release", "words"),
    [
        (Release("9.9.9", "https://example.org"), "MailTracker 9.9.9 is out: https://example.org"),
        (None, "is the newest."),
    ],
)
def test_the_answer_is_a_line_in_the_window(
    open_window: Open,
    release: Release | None,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    async def newer(_: Source) -> Release | None:
        return release

    monkeypatch.setattr(updates, "source", lambda: Source("https://example.org", "key"))
    monkeypatch.setattr(updates, "newer", newer)
    window = open_window()
    check = window.findChild(UpdateCheck)
    assert isinstance(check, UpdateCheck)
    check.action.trigger()
    qtbot.waitUntil(lambda: words in window.notice.words)
    assert check.action.isEnabled()

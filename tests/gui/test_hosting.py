"""The page for a tracking server of one's own: steps to copy, a line to paste, a live test."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.connection import Connection
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.views.hosting import DONE, NOT_A_LINE, STEPS, HostingWindow
from mailtracker_gui.gui.views.main_window import MainWindow
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

LINE = Connection(
    url="https://track.example.org", account=1, api_key="k", key=Key(1, bytes(32))
).line()


@pytest.fixture
def page(window: MainWindow) -> HostingWindow:
    window.actions_.hosting.trigger()
    return window.findChildren(HostingWindow)[-1]


def test_every_command_can_be_copied(page: HostingWindow) -> None:
    copies = [one for one in page.findChildren(QPushButton) if one.text() == "Copy"]
    commands = [command for _, _, command in STEPS if command]
    assert len(copies) == len(commands)
    for one, command in zip(copies, commands, strict=True):
        one.click()
        assert QGuiApplication.clipboard().text() == command


@pytest.mark.parametrize("pasted", ["", "https://track.example.org", LINE[:-9]])
def test_anything_but_a_whole_line_is_refused_in_words(
    page: HostingWindow, bench: Bench, pasted: str
) -> None:
    page.line.setText(pasted)
    page.connect_.click()
    assert page.notice.words == NOT_A_LINE
    assert bench.connections == []


@pytest.mark.parametrize("ok", [True, False])
def test_the_live_test_is_told_step_by_step(
    page: HostingWindow, bench: Bench, qtbot: QtBot, ok: bool
) -> None:
    bench.checks = [
        Check(name="Tracking: address", ok=True, words="It answers."),
        Check(name="Tracking: live test", ok=ok, words="A pixel was loaded.", way_out="Look."),
    ]
    page.line.setText(LINE)
    page.connect_.click()
    qtbot.waitUntil(lambda: "A pixel was loaded." in shown(page))
    assert bench.connections == [LINE]
    assert (page.notice.words == DONE) is ok


def test_trouble_is_said_and_the_button_comes_back(
    page: HostingWindow, bench: Bench, qtbot: QtBot
) -> None:
    bench.trouble = Trouble("The disk is full.", "Free some space.")
    page.line.setText(LINE)
    page.connect_.click()
    qtbot.waitUntil(lambda: page.notice.words == "The disk is full. Free some space.")
    assert page.connect_.isEnabled()

"""The real window on a real ledger; only the wire is missing."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QObject, QTranslator, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.language import install
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from tests.gui import story
from tests.gui.engine import Bench

os.environ["LC_ALL"] = "C.UTF-8"  # what the tests read is English, whoever runs them


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what it has no screen for; that is no fault of ours."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a test appears on the screen of whoever runs it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


@pytest.fixture
def reader(ledger: Ledger) -> Iterator[Reader]:
    reader = Reader(ledger.path)
    yield reader
    reader.close()


@pytest.fixture
def pulse(qapp: object) -> Pulse:
    return Pulse()


@pytest.fixture
def bench(ledger: Ledger, pulse: Pulse) -> Iterator[Bench]:
    bench = Bench(ledger, pulse)
    yield bench
    bench.close()


@pytest.fixture
def letters(ledger: Ledger) -> list[int]:
    """The ids of a dozen letters, oldest first."""
    return story.fill(ledger)


@pytest.fixture
def polish(qapp: QApplication, ledger: Ledger) -> Iterator[None]:
    ledger.keep_setting("language", "pl")  # for the windows to come
    before = QLocale()
    install(qapp, "pl")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


Open = Callable[[], MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, reader: Reader, bench: Bench, pulse: Pulse, tmp_path: Path
) -> Iterator[Open]:
    """Open the window; tests fill the ledger first."""
    windows: list[MainWindow] = []

    def open_() -> MainWindow:
        window = build(
            reader=reader,
            commands=bench,
            pulse=pulse,
            settings=tmp_path / "window.ini",
            now=lambda: story.NOW,
        )
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_
    for window in windows:
        shiboken6.delete(window)  # with all it holds, before the ledger is closed
    gc.enable()


@pytest.fixture
def window(letters: list[int], open_window: Open) -> MainWindow:
    """The window on the whole story."""
    return open_window()


class Heard(QObject):
    """Counts what a signal says."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[tuple[object, ...]] = []

    @Slot()
    def hear(self, *words: object) -> None:
        self.all.append(words)

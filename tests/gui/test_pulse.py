"""The border between the engine's thread and Qt."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.pulse import OURS, GuiGarbageCollector, Pulse, run


class Listener(QObject):
    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words: list[object] = []
        self.threads: set[object] = set()

    @Slot(int)
    def count(self, revision: int) -> None:
        self._keep(revision)

    @Slot(object)
    def done(self, result: object) -> None:
        self._keep(result)

    @Slot(str, str)
    def failed(self, what: str, way_out: str) -> None:
        self._keep((what, way_out))

    def _keep(self, word: object) -> None:
        self.words.append(word)
        self.threads.add(threading.get_ident())
        self.heard.emit()


@pytest.fixture
def listener(qapp: object) -> Listener:
    return Listener()


def elsewhere(work: object, *args: object) -> None:
    thread = threading.Thread(target=work, args=args)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def test_a_pulse_from_another_thread_arrives_on_this_one(listener: Listener, qtbot: QtBot) -> None:
    pulse = Pulse()
    pulse.advanced.connect(listener.count)
    elsewhere(pulse.tell, 7)
    assert listener.words == []
    qtbot.waitUntil(lambda: listener.words == [7])
    assert listener.threads == {threading.get_ident()}


def test_a_result_arrives_on_this_thread(listener: Listener, qtbot: QtBot) -> None:
    future: Future[object] = Future()
    run(future, listener, listener.done, listener.failed)
    elsewhere(future.set_result, 3)
    qtbot.waitUntil(lambda: listener.words == [3])
    assert listener.threads == {threading.get_ident()}


def test_trouble_arrives_as_words(listener: Listener, qtbot: QtBot) -> None:
    future: Future[object] = Future()
    run(future, listener, listener.done, listener.failed)
    elsewhere(future.set_exception, Trouble("Offline.", "Try later."))
    qtbot.waitUntil(lambda: listener.words == [("Offline.", "Try later.")])


def test_our_own_mistake_is_said_and_goes_on_to_the_crash_report(
    listener: Listener, qtbot: QtBot
) -> None:
    future: Future[object] = Future()
    run(future, listener, listener.done, listener.failed)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(listener.heard):
        elsewhere(future.set_exception, KeyError("x"))
    assert listener.words == [(OURS, "")]
    assert [kind for kind, _, _ in caught] == [KeyError]


def test_a_window_that_is_gone_hears_nothing(listener: Listener, qtbot: QtBot) -> None:
    future: Future[object] = Future()
    owner = QObject()
    run(future, owner, listener.done)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    elsewhere(future.set_result, 3)
    assert listener.words == []


@pytest.fixture
def collector(qapp: QObject) -> Iterator[GuiGarbageCollector]:
    collector = GuiGarbageCollector(qapp)
    yield collector
    collector.deleteLater()
    gc.enable()


def test_only_this_thread_collects(collector: GuiGarbageCollector) -> None:
    assert not gc.isenabled()
    collected: list[object] = []
    gc.callbacks.append(lambda phase, info: collected.append(threading.current_thread()))
    try:
        collector.timerEvent(None)  # type: ignore[arg-type]  # as Qt's timer would
    finally:
        gc.callbacks.pop()
    assert set(collected) == {threading.current_thread()}

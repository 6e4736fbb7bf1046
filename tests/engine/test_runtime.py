"""The engine's thread: how it begins, ends, and what it does with mistakes."""

from __future__ import annotations

import asyncio
from concurrent.futures import CancelledError, wait

import pytest

from mailtracker_gui.domain.trouble import Defect, Trouble
from mailtracker_gui.engine.runtime import Runtime


class Life:
    """Keeps what happened, in order."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.events: list[str] = []
        self._trouble = trouble
        self.runtime = Runtime(self._begin, self._end)

    async def _begin(self) -> None:
        self.events.append("begin")
        if self._trouble:
            raise self._trouble

    async def _end(self) -> None:
        self.events.append("end")


async def forever(events: list[str]) -> None:
    try:
        await asyncio.Event().wait()
    finally:
        events.append("cancelled")


async def answer() -> int:
    return 42


async def fail(error: Exception) -> None:
    raise error


def test_it_begins_runs_commands_and_ends_in_order() -> None:
    life = Life()
    life.runtime.start()
    assert life.runtime.submit(answer()).result() == 42
    running = life.runtime.submit(forever(life.events))
    life.runtime.stop()
    assert life.events == ["begin", "end", "cancelled"]
    with pytest.raises(CancelledError):
        running.result()
    assert life.runtime.failure is None
    life.runtime.stop()  # a second time harms nothing


def test_trouble_at_the_start_reaches_the_caller_as_it_is() -> None:
    life = Life(Trouble("The disk is full.", "Free some space."))
    with pytest.raises(Trouble, match="disk is full"):
        life.runtime.start()
    life.runtime.stop()
    assert life.events == ["begin", "end"]


def test_trouble_of_one_command_leaves_the_others_alone() -> None:
    life = Life()
    life.runtime.start()
    with pytest.raises(Trouble):
        life.runtime.submit(fail(Trouble("no"))).result()
    assert life.runtime.submit(answer()).result() == 42
    life.runtime.stop()


def test_a_mistake_of_ours_in_a_task_ends_the_engine_and_is_kept() -> None:
    life = Life()
    life.runtime.start()

    async def spawn() -> None:
        life.runtime.spawn(fail(Defect("ours")))

    wait([life.runtime.submit(spawn())])
    life.runtime._thread.join()
    assert isinstance(life.runtime.failure, ExceptionGroup)
    assert life.runtime.failure.subgroup(Defect)
    assert life.events == ["begin", "end"]


def test_a_command_after_the_end_fails_and_waits_for_nothing() -> None:
    life = Life()
    life.runtime.start()
    life.runtime.stop()
    with pytest.raises(Defect):
        life.runtime.submit(answer()).result()

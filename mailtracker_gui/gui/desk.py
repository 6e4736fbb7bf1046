"""Asks the ledger what takes longer than a window may stand still: a thread with its own reader."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from mailtracker_gui.ledger.reader import Reader

R = TypeVar("R")


class Desk:
    """Answers one question after the other; follow the answers with `pulse.run`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reader: Reader | None = None  # of the thread, opened there
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self._asked: list[Future[Any]] = []

    def ask(self, question: Callable[..., R], *values: object) -> Future[R]:
        """Have `question(reader, *values)` answered."""
        self._asked = [one for one in self._asked if not one.done()]
        asked = self._thread.submit(self._answer, question, *values)
        self._asked.append(asked)
        return asked

    def forget(self) -> None:
        """What was asked and is not begun is not wanted any more."""
        for one in self._asked:
            one.cancel()

    def close(self) -> None:
        self.forget()
        self._thread.submit(self._end)
        self._thread.shutdown(wait=False)

    def _answer(self, question: Callable[..., R], *values: object) -> R:
        if self._reader is None:
            self._reader = Reader(self._path)
        return question(self._reader, *values)

    def _end(self) -> None:
        if self._reader:
            self._reader.close()

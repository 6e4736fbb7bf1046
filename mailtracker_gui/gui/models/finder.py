"""Finds the ids of a long list beside the GUI thread: a new question cuts off the old one.

At a million letters an answer takes a quarter of a second, a letter typed alone more than one.  The
first come at once, where an index has them, and are shown while the others are looked for.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from array import array
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mailtracker_gui.gui.pulse import run
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query
from mailtracker_gui.ledger.search import ALL, in_order

REST = 4  # so many times as long as an answer took, nothing is asked again unasked


class Question(NamedTuple):
    query: Query
    limit: int


class Answer(NamedTuple):
    ids: array[int] | None  # None: it was cut off
    seconds: float


class Finder(QObject):
    """One question at a time; `found` gives the query, its ids, and whether these are all."""

    found = Signal(object, object, bool)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._own = threading.local()
        self._readers: list[Reader] = []
        self._pool: ThreadPoolExecutor | None = None
        self._asked: Question | None = None  # what is being looked for
        self._next: Question | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)

    def ask(self, query: Query, first: int = 0) -> None:
        """Look for the letters of `query`: the `first` at once, 0 when nobody waits for them."""
        # What has to be sorted takes as long for few as for all.
        self._next = Question(query, first if first and in_order(query) else ALL)
        if self._asked is None:
            if first or not self._rest.isActive():
                self._go_on()
        elif first:
            for reader in self._readers:
                reader.interrupt()

    def close(self) -> None:
        """End the thread; what was asked is answered no more."""
        self._next = None
        self._rest.stop()
        if self._pool:
            for reader in self._readers:
                reader.interrupt()
            self._pool.submit(self._leave)
            self._pool.shutdown()
            self._pool, self._own = None, threading.local()  # a tray may bring the window back

    # -- on the GUI thread -----------------------------------------------------------------------

    @Slot()
    def _go_on(self) -> None:
        if self._next is None or self._asked is not None:
            return
        self._rest.stop()
        self._asked, self._next = self._next, None
        self._pool = self._pool or ThreadPoolExecutor(1, thread_name_prefix="finder")
        run(self._pool.submit(self._look, self._asked), self, self._deliver, self._fail)

    @Slot(object)
    def _deliver(self, answer: Answer) -> None:
        asked, self._asked = self._asked, None
        assert asked is not None
        if answer.ids is not None and (self._next is None or self._next.query == asked.query):
            whole = asked.limit == ALL or len(answer.ids) < asked.limit
            if whole:
                self._rest.start(round(answer.seconds * REST * 1000))
            else:
                self._next = Question(asked.query, ALL)
            self.found.emit(asked.query, answer.ids, whole)
            if whole:
                return
        self._go_on()

    @Slot(str, str)
    def _fail(self, _what: str, _way_out: str) -> None:
        """The window's own reader meets the same trouble, and says so."""
        self._asked = None

    # -- on the finder's thread ------------------------------------------------------------------

    def _look(self, question: Question) -> Answer:
        begun = time.perf_counter()
        try:
            ids = self._reader().ids(*question)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return Answer(None, 0)
        return Answer(ids, time.perf_counter() - begun)

    def _reader(self) -> Reader:
        if not hasattr(self._own, "reader"):
            self._own.reader = Reader(self._path)
            self._readers.append(self._own.reader)
        return self._own.reader  # type: ignore[no-any-return]  # a thread's own

    def _leave(self) -> None:
        for reader in self._readers:
            reader.close()
        self._readers.clear()

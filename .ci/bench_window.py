"""Measure the window on a very large ledger, part of `make bench`: bench_window.py [PROFILE]

Each figure has its limit beside it.  Times are ratios to the same work done barely, in one run;
stalls are the longest time between two beats of the event loop.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.models.cells import COLUMNS
from mailtracker_gui.gui.pulse import Pulse, spare
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Column

if TYPE_CHECKING:
    from tests.gui.engine import Bench

LIMITS = {
    "window usable / empty window and database": 1.5,
    "another order, first paint / bare query": 1.5,
    "another view, first paint / bare query": 1.5,
    "longest stall while typing, ms": 50,
    "longest stall under 1,000 facts a second, ms": 50,
    "memory at its highest, MB": 250,
}
ROOT = Path(__file__).resolve().parent.parent
STARTS, ROUNDS = 5, 5
TYPED = ("roof ", "ann 5.1.1", "user-unknown", "a")
SECONDS, PEOPLE, EACH, PAUSE = 10.0, 20, 5, 0.1  # 1,000 facts a second, some of the same people
SORTED = (Column.SUBJECT, Column.OPENS, Column.TO, Column.DELIVERY, Column.SENT)
VIEWS = ("view:bounced", "view:unopened", "view:replied", "view:dropped", "view:all")
PAGE = 200
BEAT = 2  # milliseconds
FRAME = 4.0  # milliseconds: what one paint of a page takes, at least


def main(given: Sequence[str]) -> int:
    """Print the table; the status is 1 when a figure misses its limit."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(given[0]) if given else made(Path(folder))
        figures = measured(profile)
    missed = 0
    for name, limit in LIMITS.items():
        bad = figures[name] > limit
        missed += bad
        print(f"{name:48}{figures[name]:10.2f}   at most {limit:g}{'   MISSED' if bad else ''}")
    return int(bool(missed))


def made(folder: Path) -> Path:
    subprocess.run([sys.executable, ROOT / ".ci" / "make_ledger.py", folder], check=True)
    return folder


def measured(profile: Path) -> dict[str, float]:
    path = profile / "ledger.sqlite"
    starts = [[begun(kind, path) for kind in ("bare", "whole")] for _ in range(STARTS)]
    mine = subprocess.run(
        [sys.executable, __file__, "--in", profile], check=True, capture_output=True, text=True
    )
    figures = dict(zip(LIMITS, [0.0, *map(float, mine.stdout.split())], strict=True))
    ratio = statistics.median(whole / bare for bare, whole in starts)
    return figures | {"window usable / empty window and database": ratio}


def begun(kind: str, path: Path) -> float:
    """Return how long a new process takes until there is a window with something in it."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, __file__, f"--{kind}", path], check=True)
    return time.perf_counter() - begin


# -- in processes of their own -------------------------------------------------------------------


def bare(path: Path) -> None:
    """An empty window beside an open database."""
    application = QApplication([])
    with closing(Reader(path)) as reader:
        reader.revision()
        window = QMainWindow()
        window.resize(1400, 840)
        window.show()
        application.processEvents()
        leave()


def whole(path: Path) -> None:
    """The program's own window; it is usable when its first rows were painted."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder, closing(Reader(path)) as reader:
        window = opened(reader, None, Path(folder))
        application.processEvents()
        assert window.letters.model.index(0, 1).data()
        leave()


def inside(profile: Path) -> None:
    """Print the other figures, in the order of LIMITS."""
    from tests.gui.engine import Bench

    application = QApplication([])
    ledger = Ledger(profile / "ledger.sqlite")
    pulse = Pulse()
    bench, reader = Bench(ledger, pulse), Reader(ledger.path)
    with tempfile.TemporaryDirectory() as folder:
        window = opened(reader, bench, Path(folder), pulse)
        until(lambda: window.letters.model.whole)
        spare()  # as the program does
        orders = [ordered(window, one) for one in SORTED * ROUNDS]
        views = [viewed(window, one) for one in VIEWS * ROUNDS]
        typing = typed(window)
        flooded = flood(window, bench)
        figures = (statistics.median(orders), statistics.median(views), typing, flooded, peak())
        print(*(f"{one:.3f}" for one in figures), flush=True)
        window.close()
        bench.close()
        del application
        leave()


def leave() -> None:
    """End at once: this process was only to be looked at."""
    sys.stdout.flush()
    os._exit(0)


def opened(
    reader: Reader, bench: Commands | None, folder: Path, pulse: Pulse | None = None
) -> MainWindow:
    window = build(
        reader=reader,
        commands=bench,  # type: ignore[arg-type]  # nothing is asked of it
        pulse=pulse or Pulse(),
        settings=folder / "window.ini",
        now=lambda: datetime(2026, 5, 12, 14, 30, tzinfo=UTC),
    )
    window.show()
    return window


def ordered(window: MainWindow, column: Column) -> float:
    """Return how much longer than the bare query another order takes to be painted."""
    begin = time.perf_counter()
    descending = column is Column.SENT
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    window.letters.table.sortByColumn(COLUMNS.index(column), order)
    return ratio(window, begin)


def viewed(window: MainWindow, place: str) -> float:
    begin = time.perf_counter()
    window.asking.sidebar.choose(place)
    return ratio(window, begin)


def ratio(window: MainWindow, begin: float) -> float:
    model = window.letters.model
    until(lambda: model.shown == model.query)
    window.letters.table.viewport().repaint()
    took = time.perf_counter() - begin
    until(lambda: model.whole)
    with closing(Reader(window._context.reader.path)) as reader:  # noqa: SLF001  # the same file
        begin = time.perf_counter()
        reader.rows(reader.ids(model.query, PAGE))
        query = time.perf_counter() - begin
    return took / max(query, FRAME / 1000)


def typed(window: MainWindow) -> float:
    """Return the longest stall while words are typed, key by key."""
    window.asking.clear()
    until(lambda: window.letters.model.whole)
    with_beats = beats()
    next(with_beats)
    for words in TYPED:
        window.search.setFocus()
        for key in words:
            QTest.keyClick(window.search, key)
            QTest.qWait(random.Random(key).randint(60, 220))  # noqa: S311  # as people type
        until(lambda: window.letters.model.whole)
        window.search.selectAll()
    longest = with_beats.send(None)
    window.asking.clear()
    until(lambda: window.letters.model.whole)
    return longest


def flood(window: MainWindow, bench: Bench) -> float:
    """Return the longest stall while another thread appends a thousand facts a second."""
    people = [tuple(row) for row in bench.ledger._db.execute(  # noqa: SLF001  # many at once
        "SELECT letter, recipient FROM statuses ORDER BY recipient % 9973 LIMIT ?",
        (int(SECONDS * PEOPLE / PAUSE),),
    )]  # fmt: skip
    with_beats = beats()
    next(with_beats)
    end, number = time.perf_counter() + SECONDS, 0
    while (now := time.perf_counter()) < end and number < len(people):
        some = people[number : number + PEOPLE]
        batch = [opened_by(*one, number + turn) for one in some for turn in range(EACH)]
        number += PEOPLE
        done = bench.submit(appended(bench, batch))
        until(lambda now=now, done=done: done.done() and time.perf_counter() - now >= PAUSE)
    longest = with_beats.send(None)
    print(f"{number * EACH / SECONDS:,.0f} facts a second were appended", file=sys.stderr)
    return longest


async def appended(bench: Bench, facts: Sequence[Evidence]) -> None:
    bench.ledger.append(facts, bench.now())


def opened_by(letter: int, recipient: int, number: int) -> Evidence:
    at = datetime(2026, 5, 12, 14, 30, tzinfo=UTC)
    return Evidence(
        message=letter, recipient=recipient, kind=Kind.OPENED, at=at, learnt=at,
        source=Source.TRACKER, key=f"flood:{os.getpid()}:{number}:{recipient}",
        details={"verdict": "person", "rule": "browser", "confidence": "0.80"},
    )  # fmt: skip


def beats() -> Iterator[float]:
    """Start with `next`; `send` ends it and yields the longest time between two beats, in ms."""
    seen = [time.perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: seen.append(time.perf_counter()))
    timer.start(BEAT)
    yield 0.0
    timer.stop()
    yield max(b - a for a, b in pairwise(seen)) * 1000


def until(true: Callable[[], bool], most: float = 60) -> None:
    """Let the event loop run until something is true."""
    end = time.perf_counter() + most
    while not true():
        QTest.qWait(1)
        if time.perf_counter() > end:
            raise TimeoutError(true)


def peak() -> float:
    """Return the most memory this process ever had, in MB."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", text)[0]) / 1024


KINDS = {"--bare": bare, "--whole": whole, "--in": inside}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in KINDS:
        try:
            KINDS[sys.argv[1]](Path(sys.argv[2]))
        except BaseException:
            traceback.print_exc()
            os._exit(1)  # the engine's thread would go on
    else:
        sys.exit(main(sys.argv[1:]))

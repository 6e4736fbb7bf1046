"""The border between the engine's thread and Qt: a number crosses it, and outcomes of commands.

Everything here is made on the GUI thread and connected only to slots of QObjects there, never to
lambdas, which would run in whichever thread emits.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, QTimerEvent, Signal, Slot

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.language import mark, t

GIVE_WAY = 0.000_5  # seconds; Python has ten times that
OURS = mark("It was not done: MailTracker made a mistake.")


class Pulse(QObject):
    """Tells the GUI thread how far the ledger has grown.

    A view remembers the last revision it saw and reads the rest; late, doubled or lost pulses do
    no harm.
    """

    advanced = Signal(int)  # the ledger's revision
    troubled = Signal(str, str)  # what happened that the ledger could not keep, and the way out

    def tell(self, revision: int) -> None:
        """Announce a revision; callable from any thread."""
        self.advanced.emit(revision)

    def warn(self, trouble: Trouble) -> None:
        """Announce trouble; callable from any thread."""
        self.troubled.emit(t(trouble.what), t(trouble.way_out))


class GuiGarbageCollector(QObject):
    """Collects reference cycles on the GUI thread, the only place where widgets may die.

    Left alone, the collector runs in whichever thread allocates, and frees widgets there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(5_000)

    def timerEvent(self, event: QTimerEvent) -> None:
        gc.collect()


def spare() -> None:
    """Let the collector look only at what comes from now on: all that is there stays.

    Looking at all of it takes 40 ms, and the window would stand still so long every time.  And let
    the engine give way at once: a paint asks for the interpreter a thousand times.
    """
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(GIVE_WAY)


class Task(QObject):
    """One command under way: its end arrives on the GUI thread, as a result or as Trouble."""

    done = Signal(object)
    failed = Signal(str, str)  # what, way out
    _ended = Signal()

    def __init__(self, future: Future[object], parent: QObject) -> None:
        super().__init__(parent)
        self._future = future
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(self._end)

    def _end(self, _: Future[object]) -> None:
        # On the engine's thread.  The program may be closing: then nobody waits any more.
        try:
            self._ended.emit()
        except RuntimeError:
            return

    @Slot()
    def _deliver(self) -> None:
        self.deleteLater()
        if self._future.cancelled():
            return
        error = self._future.exception()
        if error is None:
            self.done.emit(self._future.result())
        elif isinstance(error, Trouble):
            self.failed.emit(t(error.what), t(error.way_out))
        else:
            self.failed.emit(t(OURS), "")
            raise error


def run(
    future: Future[object],
    parent: QObject,
    done: Callable[..., None] | None = None,
    failed: Callable[[str, str], None] | None = None,
) -> Task:
    """Follow a command; `done` and `failed` are slots of QObjects on the GUI thread."""
    task = Task(future, parent)
    if done:
        task.done.connect(done)
    if failed:
        task.failed.connect(failed)
    return task

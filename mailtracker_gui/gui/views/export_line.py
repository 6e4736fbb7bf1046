"""The line that says how far a file is.  The file is written beside the window, not by it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import IconLabel
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.ledger.reader import Reader

BAR = 200
Told = Callable[[int], bool]  # hears how much is done, says whether to go on
Work = Callable[[Reader, Told], bool]  # says whether the file is whole


class Progress(QObject):
    """Carries a number from the writing thread to the window, and its wish to stop back."""

    told = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.unwanted = threading.Event()

    def tell(self, done: int) -> bool:
        """Callable from any thread; False says to stop."""
        if self.unwanted.is_set():
            return False
        self.told.emit(done)
        return not self.unwanted.is_set()


class ExportLine(QFrame):
    """Hidden while nothing is written."""

    ended = Signal(str, str)  # words, tone
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._path = context, Path()
        self._progress: Progress | None = None
        self.setProperty("look", "notice")
        self.words = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(BAR)
        self.bar.setTextVisible(False)
        self.cancel = button(t("&Cancel"), "quiet")
        self.cancel.clicked.connect(self.stop)
        icon = IconLabel(context.theme, "download", "info")
        self.setLayout(row(icon, self.words, self.bar, self.cancel, margins=(12, 4, 4, 4)))
        self.hide()

    @property
    def busy(self) -> bool:
        return self._progress is not None

    def begin(self, path: Path, count: int, work: Work) -> None:
        """Let `work` write the file; it reads with a connection of its own."""
        if self.busy:
            self.troubled.emit(t("A file is being written."), t("Wait, or cancel it."))
            return
        self._path = path
        progress = self._progress = Progress(self)
        progress.told.connect(self._tell)
        said = t("Writing {name}…", name=path.name)
        self.words.setText(said)
        self.bar.setAccessibleName(said)
        self.bar.setRange(0, count)
        self.bar.setValue(0)
        self.show()
        ledger = self._context.reader.path
        future: Future[object] = Future()
        run(future, self, self._end, self._fail)
        # Drawing a report takes fonts, and those a thread of Qt's own.
        QThreadPool.globalInstance().start(partial(_write, future, ledger, work, progress))

    @Slot()
    def stop(self) -> None:
        """End the writing; nothing is left of the file."""
        if self._progress:
            self._progress.unwanted.set()

    @Slot(int)
    def _tell(self, done: int) -> None:
        self.bar.setValue(done)

    @Slot(object)
    def _end(self, whole: bool) -> None:
        self._finish()
        if whole:
            self.ended.emit(t("{path} is written.", path=self._path), "good")
        else:
            self.ended.emit(t("{name} is not written.", name=self._path.name), "info")

    @Slot(str, str)
    def _fail(self, what: str, way_out: str) -> None:
        self._finish()
        self.troubled.emit(what, way_out)

    def _finish(self) -> None:
        if self._progress:
            self._progress.deleteLater()
        self._progress = None
        self.hide()


def _write(future: Future[object], ledger: Path, work: Work, progress: Progress) -> None:
    """Do the work with a connection of its own; on a thread of Qt's pool."""
    try:
        reader = Reader(ledger)
        try:
            whole = work(reader, progress.tell)
        finally:
            reader.close()
    except Exception as error:  # told where the future is followed
        future.set_exception(error)
    else:
        future.set_result(whole)

"""Where there is no screen: prints the list as it changes, takes pictures, and ends by itself."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from mailtracker_gui.gui.models.cells import COLUMNS
from mailtracker_gui.gui.models.paged import ID
from mailtracker_gui.gui.theme import Choice
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Column

LOOK = 500  # milliseconds
LONGEST = 90.0  # seconds
ROUNDS = 10
SHOWN = tuple(
    COLUMNS.index(c) for c in (Column.TO, Column.SUBJECT, Column.DELIVERY, Column.READING)
)
WIDTHS = (28, 38, 20, 20)


class Witness(QObject):
    """Watches one window; after `quiet` seconds without a change the story is told."""

    def __init__(self, window: MainWindow, reader: Reader, folder: Path, quiet: float) -> None:
        super().__init__(window)
        self._window, self._reader, self._folder = window, reader, folder
        self._quiet = quiet
        self._lines: dict[int, str] = {}
        self._began = self._changed = monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK)

    @Slot()
    def _look(self) -> None:
        model = self._window.letters.model
        for row in range(model.rowCount()):
            letter = model.index(row, 0).data(ID)
            cells = (str(model.index(row, column).data()) for column in SHOWN)
            line = "  ".join(
                cell[:width].ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)
            )
            if self._lines.get(letter) != line:
                self._lines[letter] = line
                self._changed = monotonic()
                print(line.rstrip(), flush=True)
        now = monotonic()
        if now - self._changed > self._quiet or now - self._began > LONGEST:
            self._timer.stop()
            self._take_pictures()
            QApplication.quit()

    def _take_pictures(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._window.show_letter(self._best_known())
        actions = self._window.actions_
        for name in (Choice.LIGHT, Choice.DARK):
            actions.themes[name].trigger()
            _settle()
            self._grab(self._window, f"window-{name}")
            for view in (actions.new_letter, actions.accounts):
                view.trigger()
                _settle()
                self._grab_children(name)
        print(f"Pictures of the window are in {self._folder}.", flush=True)

    def _grab_children(self, theme: str) -> None:
        for child in self._window.findChildren(QWidget):
            if child.isWindow() and child.isVisible():
                kind = type(child).__name__.removesuffix("Window").lower()
                self._grab(child, f"{kind}-{theme}")
                child.close()

    def _best_known(self) -> int:
        """Return the letter about which most is known: it shows most of the window."""
        model = self._window.letters.model
        letters = [model.index(row, 0).data(ID) for row in range(model.rowCount())]
        return max(letters, key=lambda one: len(self._reader.timeline(one)), default=0)

    def _grab(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._folder / f"{name}.png"))


def _settle() -> None:
    """Let nested layouts find their sizes; each asks for another round of events."""
    for _ in range(ROUNDS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()

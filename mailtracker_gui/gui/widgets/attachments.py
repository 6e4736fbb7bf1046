"""The files that go with a letter: shown with their sizes, each removable."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from mailtracker_gui.domain.message import Attachment
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import column, restyle, row
from mailtracker_gui.gui.words import size

UNKNOWN_TYPE = "application/octet-stream"
LIMIT = 25_000_000  # bytes; where many providers stop
GROWS = 4 / 3  # base64 (RFC 2045 section 6.8)


class Attachments(QWidget):
    """Hidden while there are none."""

    unreadable = Signal(str, str)
    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._files: list[Attachment] = []
        self._chips: QHBoxLayout = row(1)
        self._total = label("", "caption", wrap=True)
        self.setLayout(column(self._chips, self._total, gap=4))
        self.hide()

    @property
    def files(self) -> tuple[Attachment, ...]:
        return tuple(self._files)

    def add(self, path: Path) -> None:
        """Take a file in; what cannot be read is said, not skipped."""
        try:
            content = path.read_bytes()
        except OSError as error:
            self.unreadable.emit(
                t("{file} cannot be read: {why}.", file=path.name, why=error.strerror), ""
            )
            return
        kind = mimetypes.guess_type(path.name)[0] or UNKNOWN_TYPE
        self.put(Attachment(name=path.name, content_type=kind, content=content))

    def put(self, file: Attachment) -> None:
        """Take in a file that is read already."""
        self._files.append(file)
        chip = _Chip(self._theme, file)
        chip.removed.connect(self._remove)
        self._chips.insertWidget(self._chips.count() - 1, chip)
        self._tell()

    @Slot(QWidget)
    def _remove(self, chip: _Chip) -> None:
        self._files.remove(chip.file)
        chip.hide()
        chip.deleteLater()
        self._tell()

    def _tell(self) -> None:
        total = sum(len(file.content) for file in self._files)
        mailed = int(total * GROWS)
        heavy = mailed > LIMIT
        files = many(len(self._files), "{n:,} file", "{n:,} files")
        said = t("{files}, {size} together.", files=files, size=size(total))
        if heavy:
            grown = t("{size} as a mail: many providers refuse more than 25 MB.", size=size(mailed))
            said = f"{said} {grown}"
        self._total.setText(said)
        restyle(self._total, "tone", "warn" if heavy else "")
        self._total.setVisible(heavy or len(self._files) > 1)
        self.setVisible(bool(self._files))
        self.changed.emit()


class _Chip(QFrame):
    removed = Signal(QWidget)

    def __init__(self, theme: Theme, file: Attachment) -> None:
        super().__init__()
        self.file = file
        self.setProperty("look", "notice")
        remove = QToolButton()
        remove.setProperty("look", "quiet")
        remove.setAccessibleName(t("Remove {file}", file=file.name))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(self._remove)
        theme.dress(remove, "x", "muted")
        icon = IconLabel(theme, "paperclip")
        words = label(size(len(file.content)), "caption")
        self.setLayout(row(icon, label(file.name), words, remove, margins=(8, 2, 2, 2)))

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self)

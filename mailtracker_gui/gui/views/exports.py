"""What can be exported from the window, and where to."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import export as exports
from mailtracker_gui.engine.formats import Format
from mailtracker_gui.engine.pack import entries, write_pack
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.report_page import pdf, report
from mailtracker_gui.gui.views.export_line import ExportLine, Told
from mailtracker_gui.ledger.contact_queries import ContactQuery
from mailtracker_gui.ledger.reader import Reader

FILTERS = {Format.CSV: mark("Table (*.csv)"), Format.JSON: mark("JSON (*.json)")}
PACK = mark("Evidence pack (*.zip)")
Make = Callable[[Reader], exports.Table]


class Exports(QObject):
    """Asks for a file and lets `line` write it; nothing is read on the GUI thread."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.line = ExportLine(context)
        self._begin: Callable[[Path], None] = lambda path: None

    def letters(self, letters: Sequence[int]) -> None:
        ids = array("q", letters)
        self._ask_table(t("letters"), len(ids), partial(_letters, ids))

    def facts(self, letter: int) -> None:
        count = len(self._context.reader.timeline(letter))
        self._ask_table(t("evidence"), count, partial(_facts, letter))

    @Slot()
    def contacts(self) -> None:
        self._ask_table(t("contacts"), 0, _contacts)

    def pack(self, letter: int) -> None:
        """Put all that is known of a letter into one file."""
        work = partial(_pack, letter, self._context)
        self._begin = lambda path: self.line.begin(path, 0, partial(work, path))
        self._ask(t("evidence"), "zip", [t(PACK)])

    def to_file(self, path: Path, count: int, make: Make) -> None:
        """Write a table; the end of its name says as what."""
        known = path.suffix.removeprefix(".").lower()
        chosen = Format(known) if known in set(Format) else Format.CSV
        self.line.begin(path, count, partial(_table, make, path, chosen))

    # -- inside ----------------------------------------------------------------------------------

    def _ask_table(self, name: str, count: int, make: Make) -> None:
        self._begin = lambda path: self.to_file(path, count, make)
        self._ask(name, Format.CSV.value, [t(words) for words in FILTERS.values()])

    def _ask(self, name: str, suffix: str, filters: Sequence[str]) -> None:
        dialog = QFileDialog(self._parent, t("Export"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([*filters])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.filterSelected.connect(self._change_suffix)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _change_suffix(self, chosen: str) -> None:
        dialog = self.sender()
        assert isinstance(dialog, QFileDialog)
        dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self._begin(Path(name))


def _letters(ids: Sequence[int], reader: Reader) -> exports.Table:
    return exports.letters(reader, ids)


def _facts(letter: int, reader: Reader) -> exports.Table:
    return exports.facts(reader, letter)


def _contacts(reader: Reader) -> exports.Table:
    return exports.contacts(reader, reader.contact_keys(ContactQuery()))


def _table(make: Make, path: Path, chosen: Format, reader: Reader, told: Told) -> bool:
    return exports.export(make(reader), path, chosen, told)


def _pack(letter: int, context: Context, path: Path, reader: Reader, told: Told) -> bool:
    row = reader.letter(letter)
    if row is None:
        raise Trouble(t("There is no such letter."))
    page = report(row, reader.timeline(letter), context.now())
    files = entries(reader, row, pdf(page, row.subject))
    if not told(0):
        return False
    write_pack(path, files)
    return True

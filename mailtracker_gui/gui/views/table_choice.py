"""Which table, how it is written, and which of its columns say to whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QGridLayout, QSizePolicy

from mailtracker_gui.engine.table import Shape
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.table_words import ENCODINGS, MARKS
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.elided import ElidedLabel
from mailtracker_gui.gui.widgets.labels import label, named
from mailtracker_gui.gui.widgets.layout import column, row

ADDRESSES = ("email", "e-mail", "mail", "address", "adres", "@")  # parts of a column's name
NAMES = ("name", "imię", "imie", "nazw")


class TableChoice(QFrame):
    """`chosen` says that a table is there to be looked through."""

    chosen = Signal()
    troubled = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.path: Path | None = None
        self.shape = Shape("", "")
        self.columns: tuple[str, ...] = ()
        self.open = button(t("Choose a &table…"))
        context.theme.dress(self.open, "table", "muted")
        self.open.clicked.connect(self._ask)
        self.again = button(t("Read a&gain"), "quiet")
        self.again.clicked.connect(self._read)
        self.name = ElidedLabel()
        self.encoding = _combo(t("Encoding"), ENCODINGS)
        self.mark = _combo(t("Separator"), MARKS)
        self.address, self.person = _combo(t("Address"), {}), _combo(t("Name"), {})
        for one in (self.encoding, self.mark):
            one.activated.connect(self._reread)
        for one in (self.address, self.person):
            one.activated.connect(self.chosen)
        self.fields = label("", "caption", wrap=True)
        self._more = QFrame()
        pairs = (
            (t("Add&ress"), self.address),
            (t("&Name"), self.person),
            (t("&Encoding"), self.encoding),
            (t("Separa&tor"), self.mark),
        )
        grid = QGridLayout()
        for at, (words, box) in enumerate(pairs):
            grid.addWidget(named(words, box), at // 2, at % 2 * 2)
            grid.addWidget(box, at // 2, at % 2 * 2 + 1)
        for at in (1, 3):
            grid.setColumnStretch(at, 1)
        self._more.setLayout(column(grid, self.fields, gap=4))
        self._more.hide()
        self.again.hide()
        self.setLayout(column(row(self.open, self.name, self.again), self._more))

    @property
    def recipient(self) -> str:
        """Return the template of the line “To”."""
        address, person = self.address.currentText(), self.person.currentData()
        return f"{{{{{person}}}}} <{{{{{address}}}}}>" if person else f"{{{{{address}}}}}"

    def read(self, path: Path) -> None:
        """Find out how a table is written."""
        self.path = path
        self._ask_shape("", "")

    @Slot()
    def _ask(self) -> None:
        kinds = t("Tables (*.csv *.tsv *.txt)")
        dialog = QFileDialog(self, t("Choose a table"), "", f"{kinds};;{t('All files')} (*)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    @Slot(str)
    def _take(self, name: str) -> None:
        self.read(Path(name))

    @Slot()
    def _read(self) -> None:
        if self.path:
            self.read(self.path)

    @Slot()
    def _reread(self) -> None:
        self._ask_shape(self.encoding.currentData(), self.mark.currentData())

    def _ask_shape(self, encoding: str, mark: str) -> None:
        assert self.path
        commands = self._context.commands
        work = commands.submit(commands.tables.shape(self.path, encoding, mark))
        run(work, self, self._show, self.troubled.emit)

    @Slot(object)
    def _show(self, found: tuple[Shape, Sequence[str]]) -> None:
        assert self.path
        self.shape, names = found
        self.columns = tuple(name for name in names if name)
        self.name.setText(self.path.name)
        _choose(self.encoding, self.shape.encoding)
        _choose(self.mark, self.shape.mark)
        self._fill(self.address, ADDRESSES, [])
        self._fill(self.person, NAMES, [t("None")])
        listed = "  ".join(f"{{{{{name}}}}}" for name in self.columns)
        self.fields.setText(t("Fields for the letter: {listed}", listed=listed))
        self._more.show()
        self.again.show()
        self.chosen.emit()

    def _fill(self, box: QComboBox, hints: Sequence[str], first: Sequence[str]) -> None:
        """Offer the columns; keep what was chosen, or choose what is called so."""
        before = box.currentText()
        box.clear()
        for words in first:
            box.addItem(words, "")
        for name in self.columns:
            box.addItem(name, name)
        likely = (name for hint in hints for name in self.columns if hint in name.casefold())
        box.setCurrentText(before if before in self.columns else next(likely, ""))


def _combo(name: str, choices: dict[str, str]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    for value, words in choices.items():
        made.addItem(t(words), value)
    return made


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))

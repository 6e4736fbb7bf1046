"""The report of a month, made when it is asked for and saved as a PDF."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from mailtracker_gui.domain import monthly
from mailtracker_gui.domain.dates import MONTHS
from mailtracker_gui.domain.periods import last_month, month_of
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.monthly_pdf import Report, make
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, named
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (480, 240)
MOST = 36  # months to choose from


class ReportWindow(QWidget):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Report for a month"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._desk: Desk | None = None
        self._path = Path()
        self.month = QComboBox()
        self.month.setAccessibleName(t("Month"))
        for month in self._months():
            self.month.addItem(f"{MONTHS[month.month - 1]} {month.year}", month)
        self.month.setCurrentIndex(min(1, self.month.count() - 1))  # the last that is whole
        self.save = button(t("&Save as PDF…"), "primary")
        self.notice = Notice(context.theme)
        words = t(
            "Deliveries, bounces with the servers' answers, and reading: by day, by domain, "
            "and in charts."
        )
        self.setLayout(
            column(
                row(named(t("&Month"), self.month), self.month, 1),
                label(words, "caption", wrap=True),
                1,
                self.notice,
                row(1, self.save),
                gap=12,
                margins=(24, 20, 24, 20),
            )
        )
        self.save.clicked.connect(self._choose)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self.month.setFocus()

    def make(self, path: Path) -> None:
        """Make the report and put it there; the window says when it is done."""
        month, now = self.month.currentData(), self._context.now()
        self._path = path
        self._desk = Desk(self._context.reader.path)
        self.save.setEnabled(False)
        self.notice.say(t("The report is being made…"), "info")
        begun = datetime.combine(month, time(), now.tzinfo)
        run(self._desk.ask(make, begun, now), self, self._write, self._fail)
        self._desk.close()

    def _months(self) -> list[date]:
        first = self._context.reader.first_sent()
        now = self._context.now()
        month = month_of(now.date())
        oldest = month_of(first.astimezone(now.tzinfo).date()) if first else month
        found = [month]
        while found[-1] > oldest and len(found) < MOST:
            found.append(last_month(found[-1]))
        return found

    @Slot()
    def _choose(self) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, t("Save the report"), place)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(t("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"MailTracker {monthly.name(self.month.currentData())}.pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    @Slot(str)
    def _take(self, path: str) -> None:
        self.make(Path(path))

    @Slot(object)
    def _write(self, report: Report) -> None:
        self.save.setEnabled(True)
        try:
            self._path.write_bytes(report.pdf)
        except OSError as error:
            self.notice.trouble(
                t("{path} cannot be written: {error}.", path=self._path, error=error.strerror),
                t("Choose another place."),
            )
            return
        self.notice.say(t("Saved as {path}.", path=self._path), "good")

    @Slot(str, str)
    def _fail(self, what: str, way_out: str) -> None:
        self.save.setEnabled(True)
        self.notice.trouble(what, way_out)

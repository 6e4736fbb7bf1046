"""What this is, where to ask, and whom it owes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from mailtracker_gui import __version__
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.licences import parts
from mailtracker_gui.gui.views.settings_page import SettingsPage, head, words
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row

HEIGHT = 340
COLUMNS = (mark("Part"), mark("Version"), mark("Licence"))
LINKS = (
    (mark("Icons: Lucide"), "https://lucide.dev"),
    (mark("List of providers"), "https://github.com/thunderbird/autoconfig"),
    (mark("Qt for Python"), "https://doc.qt.io/qtforpython-6/"),
)
ABOUT = mark("Did my mail arrive, and was it read? Evidence for every answer.")
OURS = mark("MailTracker is free software under the MIT licence. The parts it is made of:")


class AboutPage(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.table = _table()
        links = [button(t(name), "quiet") for name, _ in LINKS]
        for made, (_, address) in zip(links, LINKS, strict=True):
            made.setProperty("address", address)
            made.setToolTip(address)
            made.clicked.connect(self._open)
        self.fill(
            head(f"MailTracker {__version__}"),
            words(t(ABOUT)),
            label(t(OURS), "", wrap=True),
            self.table,
            row(*links, 1),
        )

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.sender().property("address")))


def _table() -> QTableWidget:
    used = parts()
    table = QTableWidget(len(used), len(COLUMNS))
    table.setAccessibleName(t("Parts and their licences"))
    table.setHorizontalHeaderLabels([t(one) for one in COLUMNS])
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.setMinimumHeight(HEIGHT)
    for number, part in enumerate(used):
        for column, text in enumerate(part):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            table.setItem(number, column, cell)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table

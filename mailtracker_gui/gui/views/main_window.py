"""The main window: the list, the chosen letter, and one line about the accounts."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.network import Network
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views import bars
from mailtracker_gui.gui.views.actions import LAYOUT, Actions
from mailtracker_gui.gui.views.detail import DetailView
from mailtracker_gui.gui.views.letter_deeds import LetterDeeds
from mailtracker_gui.gui.views.letters import LettersView
from mailtracker_gui.gui.views.merge_line import MergeLine
from mailtracker_gui.gui.views.search_box import SearchBox
from mailtracker_gui.gui.views.status_line import StatusLine
from mailtracker_gui.gui.views.undo_line import UndoLine
from mailtracker_gui.gui.views.windows import Windows
from mailtracker_gui.gui.widgets.layout import column
from mailtracker_gui.gui.widgets.notice import Notice

BREATH = 40  # milliseconds; a burst of pulses is one look at the ledger
MINUTE = 60_000  # "Yesterday" comes by itself
GEOMETRY, SPLITTER = "window/geometry", "window/splitter"
SIZE, SHARES = (1400, 840), [930, 470]


class MainWindow(QMainWindow):
    """Follows the ledger's pulse; everything shown is read from the ledger, nothing is kept."""

    advanced = Signal()  # the window has taken in what the ledger knows
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._closing = context, False
        self.setWindowTitle("MailTracker")
        self.setWindowIcon(application_icon())
        self.actions_ = Actions(context, self)
        self.windows = Windows(context, self)
        self.search = SearchBox(context)
        self.deeds = LetterDeeds(context, self)
        self.letters = LettersView(context, self.actions_, self.deeds)
        self.detail = DetailView(context, self.deeds)
        self.network = Network(context, self)
        self.status = StatusLine(context, self.actions_, self.network)
        self.undo, self.merging = UndoLine(context), MergeLine(context)
        self.notice = Notice(context.theme)
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.letters)
        self._splitter.addWidget(self.detail)
        body = QWidget()
        parts = column(self.notice, self.undo, self.merging, self._splitter, self.status, gap=0)
        parts.setStretch(3, 1)
        body.setLayout(parts)
        self.setCentralWidget(body)
        bars.add_menus(self, self.actions_, self.letters.table)
        bars.add_toolbar(self, context, self.actions_, self.search)
        self._connect()
        self._arrange()
        self._catch_up()
        if self.letters.currentWidget() is self.letters.table:
            self.letters.table.setFocus()  # not a button that pauses or cancels

    # -- what others ask -------------------------------------------------------------------------

    @Slot(int)
    def show_letter(self, letter: int) -> None:
        """Come to the front with this letter chosen, whatever was searched for."""
        self.come_forward()
        if not self.letters.table.choose(letter):
            self.search.clear()
            self.letters.model.search("")
            self.letters.table.choose(letter)
        self.letters.table.setFocus()

    @Slot(int)
    def _choose_sent(self, letter: int) -> None:
        """Choose what was sent just now, where the list is not searched for something else."""
        self._catch_up()
        self.letters.table.choose(letter)

    @Slot()
    def come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- life ------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.windows.close_all():
            event.ignore()
            return
        if self.undo.busy:
            self._closing = True
            self.undo.hurry()
            event.ignore()
            return
        self.keep()
        event.accept()
        self.closed.emit()

    def keep(self) -> None:
        """Remember how the window is arranged."""
        settings = self._context.settings
        settings.setValue(GEOMETRY, self.saveGeometry())
        settings.setValue(SPLITTER, self._splitter.saveState())
        self.letters.table.keep()
        settings.sync()

    @Slot()
    def _close_at_last(self) -> None:
        if self._closing:
            self.close()

    def _connect(self) -> None:
        actions, pulse = self.actions_, self._context.pulse
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(BREATH)
        self._breath.timeout.connect(self._catch_up)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.letters.model.repaint)
        self._minute.start(MINUTE)
        pulse.advanced.connect(self._on_pulse, Qt.ConnectionType.QueuedConnection)
        pulse.troubled.connect(self.notice.trouble, Qt.ConnectionType.QueuedConnection)
        self.letters.table.chosen.connect(self.detail.show_letter)
        self.detail.troubled.connect(self.notice.trouble)
        self.search.wanted.connect(self.letters.model.search)
        self.letters.model.modelReset.connect(self._count)
        self.search.left.connect(self.letters.table.setFocus)
        actions.find.triggered.connect(self._find)
        actions.clear_search.triggered.connect(self._clear_search)
        actions.new_letter.triggered.connect(self.windows.write)
        actions.accounts.triggered.connect(self.windows.show_accounts)
        actions.contacts.triggered.connect(self.windows.show_contacts)
        actions.rules.triggered.connect(self.windows.show_rules)
        actions.hosting.triggered.connect(self.windows.show_hosting)
        actions.settings.triggered.connect(self.windows.show_settings)
        self.windows.sent.connect(self._choose_sent)
        self.windows.leaving.connect(self.undo.add)
        self.undo.over.connect(self._close_at_last)
        self.merging.ended.connect(self.notice.say)
        for part in (self.undo, self.merging, self.deeds):
            part.troubled.connect(self.notice.trouble)
        self.network.changed.connect(self.status.advance)
        self.windows.letter_wanted.connect(self.show_letter)
        self.detail.deeds.tried.connect(self.windows.try_mail)
        self.detail.contact_wanted.connect(self.windows.show_contact)
        actions.unmatched.triggered.connect(self.windows.show_unmatched)
        actions.refresh.triggered.connect(self._refresh)
        actions.show_window.triggered.connect(self.come_forward)
        actions.quit.triggered.connect(self.close)
        actions.arrangements.triggered.connect(self._rearrange)

    def _arrange(self) -> None:
        settings = self._context.settings
        below = settings.value(LAYOUT) == "below"
        (self.actions_.below if below else self.actions_.beside).setChecked(True)
        self.resize(*SIZE)
        self._splitter.setSizes(SHARES)
        if geometry := settings.value(GEOMETRY):
            self.restoreGeometry(geometry)
        if state := settings.value(SPLITTER):
            self._splitter.restoreState(state)
        self._splitter.setOrientation(_orientation(below=below))

    # -- slots -----------------------------------------------------------------------------------

    @Slot(int)
    def _on_pulse(self, revision: int) -> None:
        if not self._breath.isActive():
            self._breath.start()

    @Slot()
    def _count(self) -> None:
        self.status.count(self.letters.model.rowCount())

    @Slot()
    def _catch_up(self) -> None:
        changed = self.letters.table.advance()
        self.letters.refresh()
        self.detail.advance(changed)
        self.status.advance()
        self.merging.advance()
        self._count()
        self.advanced.emit()

    @Slot()
    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus()

    @Slot()
    def _refresh(self) -> None:
        commands = self._context.commands
        run(commands.submit(commands.refresh()), self, failed=self.notice.trouble)

    @Slot()
    def _rearrange(self) -> None:
        below = self.actions_.below.isChecked()
        self._splitter.setOrientation(_orientation(below=below))
        self._context.settings.setValue(LAYOUT, "below" if below else "beside")


def _orientation(*, below: bool) -> Qt.Orientation:
    return Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal

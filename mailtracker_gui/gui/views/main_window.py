"""The main window: the list, the chosen letter, and one line about the accounts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.monthly_post import MonthlyPost
from mailtracker_gui.gui.network import Network
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views import bars
from mailtracker_gui.gui.views.actions import LAYOUT, Actions
from mailtracker_gui.gui.views.asking import Asking
from mailtracker_gui.gui.views.chosen_deeds import ChosenDeeds
from mailtracker_gui.gui.views.deed_lines import DeedLines
from mailtracker_gui.gui.views.detail import DetailView
from mailtracker_gui.gui.views.exports import Exports
from mailtracker_gui.gui.views.letter_deeds import LetterDeeds
from mailtracker_gui.gui.views.letters import LettersView
from mailtracker_gui.gui.views.merge_line import MergeLine
from mailtracker_gui.gui.views.reminder_line import ReminderLine
from mailtracker_gui.gui.views.search_box import SearchBox
from mailtracker_gui.gui.views.status_line import StatusLine
from mailtracker_gui.gui.views.undo_line import UndoLine
from mailtracker_gui.gui.views.windows import Windows
from mailtracker_gui.gui.widgets.layout import column
from mailtracker_gui.gui.widgets.notice import Notice

BREATH = 40  # milliseconds; a burst of pulses is one look at the ledger
MINUTE = 60_000  # "Yesterday" comes by itself
GEOMETRY, SPLITTER, SIDE = "window/geometry", "window/splitter", "window/side"
NARROWEST = 412  # of a letter in detail
SIDE_SHOWN = "window/side-shown"
SIZE, SHARES, SIDE_SHARES = (1520, 860), [860, 470], [190, 1330]


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
        self.asking = Asking(context, self.search, self.letters.model)
        self.detail = DetailView(context, self.deeds)
        self.network = Network(context, self)
        self.status = StatusLine(context, self.actions_, self.network)
        self.undo, self.merging = UndoLine(context), MergeLine(context)
        self.reminding, self.chosen = ReminderLine(context), ChosenDeeds(context, self)
        self.lines, self.exports = DeedLines(context, self.chosen), Exports(context, self)
        self.notice = Notice(context.theme)
        self.monthly = MonthlyPost(context, self)
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.letters)
        self._splitter.addWidget(self.detail)
        self.detail.setMinimumWidth(NARROWEST)
        inside = QWidget()
        inside.setLayout(column(self.asking.filters, self._splitter, gap=0))
        self._side = QSplitter()
        self._side.setHandleWidth(1)
        self._side.setChildrenCollapsible(False)
        self._side.addWidget(self.asking.sidebar)
        self._side.addWidget(inside)
        body = QWidget()
        lines = (self.notice, self.undo, self.merging, self.reminding, self.lines)
        parts = column(*lines, self.exports.line, self._side, self.status, gap=0)
        parts.setStretchFactor(self._side, 1)
        body.setLayout(parts)
        self.setCentralWidget(body)
        bars.add_menus(self, self.actions_, self.letters.table)
        bars.add_toolbar(self, context, self.actions_, self.search)
        self.menuBar().insertMenu(self.menuBar().actions()[1], self.chosen.menu)
        self._connect()
        self._connect_chosen()
        self._arrange()
        self._give_room()
        self._catch_up()
        if self.letters.currentWidget() is self.letters.table:
            self.letters.table.setFocus()  # not a button that pauses or cancels

    # -- what others ask -------------------------------------------------------------------------

    @Slot(int)
    def show_letter(self, letter: int) -> None:
        """Come to the front with this letter chosen, whatever was searched for."""
        self.come_forward()
        if not self.letters.table.choose(letter):
            self.asking.clear()
            self.letters.table.want(letter)
        self.letters.table.setFocus()

    @Slot(int)
    def _choose_sent(self, letter: int) -> None:
        """Choose what was sent just now, where the list is not searched for something else."""
        self._catch_up()
        self.letters.table.want(letter)

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
        self.exports.line.stop()
        self.letters.model.finder.close()
        event.accept()
        self.closed.emit()

    def keep(self) -> None:
        """Remember how the window is arranged."""
        settings = self._context.settings
        settings.setValue(GEOMETRY, self.saveGeometry())
        if not self.detail.isHidden():
            settings.setValue(SPLITTER, self._splitter.saveState())
        settings.setValue(SIDE, self._side.saveState())
        settings.setValue(SIDE_SHOWN, str(self.actions_.side.isChecked()).lower())
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
        self._minute.timeout.connect(self.asking.again)
        self._minute.start(MINUTE)
        pulse.advanced.connect(self._on_pulse, Qt.ConnectionType.QueuedConnection)
        pulse.troubled.connect(self.notice.trouble, Qt.ConnectionType.QueuedConnection)
        self.letters.table.chosen.connect(self.detail.show_letter)
        self.detail.troubled.connect(self.notice.trouble)
        self.asking.unmatched.connect(self.windows.show_unmatched)
        self.asking.troubled.connect(self.notice.trouble)
        self.asking.filters.left.connect(self.letters.table.setFocus)
        self.letters.model.modelReset.connect(self._count)
        self.letters.model.taken.connect(self._count)
        self.search.left.connect(self.letters.table.setFocus)
        actions.find.triggered.connect(self._find)
        actions.clear_search.triggered.connect(self._clear_search)
        actions.filter.triggered.connect(self._filter)
        actions.side.toggled.connect(self.asking.sidebar.setVisible)
        actions.new_letter.triggered.connect(self.windows.write)
        actions.accounts.triggered.connect(self.windows.show_accounts)
        actions.contacts.triggered.connect(self.windows.show_contacts)
        actions.overview.triggered.connect(self.windows.show_overview)
        actions.report.triggered.connect(self.windows.show_report)
        actions.rules.triggered.connect(self.windows.show_rules)
        actions.follow_ups.triggered.connect(self.windows.show_follow_ups)
        actions.hosting.triggered.connect(self.windows.show_hosting)
        actions.settings.triggered.connect(self.windows.show_settings)
        actions.privacy.triggered.connect(self.windows.show_privacy)
        self.letters.currentChanged.connect(self._give_room)
        self.letters.no_account.tried.connect(self.windows.try_mail)
        self.windows.sent.connect(self._choose_sent)
        self.windows.leaving.connect(self.undo.add)
        self.undo.over.connect(self._close_at_last)
        self.merging.ended.connect(self.notice.say)
        for part in (self.undo, self.merging, self.deeds, self.monthly):
            part.troubled.connect(self.notice.trouble)
        self.network.changed.connect(self.status.advance)
        self.windows.letter_wanted.connect(self.show_letter)
        self.detail.deeds.tried.connect(self.windows.try_mail)
        self.deeds.reopened.connect(self.windows.write_on)
        self.detail.contact_wanted.connect(self.windows.show_contact)
        actions.unmatched.triggered.connect(self.windows.show_unmatched)
        actions.refresh.triggered.connect(self._refresh)
        actions.show_window.triggered.connect(self.come_forward)
        actions.quit.triggered.connect(self.close)
        actions.arrangements.triggered.connect(self._rearrange)

    def _connect_chosen(self) -> None:
        table, chosen = self.letters.table, self.chosen
        table.offer = chosen.offer
        table.addAction(chosen.actions_["copy"])
        self.detail.offer(chosen.shown)
        table.picked.connect(chosen.choose)
        table.picked.connect(self.detail.pick)
        chosen.drafted.connect(self.windows.write_on)
        chosen.said.connect(self.notice.say)
        self.actions_.export_list.triggered.connect(self._export_list)
        self.actions_.export_contacts.triggered.connect(self.exports.contacts)
        chosen.actions_["export"].triggered.connect(self._export_chosen)
        chosen.actions_["facts"].triggered.connect(self._export_facts)
        chosen.actions_["pack"].triggered.connect(self._export_pack)
        chosen.actions_["text"].triggered.connect(self._show_text)
        self.exports.line.ended.connect(self.notice.say)
        self.reminding.opened.connect(self.show_letter)
        self.lines.closed.connect(table.setFocus)
        for part in (chosen, self.reminding, self.exports.line):
            part.troubled.connect(self.notice.trouble)

    def _arrange(self) -> None:
        settings = self._context.settings
        below = settings.value(LAYOUT) == "below"
        (self.actions_.below if below else self.actions_.beside).setChecked(True)
        self.actions_.side.setChecked(settings.value(SIDE_SHOWN) != "false")
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        self._splitter.setSizes(SHARES)
        if geometry := settings.value(GEOMETRY):
            self.restoreGeometry(geometry)
        self._side.setSizes(SIDE_SHARES)
        if state := settings.value(SPLITTER):
            self._splitter.restoreState(state)
        if state := settings.value(SIDE):
            self._side.restoreState(state)
        self._splitter.setOrientation(_orientation(below=below))

    # -- slots -----------------------------------------------------------------------------------

    @Slot(int)
    def _on_pulse(self, revision: int) -> None:
        if not self._breath.isActive():
            self._breath.start()

    @Slot()
    def _count(self) -> None:
        if self.letters.model.whole:
            self.status.count(self.letters.model.rowCount())

    @Slot()
    def _give_room(self) -> None:
        """Before the first account there is no letter to choose."""
        self.detail.setHidden(self.letters.currentWidget() is self.letters.no_account)

    @Slot()
    def _catch_up(self) -> None:
        changed = self.letters.table.advance()
        self.letters.refresh()
        self.asking.advance()
        self.detail.advance(changed)
        self.status.advance()
        self.merging.advance()
        self.reminding.advance()
        self.chosen.advance()
        self._count()
        self.advanced.emit()

    @Slot()
    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _clear_search(self) -> None:
        self.asking.clear()
        self.search.setFocus()

    @Slot()
    def _filter(self) -> None:
        self.asking.filters.show()
        self.asking.filters.recipient.setFocus()

    @Slot()
    def _refresh(self) -> None:
        commands = self._context.commands
        run(commands.submit(commands.refresh()), self, failed=self.notice.trouble)

    @Slot()
    def _export_list(self) -> None:
        self.exports.letters(self.letters.model.letters())

    @Slot()
    def _export_chosen(self) -> None:
        self.exports.letters(self.chosen.letters)

    @Slot()
    def _export_facts(self) -> None:
        self.exports.facts(self.chosen.letters[0])

    @Slot()
    def _export_pack(self) -> None:
        self.exports.pack(self.chosen.letters[0])

    @Slot()
    def _show_text(self) -> None:
        self.windows.show_text(self.chosen.letters[0])

    @Slot()
    def _rearrange(self) -> None:
        below = self.actions_.below.isChecked()
        self._splitter.setOrientation(_orientation(below=below))
        self._context.settings.setValue(LAYOUT, "below" if below else "beside")


def _orientation(*, below: bool) -> Qt.Orientation:
    return Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal

"""The window: letters at the left, the chosen one at the right, the accounts' state below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QWidget,
)

from mailtracker_gui.gui import theme
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.models.letters import LettersModel
from mailtracker_gui.gui.pulse import Pulse, run
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.accounts import AccountsView
from mailtracker_gui.gui.views.compose import ComposeView
from mailtracker_gui.gui.views.detail import DetailView
from mailtracker_gui.gui.views.letters import LettersView
from mailtracker_gui.gui.views.status_line import StatusLine
from mailtracker_gui.ledger.queries import Queries

TYPING = 150  # milliseconds of rest before the list is filtered
GATHER = 50  # milliseconds in which several pulses become one look
THEME, GEOMETRY, SPLIT = "theme", "window/geometry", "window/split"


class MainWindow(QMainWindow):
    """Knows its views and lets them know of each other; asks the engine only through them."""

    def __init__(
        self, *, reader: Queries, commands: Commands, pulse: Pulse, settings: QSettings
    ) -> None:
        super().__init__()
        self.setWindowTitle("MailTracker")
        self._reader, self._commands, self._settings = reader, commands, settings
        model = LettersModel(reader, date.today, self)
        self.letters = LettersView(model, settings)
        self.detail = DetailView(reader, commands)
        self.status = StatusLine()
        self.search = QLineEdit()
        self._lay_out()
        self._act()
        self.tray = Tray(reader, self._tray_menu(), self)
        self._connect(pulse)
        self.catch_up()

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.letters)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setChildrenCollapsible(False)
        self.setCentralWidget(self._split)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.resize(1400, 800)
        self._split.setSizes([912, 488])
        if (geometry := self._settings.value(GEOMETRY)) is not None:
            self.restoreGeometry(geometry)
            self._split.restoreState(self._settings.value(SPLIT))

    def _act(self) -> None:
        self.compose_action = self._action("New letter", "mail-plus", QKeySequence("Ctrl+N"))
        self.accounts_action = self._action("Accounts", "users", QKeySequence("Ctrl+Shift+A"))
        self.refresh_action = self._action("Send and read", "refresh-cw", QKeySequence("F5"))
        self.find_action = self._action("Find", "search", QKeySequence("Ctrl+F"))
        self.quit_action = self._action("Quit", "x", QKeySequence("Ctrl+Q"))
        bar = QToolBar("Main")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addActions([self.compose_action, self.refresh_action, self.accounts_action])
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        self.search.setPlaceholderText("Find by subject or recipient (Ctrl+F)")
        self.search.setAccessibleName("Find letters")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(280)
        bar.addWidget(self.search)
        bar.addWidget(self._theme_button())
        self.addToolBar(bar)

    def _action(self, text: str, icon: str, shortcut: QKeySequence) -> QAction:
        action = QAction(theme.icon(icon), text, self)
        action.setShortcut(shortcut)
        action.setToolTip(f"{text} ({shortcut.toString()})")
        action.setProperty("lucide", icon)
        self.addAction(action)
        return action

    def _theme_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("Theme")
        button.setIcon(theme.icon("moon"))
        button.setAccessibleName("Theme")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(button), QActionGroup(self)
        now = self._settings.value(THEME, Theme.SYSTEM.value)
        for one in Theme:
            action = menu.addAction(one.capitalize())
            action.setCheckable(True)
            action.setChecked(one == now)
            action.setData(one.value)
            group.addAction(action)
        group.triggered.connect(self._change_theme)
        button.setMenu(menu)
        self._theme = button
        return button

    def _tray_menu(self) -> QMenu:
        menu = QMenu(self)
        show = menu.addAction("Open MailTracker")
        show.triggered.connect(self._come_forward)
        menu.addActions([self.compose_action, self.quit_action])
        return menu

    def _connect(self, pulse: Pulse) -> None:
        self._typing, self._gathering = QTimer(self), QTimer(self)
        for timer, wait, slot in (
            (self._typing, TYPING, self._filter),
            (self._gathering, GATHER, self.catch_up),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(slot)
        pulse.advanced.connect(self._gather, Qt.ConnectionType.QueuedConnection)
        pulse.troubled.connect(self.status.say, Qt.ConnectionType.QueuedConnection)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._to_list)
        self.compose_action.triggered.connect(self.compose)
        self.letters.wanted.connect(self.compose)
        self.accounts_action.triggered.connect(self.show_accounts)
        self.refresh_action.triggered.connect(self._refresh)
        self.find_action.triggered.connect(self.search.setFocus)
        self.quit_action.triggered.connect(self.close)
        self.letters.chosen.connect(self.detail.show_letter)
        self.detail.troubled.connect(self.status.say)
        self.tray.wanted.connect(self.show_letter)

    # -- what the user asks for ----------------------------------------------------------------

    @Slot()
    def compose(self) -> None:
        """Open a window for a new letter; without an account, for the account first."""
        if not self._reader.accounts():
            self.show_accounts()
            return
        self._open(ComposeView(self._reader, self._commands))

    @Slot()
    def show_accounts(self) -> None:
        self._open(AccountsView(self._reader, self._commands))

    @Slot(int)
    def show_letter(self, letter: int) -> None:
        """Come forward and choose a letter (0: none)."""
        self._come_forward()
        if letter:
            self.search.clear()
            self._filter()
            self.letters.select(letter)

    def _open(self, view: QWidget) -> None:
        view.setParent(self, Qt.WindowType.Window)
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.show()

    @Slot()
    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def _refresh(self) -> None:
        run(self._commands.submit(self._commands.refresh()), self, failed=self.status.say)

    @Slot()
    def _filter(self) -> None:
        self.letters.filter(self.search.text())

    @Slot()
    def _to_list(self) -> None:
        self._filter()
        self.letters.table.setFocus()
        if self.letters.model.rowCount():
            self.letters.table.selectRow(0)

    @Slot(QAction)
    def _change_theme(self, action: QAction) -> None:
        chosen = Theme(action.data())
        self._settings.setValue(THEME, chosen.value)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, chosen)

    # -- what happens --------------------------------------------------------------------------

    @Slot(int)
    def _gather(self, _: int) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    @Slot()
    def catch_up(self) -> None:
        """Show what became known since the last look."""
        self.letters.model.catch_up()
        self.detail.refresh()
        self.status.show_states(self._reader.accounts(), self._reader.states())
        self.tray.catch_up()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_theme"):
            self._redress()

    def _redress(self) -> None:
        for action in self.actions():
            if name := action.property("lucide"):
                action.setIcon(theme.icon(name))
        self._theme.setIcon(theme.icon("moon"))
        for empty in (self.letters.nothing, self.letters.unfound, self.detail.nothing):
            empty.dress()
        self.catch_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.letters.remember()
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        self._settings.setValue(SPLIT, self._split.saveState())
        super().closeEvent(event)
        QApplication.quit()

"""The accounts: entered, tested before they are trusted, saved, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.setup import Certificate
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.account_form import AccountForm
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.check_list import CheckList
from mailtracker_gui.gui.widgets.layout import column, line, row
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.short import Short
from mailtracker_gui.gui.widgets.wheel import WheelScrolls

SIZE = (840, 720)
SIDE = 208
TALLEST = 320  # pixels of answers: the buttons below them stay on a small screen
NEW = "New account"
ID = Qt.ItemDataRole.UserRole


class AccountsWindow(QWidget):
    """The list left, the chosen account right."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Accounts")
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._accounts: dict[int, Account] = {}
        self._then: Callable[[], None] | None = None  # what waits for servers to be found
        self.list = QListWidget()
        self.list.setAccessibleName("Accounts")
        self.form = AccountForm(context)
        self.checks = CheckList(context.theme)
        self.notice = Notice(context.theme)
        self.test, self.save = button("&Test connection"), button("&Save", "primary")
        self.remove, self.add = button("Remo&ve…", "danger"), button("A&dd account")
        context.theme.dress(self.test, "plug-zap", "muted")
        context.theme.dress(self.add, "plus", "muted")
        self._lay_out()
        self._connect()
        self._reload(0)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QFrame()
        inner.setLayout(column(self.form, margins=(24, 20, 24, 20)))
        area.setWidget(inner)
        WheelScrolls(inner)
        side = QWidget()
        side.setFixedWidth(SIDE)
        side.setLayout(column(self.list, self.add, margins=(12, 12, 12, 12)))
        buttons = row(self.test, 1, self.remove, self.save, margins=(0, 4, 0, 0))
        foot = column(self.notice, Short(self.checks, TALLEST), buttons, margins=(24, 8, 24, 16))
        right = column(area, line(), foot, gap=0)
        right.setStretch(0, 1)
        self._side = side
        body = row(side, gap=0)
        body.addLayout(right, 1)
        self.setLayout(body)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.add.clicked.connect(self._add)
        self.test.clicked.connect(self._test)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._ask_to_remove)
        self.form.search.ended.connect(self._go_on)
        self.checks.accepted.connect(self._trust)

    # -- the list --------------------------------------------------------------------------------

    def _reload(self, chosen: int) -> None:
        self._accounts = {one.id: one for one in self._context.reader.accounts()}
        self.list.clear()
        for number, account in self._accounts.items():
            item = QListWidgetItem(f"{account.name or account.address}\n{account.address}")
            item.setData(ID, number)
            self.list.addItem(item)
            if number == chosen:
                self.list.setCurrentItem(item)
        self._side.setVisible(bool(self._accounts))
        if not self.list.currentItem():
            if self._accounts:
                self.list.setCurrentRow(0)
            else:
                self._show(None)

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        if item:
            self._show(self._accounts.get(item.data(ID)))

    @Slot()
    def _add(self) -> None:
        item = QListWidgetItem(NEW)
        item.setData(ID, 0)
        item.setSizeHint(QSize(0, 44))
        self.list.addItem(item)
        self.list.setCurrentItem(item)
        self.form.name.setFocus()

    def _show(self, account: Account | None) -> None:
        self._then = None
        self.form.show_account(account)
        self.notice.hide()
        self.checks.clear()
        self.remove.setVisible(account is not None)
        self.form.name.setFocus()

    # -- deeds -----------------------------------------------------------------------------------

    @Slot()
    def _test(self) -> None:
        if not self._ready(self._test):
            return
        commands = self._context.commands
        self.test.setEnabled(False)
        self.checks.wait()
        check = commands.check_account(*self._wanted())
        run(commands.submit(check), self, self._tested, self._test_failed)

    @Slot(object)
    def _tested(self, checks: Sequence[Check]) -> None:
        self.test.setEnabled(True)
        self.checks.show_checks(checks)

    @Slot(str, str)
    def _test_failed(self, what: str, way_out: str) -> None:
        self.test.setEnabled(True)
        self.checks.clear()
        self.notice.trouble(what, way_out)

    def _wanted(self) -> tuple[Account, str, str]:
        return self.form.account(), self.form.password.text(), self.form.connection()

    @Slot()
    def _save(self) -> None:
        if not self._ready(self._save):
            return
        commands = self._context.commands
        self.save.setEnabled(False)
        save = commands.save_account(*self._wanted())
        run(commands.submit(save), self, self._saved, self._save_failed)

    @Slot(object)
    def _saved(self, number: int) -> None:
        self.save.setEnabled(True)
        self._reload(number)
        self.notice.say("Saved.", "good")

    @Slot(str, str)
    def _save_failed(self, what: str, way_out: str) -> None:
        self.save.setEnabled(True)
        self.notice.trouble(what, way_out)

    @Slot()
    def _ask_to_remove(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Remove the account?")
        box.setText("Its letters and what is known of them stay. Nothing more is sent or read.")
        remove = box.addButton("Remove", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
        remove.clicked.connect(self._remove)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.open()

    @Slot()
    def _remove(self) -> None:
        commands = self._context.commands
        removal = commands.remove_account(self.form.account().id)
        run(commands.submit(removal), self, self._removed, self.notice.trouble)

    @Slot(object)
    def _removed(self) -> None:
        self._reload(0)

    @Slot(object)
    def _trust(self, certificates: Sequence[Certificate]) -> None:
        """Accept certificates in the form, and try again; saving keeps them."""
        self.form.accept(certificates)
        self._test()

    @Slot()
    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then:
            then()

    def _ready(self, deed: Callable[[], None]) -> bool:
        """Say whether `deed` can be done now; while servers are being looked for, it waits."""
        if self.form.search.look_up():
            self._then = deed
            return False
        wrong = self.form.wrong()
        if wrong:
            self.form.reveal(wrong[0])
            self.notice.say(wrong[1])
        else:
            self.notice.hide()
        return not wrong

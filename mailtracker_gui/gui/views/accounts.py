"""The accounts: adding, changing, testing and removing one."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mailtracker_gui.domain.account import Account, Policy
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import GRID
from mailtracker_gui.gui.widgets.checks import Checks
from mailtracker_gui.gui.widgets.parts import Notice, label
from mailtracker_gui.gui.widgets.server import ServerEdit
from mailtracker_gui.ledger.queries import Queries

PRIVATE = Tracking(delivery_report=True)  # the rest is off until chosen


class AccountsView(QWidget):
    """Existing accounts at the left, the chosen one's fields at the right."""

    def __init__(self, reader: Queries, commands: Commands) -> None:
        super().__init__()
        self.setWindowTitle("Accounts")
        self._reader, self._commands = reader, commands
        self._accounts: list[Account] = []
        self._chosen: Account | None = None
        self.list = QListWidget()
        self.list.setAccessibleName("Accounts")
        self.list.setFixedWidth(200)
        self.name, self.address, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.smtp, self.imap = ServerEdit("smtp", 465, 587), ServerEdit("imap", 993, 143)
        self.folders, self.tracker = QLineEdit("INBOX"), QLineEdit()
        self.retry, self.quiet = QSpinBox(), QSpinBox()
        self.checks, self.notice = Checks(), Notice()
        self.test_button, self.save_button = QPushButton("Test connection"), QPushButton("Save")
        self.remove_button, self.add_button = QPushButton("Remove"), QPushButton("New account")
        self._lay_out()
        self._connect()
        self._read(0)
        self.resize(820, 720)

    def _lay_out(self) -> None:
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.save_button.setObjectName("primary")
        self.address.setPlaceholderText("you@example.org")
        self.tracker.setPlaceholderText("Only this computer, unless you host a tracking server")
        for spin in (self.retry, self.quiet):
            spin.setRange(1, 24 * 14)
            spin.setSuffix(" hours")
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            ("&Name", self.name),
            ("&Address", self.address),
            ("&Password", self.password),
            ("&Sending", self.smtp),
            ("&Reading", self.imap),
            ("&Folders with reports", self.folders),
            ("Deferred too long after", self.retry),
            ("No failure reported after", self.quiet),
            ("Tracking address", self.tracker),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        buttons = QHBoxLayout()
        buttons.addWidget(self.test_button)
        buttons.addStretch()
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.save_button)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(label("Account", "heading"))
        right.addLayout(form)
        right.addWidget(
            label(
                "Many providers want an app password made for programs like this. "
                "It is kept in your system's keyring, never in a file that others can read.",
                "muted",
            )
        )
        right.addWidget(self.checks)
        right.addWidget(self.notice)
        right.addStretch()
        right.addLayout(buttons)
        left = QVBoxLayout()
        left.addWidget(self.list)
        left.addWidget(self.add_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[2 * GRID] * 4)
        row.setSpacing(2 * GRID)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.add_button.clicked.connect(self._begin)
        self.address.textEdited.connect(self._guess)
        self.test_button.clicked.connect(self.test)
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self._ask_remove)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)

    def _read(self, chosen: int) -> None:
        """Read the accounts again and choose one by its id (0: the first)."""
        self._accounts = self._reader.accounts()
        self.list.clear()
        self.list.addItems([one.address for one in self._accounts])
        places = [p for p, one in enumerate(self._accounts) if one.id == chosen]
        if self._accounts:
            self.list.setCurrentRow(places[0] if places else 0)
        else:
            self._begin()

    @Slot()
    def _begin(self) -> None:
        """Empty fields, for a new account."""
        self.list.setCurrentRow(-1)
        self._chosen = None
        for field in (self.name, self.address, self.password, self.tracker):
            field.clear()
        self.folders.setText("INBOX")
        self.smtp.show_server(None)
        self.imap.show_server(None)
        self._show_policy(Policy())
        self._clean()
        self.address.setFocus()

    @Slot(int)
    def _choose(self, place: int) -> None:
        if not 0 <= place < len(self._accounts):
            return
        one = self._chosen = self._accounts[place]
        self.name.setText(one.name)
        self.address.setText(one.address)
        self.password.clear()
        self.password.setPlaceholderText("Unchanged")
        self.smtp.show_server(one.smtp)
        self.imap.show_server(one.imap)
        self.folders.setText(", ".join(one.folders))
        self.tracker.setText(one.tracker_url)
        self._show_policy(one.policy)
        self._clean()

    def _show_policy(self, policy: Policy) -> None:
        self.retry.setValue(max(1, policy.retry_window // timedelta(hours=1)))
        self.quiet.setValue(max(1, policy.quiet_period // timedelta(hours=1)))

    def _clean(self) -> None:
        self.checks.show_checks([])
        self.notice.hide()
        self.remove_button.setEnabled(self._chosen is not None)
        self.test_button.setEnabled(True)

    @Slot(str)
    def _guess(self, address: str) -> None:
        """Offer the servers most domains have, as placeholders only: a guess is not knowledge."""
        domain = address.rpartition("@")[2]
        self.smtp.suggest(f"smtp.{domain}" if domain else "", address)
        self.imap.suggest(f"imap.{domain}" if domain else "", address)

    def account(self) -> Account:
        return Account(
            id=self._chosen.id if self._chosen else 0,
            name=self.name.text().strip(),
            address=self.address.text().strip(),
            smtp=self.smtp.server(),
            imap=self.imap.server() if self.imap.host() else None,
            folders=tuple(filter(None, (one.strip() for one in self.folders.text().split(",")))),
            tracking=self._chosen.tracking if self._chosen else PRIVATE,
            policy=Policy(
                retry_window=timedelta(hours=self.retry.value()),
                quiet_period=timedelta(hours=self.quiet.value()),
            ),
            tracker_url=self.tracker.text().strip(),
        )

    # -- what the user asks for ----------------------------------------------------------------

    @Slot()
    def test(self) -> None:
        if self._missing():
            return
        self.test_button.setEnabled(False)
        self.notice.show_good("Connecting …")
        work = self._commands.check_account(self.account(), self.password.text())
        run(self._commands.submit(work), self, done=self._tested, failed=self._failed)

    @Slot()
    def save(self) -> None:
        if self._missing():
            return
        work = self._commands.save_account(self.account(), self.password.text())
        run(self._commands.submit(work), self, done=self._saved, failed=self._failed)

    def _missing(self) -> bool:
        """Say what is missing, if anything is."""
        wanted = {
            "The address is missing or incomplete.": "@" in self.address.text().strip(" @"),
            "The server for sending is missing.": bool(self.smtp.host()),
        }
        for words, there in wanted.items():
            if not there:
                self.notice.show_trouble(words, "Fill it in.")
                return True
        return False

    @Slot(object)
    def _tested(self, checks: list[object]) -> None:
        self.test_button.setEnabled(True)
        self.notice.hide()
        self.checks.show_checks(checks)

    @Slot(object)
    def _saved(self, number: int) -> None:
        self._read(number)
        self.notice.show_good("Saved.")

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self.test_button.setEnabled(True)
        self.notice.show_trouble(what, way_out)

    @Slot()
    def _ask_remove(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle("Remove the account?")
        box.setText("Its letters and their evidence stay; nothing more is sent or read with it.")
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        box.finished.connect(self._remove)
        box.open()

    @Slot(int)
    def _remove(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Ok and self._chosen:
            work = self._commands.remove_account(self._chosen.id)
            run(self._commands.submit(work), self, done=self._removed, failed=self._failed)

    @Slot(object)
    def _removed(self, _: object) -> None:
        self._read(0)

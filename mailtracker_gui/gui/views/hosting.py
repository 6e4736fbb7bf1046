"""A tracking server of one's own, step by step; the last step tries the whole way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QWidget

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.connection import maybe
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.check_list import CheckList
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.wheel import WheelScrolls

SIZE = (640, 720)
NAME = "Tracking"  # what the checks of a tracking server begin with
ABOUT = (
    "Opens and clicks need a server that recipients can reach. Out of the box it runs inside this "
    "program, and only this computer reaches it. Everything else works without: delivery, "
    "bounces, receipts, answers."
)
STEPS = (
    (
        "1. A name and a machine",
        (
            "A machine that is always on, and a name whose DNS entry leads to it, such as "
            "track.example.org. Ports 80 and 443 must be open."
        ),
        "",
    ),
    (
        "2. Start the server there",
        (
            "With containers, from MailTracker's source; Caddy fetches the certificate by itself. "
            "packaging/server/README.md tells how without containers."
        ),
        "TRACKING_HOST=track.example.org podman compose -f packaging/server/compose.yaml up -d",
    ),
    (
        "3. Ask it for its line",
        "It holds the keys your account needs: treat it like a password.",
        "podman compose -f packaging/server/compose.yaml exec tracker cat /data/connection.txt",
    ),
)
NO_ACCOUNT = "Add a mail account first."
NOT_A_LINE = "Paste all of the line; it begins with “mailtracker:”."
DONE = "It works. Letters you send from now on point at this server."


class HostingWindow(QWidget):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Tracking server")
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self.account, self.line = QComboBox(), QLineEdit()
        self.account.setAccessibleName("Account")
        self.line.setAccessibleName("The server's line")
        self.line.setPlaceholderText("mailtracker:…")
        self.line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        for one in context.reader.accounts():
            self.account.addItem(f"{one.name} <{one.address}>", one.id)
        self.connect_ = button("&Connect and test", "primary")
        self.checks, self.notice = CheckList(context.theme), Notice(context.theme)
        context.theme.dress(self.connect_, "plug-zap", "on_accent")
        self._lay_out()
        self.connect_.clicked.connect(self._connect)
        self.line.returnPressed.connect(self._connect)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self.line.setFocus()

    def _lay_out(self) -> None:
        steps = [part for step in STEPS for part in self._step(*step)]
        last = column(
            label("4. Connect your account, and try the whole way", "heading"),
            section("Account", self.account),
            self.account,
            section("The server's line", self.line),
            self.line,
            row(self.connect_, 1),
            self.notice,
            self.checks,
            gap=4,
        )
        page = QFrame()
        page.setProperty("look", "surface")
        page.setLayout(
            column(label(ABOUT, "", wrap=True), *steps, last, 1, gap=12, margins=(24, 20, 24, 20))
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        WheelScrolls(page)
        self.setLayout(column(area))

    def _step(self, title: str, words: str, command: str) -> list[QWidget]:
        parts = [label(title, "heading"), label(words, "muted", wrap=True)]
        if not command:
            return [*parts]
        copy = button("Copy", "quiet")
        copy.setAccessibleName(f"Copy the command of step {title}")
        copy.setProperty("command", command)
        copy.clicked.connect(self._copy)
        shown = QWidget()
        line = row(label(command, "verbatim", wrap=True, selectable=True), copy)
        line.setStretch(0, 1)
        shown.setLayout(line)
        return [*parts, shown]

    @Slot()
    def _copy(self) -> None:
        sender = self.sender()
        assert sender
        QGuiApplication.clipboard().setText(sender.property("command"))

    # -- connecting --------------------------------------------------------------------------------

    def _chosen(self) -> Account | None:
        accounts = self._context.reader.accounts()
        return next((one for one in accounts if one.id == self.account.currentData()), None)

    @Slot()
    def _connect(self) -> None:
        account, line = self._chosen(), self.line.text()
        if account is None or maybe(line) is None:
            self.notice.say(NO_ACCOUNT if account is None else NOT_A_LINE, "warn")
            return
        self.notice.hide()
        self.connect_.setEnabled(False)
        self.checks.wait()
        commands = self._context.commands
        saving = commands.submit(commands.connect_server(account.id, line))
        run(saving, self, self._tested, self._failed)

    @Slot(object)
    def _tested(self, checks: Sequence[Check]) -> None:
        self.connect_.setEnabled(True)
        self.checks.show_checks(checks)
        if all(one.ok for one in checks):
            self.notice.say(DONE, "good")

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self.connect_.setEnabled(True)
        self.checks.clear()
        self.notice.trouble(what, way_out)

"""Signing in with a provider: what to do, what is waited for, and how it went."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from mailtracker_gui.domain.sign_in import Client, Invitation, Provider, SignedIn
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import Part, column, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (560, 440)
ABOUT = mark(
    "You sign in as {address} on a page of {title}'s own, in your browser. MailTracker never sees "
    "the password; it is let in to send and to read mail, until you take that back there."
)
OPENED = mark("Your browser has opened the page. Waiting for you to sign in there…")
TYPE = mark("Enter this code on the page, on this computer or any other. Waiting until you did…")

NO_CLIENT = mark("Enter the client id that {title} gives.")


class SignInWindow(QWidget):
    """`signed_in` tells of success; closing it gives up."""

    signed_in = Signal(object)

    def __init__(self, context: Context, provider: Provider, address: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)  # a second one would end the first
        self.setWindowTitle(t("Sign in with {title}", title=provider.title))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context, self._provider, self._address = context, provider, address
        self._known = True  # until the engine says otherwise
        self.client, self.secret = QLineEdit(), QLineEdit()
        self.client.setAccessibleName(t("Client id"))
        self.secret.setAccessibleName(t("Client secret"))
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText("" if provider.secret else t("Only if it gave one"))
        self.browser, self.device = button(t("&Open browser"), "primary"), button(t("Use a &code"))
        self.other = button(t("Client &id…"), "quiet")
        self.register, self.copy = button(t("Open its &page"), "quiet"), button(t("Copy"), "quiet")
        self.code = label("", "title", selectable=True)
        self.url = label("", "verbatim", wrap=True, selectable=True)
        self.waiting = label("", "muted", wrap=True)
        self.notice = Notice(context.theme)
        self._lay_out()
        self._connect()
        self._ask_standing()

    def _lay_out(self) -> None:
        about = t(ABOUT, address=self._address, title=self._provider.title)
        self._unknown = _panel(
            label(t(self._provider.unknown), "muted", wrap=True, selectable=True),
            row(self.register, 1),
            section(t("Client id"), self.client),
            self.client,
            section(t("Client secret"), self.secret),
            self.secret,
        )
        address = row(self.url, self.copy)
        address.setStretch(0, 1)
        self._waited = _panel(self.waiting, self.code, address)
        self.register.setVisible(bool(self._provider.register))
        self.device.setVisible(bool(self._provider.device))
        for panel in (self._unknown, self._waited):
            panel.hide()
        self.setLayout(
            column(
                label(self.windowTitle(), "heading"),
                label(about, wrap=True),
                self._unknown,
                self._waited,
                1,
                self.notice,
                row(self.other, 1, self.device, self.browser),
                gap=12,
                margins=(24, 20, 24, 16),
            )
        )

    def _connect(self) -> None:
        self.browser.clicked.connect(self._by_browser)
        self.device.clicked.connect(self._by_code)
        self.other.clicked.connect(self._unknown.show)
        self.register.clicked.connect(self._open_register)
        self.copy.clicked.connect(self._copy)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self.browser.setFocus()

    def _ask_standing(self) -> None:
        commands = self._context.commands
        standing = commands.sign_ins.standing(self._provider.name, self._address)
        run(commands.submit(standing), self, self._stand, self.notice.trouble)

    @Slot(object)
    def _stand(self, told: SignedIn) -> None:
        self._known = told.known
        self._unknown.setVisible(not told.known)
        self.other.setVisible(told.known)
        if not told.known:
            self.client.setFocus()

    # -- signing in ------------------------------------------------------------------------------

    @Slot()
    def _by_browser(self) -> None:
        self._begin(device=False)

    @Slot()
    def _by_code(self) -> None:
        self._begin(device=True)

    def _begin(self, *, device: bool) -> None:
        if not (self._known or self.client.text().strip()):
            self.client.setFocus()
            self.notice.say(t(NO_CLIENT, title=self._provider.title))
            return
        self.notice.hide()
        self._busy(busy=True)
        commands = self._context.commands
        name = self._provider.name
        if self.client.text().strip():
            mine = Client(self.client.text().strip(), self.secret.text().strip())
            run(commands.submit(commands.sign_ins.keep_client(name, mine)), self)
        begin = commands.sign_ins.begin(name, self._address, device=device)
        run(commands.submit(begin), self, self._invited, self._failed)

    @Slot(object)
    def _invited(self, invitation: Invitation) -> None:
        self._unknown.hide()
        self.url.setText(invitation.url)
        self.code.setText(invitation.code)
        self.code.setVisible(bool(invitation.code))
        self.waiting.setText(t(TYPE) if invitation.code else t(OPENED))
        self._waited.show()
        if not invitation.code:
            QDesktopServices.openUrl(QUrl(invitation.url))
        commands = self._context.commands
        finish = commands.sign_ins.finish(self._provider.name, self._address)
        run(commands.submit(finish), self, self._finished, self._failed)

    @Slot(object)
    def _finished(self, told: SignedIn) -> None:
        self.signed_in.emit(told)
        self.close()

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self._busy(busy=False)
        self._waited.hide()
        self.notice.trouble(what, way_out)

    def _busy(self, *, busy: bool) -> None:
        for one in (self.browser, self.device, self.other):
            one.setEnabled(not busy)

    def closeEvent(self, event: QCloseEvent) -> None:
        commands = self._context.commands
        commands.submit(commands.sign_ins.cancel(self._provider.name, self._address))
        super().closeEvent(event)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.url.text())

    @Slot()
    def _open_register(self) -> None:
        QDesktopServices.openUrl(QUrl(self._provider.register))


def _panel(*parts: Part) -> QWidget:
    panel = QWidget()
    panel.setLayout(column(*parts, gap=4))
    return panel

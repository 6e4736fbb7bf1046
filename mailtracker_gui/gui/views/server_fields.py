"""The fields of one server: host, port, security, user."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.setup import Certificate
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import number

SECURITIES = {
    Security.TLS: "TLS",
    Security.STARTTLS: "STARTTLS",
    Security.NONE: "None, this computer only",
}


class ServerFields(QObject):
    """`what` is said to screen readers before each field's name."""

    def __init__(self, what: str, prefix: str, ports: dict[Security, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._prefix, self._ports = prefix, ports
        self.host, self.user = QLineEdit(), QLineEdit()
        self.port = number(f"{what}: port", 1, 65535)
        self.port.setFixedWidth(104)
        self.security = QComboBox()
        for security, words in SECURITIES.items():
            self.security.addItem(words, security)
        self.security.currentIndexChanged.connect(self._usual_port)
        names = {"host": self.host, "security": self.security, "user name": self.user}
        for name, field in names.items():
            field.setAccessibleName(f"{what}: {name}")
        self.place = row(self.host, self.port)
        self._ours: Server | None = None  # what was found and stands here
        self._pin, self._pinned = "", ""  # a certificate's fingerprint, and the host it is for
        self.trust = QWidget()
        self.forget = button("Forget it", "quiet")
        told = label("One certificate alone is accepted here.", "caption")
        self.trust.setLayout(row(told, self.forget, 1))
        self.forget.clicked.connect(self._unpin)
        self.host.textChanged.connect(self.show_pin)
        self.port.setValue(ports[Security.TLS])
        self.show_pin()

    def guess(self, address: str) -> None:
        """Show, but do not fill in, what is likely for an address."""
        domain = address.rpartition("@")[2] or "example.org"
        self.host.setPlaceholderText(f"{self._prefix}.{domain}")
        self.user.setPlaceholderText(address or "usually your address")

    def show_server(self, server: Server | None) -> None:
        security = server.security if server else Security.TLS
        self.security.setCurrentIndex(self.security.findData(security))
        self.host.setText(server.host if server else "")
        self.port.setValue(server.port if server else self._ports[security])
        self.user.setText(server.user if server else "")
        self._ours = None
        self._pin_to(self.host.text(), server.pin if server else "")

    @property
    def open(self) -> bool:
        """Whether a server may be filled in: none is there, or one that was found before."""
        return not self.host.text().strip() or self.server("") == self._ours

    def fill(self, found: Server) -> None:
        """Show a server that was found; what the user typed stays."""
        if not self.open:
            return
        login, before = self.user.text().strip(), self._ours
        self.show_server(found)
        self._ours = found
        if login and not (before and login == before.user):
            self.user.setText(login)

    def withdraw(self) -> None:
        """Take back what was found: it was for another address."""
        if self._ours and self.open:
            self.show_server(None)

    def accept(self, certificate: Certificate) -> None:
        """Trust a certificate here, when this is the server that showed it."""
        now = self.server("")
        if (now.host, now.port) == (certificate.host, certificate.port):
            self._pin_to(now.host, certificate.fingerprint)

    def server(self, user: str) -> Server:
        """Return what was entered; `user` logs in where no name was given."""
        host = self.host.text().strip()
        return Server(
            host=host,
            port=self.port.value(),
            security=Security(self.security.currentData()),
            user=self.user.text().strip() or user,
            pin=self._pin if host == self._pinned else "",
        )

    def _pin_to(self, host: str, pin: str) -> None:
        self._pinned, self._pin = host, pin
        self.show_pin()

    @Slot()
    def _unpin(self) -> None:
        self._pin_to("", "")

    @Slot()
    def show_pin(self) -> None:
        """Show beside the other fields that one certificate alone is accepted."""
        pin = self.server("").pin
        self.trust.setVisible(bool(pin) and not self.host.isHidden())
        self.trust.setToolTip(f"SHA-256 {pin}")

    @Slot()
    def _usual_port(self) -> None:
        if self.port.value() in self._ports.values():
            self.port.setValue(self._ports[Security(self.security.currentData())])

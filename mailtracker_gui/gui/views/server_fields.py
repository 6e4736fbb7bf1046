"""The fields of one server: host, port, security, user."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import number

SECURITIES = {
    Security.TLS: "TLS",
    Security.STARTTLS: "STARTTLS",
    Security.NONE: "None, this computer only",
}
SMTP_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
IMAP_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}


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
        names = {
            "host": self.host,
            "security": self.security,
            "user name": self.user,
        }
        for name, field in names.items():
            field.setAccessibleName(f"{what}: {name}")
        self.place = row(self.host, self.port)
        self._usual_port()

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.host, self.port, self.security, self.user)

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

    def server(self, user: str) -> Server:
        """Return what was entered; `user` logs in where no name was given."""
        return Server(
            host=self.host.text().strip(),
            port=self.port.value(),
            security=Security(self.security.currentData()),
            user=self.user.text().strip() or user,
        )

    @Slot()
    def _usual_port(self) -> None:
        self.port.setValue(self._ports[Security(self.security.currentData())])

"""The fields of one server: host, port, protection, login."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.gui.theme import GRID

WORDS = {
    Security.TLS: "TLS",
    Security.STARTTLS: "STARTTLS",
    Security.NONE: "None (this computer only)",
}


class ServerEdit(QWidget):
    """Ports follow the protection as long as nobody chose another."""

    def __init__(self, service: str, tls: int, starttls: int) -> None:
        super().__init__()
        self._ports = {Security.TLS: tls, Security.STARTTLS: starttls, Security.NONE: starttls}
        self._host, self._user = QLineEdit(), QLineEdit()
        self._port, self._security = QSpinBox(), QComboBox()
        self._port.setRange(1, 65535)
        self._port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        for one, words in WORDS.items():
            self._security.addItem(words, one.value)
        self._user.setPlaceholderText("Login")
        self._host.setPlaceholderText(f"{service}.example.org")
        for field, name in (
            (self._host, "host"),
            (self._port, "port"),
            (self._security, "protection"),
            (self._user, "login"),
        ):
            field.setAccessibleName(f"{service.upper()} {name}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        grid.addWidget(self._host, 0, 0)
        grid.addWidget(self._port, 0, 1)
        grid.addWidget(self._user, 1, 0)
        grid.addWidget(self._security, 1, 1)
        grid.setColumnStretch(0, 1)
        self.setFocusProxy(self._host)
        self._security.currentIndexChanged.connect(self._follow)

    def host(self) -> str:
        return self._host.text().strip()

    def server(self) -> Server:
        return Server(
            host=self.host(),
            port=self._port.value(),
            security=Security(self._security.currentData()),
            user=self._user.text().strip(),
        )

    def show_server(self, server: Server | None) -> None:
        security = server.security if server else Security.TLS
        self._security.setCurrentIndex(list(WORDS).index(security))
        self._host.setText(server.host if server else "")
        self._port.setValue(server.port if server else self._ports[security])
        self._user.setText(server.user if server else "")

    def suggest(self, host: str, user: str) -> None:
        """Show what is likely, in grey; a login is nearly always the address."""
        self._host.setPlaceholderText(host)
        if not self._user.isModified():
            self._user.setText(user)

    @Slot(int)
    def _follow(self, _: int) -> None:
        if self._port.value() in self._ports.values():
            self._port.setValue(self._ports[Security(self._security.currentData())])

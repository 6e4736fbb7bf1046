"""Whether this computer has a network, and what to do when it comes back.

Qt asks the system (NetworkManager, GLib, Windows, macOS); where none of them answers, the outbox
finds out by trying, a little later.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

from mailtracker_gui.gui.context import Context

Reachability = QNetworkInformation.Reachability


class Network(QObject):
    """`changed` says that it came or went."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = context.commands
        self.offline = False
        QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability)
        if system := QNetworkInformation.instance():
            self.offline = system.reachability() is Reachability.Disconnected
            system.reachabilityChanged.connect(self.follow)

    @Slot(Reachability)
    def follow(self, reachability: Reachability) -> None:
        before, self.offline = self.offline, reachability is Reachability.Disconnected
        if before and not self.offline:
            self._commands.submit(self._commands.refresh())
        if before is not self.offline:
            self.changed.emit()

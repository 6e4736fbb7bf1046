"""One window for each profile of a user: a second start hands its wish to the first, and ends.

Who may listen is decided by the ledger's lock, not here: only its holder takes the name, so a name
left behind by a crash can be removed, and two that start at once do not both win.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
from pathlib import Path
from time import sleep

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 1 << 18  # bytes of a wish
AGAIN = 0.25  # seconds
PATIENCE = 10_000  # milliseconds; the first may be busy drawing
TAKEN = b"taken\n"
ACTIVATION = "XDG_ACTIVATION_TOKEN"  # Wayland: lets the first come forward for the second


class Instance(QObject):
    """`asked` gives what another start wants: a mailto: link, or "" to see the window."""

    asked = Signal(str)

    def __init__(self, profile: Path) -> None:
        super().__init__()
        self.name = name_of(profile)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def hand_over(self, link: str, tries: int = 1) -> bool:
        """Give the wish to the first instance; False where there is none."""
        for _ in range(tries - 1):
            if self._handed_over(link):
                return True
            sleep(AGAIN)
        return self._handed_over(link)

    def _handed_over(self, link: str) -> bool:
        if not _is_ours(self.name):
            return False
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(PATIENCE):
            return False
        socket.write(json.dumps({"link": link, "token": os.environ.get(ACTIVATION, "")}).encode())
        socket.write(b"\n")
        return socket.waitForReadyRead(PATIENCE) and socket.readAll().data() == TAKEN

    def listen(self) -> None:
        """Be the first.  Where no socket can be made, the window works all the same."""
        if _is_ours(self.name):
            QLocalServer.removeServer(self.name)
        self._server.listen(self.name)

    def close(self) -> None:
        self._server.close()

    @Slot()
    def _meet(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.setReadBufferSize(LONGEST)
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._take(socket)

    @Slot()
    def _hear(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        if socket.canReadLine():
            self._take(socket)
        elif socket.bytesAvailable() >= LONGEST:
            socket.abort()

    def _take(self, socket: QLocalSocket) -> None:
        try:
            wish = json.loads(bytes(socket.readLine().data()))
            link, token = str(wish["link"]), str(wish["token"])
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        if token:
            os.environ[ACTIVATION] = token  # Qt takes it when the window is activated
        self.asked.emit(link)


def name_of(profile: Path) -> str:
    """Return the server's name: the user's and the profile's own; short, a path has 108 bytes."""
    digest = hashlib.sha256(os.fsencode(profile.expanduser().resolve())).hexdigest()[:16]
    if os.name != "posix":
        return f"mailtracker-{getpass.getuser()}-{digest}"
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if not folder.is_absolute() or not folder.is_dir():
        folder = Path(QDir.tempPath())
    return str(folder / f"mailtracker-{os.getuid()}-{digest}")


def _is_ours(name: str) -> bool:
    """Whether the socket is there and ours: /tmp is everybody's, a pipe of Windows is not."""
    if os.name != "posix":
        return True
    try:
        return Path(name).stat().st_uid == os.getuid()
    except OSError:
        return False

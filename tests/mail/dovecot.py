"""A real Dovecot in a folder of its own; no system configuration is read or touched.

Needs the program `dovecot` and root (it gives up its rights to its own users).
"""

from __future__ import annotations

import imaplib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import trustme

PASSWORD = "secret"
_START = 15.0  # seconds

CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain {mechanism}
auth_failure_delay = 0
auth_verbose = yes
mail_location = maildir:{folder}/mail/%u
mailbox_idle_check_interval = 1s
{oauth2}
passdb {{
  driver = static
  mechanisms = plain
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""

OAUTH2 = """
passdb {{
  driver = oauth2
  mechanisms = {mechanism}
  args = {folder}/oauth2.conf
}}
"""
INTROSPECTION = """
introspection_url = {identity}/introspect
introspection_mode = post
active_attribute = active
active_value = true
username_attribute = username
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Dovecot:
    """`port` speaks clear text (and STARTTLS with `tls`), `tls_port` TLS from the first byte.

    Any user may log in with `password`; a mailbox comes into being with its first mail.
    With `identity`, an identity provider's URL, its tokens are taken in `mechanism`.
    Mails belong to nobody, who must be able to pass through `folder` and all above it: pytest's
    `tmp_path` does not let him, `tempfile.mkdtemp()` does.
    """

    folder: Path
    tls: trustme.LeafCert | None = None
    user: str = "ann"
    password: str = PASSWORD
    port: int = field(default_factory=free_port)
    tls_port: int = field(default_factory=free_port)
    identity: str = ""
    mechanism: str = "oauthbearer"
    _process: subprocess.Popen[bytes] | None = None
    _users: itertools.count[int] = field(default_factory=itertools.count)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start, again after `stop()` too, and return when it answers."""
        program = shutil.which("dovecot") or "/usr/sbin/dovecot"
        config = self._configure()
        self._process = subprocess.Popen([program, "-F", "-c", config], start_new_session=True)
        deadline = time.monotonic() + _START
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"Dovecot does not start:\n{self.log()}")
            time.sleep(0.02)

    def stop(self) -> None:
        """Stop all of it; every connection ends."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_START)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._process = None

    def for_somebody_new(self) -> Dovecot:
        """Return the same server as a user who has no mail yet sees it."""
        name = f"user{next(self._users)}"
        return Dovecot(self.folder, self.tls, name, self.password, self.port, self.tls_port)

    def append(self, mailbox: str, raw: bytes, flags: str = "") -> int:
        """Put one mail into `mailbox`, made when it is missing, and return its UID."""
        with self.client() as imap:
            if mailbox != "INBOX":
                imap.create(mailbox)
            typ, data = imap.append(mailbox, flags, "", raw)
            assert typ == "OK", data
            return int(data[0].split(b"APPENDUID ")[1].split()[1].rstrip(b"]"))

    def flags(self, mailbox: str, uid: int) -> bytes:
        """Return the flags of one mail as the server writes them."""
        with self.client() as imap:
            imap.select(mailbox, readonly=True)
            return bytes(imap.uid("FETCH", str(uid), "(FLAGS)")[1][0])

    def forget(self, mailbox: str) -> None:
        """Delete `mailbox` and make it anew: its UIDVALIDITY changes."""
        with self.client() as imap:
            imap.delete(mailbox)
            imap.create(mailbox)

    def kick(self) -> None:
        """End every connection of this user, as a restart would."""
        doveadm = shutil.which("doveadm") or "/usr/bin/doveadm"
        config = self.folder / "dovecot.conf"
        subprocess.run([doveadm, "-c", config, "kick", self.user], check=True, capture_output=True)

    def client(self) -> imaplib.IMAP4:
        imap = imaplib.IMAP4("127.0.0.1", self.port, timeout=_START)
        imap.login(self.user, self.password)
        return imap

    def log(self) -> str:
        path = self.folder / "log"
        return path.read_text(errors="replace") if path.exists() else "(no log)"

    def _configure(self) -> Path:
        (self.folder / "mail").mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        shutil.chown(self.folder / "mail", "nobody")
        if self.tls:
            self.tls.cert_chain_pems[0].write_to_path(self.folder / "cert.pem")
            self.tls.private_key_pem.write_to_path(self.folder / "key.pem")
        mechanism = self.mechanism if self.identity else ""
        (self.folder / "oauth2.conf").write_text(INTROSPECTION.format(identity=self.identity))
        text = CONFIG.format(
            mechanism=mechanism,
            oauth2=OAUTH2.format(folder=self.folder, mechanism=mechanism) if mechanism else "",
            folder=self.folder,
            ssl="yes" if self.tls else "no",
            password=self.password,
            port=self.port,
            tls_port=self.tls_port if self.tls else 0,
        )
        if not self.tls:
            text = "\n".join(line for line in text.splitlines() if not line.startswith("ssl_"))
        config = self.folder / "dovecot.conf"
        config.write_text(text)
        return config

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                return connection.recv(4).startswith(b"* OK")
        except OSError:
            return False

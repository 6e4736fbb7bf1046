"""A mail provider, a stranger's server and a dead one, all real, all on 127.0.0.1.

here.test is the provider: Postfix takes submissions (STARTTLS, login, DSN) and Dovecot keeps the
mailboxes; both also take the tokens of an identity provider.  remote.test is a scripted server
(mx.py), unreachable.test a port nobody listens on.
"""

from __future__ import annotations

import imaplib
import secrets
import shutil
import smtplib
import ssl
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import trustme

from tests.journeys.world import daemons
from tests.journeys.world.mx import MxServer, ScriptedMx
from tests.journeys.world.resolver import resolver
from tests.mail.identity import Identity

HOST = "127.0.0.1"
DOMAIN = "here.test"
USERS = ("sender", "ok", "reader", "answerer", "postfix", "exim", "opensmtpd")


class MailWorld:
    """`start()` it, use it, `stop()` it; nothing remains of it, and it touches no system file."""

    user = "sender"
    address = f"sender@{DOMAIN}"

    def __init__(self) -> None:
        self.password = secrets.token_urlsafe(12)  # everybody's
        self.mx = ScriptedMx()
        self._end = ExitStack()

    def start(self) -> None:
        daemons.require()
        with ExitStack() as steps:
            # Not pytest's tmp_path, which only root may enter: the servers run as other users.
            self.folder = Path(tempfile.mkdtemp(prefix="mail-world-"))
            steps.callback(daemons.until, self._removed, "the folder was not removed")
            self.folder.chmod(0o711)
            ports = daemons.free_ports(
                "smtp_port",
                "imap_port",
                "imaps_port",
                "lmtp_port",
                "sasl_port",
                "mx_port",
                "identity_port",
            )
            ports["closed_port"] = steps.enter_context(daemons.closed_port())
            self.smtp_port, self.imap_port = ports["smtp_port"], ports["imap_port"]
            self.imaps_port, self._lmtp_port = ports["imaps_port"], ports["lmtp_port"]
            self.ports = ports
            self.identity = Identity(port=ports["identity_port"])
            steps.enter_context(self.identity)
            self._furnish()
            mx = MxServer(self.mx, ports["mx_port"])
            mx.start()
            steps.callback(mx.stop)
            steps.enter_context(resolver())
            steps.enter_context(daemons.dovecot(self.folder, ports))
            steps.enter_context(daemons.postfix(self.folder, ports))
            self._end = steps.pop_all()

    def stop(self) -> None:
        self._end.close()

    @property
    def ca_pem(self) -> Path:
        """The authority that vouches for the provider's certificate."""
        return self.folder / "ca.pem"

    @property
    def maillog(self) -> Path:
        return self.folder / "maillog"

    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.ca_pem))

    def deliver(self, mailbox: str, raw: bytes, sender: str = "stranger@remote.test") -> None:
        """Put a letter into a mailbox, as if it had come from outside (LMTP, RFC 2033)."""
        # local_hostname: smtplib would ask the resolver for our name.
        with smtplib.LMTP(HOST, self._lmtp_port, local_hostname="mx.here.test") as lmtp:
            lmtp.sendmail(sender, [f"{mailbox}@{DOMAIN}"], raw)

    def mailbox(self, user: str) -> list[bytes]:
        """Return what is in a user's INBOX, oldest first, and leave every flag as it is."""
        with imaplib.IMAP4_SSL(HOST, self.imaps_port, ssl_context=self.trust()) as imap:
            imap.login(user, self.password)
            _, [count] = imap.select(readonly=True)
            if count == b"0":
                return []
            _, answer = imap.fetch("1:*", "(BODY.PEEK[])")
            return [part[1] for part in answer if isinstance(part, tuple)]

    def wait(
        self, user: str, wanted: Callable[[list[bytes]], bool], within: float = 60.0
    ) -> list[bytes]:
        """Return a user's mails as soon as `wanted` is content with them."""
        mails: list[bytes] = []

        def arrived() -> bool:
            mails[:] = self.mailbox(user)
            return wanted(mails)

        daemons.until(arrived, f"{user} did not get what was wanted", within)
        return mails

    def _removed(self) -> bool:
        # Postfix's children outlive their master by a moment, and may still write here.
        shutil.rmtree(self.folder, ignore_errors=True)
        return not self.folder.exists()

    def _furnish(self) -> None:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(self.ca_pem))
        server = authority.issue_cert(HOST, "localhost", "mail.here.test")
        server.private_key_pem.write_to_path(str(self.folder / "server.key"))
        for part in server.cert_chain_pems:
            part.write_to_path(str(self.folder / "server.pem"), append=True)
        (self.folder / "server.key").chmod(0o600)
        homes, users = self.folder / "homes", self.folder / "users"
        homes.mkdir()
        shutil.chown(homes, "mail", "mail")
        users.touch(0o600)
        users.write_text("".join(f"{name}:{{PLAIN}}{self.password}::::::\n" for name in USERS))
        shutil.chown(users, "dovecot")

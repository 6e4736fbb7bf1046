"""One connection to a mailbox (RFC 9051 and its older forms): what is new, and what matters of it.

Headers and structure are fetched first, whole mails only where they may tell of a letter of ours;
nothing is ever marked as read.
"""

from __future__ import annotations

import contextlib
import email
import select
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from email.message import Message
from types import TracebackType
from typing import Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.tls import insist, trusted
from mailtracker_gui.mail.trouble import (
    Stage,
    explain,
    login_refused,
    no_starttls,
)

PATIENCE = SocketTimeout(connect=20, read=60)
BATCH = 200
HEADERS = (
    b"BODY.PEEK[HEADER.FIELDS (FROM SUBJECT MESSAGE-ID IN-REPLY-TO REFERENCES AUTO-SUBMITTED"
    b" X-FAILED-RECIPIENTS RETURN-PATH CONTENT-TYPE PRECEDENCE X-AUTOREPLY X-AUTO-RESPONSE-SUPPRESS"
    b" X-LOOP)]"
)
WANTED = [HEADERS, b"BODYSTRUCTURE", b"RFC822.SIZE"]
LARGEST = 4 * 2**20  # bytes of one mail that are fetched; a report says all it has to before


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What is known of a mail before it is fetched."""

    uid: int
    size: int
    headers: Message
    structure: str  # the words of its BODYSTRUCTURE, in lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    uidvalidity: int
    uidnext: int


class Mailbox:
    """A context manager; every method raises ServerTrouble for what the world does."""

    def __init__(
        self, server: Server, password: str, *, ssl_context: ssl.SSLContext | None = None
    ) -> None:
        insist(server)
        self._server, self._password = server, password
        self._tls = None if server.security is Security.NONE else trusted(ssl_context)
        self._client: IMAPClient

    def __repr__(self) -> str:
        return f"Mailbox({self._server!r})"

    def __enter__(self) -> Self:
        with self._explained(Stage.CONNECT):
            self._client = IMAPClient(
                self._server.host,
                port=self._server.port,
                ssl=self._server.security is Security.TLS,
                ssl_context=self._tls,
                timeout=PATIENCE,
            )
        try:
            self._log_in()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        with contextlib.suppress(OSError, IMAPClientError, AttributeError):  # it may be gone
            self._client.shutdown()

    def select(self, folder: str) -> Selected:
        """Open a folder for reading only."""
        with self._explained():
            told = self._client.select_folder(folder, readonly=True)
            uidnext = told.get(b"UIDNEXT") or self._uidnext()
            return Selected(uidvalidity=int(told[b"UIDVALIDITY"]), uidnext=int(uidnext))

    def folders(self) -> list[str]:
        with self._explained():
            return [name for _, _, name in self._client.list_folders()]

    def since(self, day: date) -> list[int]:
        """Return the UIDs of mails that arrived on or after `day`."""
        with self._explained():
            return sorted(self._client.search(["SINCE", day]))

    def new(self, after: int) -> Iterator[Summary]:
        """Yield what arrived behind the UID `after`, in order, a batch at a time."""
        with self._explained():
            # "n:*" always names the last mail, also when its UID is below n.
            uids = sorted(u for u in self._client.search(f"UID {after + 1}:*") if u > after)
        for start in range(0, len(uids), BATCH):
            with self._explained():
                told = self._client.fetch(uids[start : start + BATCH], WANTED)
            for uid in sorted(told):
                yield _summary(uid, told[uid])

    def fetch(self, uid: int) -> bytes:
        """Return the mail, its first LARGEST bytes, or b"" when it is gone."""
        with self._explained():
            told = self._client.fetch([uid], [f"BODY.PEEK[]<0.{LARGEST}>".encode()])
            return next((v for k, v in told.get(uid, {}).items() if k.startswith(b"BODY[]")), b"")

    @property
    def idles(self) -> bool:
        with self._explained():
            return bool(self._client.has_capability("IDLE"))

    def idle(self, seconds: float, woken: Callable[[], bool]) -> bool:
        """Wait for news (RFC 2177), at most so long, or until `woken`; return whether there is."""
        slices = max(1, round(seconds))
        with self._explained():
            self._client.idle()
            told: Sequence[object] = []
            for _ in range(slices):
                told = self._client.idle_check(timeout=1)
                if told or woken():
                    break
                self._alive()
            # What came in the same breath as "+" is not seen by idle_check, but by this.
            return bool(told) | bool(self._client.idle_done()[1])

    def _alive(self) -> None:
        """An empty answer while the connection has ended would come at once, for ever."""
        sock = self._client.socket()
        readable, _, _ = select.select([sock], [], [], 0)
        # Over TLS bytes may be records without news; those peek as nothing wrong.
        if readable and not isinstance(sock, ssl.SSLSocket) and not sock.recv(1, 2):
            raise ConnectionResetError("closed by the server")

    def _uidnext(self) -> int:
        uids = self._client.search("UID *")
        return max(uids, default=0) + 1

    def _log_in(self) -> None:
        with self._explained(Stage.TLS):
            if self._server.security is Security.STARTTLS:
                if not self._client.has_capability("STARTTLS"):
                    raise no_starttls(self._server)
                self._client.starttls(self._tls)
        try:
            with self._explained(Stage.LOGIN):
                self._client.login(self._server.user, self._password)
        except _Refused as error:
            reply = str(error).replace(self._password, "…") if self._password else str(error)
            # The cause would show what was sent.
            raise login_refused(self._server, reply, passing=False) from None

    def _explained(self, stage: Stage = Stage.TALK) -> _Explained:
        return _Explained(self._server, stage)


class _Refused(Exception):
    pass


class _Explained:
    """Turns what the library raises into trouble in plain words."""

    def __init__(self, server: Server, stage: Stage) -> None:
        self._server, self._stage = server, stage

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if isinstance(error, LoginError):
            raise _Refused(str(error)) from None
        # IMAPClient raises imaplib's errors, and ValueErrors for answers it cannot read.
        if isinstance(error, IMAPClientError | OSError | ValueError | KeyError):
            raise explain(error, self._server, self._stage) from error


def _summary(uid: int, told: dict[bytes, object]) -> Summary:
    headers = next((v for k, v in told.items() if k.startswith(b"BODY[HEADER")), b"")
    size = told.get(b"RFC822.SIZE", 0)
    return Summary(
        uid=uid,
        size=size if isinstance(size, int) else 0,
        headers=email.message_from_bytes(headers if isinstance(headers, bytes) else b""),
        structure=str(told.get(b"BODYSTRUCTURE", "")).lower(),
    )

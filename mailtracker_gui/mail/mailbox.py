"""One IMAP connection: looks, never touches.  Blocking; each account's thread has its own.

Folders are opened read-only and mails fetched with PEEK, so nothing is ever marked as seen.
"""

from __future__ import annotations

import selectors
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import (
    IMAPClientAbortError,
    IMAPClientError,
    LoginError,
)

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.sasl import bearing
from mailtracker_gui.mail.summary import HEADERS, Summary, summary
from mailtracker_gui.mail.tls import insist, trusted_for
from mailtracker_gui.mail.trouble import (
    FolderTrouble,
    Garbled,
    ServerTrouble,
    Stage,
    explain,
    login_refused,
    no_login,
    no_starttls,
    no_token,
)

TIMEOUT = SocketTimeout(connect=20, read=60)
BATCH = 100
_FIELDS = f"BODY.PEEK[HEADER.FIELDS ({' '.join(HEADERS)})]"
_PASSING = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")  # RFC 5530 section 3
# What IMAPClient's parsers raise on an answer they cannot make sense of.
_SENSELESS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What SELECT tells (RFC 3501 section 6.3.1); `uidnext` is 0 where the server keeps it."""

    uidvalidity: int
    uidnext: int
    exists: int


class _Client(IMAPClient):  # type: ignore[misc]  # a class without types
    """IMAPClient that can be woken from its IDLE, and hears what came with the "go ahead".

    Its own waiting asks the socket alone, which stays silent about lines that Python's reader
    took in one piece with "+ idling": such mail would be told of at the next renewal only.
    """

    alarm: socket.socket
    ask_nobody = False

    def _poll_socket(self, sock: socket.socket, timeout: float | None = None) -> bool:
        return self.ask_nobody or bool(self.wait(timeout))

    _select_poll_socket = _poll_socket

    def wait(self, timeout: float | None) -> set[object]:
        """Return which of the connection and the alarm has something to say."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.socket(), selectors.EVENT_READ)
            selector.register(self.alarm, selectors.EVENT_READ)
            return {key.fileobj for key, _ in selector.select(timeout)}

    def already_here(self) -> list[Any]:
        self.ask_nobody = True
        try:
            return list(self.idle_check())
        finally:
            self.ask_nobody = False


class Mailbox:
    """A context manager around one logged-in connection; trouble is a `ServerTrouble`."""

    def __init__(self, server: Server, client: _Client) -> None:
        self.server = server
        self._client = client
        self._alarm, client.alarm = socket.socketpair()
        self._alarm.setblocking(False)
        client.alarm.setblocking(False)

    def __repr__(self) -> str:
        return f"Mailbox({self.server!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @classmethod
    def connect(
        cls,
        server: Server,
        credential: Credential,
        *,
        ssl_context: ssl.SSLContext | None = None,
        timeout: SocketTimeout = TIMEOUT,
    ) -> Self:
        """Return a connection that is protected as chosen and logged in, or raise Trouble."""
        insist(server)
        context = trusted_for(server, ssl_context)
        with _understood(server, Stage.CONNECT):
            client = _Client(
                server.host,
                server.port,
                ssl=server.security is Security.TLS,
                ssl_context=context,
                timeout=timeout,
            )
        try:
            if server.security is Security.STARTTLS:
                _protect(client, server, context)
            if server.user:
                _login(client, server, credential)
        except BaseException:
            _leave(client)
            raise
        return cls(server, client)

    @property
    def can_idle(self) -> bool:
        with self._understood():
            return bool(self._client.has_capability("IDLE"))

    def folders(self) -> list[str]:
        with self._understood():
            return [str(name) for _flags, _delimiter, name in self._client.list_folders()]

    def select(self, folder: str) -> State:
        with self._understood():
            try:
                told: Mapping[bytes, Any] = self._client.select_folder(folder, readonly=True)
            except IMAPClientError as error:
                if isinstance(error, IMAPClientAbortError):
                    raise
                raise FolderTrouble(self.server, folder, error) from error
            return State(
                uidvalidity=int(told.get(b"UIDVALIDITY", 0)),
                uidnext=int(told.get(b"UIDNEXT", 0)),
                exists=int(told[b"EXISTS"]),
            )

    def uids(self, since_uid: int, *, among: int, exists: int) -> list[int]:
        """Return the UIDs above `since_uid` among the newest `among` mails, in order.

        The bound keeps the answer to SEARCH short of the line length that imaplib takes.
        """
        if not exists:
            return []
        first = max(1, exists - among + 1)
        with self._understood():
            # "n:*" always includes the last mail, RFC 3501 section 9: so the check below.
            found = self._client.search(f"{first}:* UID {since_uid + 1}:*")
            return sorted(uid for uid in found if uid > since_uid)

    def summaries(self, uids: list[int], *, structure: bool = True) -> Iterator[Summary]:
        """Yield what is needed to decide, in batches; `structure` False asks for less."""
        items = [_FIELDS, "RFC822.SIZE", *(["BODYSTRUCTURE"] if structure else [])]
        for start in range(0, len(uids), BATCH):
            with self._understood():
                batch = self._client.fetch(uids[start : start + BATCH], items)
                summaries = [_summary(uid, batch[uid]) for uid in sorted(batch)]
            yield from summaries

    def fetch(self, uid: int, limit: int) -> bytes:
        """Return the first `limit` bytes of a mail; none when it is gone."""
        with self._understood():
            told = self._client.fetch([uid], [f"BODY.PEEK[]<0.{limit}>"]).get(uid, {})
            parts = (value for key, value in told.items() if key.startswith(b"BODY[]"))
            return bytes(next(parts, None) or b"")[:limit]

    def idle(self, timeout: float) -> bool:
        """Wait for news of the selected folder; False after `timeout` seconds or `wake()`.

        Keep `timeout` below ten minutes: routers forget connections before servers do.
        """
        with self._understood():
            self._client.idle()
            told = self._client.already_here() or self._wait(timeout)
            # A dead connection reads as silence, for ever; only an answer proves life.
            told += self._client.idle_done()[1]
        if any(b"BYE" in line[:1] for line in told):
            raise explain(ConnectionError("the server ended it"), self.server, Stage.TALK)
        return any(b"EXISTS" in line[1:2] for line in told)

    def wake(self) -> None:
        """End an `idle()` that runs, or the next one; from any thread."""
        with suppress(OSError):  # closed, or woken so often that nobody could miss it
            self._alarm.send(b"!")

    def close(self) -> None:
        _leave(self._client)
        self._alarm.close()
        self._client.alarm.close()

    def _wait(self, timeout: float) -> list[Any]:
        speaks = self._client.wait(timeout)
        if self._client.alarm in speaks:
            self._client.alarm.recv(4096)
        return list(self._client.idle_check(0)) if len(speaks - {self._client.alarm}) else []

    def _understood(self) -> AbstractContextManager[None]:
        return _understood(self.server, Stage.TALK)


def _summary(uid: int, told: Mapping[bytes, Any]) -> Summary:
    headers = (value for key, value in told.items() if key.startswith(b"BODY[HEADER"))
    return summary(
        uid,
        int(told.get(b"RFC822.SIZE", 0)),
        next(headers, None) or b"",
        told.get(b"BODYSTRUCTURE"),
    )


def _protect(client: _Client, server: Server, context: ssl.SSLContext) -> None:
    with _understood(server, Stage.TLS):
        if not client.has_capability("STARTTLS"):
            raise no_starttls(server)
        client.starttls(context)


def _login(client: _Client, server: Server, credential: Credential) -> None:
    login = _by_token if credential.bearer else _by_password
    with _understood(server, Stage.LOGIN):
        try:
            login(client, server, credential.secret)
        except LoginError as error:
            if isinstance(error.__context__, IMAPClientAbortError):
                raise error.__context__ from None
            reply = credential.hidden(str(error))
            passing = any(code in reply.upper() for code in _PASSING)
            raise login_refused(server, reply, passing=passing, bearer=credential.bearer) from None


def _by_password(client: _Client, server: Server, password: str) -> None:
    # LOGIN carries ASCII alone, and its error would carry the password.
    if client.has_capability("AUTH=PLAIN"):
        client.plain_login(server.user, password)
    elif client.has_capability("LOGINDISABLED") or not (server.user + password).isascii():
        raise no_login(server)
    else:
        client.login(server.user, password)


def _by_token(client: _Client, server: Server, token: str) -> None:
    # IMAPClient's own logins say the token again where the server tells of an error.
    offered = {str(one.decode()).removeprefix("AUTH=") for one in client.capabilities()}
    if (way := bearing(offered, server, token)) is None:
        raise no_token(server)
    client.sasl_login(way.mechanism, way.replies())


def _leave(client: _Client) -> None:
    """Hang up without a word: LOGOUT would wait for an answer on a dead connection."""
    with suppress(OSError, IMAPClientError):
        client.shutdown()


@contextmanager
def _understood(server: Server, stage: Stage) -> Iterator[None]:
    try:
        yield
    except ServerTrouble:
        raise
    except (IMAPClientError, OSError, *_SENSELESS) as error:
        if stage is Stage.TALK and not isinstance(error, OSError | IMAPClientAbortError):
            raise Garbled(server, error) from error
        raise explain(error, server, stage) from error

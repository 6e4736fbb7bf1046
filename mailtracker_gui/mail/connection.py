"""One IMAP connection: opened as the user chose, listened to, and given up when it is of no use.

Blocking; each account's thread has its own.
"""

from __future__ import annotations

import selectors
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.sasl import bearing
from mailtracker_gui.mail.tls import insist, trusted_for
from mailtracker_gui.mail.trouble import (
    Garbled,
    Revoked,
    ServerTrouble,
    Stage,
    explain,
    login_refused,
    no_login,
    no_starttls,
    no_token,
    too_slow,
)

TIMEOUT = SocketTimeout(connect=20, read=60)
SLOWEST = 300.0  # seconds for one answer: a server that sends a byte a second never times out
_PASSING = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")  # RFC 5530 section 3
_REVOKED = ("[AUTHENTICATIONFAILED]", "[AUTHORIZATIONFAILED]", "[EXPIRED]")
# What IMAPClient's parsers raise on an answer they cannot make sense of.
_SENSELESS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


class Client(IMAPClient):  # type: ignore[misc]  # a class without types
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

    def be_quiet(self) -> None:
        """Keep every line of every mailbox out of the log, and the time that takes."""
        self._imap.debug = 0

    def speak_utf8(self) -> None:
        """Let names of folders and headers be UTF-8 where that is offered (RFC 6855)."""
        if not (self.has_capability("ENABLE") and self.has_capability("UTF8=ACCEPT")):
            return
        if b"UTF8=ACCEPT" in self.enable("UTF8=ACCEPT"):
            self._imap._mode_utf8()  # noqa: SLF001  # as imaplib's own enable() does
            self.folder_encode = False

    def cut(self) -> None:
        """Hang up, from any thread: whoever reads then reads the end."""
        with suppress(OSError):
            socket.socket.shutdown(self.socket(), socket.SHUT_RDWR)


class Connection:
    """A context manager around one logged-in connection; trouble is a `ServerTrouble`."""

    bearer = False  # whether a token logged in

    def __init__(self, server: Server, client: Client) -> None:
        self.server = server
        self.client = client
        self._alarm, client.alarm = socket.socketpair()
        self._alarm.setblocking(False)
        client.alarm.setblocking(False)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.server!r})"

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
            client = Client(
                server.host,
                server.port,
                ssl=server.security is Security.TLS,
                ssl_context=context,
                timeout=timeout,
            )
            client.be_quiet()
        try:
            if server.security is Security.STARTTLS:
                _protect(client, server, context)
            if server.user:
                _login(client, server, credential)
            with _understood(server, Stage.TALK):
                client.speak_utf8()
        except BaseException:
            _leave(client)
            raise
        connection = cls(server, client)
        connection.bearer = credential.bearer
        return connection

    def can(self, capability: str) -> bool:
        with self.understood():
            return bool(self.client.has_capability(capability))

    @property
    def can_idle(self) -> bool:
        return self.can("IDLE")

    def idle(self, timeout: float) -> bool:
        """Wait for news of the selected folder; False after `timeout` seconds or `wake()`.

        Keep `timeout` below ten minutes: routers forget connections before servers do.
        """
        with _understood(self.server, Stage.TALK):
            self.client.idle()
            told = self.client.already_here() or self._wait(timeout)
            # A dead connection reads as silence, for ever; only an answer proves life.
            with _patience(self.client):
                told += self.client.idle_done()[1]
        if any(b"BYE" in line[:1] for line in told):
            raise explain(ConnectionError("the server ended it"), self.server, Stage.TALK)
        return any(b"EXISTS" in line[1:2] for line in told)

    def wake(self) -> None:
        """End an `idle()` that runs, or the next one; from any thread."""
        with suppress(OSError):  # closed, or woken so often that nobody could miss it
            self._alarm.send(b"!")

    def close(self) -> None:
        _leave(self.client)
        self._alarm.close()
        self.client.alarm.close()

    @contextmanager
    def understood(self) -> Iterator[None]:
        """Around every command: what goes wrong is a `ServerTrouble`, and nothing lasts."""
        with _understood(self.server, Stage.TALK), _patience(self.client):
            yield

    def _wait(self, timeout: float) -> list[Any]:
        speaks = self.client.wait(timeout)
        if self.client.alarm in speaks:
            self.client.alarm.recv(4096)
        return list(self.client.idle_check(0)) if len(speaks - {self.client.alarm}) else []


def revoked(server: Server, error: Exception) -> ServerTrouble | None:
    """Return the trouble of an account that may not go on, if this answer tells of it."""
    said = str(error)
    if any(code in said.upper() for code in _REVOKED):
        return Revoked(server, said)
    return None


def _protect(client: Client, server: Server, context: ssl.SSLContext) -> None:
    with _understood(server, Stage.TLS):
        if not client.has_capability("STARTTLS"):
            raise no_starttls(server)
        client.starttls(context)


def _login(client: Client, server: Server, credential: Credential) -> None:
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


def _by_password(client: Client, server: Server, password: str) -> None:
    # LOGIN carries ASCII alone, and its error would carry the password.
    if client.has_capability("AUTH=PLAIN"):
        client.plain_login(server.user, password)
    elif client.has_capability("LOGINDISABLED") or not (server.user + password).isascii():
        raise no_login(server)
    else:
        client.login(server.user, password)


def _by_token(client: Client, server: Server, token: str) -> None:
    # IMAPClient's own logins say the token again where the server tells of an error.
    offered = {str(one.decode()).removeprefix("AUTH=") for one in client.capabilities()}
    if (way := bearing(offered, server, token)) is None:
        raise no_token(server)
    client.sasl_login(way.mechanism, way.replies())


def _leave(client: Client) -> None:
    """Hang up without a word: LOGOUT would wait for an answer on a dead connection."""
    with suppress(OSError, IMAPClientError):
        client.shutdown()


@contextmanager
def _patience(client: Client) -> Iterator[None]:
    """Hang up on an answer that takes too long; `TooSlow` then says why."""
    spent = threading.Event()

    def lose_it() -> None:
        spent.set()
        client.cut()

    timer = threading.Timer(SLOWEST, lose_it)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception as error:
        if spent.is_set():
            raise TooSlow from error
        raise
    finally:
        timer.cancel()


class TooSlow(OSError):
    """An answer came, but so slowly that it would never have ended."""


@contextmanager
def _understood(server: Server, stage: Stage) -> Iterator[None]:
    try:
        yield
    except ServerTrouble:
        raise
    except TooSlow as error:
        raise too_slow(server) from error
    except (IMAPClientError, OSError, *_SENSELESS) as error:
        if stage is Stage.TALK and not isinstance(error, OSError | IMAPClientAbortError):
            raise revoked(server, error) or Garbled(server, error) from error
        raise explain(error, server, stage) from error

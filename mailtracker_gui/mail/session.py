"""One connection to the provider's submission server (RFC 6409), for one letter after another."""

from __future__ import annotations

import ssl
from base64 import b64encode
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import aiosmtplib
from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPException,
    SMTPResponse,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.limits import too_fast
from mailtracker_gui.domain.saying import say
from mailtracker_gui.mail.credential import Access, Credential, password
from mailtracker_gui.mail.envelope import enhanced, readable, verbatim
from mailtracker_gui.mail.sasl import bearing
from mailtracker_gui.mail.tls import insist, trusted_for
from mailtracker_gui.mail.trouble import (
    ServerTrouble,
    Stage,
    TokenRefused,
    explain,
    login_refused,
    no_login,
    no_starttls,
    no_token,
)

TIMEOUT = 60.0
PATIENCE = 600.0  # for the final reply, RFC 5321 section 4.5.3.2.6
_SLOWEST = 8 * 1024  # bytes a second: a large letter gets longer
# One attempt, not every method in turn: three wrong passwords at once can lock an account.
_METHODS = ("plain", "login", "cram-md5")
_CHALLENGE, _WELCOME = 334, 235  # RFC 4954 section 6


class Submission:
    """An async context manager; entering connects, protects and logs in, or raises Trouble."""

    def __init__(
        self,
        server: Server,
        access: Access = password(""),  # noqa: B008  # immutable
        *,
        ssl_context: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT,
        patience: float = PATIENCE,
    ) -> None:
        insist(server)
        self.server = server
        self._patience = patience
        self._access = access
        self.smtp = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.security is Security.TLS,
            start_tls=False,  # done below, where its absence is an error
            tls_context=(
                None if server.security is Security.NONE else trusted_for(server, ssl_context)
            ),
            local_hostname="[127.0.0.1]",  # the computer's own name is nobody's business
            timeout=timeout,
        )

    def __repr__(self) -> str:
        return f"Submission({self.server!r})"

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        try:
            if error is None and self.smtp.is_connected:
                await self.smtp.quit()
        except (SMTPException, OSError):
            pass  # the letters are gone or not already; a farewell changes nothing
        finally:
            self.smtp.close()

    async def connect(self) -> None:
        """Connect and log in; a token that is refused is replaced once."""
        credential = await self._access(None)
        try:
            await self._connect(credential)
        except TokenRefused:
            await self._connect(await self._access(credential))

    async def _connect(self, credential: Credential) -> None:
        stage = Stage.CONNECT
        try:
            await self.smtp.connect()
            stage = Stage.TLS
            if self.server.security is Security.STARTTLS:
                await self._protect()
            stage = Stage.LOGIN
            await self._greet()
            if self.server.user:
                await self._login(credential)
        except (SMTPException, OSError, UnicodeError) as error:
            self.smtp.close()
            raise self._explained(error, stage) from error
        except BaseException:
            self.smtp.close()
            raise

    async def fresh(self) -> None:
        """Forget the letter before (RSET), on a new connection when the old one is gone."""
        try:
            await self.smtp.rset()
        except (SMTPException, OSError):
            self.smtp.close()
            await self.connect()

    async def _greet(self) -> None:
        try:
            await self.smtp.ehlo()
        except aiosmtplib.SMTPHeloError:
            await self.smtp.helo()

    async def _protect(self) -> None:
        await self._greet()
        if not self.smtp.supports_extension("starttls"):
            raise no_starttls(self.server)
        await self.smtp.starttls()

    async def _login(self, credential: Credential) -> None:
        login = self._by_token if credential.bearer else self._by_password
        try:
            await login(credential.secret)
        except SMTPAuthenticationError as error:
            raise self._refused(error, credential) from None  # the traceback shows what was sent

    async def _by_password(self, password: str) -> None:
        offered = [name for name in _METHODS if name in self.smtp.server_auth_methods]
        if not offered:
            raise no_login(self.server)
        method = getattr(self.smtp, f"auth_{offered[0].replace('-', '')}")
        await method(self.server.user, password)

    async def _by_token(self, token: str) -> None:
        offered = {name.upper() for name in self.smtp.server_auth_methods}
        if (way := bearing(offered, self.server, token)) is None:
            raise no_token(self.server)
        reply = await self.smtp.execute_command(
            b"AUTH", way.mechanism.encode(), b64encode(way.first)
        )
        if reply.code == _CHALLENGE:  # it holds the error; the reply follows our answer
            reply = await self.smtp.execute_command(b64encode(way.farewell))
        if reply.code != _WELCOME:
            raise SMTPAuthenticationError(reply.code, reply.message)

    def _refused(self, error: SMTPAuthenticationError, credential: Credential) -> ServerTrouble:
        reply = credential.hidden(verbatim(error.code, readable(error.message)))
        passing = error.code // 100 != 5
        return login_refused(self.server, reply, passing=passing, bearer=credential.bearer)

    def _explained(self, error: BaseException, stage: Stage) -> ServerTrouble:
        if isinstance(error, SMTPResponseException) and error.code > 0:
            return ServerTrouble(
                say(
                    "{host} turned us away: {reply}",
                    host=self.server.host,
                    reply=verbatim(error.code, readable(error.message)),
                ),
                "Try again later, or ask your provider.",
                passing=error.code // 100 != 5,
                stage=stage,
                too_fast=too_fast(
                    str(error.code), enhanced(error.code, error.message), error.message
                ),
            )
        return explain(error, self.server, stage)

    @property
    def capabilities(self) -> Mapping[str, str]:
        """What the server offers after login, keywords in lower case, with their parameters."""
        return self.smtp.esmtp_extensions

    @property
    def dsn_offered(self) -> bool:
        return "dsn" in self.capabilities

    @property
    def dsn_words(self) -> str:
        if self.dsn_offered:
            return say("{host} offers delivery reports (DSN).", host=self.server.host)
        return say(
            "{host} does not offer delivery reports (DSN), so delivery cannot be confirmed by "
            "report.",
            host=self.server.host,
        )

    async def hand_over(self, content: bytes) -> SMTPResponse:
        """Send the content after 354 and wait for the final reply.

        aiosmtplib's own `data()` asks and sends in one go, so a loss before the content left
        could not be told from one after it.
        """
        protocol = self.smtp.protocol
        if protocol is None:
            raise SMTPServerDisconnected("Connection lost")
        protocol.write(content)
        return await protocol.read_response(timeout=self._patience + len(content) / _SLOWEST)

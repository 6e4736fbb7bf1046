"""One connection to the provider's submission server (RFC 6409), for one letter after another."""

from __future__ import annotations

import ssl
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
from mailtracker_gui.mail.envelope import enhanced, readable, verbatim
from mailtracker_gui.mail.tls import insist, trusted
from mailtracker_gui.mail.trouble import (
    ServerTrouble,
    Stage,
    explain,
    login_refused,
    no_login,
    no_starttls,
)

TIMEOUT = 60.0
PATIENCE = 600.0  # for the final reply, RFC 5321 section 4.5.3.2.6
_SLOWEST = 8 * 1024  # bytes a second: a large letter gets longer
# One attempt, not every method in turn: three wrong passwords at once can lock an account.
_METHODS = ("plain", "login", "cram-md5")


class Submission:
    """An async context manager; entering connects, protects and logs in, or raises Trouble."""

    def __init__(
        self,
        server: Server,
        password: str = "",
        *,
        ssl_context: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT,
        patience: float = PATIENCE,
    ) -> None:
        insist(server)
        self.server = server
        self._patience = patience
        self._password = password
        self.smtp = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.security is Security.TLS,
            start_tls=False,  # done below, where its absence is an error
            tls_context=None if server.security is Security.NONE else trusted(ssl_context),
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
        stage = Stage.CONNECT
        try:
            await self.smtp.connect()
            stage = Stage.TLS
            if self.server.security is Security.STARTTLS:
                await self._protect()
            stage = Stage.LOGIN
            await self._greet()
            if self.server.user:
                await self._login()
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

    async def _login(self) -> None:
        offered = [name for name in _METHODS if name in self.smtp.server_auth_methods]
        if not offered:
            raise no_login(self.server)
        method = getattr(self.smtp, f"auth_{offered[0].replace('-', '')}")
        try:
            await method(self.server.user, self._password)
        except SMTPAuthenticationError as error:
            raise self._refused(error) from None  # the traceback would show what was sent

    def _refused(self, error: SMTPAuthenticationError) -> ServerTrouble:
        reply = verbatim(error.code, readable(error.message))
        if self._password:
            reply = reply.replace(self._password, "…")
        return login_refused(self.server, reply, passing=error.code // 100 != 5)

    def _explained(self, error: BaseException, stage: Stage) -> ServerTrouble:
        if isinstance(error, SMTPResponseException) and error.code > 0:
            return ServerTrouble(
                f"{self.server.host} turned us away: "
                + verbatim(error.code, readable(error.message)),
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
            return f"{self.server.host} offers delivery reports (DSN)."
        return (
            f"{self.server.host} does not offer delivery reports (DSN), so delivery cannot be "
            "confirmed by report."
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

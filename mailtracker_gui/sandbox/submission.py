"""The sender's provider: a submission server that offers DSN and keeps what it is asked.

aiosmtpd knows no DSN: it refuses RET, ENVID, NOTIFY and ORCPT with 555 and upper-cases their
values before it looks.  We take them off the command before it sees them.
"""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import NoReturn
from weakref import WeakSet

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from aiosmtpd.smtp import Envelope as PlainEnvelope
from aiosmtpd.smtp import Session as PlainSession

from mailtracker_gui.domain.message import canonical
from mailtracker_gui.sandbox.envelope import MAIL_PARAMETERS, RCPT_PARAMETERS, Addressee

HOSTNAME = "mail.sandbox.test"
SIZE_LIMIT = 50_000_000
LINE_LIMIT = 2048  # as Postfix's; ORCPT alone may take 500 octets

_log = logging.getLogger(__name__)


class Envelope(PlainEnvelope):
    def __init__(self) -> None:
        super().__init__()
        self.dsn: dict[str, str] = {}
        self.addressees: list[Addressee] = []


class Session(PlainSession):
    # aiosmtpd warns at every login that it sets this itself.
    login_data = None


class Counter:
    """What is answered to each command; aiosmtpd calls these methods by their names."""

    def __init__(
        self,
        *,
        user: str,
        password: str,
        refusal: Callable[[str], str],
        take: Callable[[Envelope], str],
    ) -> None:
        self._user = user
        self._password = password
        self._refusal = refusal  # of a recipient; empty: welcome
        self._take = take  # returns the queue id; empty: hang up without a word

    def authenticate(
        self,
        server: SMTP,
        session: PlainSession,
        envelope: PlainEnvelope,
        mechanism: str,
        login: object,
    ) -> AuthResult:
        """Compare in constant time: everybody on this machine can knock."""
        assert isinstance(login, LoginPassword)
        known = secrets.compare_digest(login.login, self._user.encode())
        right = secrets.compare_digest(login.password, self._password.encode())
        return AuthResult(success=known and right, handled=False)

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, host: str, offers: list[str]
    ) -> list[str]:
        session.host_name = host
        *first, last = offers
        return [*first, "250-ENHANCEDSTATUSCODES", "250-DSN", last]

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        # "<>" is how mail programs send the receipts they write (RFC 8098 section 3).
        if canonical(address) not in {canonical(self._user), ""}:
            return f"553 5.7.1 <{address}>: Sender address rejected: not owned by user {self._user}"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not _is_utf8(address):
            return "553 5.1.3 Error: malformed address"
        if refusal := self._refusal(address):
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: Line, session: Session, envelope: Envelope) -> str:
        queue_id = self._take(envelope)
        if not queue_id:
            await server.vanish()
        return f"250 2.0.0 Ok: queued as {queue_id}"

    async def handle_exception(self, error: Exception) -> str:
        """aiosmtpd would make our own mistake a permanent 500."""
        _log.error("The submission server failed", exc_info=error)
        return "451 4.3.0 Local error in processing"


class Line(SMTP):
    """One connection."""

    command_size_limit = LINE_LIMIT
    line_length_limit = LINE_LIMIT
    envelope: Envelope

    def __init__(self, counter: Counter) -> None:
        super().__init__(
            counter,
            hostname=HOSTNAME,
            ident="ESMTP Sandbox",
            data_size_limit=SIZE_LIMIT,
            enable_SMTPUTF8=True,
            auth_require_tls=False,  # loopback only
            authenticator=counter.authenticate,
            loop=asyncio.get_running_loop(),
        )
        # aiosmtpd's own is shared by all connections and grows with every EHLO.
        self.command_size_limits = defaultdict(lambda: LINE_LIMIT)

    def _create_session(self) -> Session:
        return Session(self.loop)

    def _create_envelope(self) -> Envelope:
        return Envelope()

    async def smtp_MAIL(self, arg: str | None) -> None:
        rest, asked = take_off(arg, MAIL_PARAMETERS)
        if wrong := invalid(asked, MAIL_PARAMETERS):
            await self.push(f"501 5.5.4 Bad {wrong} parameter")
            return
        nested = bool(self.envelope.mail_from)
        await super().smtp_MAIL(rest)
        if not nested:
            self.envelope.dsn = asked

    async def smtp_RCPT(self, arg: str | None) -> None:
        rest, asked = take_off(arg, RCPT_PARAMETERS)
        if wrong := invalid(asked, RCPT_PARAMETERS):
            await self.push(f"501 5.5.4 Bad {wrong} parameter")
            return
        already = len(self.envelope.rcpt_tos)
        await super().smtp_RCPT(rest)
        for address in self.envelope.rcpt_tos[already:]:
            addressee = Addressee(
                address=address, notify=asked.get("NOTIFY", ""), orcpt=asked.get("ORCPT", "")
            )
            self.envelope.addressees.append(addressee)

    async def vanish(self) -> NoReturn:
        """Break the connection with the letter in hand and its fate unsaid."""
        assert self.transport is not None
        self.transport.close()
        await asyncio.Event().wait()  # connection_lost() cancels us here
        raise AssertionError

    async def hang_up(self) -> None:
        if self.transport is not None:
            self.transport.close()
        if self._handler_coroutine is not None:
            await asyncio.wait([self._handler_coroutine])


def take_off(
    arg: str | None, names: Mapping[str, re.Pattern[str]]
) -> tuple[str | None, dict[str, str]]:
    """Return the command's argument without the named parameters, and these."""
    if arg is None:
        return None, {}
    ours = re.compile(rf"\s({'|'.join(names)})=(\S*)", re.IGNORECASE)
    return ours.sub("", arg), {name.upper(): value for name, value in ours.findall(arg)}


def _is_utf8(address: str) -> bool:
    """aiosmtpd lets other octets through, as surrogates that can be written nowhere."""
    return not re.search("[\ud800-\udfff]", address)


def invalid(asked: Mapping[str, str], rules: Mapping[str, re.Pattern[str]]) -> str:
    """Return the name of the first parameter whose value is not what RFC 3461 allows."""
    return next((name for name, value in asked.items() if not rules[name].fullmatch(value)), "")


@asynccontextmanager
async def listening(counter: Counter) -> AsyncIterator[int]:
    """Serve on a free port of the loopback interface, and leave nothing behind."""
    lines: WeakSet[Line] = WeakSet()  # a line lives as long as its handler runs

    def answer() -> Line:
        line = Line(counter)
        lines.add(line)
        return line

    server = await asyncio.get_running_loop().create_server(answer, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for line in list(lines):
            await line.hang_up()
        await server.wait_closed()

"""The mail server of remote.test: what it answers depends on the local part alone."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

REFUSALS = {
    "nouser": "550 5.1.1 No such user here",
    "full": "452 4.2.2 Mailbox full",
    "spam": "554 5.7.1 Message rejected as spam",
    "moved": "551 5.1.6 User has moved; please try another address",
}
LATER = "451 4.7.1 Greylisted, please try again later"
TAKEN = "250 2.1.5 OK"


@dataclass  # without slots: aiosmtpd inspects it, and Debian 12's 3.11.2 stumbles over __weakref__
class ScriptedMx:
    """Refuses by REFUSALS, makes `later` come twice, and takes everything else.

    `later+anything` is greylisted on its own, so that every journey can have a fresh one.
    """

    taken: list[tuple[str, bytes]] = field(default_factory=list)  # recipient, letter
    _attempts: Counter[str] = field(default_factory=Counter)

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        answer = self._answer(address)
        if answer == TAKEN:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        content = envelope.original_content or b""
        self.taken.extend((address, content) for address in envelope.rcpt_tos)
        return "250 2.0.0 Taken"

    def _answer(self, address: str) -> str:
        name = address.partition("@")[0].partition("+")[0]
        self._attempts[address] += 1
        if name == "later" and self._attempts[address] == 1:
            return LATER
        return REFUSALS.get(name, TAKEN)


class MxServer(Controller):
    """Runs in a thread of its own, and hangs up before it stops.

    aiosmtpd leaves open connections to the garbage collector, which complains at random.
    """

    def __init__(self, mx: ScriptedMx, port: int) -> None:
        super().__init__(mx, hostname="127.0.0.1", port=port, server_hostname="mx.remote.test")
        self._lines: list[SMTP] = []

    def factory(self) -> SMTP:
        self._lines.append(super().factory())
        return self._lines[-1]

    def stop(self, no_assert: bool = False) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self.loop).result()
        super().stop(no_assert)

    async def _hang_up(self) -> None:
        self.server.close()
        for line in self._lines:
            if line.transport:
                line.transport.abort()
        await asyncio.sleep(0)  # the loop closes the sockets on its next turn

"""Handing one letter to the provider: an outcome for every recipient, and never a guess.

There is one moment that matters.  Before the content leaves, a lost connection means "not sent,
try again"; after it, and until the final reply, it means "may have gone": sending again could
make two of one.  The caller writes that moment down durably before it comes.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from aiosmtplib import (
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponse,
    SMTPResponseException,
)

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.address import wire_address
from mailtracker_gui.mail.envelope import (
    WORDS,
    Envelope,
    Outcome,
    final,
    original_recipient,
    refusal,
    xtext,
)
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.mail.trouble import Stage, explain

__all__ = ["Envelope", "Outcome", "Submission", "submit"]

_GO_AHEAD = 354
_IN_LETTER = "{host} cannot carry addresses outside ASCII (SMTPUTF8 is not offered) in this letter."
_SUCH_AS = (
    "{host} cannot carry addresses outside ASCII (SMTPUTF8 is not offered) such as {address}."
)
_CLOSING = 421  # may answer any command; the connection ends with it, RFC 5321 section 3.8
_END_OF_HEADER = re.compile(rb"\r?\n\r?\n")


async def submit(
    session: Submission, envelope: Envelope, *, handing_over: Callable[[], Awaitable[None]]
) -> list[Outcome]:
    """Return one outcome per recipient, in their order (RFC 5321 section 3.3, RFC 3461).

    `handing_over` is awaited after a recipient was taken and the server said "go ahead", right
    before the content leaves.  When it raises, or the task is cancelled, nothing more is sent.
    """
    talk = _Transaction(session, envelope)
    try:
        await talk.prepare()
        if talk.open:
            await handing_over()
            await talk.hand_over()
    except BaseException:
        session.smtp.close()  # QUIT would be taken for content now
        raise
    return [talk.outcomes[recipient] for recipient in envelope.recipients]


class _Transaction:
    def __init__(self, session: Submission, envelope: Envelope) -> None:
        self.session = session
        self.smtp = session.smtp
        self.envelope = envelope
        self.outcomes: dict[str, Outcome] = {}

    @property
    def open(self) -> list[str]:
        """The recipients without an outcome: taken by the server, once they were named."""
        return [r for r in dict.fromkeys(self.envelope.recipients) if r not in self.outcomes]

    async def prepare(self) -> None:
        """Come as far as "go ahead", or to an outcome for everybody."""
        try:
            await self.session.fresh()
            self._turn_away()
            if self.open:
                await self._mail()
            for recipient in self.open:
                await self._rcpt(recipient)
            if self.open:
                await self._data()
        except SMTPResponseException as error:
            self._settle_by(SMTPResponse(error.code, error.message))
        except Trouble as trouble:
            self._settle(Kind.POSTPONED, trouble.what)
        except (SMTPException, OSError) as error:
            self._lost(Kind.POSTPONED, error)

    async def hand_over(self) -> None:
        if not self.smtp.is_connected:
            self._lost(Kind.POSTPONED, ConnectionError("before the letter was handed over"))
            return
        try:
            reply = await self.session.hand_over(framed(self.envelope.body))
        except (SMTPException, OSError) as error:
            self._lost(Kind.UNSURE, error)
            return
        for recipient in self.open:
            self.outcomes[recipient] = final(recipient, reply)
        if reply.code == _CLOSING:
            self.smtp.close()

    def _turn_away(self) -> None:
        """Settle what this server cannot carry, in words."""
        try:
            self._fits(_wire(self.envelope.sender))
        except Trouble as trouble:
            self._settle(Kind.REFUSED, trouble.what)
        for recipient in self.open:
            try:
                self._fits(wire_address(recipient))
            except Trouble as trouble:
                self._settle(Kind.REFUSED, trouble.what, recipient)
        if self.open and self._utf8() and not self._offers("smtputf8"):
            self._settle(Kind.REFUSED, say(_IN_LETTER, host=self.session.server.host))

    def _fits(self, address: str) -> None:
        if not address.isascii() and not self._offers("smtputf8"):
            raise Trouble(say(_SUCH_AS, host=self.session.server.host, address=address))

    async def _mail(self) -> None:
        options = []
        if self._offers("size"):
            options.append(f"SIZE={len(self.envelope.body)}")
        if not self.envelope.body.isascii() and self._offers("8bitmime"):
            options.append("BODY=8BITMIME")
        if self._utf8():
            options.append("SMTPUTF8")
        if self.session.dsn_offered:
            options += ["RET=HDRS", f"ENVID={xtext(self.envelope.envid)}"]
        await self.smtp.mail(_wire(self.envelope.sender), options=options, encoding="utf-8")

    async def _rcpt(self, recipient: str) -> None:
        options = []
        if self.session.dsn_offered:
            if self.envelope.delivery_report:
                options.append("NOTIFY=SUCCESS,DELAY,FAILURE")
            options.append(f"ORCPT={original_recipient(recipient)}")
        try:
            await self.smtp.rcpt(wire_address(recipient), options=options, encoding="utf-8")
        except SMTPRecipientRefused as error:
            if error.code == _CLOSING:
                raise
            self.outcomes[recipient] = refusal(recipient, SMTPResponse(error.code, error.message))

    async def _data(self) -> None:
        reply = await self.smtp.execute_command(b"DATA")
        if reply.code != _GO_AHEAD:
            self._settle_by(reply)

    def _utf8(self) -> bool:
        """Whether the letter needs SMTPUTF8: in an address or in a header (RFC 6531)."""
        header = _END_OF_HEADER.split(self.envelope.body, maxsplit=1)[0]
        addresses = (_wire(self.envelope.sender), *map(wire_address, self.open))
        return not (header.isascii() and all(address.isascii() for address in addresses))

    def _offers(self, extension: str) -> bool:
        return extension in self.session.capabilities

    def _settle_by(self, reply: SMTPResponse) -> None:
        if reply.code < 0:  # aiosmtplib's way to say that it was no SMTP reply
            self._lost(Kind.POSTPONED, SMTPException(reply.message))
        for recipient in self.open:
            self.outcomes[recipient] = refusal(recipient, reply)

    def _lost(self, kind: Kind, error: BaseException) -> None:
        self.smtp.close()
        what = explain(error, self.session.server, Stage.TALK).what
        self._settle(
            kind,
            what
            if kind is Kind.POSTPONED
            else say("{words} ({what})", words=say(WORDS[kind]), what=what),
        )

    def _settle(self, kind: Kind, words: str, *recipients: str) -> None:
        for recipient in recipients or self.open:
            self.outcomes[recipient] = Outcome(recipient=recipient, kind=kind, reason_words=words)


def framed(body: bytes) -> bytes:
    """Return `body` as it follows DATA (RFC 5321 section 4.5.2).

    Lone CR and LF become CRLF: servers that disagree on what ends a letter can be made to read a
    second one inside it (SMTP smuggling).
    """
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", body)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed + (b".\r\n" if stuffed.endswith(b"\r\n") else b"\r\n.\r\n")


def _wire(sender: str) -> str:
    return wire_address(sender) if sender else ""

"""The user's own spam filter, asked about each letter once, before it leaves for the first time.

A filter that does not answer holds nothing up: the letter goes, and the account's state says that
nobody looked at it.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable

from mailtracker_gui.domain import spam
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.part import Part
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.spam import ask

STATE = "spam check"  # the account's part that it is
UNCHECKED = "{} Letters are sent unchecked."
SAMPLE = (
    b"From: a@mailtracker.invalid\r\nTo: b@mailtracker.invalid\r\nSubject: A trial\r\n"
    b"Date: Thu, 01 Jan 2026 12:00:00 +0000\r\nMessage-ID: <trial@mailtracker.invalid>\r\n\r\n"
    b"MailTracker asks whether this filter answers.\r\n"
)


class Screen:
    """For one account."""

    def __init__(
        self,
        account: int,
        ledger: Ledger,
        tls: ssl.SSLContext | None,
        alarm: Callable[[Trouble], None],
    ) -> None:
        self._ledger, self._tls = ledger, tls
        self._part = Part(ledger, account, STATE, alarm)
        self._last = (0, "")  # a letter and what was said of it: its envelopes come in a row

    async def objection(self, letter: int, body: Callable[[], bytes]) -> str:
        """Return why a letter must not leave, or nothing."""
        check = spam.read(self._ledger.setting(spam.SETTING))
        if check is None:
            return ""
        if self._last[0] != letter:
            self._last = (letter, await self._asked(check, body()))
        return self._last[1]

    async def _asked(self, check: spam.SpamCheck, raw: bytes) -> str:
        try:
            score = await ask(check, raw, ssl_context=self._tls)
        except Trouble as trouble:
            self._part.say(UNCHECKED.format(trouble.what), trouble.way_out, ok=False)
            return ""
        self._part.say(f"Letters are checked by {check.filter}")
        return score.words(check) if score.above(check) else ""

"""Which letters are owed a copy in Sent, and what was learnt of how the provider files its own."""

from __future__ import annotations

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.own_provider import provider_at
from mailtracker_gui.engine import clock
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.copies import Kept, Owed

OWN, ALTERS = "own", "alters"
FIRST_LETTERS = 3  # after so many without a copy of the provider's own, none is waited for
UNKNOWN = 20.0  # seconds for a provider of which nothing is known
LATEST = 600.0  # seconds for one that files its own


class SentCopies:
    """What a follower's hooks ask, for one account; on the engine's thread."""

    def __init__(self, ledger: Ledger, account: Account) -> None:
        self._ledger, self._account = ledger, account

    async def owed(self) -> list[Owed]:
        if not self._account.copies:
            return []
        now, patience = clock.now(), self._patience()
        return [
            Owed(
                letter=one.letter,
                message_id=one.message_id,
                at=one.since,
                woven=one.tracking.individual,
                wait=patience - (now - one.since).total_seconds(),
                replace=self._learnt != ALTERS,
            )
            for one in self._ledger.copies.waiting(self._account.id)
        ]

    async def raw(self, letter: int) -> bytes:
        return self._ledger.raw_letter(letter)

    async def kept(self, letter: int, how: Kept) -> None:
        with self._ledger.transaction():
            self._ledger.copies.done(letter)
            learnt = self._after(how)
            if learnt != self._learnt:
                self._ledger.keep_setting(self._name, learnt)

    def _after(self, how: Kept) -> str:
        """Return what is known now: nothing, a number of letters, or how the provider files."""
        if how is Kept.ALTERED:
            return ALTERS
        if how in {Kept.THEIRS, Kept.REPLACED} and self._learnt != ALTERS:
            return OWN
        if how is Kept.APPENDED and self._learnt not in {OWN, ALTERS}:
            return str(int(self._learnt or 0) + 1)
        return self._learnt

    def _patience(self) -> float:
        if self._learnt in {OWN, ALTERS} or provider_at(self._account.smtp.host).own_copies:
            return LATEST
        return 0.0 if int(self._learnt or 0) >= FIRST_LETTERS else UNKNOWN

    @property
    def _learnt(self) -> str:
        return self._ledger.setting(self._name)

    @property
    def _name(self) -> str:
        return f"sent-copies:{self._account.id}"

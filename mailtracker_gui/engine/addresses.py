"""What the user says of addresses: blocked, good again, corrected."""

from __future__ import annotations

from mailtracker_gui.domain.contacts import Note, Noted
from mailtracker_gui.domain.message import canonical, is_mailbox
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.ledger.ledger import Ledger

WAY_OUT = "Write it as name@example.org."


class Addresses:
    """Commands of the engine; each is undone by another."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def block(self, address: str, words: str = "") -> None:
        """Send no more to `address`; `words` say why."""
        self._note(address, Note.BLOCKED, words)

    async def clear(self, address: str) -> None:
        """The address is good: bounces, wishes and blocks until now no longer count."""
        self._note(address, Note.CLEARED)

    async def correct(self, address: str, new: str) -> None:
        """The person has another address now; their bounces stay in their history."""
        if not is_mailbox(new) or canonical(new) == canonical(address):
            raise Trouble(say("“{new}” is not another address.", new=new), WAY_OUT)
        self._note(address, Note.CORRECTED, canonical(new))

    async def keep_soft_limit(self, limit: int) -> None:
        """Block an address after `limit` soft bounces in a row; 0: never."""
        self._ledger.keep_soft_limit(max(0, limit))

    def _note(self, address: str, note: Note, words: str = "") -> None:
        if not is_mailbox(address):
            raise Trouble(say("“{address}” is not an address.", address=address), WAY_OUT)
        self._ledger.note(address, Noted(note=note, at=clock.now(), words=words.strip()))

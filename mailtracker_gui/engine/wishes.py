"""What the user wishes of letters: reminders, tags, silence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.wishes import EVERYBODY
from mailtracker_gui.ledger.wishes import Wishes as Kept


class Wishes:
    """Commands of the engine; each is undone by another."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def remind(self, letters: Collection[int], due: datetime) -> None:
        """Remind of these letters at a time, in place of any time before."""
        with self._shown(letters) as kept:
            kept.remind(letters, due)

    async def forget(self, letters: Collection[int]) -> None:
        """The reminders of these letters are done with."""
        with self._shown(letters) as kept:
            kept.forget(letters)

    async def mute(self, letters: Collection[int], recipient: int = EVERYBODY) -> None:
        """Announce nothing more of these letters, or of one recipient."""
        with self._shown(letters) as kept:
            kept.mute(letters, recipient)

    async def unmute(self, letters: Collection[int], recipient: int = EVERYBODY) -> None:
        with self._shown(letters) as kept:
            kept.unmute(letters, recipient)

    async def tag(self, letters: Collection[int], tag: str) -> None:
        if not tag.strip():
            raise Trouble("A tag needs a name.", "Type one.")
        self._ledger.tag(letters, tag.strip(), clock.now())

    async def untag(self, letters: Collection[int], tag: str) -> None:
        self._ledger.untag(letters, tag.strip(), clock.now())

    @contextmanager
    def _shown(self, letters: Collection[int]) -> Iterator[Kept]:
        """Change the wishes of these letters, and have views look at them again."""
        with self._ledger.transaction():
            yield self._ledger.wishes
            self._ledger.show_again(letters, clock.now())

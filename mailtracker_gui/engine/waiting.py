"""What the user says of letters that wait: send now, hold, release, cancel; and of whole merges."""

from __future__ import annotations

from collections.abc import Callable

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock, merge
from mailtracker_gui.engine.outbox_facts import drop
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Envelope
from mailtracker_gui.ledger.outbox_queries import LONGEST_UNDO, UNDO_SETTING
from mailtracker_gui.ledger.rows import MergeState

GONE = ("This letter does not wait any more.", "It is on its way, or over.")
TAKEN_BACK = "You took it back before it left."


class Waiting:
    """Commands of the engine.  `wake` tells an account's sender to look again."""

    def __init__(self, ledger: Ledger, wake: Callable[[int], None]) -> None:
        self._ledger, self._wake = ledger, wake

    async def send_now(self, letter: int) -> None:
        """Let it leave, whatever time it waits for; limits stay."""
        account = self._queued(letter)[0].account
        with self._ledger.transaction():
            self._ledger.outbox.hurry(letter, clock.now())
            self._ledger.show_again([letter], clock.now())
        self._wake(account)

    async def hold(self, letter: int) -> None:
        """Keep it until it is released."""
        self._queued(letter)
        self._hold(letter, held=True)

    async def release(self, letter: int) -> None:
        """Let it leave when it is due."""
        account = self._queued(letter)[0].account
        self._hold(letter, held=False)
        self._wake(account)

    async def cancel(self, letter: int, why: str = merge.CANCELLED) -> None:
        """Never send what has not begun to leave.  Raises Trouble when nothing of it waits."""
        drop(self._ledger, self._queued(letter), clock.now(), why)

    async def take_back(self, letter: int) -> None:
        """Cancel it to write on; Trouble when it is on its way already."""
        if self._ledger.outbox.begun(letter):
            raise Trouble(*GONE)
        await self.cancel(letter, TAKEN_BACK)

    async def keep_undo(self, seconds: int) -> None:
        """Let new letters wait so long before they leave."""
        self._ledger.keep_setting(UNDO_SETTING, str(min(max(0, seconds), LONGEST_UNDO)))

    async def pause_merge(self, number: int) -> None:
        self._become(number, MergeState.RUNNING, MergeState.PAUSED)

    async def resume_merge(self, number: int) -> None:
        self._wake(self._become(number, MergeState.PAUSED, MergeState.RUNNING))

    async def cancel_merge(self, number: int) -> None:
        merge.cancel(self._ledger, number)

    def _queued(self, letter: int) -> list[Envelope]:
        found = self._ledger.outbox.queued(letter)
        if not found:
            raise Trouble(*GONE)
        return found

    def _hold(self, letter: int, *, held: bool) -> None:
        with self._ledger.transaction():
            self._ledger.outbox.hold(letter, held=held)
            self._ledger.show_again([letter], clock.now())

    def _become(self, number: int, before: MergeState, after: MergeState) -> int:
        """Change a merge that is in one state into another; return its account."""
        with self._ledger.transaction():
            account = self._ledger.merges.change(number, before, after)
            self._ledger.show_again((), clock.now())
        return account

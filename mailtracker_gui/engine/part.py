"""How one part of an account is doing, as the window shows it."""

from __future__ import annotations

from collections.abc import Callable

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import AccountState


class Part:
    """What the ledger cannot keep is an alarm, and ends nothing."""

    def __init__(
        self, ledger: Ledger, account: int, name: str, alarm: Callable[[Trouble], None]
    ) -> None:
        self._ledger, self._account, self._name, self._alarm = ledger, account, name, alarm

    def say(self, words: str, way_out: str = "", *, ok: bool = True) -> None:
        state = AccountState(
            account=self._account, part=self._name, ok=ok, words=words, way_out=way_out
        )
        try:
            self._ledger.keep_state(state)
        except Trouble as worse:
            self._alarm(worse)

    def tell(self, trouble: Trouble) -> None:
        self.say(trouble.what, trouble.way_out, ok=False)

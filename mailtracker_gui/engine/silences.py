"""Two silences mean something: a deferral that lasts too long, and no complaint for long enough.

Nothing arrives when they become true, so the time itself has to be looked at.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger


async def watch_silences(ledger: Ledger, pace: Pace, alarm: Callable[[Trouble], None]) -> None:
    """Fold again whatever is due, for as long as the engine runs."""
    while True:
        try:
            ledger.refold_due(clock.now())
            due = ledger.next_due()
        except Trouble as trouble:
            alarm(trouble)
            due = None
        wait = (due - clock.now()).total_seconds() if due else pace.look_again
        await asyncio.sleep(max(0.05, min(wait, pace.look_again)))

"""Reading mails off the engine's thread, under guard, by the user's rules."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from mailtracker_gui.domain.reports.report import Report, ReportKind
from mailtracker_gui.domain.reports.ruled import Examined, examine
from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.engine.guarded import SECONDS, Guarded, Limit


class Reading:
    """One for an engine; its process starts with the first mail and ends when there are none."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._guarded = Guarded(examine, seconds=seconds)

    async def report(self, raw: bytes, rules: Sequence[Rule]) -> Report:
        """Return what `raw` tells; kind `none` when a limit was met."""
        return (await self.examine(raw, rules)).ruled

    async def reports(self, mails: Sequence[bytes], rules: Sequence[Rule]) -> list[Report]:
        """Return what each of several mails tells, read in one go on one thread."""
        found = await asyncio.to_thread(lambda: [self._examined(raw, rules) for raw in mails])
        return [one.ruled for one in found]

    async def examine(self, raw: bytes, rules: Sequence[Rule]) -> Examined:
        """Return the same before the rules and after them."""
        return await asyncio.to_thread(self._examined, raw, rules)

    def _examined(self, raw: bytes, rules: Sequence[Rule]) -> Examined:
        try:
            return self._guarded(raw, tuple(rules))
        except Limit as limit:
            nothing = Report(kind=ReportKind.NONE, decided_by=f"limit:{limit}")
            return Examined(read=nothing, ruled=nothing)

    def close(self) -> None:
        self._guarded.close()

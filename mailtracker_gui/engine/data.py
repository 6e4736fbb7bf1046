"""What the user does with their data as a whole: backup and restore, moving, forgetting."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import backup, clock, moving
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.copying import Held
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.retention import KINDS, TOGETHER, too_old

LAST_CLEANED, LAST_WHOLE, LAST_BACKUP = "last-cleaned", "last-written-anew", "last-backup"
DAY, WEEK = timedelta(days=1), timedelta(days=7)
WEEKLY = "weekly-*.zip"


class Data:
    """Commands of the engine; what takes long is done beside it."""

    def __init__(
        self,
        profile: Profile,
        ledger: Ledger,
        *,
        forget_hits: Callable[[datetime], Awaitable[None]],
        save: Callable[[Account], Awaitable[int]],
    ) -> None:
        """`forget_hits` reaches the tracking server in this program, `save` begins an account."""
        self._profile, self._ledger = profile, ledger
        self._forget_hits, self._save = forget_hits, save

    async def back_up(self, file: Path) -> Held:
        return await asyncio.to_thread(backup.back_up, self._profile, file, clock.now())

    async def inspect(self, file: Path) -> Held:
        """Say what a backup holds; Trouble when it cannot be restored here."""
        return await asyncio.to_thread(backup.inspect, self._profile, file)

    async def restore(self, file: Path) -> Held:
        """Have a backup take the profile's place at the next start."""
        return await asyncio.to_thread(backup.restore, self._profile, file)

    async def export(self, file: Path) -> None:
        """Write settings, accounts, rules and notes into a file, without passwords."""
        moving.write(file, self._ledger)

    async def take_in(self, file: Path) -> moving.Taken:
        """Add what an exported profile has and this one has not."""
        taken, accounts = moving.take_in(self._ledger, moving.read(file))
        for one in accounts:
            await self._save(one)
        return taken

    # -- forgetting ------------------------------------------------------------------------------

    async def too_old(self, days: Mapping[str, int]) -> dict[str, int]:
        """Say how much would be forgotten of each kind by so many days; 0 days: nothing."""
        cuts = _cuts(days, clock.now())
        return {
            kind: len(await asyncio.to_thread(too_old, self._ledger.path, kind, before))
            for kind, before in cuts.items()
        }

    async def keep_days(self, days: Mapping[str, int]) -> dict[str, int]:
        """Forget after so many days from now on, and what is too old already at once."""
        with self._ledger.transaction():
            for kind, number in days.items():
                self._ledger.keep_setting(f"retention-{kind}", str(number))
        return await self.forget(whole=True)

    async def forget(self, *, whole: bool = False) -> dict[str, int]:
        """Forget what is too old by the user's settings; return how much of each kind.

        Everything waits while the file is written anew: that is done once a week, and (`whole`)
        when the user is there and asks.
        """
        now = clock.now()
        cuts = _cuts(self.days(), now)
        forgotten = {}
        for kind in reversed(KINDS):  # of what goes whole nothing is to be rewritten first
            if before := cuts.get(kind):
                old = await asyncio.to_thread(too_old, self._ledger.path, kind, before)
                for start in range(0, len(old), TOGETHER):
                    self._ledger.forget(kind, old[start : start + TOGETHER], before, now)
                    await asyncio.sleep(0)
                forgotten[kind] = len(old)
        if before := cuts.get("letters"):
            self._ledger.forget_loose(before)
        if any(forgotten.values()):
            whole = whole or self._due(LAST_WHOLE, WEEK)
            self._ledger.scrub(whole=whole)
            if whole:
                self._ledger.keep_setting(LAST_WHOLE, now.isoformat())
        if arrived := [cuts[kind] for kind in ("hits", "letters") if kind in cuts]:
            await self._forget_hits(max(arrived))
        self._ledger.keep_setting(LAST_CLEANED, now.isoformat())
        return forgotten

    def days(self) -> dict[str, int]:
        return {kind: int(self._ledger.setting(f"retention-{kind}", "0")) for kind in KINDS}

    # -- by itself -------------------------------------------------------------------------------

    async def keep_house(self, pace: Pace, alarm: Callable[[Trouble], None]) -> None:
        """Forget once a day and back up once a week, for as long as the engine runs."""
        while True:
            await asyncio.sleep(pace.look_again)
            try:
                if any(self.days().values()) and self._due(LAST_CLEANED, DAY):
                    await self.forget()
                if self._ledger.setting("backup-weekly") and self._due(LAST_BACKUP, WEEK):
                    await self.back_up_weekly()
            except Trouble as trouble:
                alarm(trouble)

    async def back_up_weekly(self) -> None:
        """Make this week's backup, and remove those that are more than are to be kept."""
        folder, now = self._profile.backups, clock.now()
        self._ledger.keep_setting(LAST_BACKUP, now.isoformat())
        folder.mkdir(mode=0o700, exist_ok=True)
        await self.back_up(folder / f"weekly-{now:%Y-%m-%d-%H%M%S}.zip")
        kept = int(self._ledger.setting("backups-kept", "4"))
        for old in sorted(folder.glob(WEEKLY))[:-kept]:
            old.unlink()

    def _due(self, name: str, every: timedelta) -> bool:
        last = self._ledger.setting(name)
        return not last or clock.now() - datetime.fromisoformat(last) >= every


def _cuts(days: Mapping[str, int], now: datetime) -> dict[str, datetime]:
    return {kind: now - timedelta(days=number) for kind, number in days.items() if number}

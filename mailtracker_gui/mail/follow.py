"""Follows an account's folders, in a thread: catches up, then waits by IDLE, or looks regularly.

The last UID seen is kept only after what came with it is; so a cut at any point reads again what
was not kept, and never skips.
"""

from __future__ import annotations

import random
import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.matters import Known, matters
from mailtracker_gui.mail.trouble import ServerTrouble

REREAD = timedelta(days=30)  # how far back, when a server has numbered its mails anew


class Memory(Protocol):
    """What the follower is told, and what it asks; every call waits until it is durable."""

    def seen(self, folder: str) -> tuple[int, int]: ...
    def keep(self, folder: str, uidvalidity: int, uid: int) -> None: ...
    def found(self, raw: bytes) -> None: ...
    def knows(self, message_ids: list[str]) -> bool: ...
    def state(self, trouble: Trouble | None) -> None: ...
    def today(self) -> date: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Seconds."""

    idle: float = 60
    poll: float = 60
    first_wait: float = 1
    longest_wait: float = 300
    wait_for_user: float = 900  # a refused login is not tried often: providers lock accounts


class Follower:
    """`run` returns after `stop`; both, and `wake`, may be called from any thread."""

    def __init__(
        self,
        server: Server,
        folders: Sequence[str],
        memory: Memory,
        *,
        password: Callable[[], str],
        ssl_context: ssl.SSLContext | None = None,
        rhythm: Rhythm | None = None,
    ) -> None:
        self._server, self._folders, self._memory = server, tuple(folders), memory
        self._password, self._tls, self._rhythm = password, ssl_context, rhythm or Rhythm()
        self._wake, self._stopped = threading.Event(), threading.Event()

    def stop(self) -> None:
        self._stopped.set()
        self._wake.set()

    def wake(self) -> None:
        """Look now, whatever was being waited for."""
        self._wake.set()

    def run(self) -> None:
        failures = 0
        while not self._stopped.is_set():
            try:
                with Mailbox(self._server, self._password(), ssl_context=self._tls) as box:
                    failures = 0
                    self._memory.state(None)
                    self._follow(box)
            except Trouble as trouble:
                failures += 1
                self._memory.state(trouble)
                self._pause(self._back_off(trouble, failures))

    def _follow(self, box: Mailbox) -> None:
        idles = box.idles
        while not self._stopped.is_set():
            self._wake.clear()
            # The first folder last: it is the one that stays selected for IDLE.
            for folder in reversed(self._folders):
                while self._catch_up(box, folder):
                    pass
            if not idles:
                self._pause(self._rhythm.poll)
            # What arrived since the SELECT may have been told before IDLE began: look soon once.
            elif not box.idle(1, self._wake.is_set):
                box.idle(self._rhythm.idle, self._wake.is_set)

    def _catch_up(self, box: Mailbox, folder: str) -> bool:
        """Read what is new in a folder; return whether there was anything."""
        selected = box.select(folder)
        uidvalidity, last = self._memory.seen(folder)
        if uidvalidity != selected.uidvalidity:
            last = self._begin(box, uidvalidity, selected.uidnext)
            self._memory.keep(folder, selected.uidvalidity, last)
        if selected.uidnext <= last + 1:
            return False
        before = last
        known: Known = self._memory.knows
        for summary in box.new(last):
            if self._stopped.is_set():
                return False
            if matters(summary, known) and (raw := box.fetch(summary.uid)):
                self._memory.found(raw)
            last = summary.uid
            self._memory.keep(folder, selected.uidvalidity, last)
        # The newest may have been deleted: then nothing is behind, whatever UIDNEXT says.
        self._memory.keep(folder, selected.uidvalidity, max(last, selected.uidnext - 1))
        return last > before

    def _begin(self, box: Mailbox, uidvalidity: int, uidnext: int) -> int:
        """Return behind which UID to begin: a new account at the end, a renumbered one earlier.

        Reading a mail twice changes nothing, because facts have keys.
        """
        if uidvalidity == 0:
            return uidnext - 1
        recent = box.since(self._memory.today() - REREAD)
        return min(recent, default=uidnext) - 1

    def _back_off(self, trouble: Trouble, failures: int) -> float:
        if isinstance(trouble, ServerTrouble) and not trouble.passing:
            return self._rhythm.wait_for_user
        wait = min(
            self._rhythm.first_wait * 2.0 ** min(failures - 1, 20), self._rhythm.longest_wait
        )
        return wait * (0.9 + 0.2 * random.random())  # noqa: S311  # jitter

    def _pause(self, seconds: float) -> None:
        self._wake.wait(seconds)
        self._wake.clear()

"""A small mail world in one process, on which the real program runs as on the real one.

Its user submits letters to a server that reports what becomes of them into the user's mailbox;
its other inhabitants bounce, open, click and answer (see actors.py).  Loopback only.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from mailtracker_gui.domain.trouble import Defect
from mailtracker_gui.sandbox.inbox import Inbox
from mailtracker_gui.sandbox.pace import Pace
from mailtracker_gui.sandbox.provider import Provider
from mailtracker_gui.sandbox.stage import Stage
from mailtracker_gui.sandbox.submission import Counter, listening
from mailtracker_gui.sandbox.visits import browser

ADDRESS = "you@sandbox.test"
NAME = "Alex Morgan"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldAddress:
    """How to reach the world, and who one is there."""

    smtp_port: int
    imap_port: int
    user: str = ADDRESS
    password: str = field(repr=False)
    address: str = ADDRESS
    name: str = NAME


class World:
    """`folder` gets every mail that goes out or comes in as a file, to be looked at.

    `speed` 2.0 makes everybody twice as quick.
    """

    def __init__(self, *, folder: Path, seed: int = 1, speed: float = 1.0) -> None:
        self._folder = folder
        self._pace = Pace(seed=seed, speed=speed)
        self._password = secrets.token_urlsafe(16)  # not of the seed: others use this machine too
        self._inbox = Inbox(user=ADDRESS, password=self._password)
        self._numbers = count(1)
        self._life: asyncio.Task[None] | None = None

    async def start(self) -> WorldAddress:
        if self._life is not None:
            raise Defect("The sandbox has been started twice.")
        self._folder.mkdir(parents=True, exist_ok=True)
        loop = asyncio.get_running_loop()
        ready: asyncio.Future[WorldAddress] = loop.create_future()
        # A task of its own, because a task group must be left by the task that entered it and
        # stop() may be called from another than start().
        self._life = loop.create_task(self._live(ready), name="sandbox")
        either: list[asyncio.Future[Any]] = [self._life, ready]
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if self._life.done():
            self._life.result()
        return ready.result()

    async def stop(self) -> None:
        """Close everything; raises what went wrong inside, if anything did."""
        if self._life is None:
            return
        self._life.cancel()
        await asyncio.wait([self._life])
        if not self._life.cancelled():
            self._life.result()

    async def __aenter__(self) -> WorldAddress:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _live(self, ready: asyncio.Future[WorldAddress]) -> None:
        try:
            async with (
                browser() as client,
                self._inbox.listening() as imap_port,
                asyncio.TaskGroup() as tasks,
                listening(self._counter(client, tasks)) as smtp_port,
            ):
                ready.set_result(
                    WorldAddress(smtp_port=smtp_port, imap_port=imap_port, password=self._password)
                )
                await asyncio.Event().wait()  # stop() cancels us here
        except Exception:
            _log.exception("The sandbox has ended.")
            raise

    def _counter(self, client: httpx.AsyncClient, tasks: asyncio.TaskGroup) -> Counter:
        stage = Stage(pace=self._pace, client=client, deliver=self._deliver, tasks=tasks)
        provider = Provider(user=ADDRESS, pace=self._pace, stage=stage, folder=self._folder)
        return Counter(
            user=ADDRESS, password=self._password, refusal=provider.refusal, take=provider.take
        )

    async def _deliver(self, mail: bytes, now: datetime) -> None:
        (self._folder / f"{next(self._numbers):05}.in.eml").write_bytes(mail)
        await self._inbox.deliver(mail, now)

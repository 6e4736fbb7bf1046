"""The real program on the sandbox's mail world: an account there, and a dozen letters under way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailtracker_gui.domain.account import Account, Policy, Security, Server
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.sandbox.story import dozen
from mailtracker_gui.sandbox.world import World

HOST = "127.0.0.1"


def quick(speed: float) -> Pace:
    """Return the pace of a world in which an hour is a second."""
    return Pace(first_retry=2 / speed, longest_retry=8 / speed, look_again=1, first_reconnect=0.2)


def policy(speed: float) -> Policy:
    return Policy(
        retry_window=timedelta(seconds=90 / speed), quiet_period=timedelta(seconds=25 / speed)
    )


class Rehearsal:
    """The world beside an engine that has been started; ends before the engine does."""

    def __init__(self, engine: Engine, folder: Path, speed: float) -> None:
        self._engine = engine
        self._speed = speed
        self._world = World(folder=folder, speed=speed)

    def start(self) -> None:
        """Open the world, add the account, send the dozen letters."""
        self._engine.submit(self._begin()).result()

    def stop(self) -> None:
        self._engine.submit(self._world.stop()).result()

    async def _begin(self) -> None:
        address = await self._world.start()
        number = await self._engine.save_account(
            Account(
                name=address.name,
                address=address.address,
                smtp=_server(address.smtp_port, address.user),
                imap=_server(address.imap_port, address.user),
                tracking=Tracking(receipt=True, pixel=True, links=True),
                policy=policy(self._speed),
            ),
            address.password,
        )
        await self._engine.waiting.keep_undo(0)
        for letter in dozen():
            await self._engine.send(replace(letter, account=number))


def _server(port: int, user: str) -> Server:
    return Server(host=HOST, port=port, security=Security.NONE, user=user)

"""Notifications of the desktop, on a thread of their own.

Linux: org.freedesktop.Notifications, which takes buttons and tells of clicks.  Elsewhere, and where
no daemon answers, `unheard` says so and the tray shows what it can.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Coroutine
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.news import Notice

if TYPE_CHECKING:  # it is there on Linux only
    from desktop_notifier import DesktopNotifier

PATIENCE = 5  # seconds for the daemon to take a notification
AGAIN = 300  # seconds before a missing daemon is looked for again: each look is a connection
log = logging.getLogger(__name__)


class Deed(StrEnum):
    """What a notification offers."""

    SHOW = "show"
    MUTE = "mute"


class Notifier(QObject):
    """Never waits for the daemon; what comes back is emitted on the loop's thread."""

    pressed = Signal(int, str)  # the letter, and a Deed
    unheard = Signal(object)  # a Notice that no daemon took

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = _Desktop(self)
        self.destroyed.connect(self._desktop.close)

    def tell(self, notice: Notice) -> None:
        buttons = {Deed.SHOW: t("Show")}
        if notice.letters == 1:
            buttons[Deed.MUTE] = t("Mute this letter")
        self._desktop.run(self._desktop.send(notice, buttons))


class _Desktop:
    """The loop, its thread and the connection; begun with the first notification."""

    def __init__(self, owner: Notifier) -> None:
        self._pressed, self._unheard = owner.pressed, owner.unheard
        self._loop: asyncio.AbstractEventLoop | None = None
        self._notifier: DesktopNotifier | None = None
        self._again = 0.0  # by the loop's clock

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            threading.Thread(target=self._live, name="notifications", daemon=True).start()
        asyncio.run_coroutine_threadsafe(work, self._loop)

    def close(self) -> None:
        if self._loop:
            self._loop.call_soon_threadsafe(self._loop.stop)

    async def send(self, notice: Notice, buttons: dict[Deed, str]) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._send(notice, buttons)
        except Exception as error:  # whatever the bus answers, the tray tells it then
            log.info("No notification daemon: %s", error)
            self._emit(self._unheard, notice)

    def _live(self) -> None:
        assert self._loop
        self._loop.run_forever()
        self._loop.close()

    async def _send(self, notice: Notice, buttons: dict[Deed, str]) -> None:
        notifier = await self._connected()
        from desktop_notifier import Button

        offered = [
            Button(title=words, identifier=deed, on_pressed=partial(self._press, notice, deed))
            for deed, words in buttons.items()
        ]
        await notifier.send(
            notice.title,
            notice.text,
            buttons=offered,
            on_clicked=partial(self._press, notice, Deed.SHOW),
        )

    async def _connected(self) -> DesktopNotifier:
        """Return what sends; raise where nothing listens, which `send` itself would only log."""
        now = asyncio.get_running_loop().time()
        if not sys.platform.startswith("linux") or now < self._again:
            raise OSError("nothing listens")
        from desktop_notifier import DesktopNotifier, Icon

        notifier = self._notifier or DesktopNotifier("MailTracker", Icon(name="mailtracker"))
        self._notifier, self._again = None, now + AGAIN
        await notifier.get_capabilities()
        self._notifier, self._again = notifier, 0.0
        return notifier

    def _press(self, notice: Notice, deed: Deed) -> None:
        self._emit(self._pressed, notice.letter, deed)

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:  # the window is gone, and with it whoever listened
            return

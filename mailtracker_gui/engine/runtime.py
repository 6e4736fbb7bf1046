"""The one thread beside Qt's: a loop, and one TaskGroup that owns every task.

A plain thread runs plain asyncio.  Nothing of it is known to the window but `submit`, which
never waits, and what the ledger announces.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from typing import TypeVar

from mailtracker_gui.domain.trouble import Defect

T = TypeVar("T")
Spawn = Callable[[Coroutine[object, object, None]], asyncio.Task[None]]


class Runtime:
    """Runs `begin`, then whatever it spawned, until `stop`; then `end`, always.

    While `end` runs, the tasks still do: it can let them finish what they are at.
    """

    def __init__(
        self, begin: Callable[[], Awaitable[None]], end: Callable[[], Awaitable[None]]
    ) -> None:
        self._begin, self._end = begin, end
        self._thread = threading.Thread(target=self._main, name="engine")
        self._ready: Future[None] = Future()
        self._loop: asyncio.AbstractEventLoop
        self._group: asyncio.TaskGroup
        self._stopping: asyncio.Event
        self.failure: BaseException | None = None

    def start(self) -> None:
        """Return when `begin` is through; raise what it raised."""
        self._thread.start()
        self._ready.result()

    def stop(self) -> None:
        """Cancel every task and wait for the thread to end.  Harmless when it has ended."""
        if self._thread.is_alive():
            with contextlib.suppress(RuntimeError):  # it closed the loop just now
                self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def submit(self, work: Coroutine[object, object, T]) -> Future[T]:
        """Run `work` on the engine's thread; callable from any thread, never waits."""
        promise: Future[T] = Future()
        try:
            self._loop.call_soon_threadsafe(self._adopt, work, promise)
        except (AttributeError, RuntimeError):  # no loop yet, or none any more
            work.close()
            promise.set_exception(Defect("the engine is not running"))
        return promise

    def spawn(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        """Own `work` until it ends or the engine stops.  On the engine's thread only."""
        return self._group.create_task(work)

    def _adopt(self, work: Coroutine[object, object, T], promise: Future[T]) -> None:
        try:
            self._group.create_task(_fulfil(work, promise))
        except RuntimeError:  # the group is shutting down
            work.close()
            promise.cancel()

    def _main(self) -> None:
        try:
            asyncio.run(self._run())
        except BaseException as error:  # whatever ended the engine is told, once
            self.failure = error
            if not self._ready.done():
                self._ready.set_exception(error)

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        try:
            async with asyncio.TaskGroup() as self._group:
                try:
                    await self._begin_or_tell()
                    await self._stopping.wait()
                finally:
                    await self._end()
                # Leaving by an exception is how a TaskGroup cancels what it still owns.
                raise _Stopped
        except* _Stopped:
            pass

    async def _begin_or_tell(self) -> None:
        try:
            await self._begin()
        except BaseException as error:
            self._ready.set_exception(error)  # as it is, not in the TaskGroup's wrapping
            raise
        self._ready.set_result(None)


class _Stopped(Exception):
    pass


async def _fulfil(work: Coroutine[object, object, T], promise: Future[T]) -> None:
    """Hand the outcome to whoever waits; trouble of one command must not end the others."""
    try:
        promise.set_result(await work)
    except asyncio.CancelledError:
        promise.cancel()
        raise
    except Exception as error:  # the waiter decides what to do with it
        promise.set_exception(error)

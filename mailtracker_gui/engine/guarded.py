"""Reads mails in a process of its own, so that a mail which never ends can be ended.

Reading is bounded by design; this is for what nobody thought of.  Only the end of a process
interrupts a regular expression or a decoder for sure, on every system, and takes its memory back.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
SECONDS = 5.0  # for one mail; a common one takes a thousandth of a second
STARTING = 60.0  # for a process on a busy machine
IDLE = 60.0  # without a mail, after which the process ends by itself
LARGEST = 64 * 2**20  # bytes of one mail
MEMORY = 4 * 2**30  # bytes of address space, where the system can limit it


class Limit(Exception):
    """A mail met a limit: `str()` is size, time or crash."""


class _Rested(Exception):
    """The process had no mail for so long that it ended."""


class Guarded(Generic[T]):
    """Calls `work(mail, …)` in the other process; use it from any thread.

    `work` is a module's function, and what goes in and comes out can be pickled.
    """

    def __init__(
        self, work: Callable[..., T], *, seconds: float = SECONDS, idle: float = IDLE
    ) -> None:
        self._work, self._seconds, self._idle = work, seconds, idle
        self._lock = threading.Lock()
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None

    def __call__(self, raw: bytes, *more: object) -> T:
        """Return what `work` returns.  Raises Limit; the next mail is read all the same."""
        if len(raw) > LARGEST:
            raise Limit("size")
        with self._lock:
            while isinstance(answer := self._answer((raw, *more)), _Rested):
                self._end()
            if isinstance(answer, Exception):
                raise answer  # a mistake of ours, told as such
            return answer

    def close(self) -> None:
        """End the process; a later mail starts another."""
        with self._lock:
            self._end()

    def _answer(self, mail: tuple[object, ...]) -> T | Exception:
        pipe = self._ready()
        try:
            with suppress(BrokenPipeError):  # what it said last tells why
                pipe.send(mail)
            if not pipe.poll(self._seconds):
                raise Limit("time")
            answer: T | Exception = pipe.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise Limit("crash") from error
        except Limit:
            self._end()
            raise
        return answer

    def _ready(self) -> Connection:
        if self._pipe and self._child and self._child.is_alive():
            return self._pipe
        self._end()
        spawning = multiprocessing.get_context("spawn")  # a fork would take the threads' locks
        self._pipe, theirs = spawning.Pipe()
        self._child = spawning.Process(
            target=_serve, args=(theirs, self._work, self._idle), name="reader", daemon=True
        )
        self._child.start()
        theirs.close()
        if not self._pipe.poll(STARTING):
            self._end()
            raise Limit("time")
        self._pipe.recv()
        return self._pipe

    def _end(self) -> None:
        if self._pipe:
            self._pipe.close()
        if self._child:
            self._child.kill()
            self._child.join()
            self._child.close()
        self._pipe = self._child = None


def _serve(pipe: Connection, work: Callable[..., object], idle: float) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which ends us
    _bound_memory()
    with suppress(EOFError, OSError):  # the program ended
        pipe.send(None)
        while pipe.poll(idle):
            pipe.send(_done(work, pipe.recv()))
        pipe.send(_Rested())


def _done(work: Callable[..., object], mail: tuple[object, ...]) -> object:
    try:
        return work(*mail)
    except MemoryError:
        raise SystemExit(1) from None
    except Exception as error:  # told where it can be reported
        return error


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

"""Our own mistakes: written to a file without secrets, said in a line, never swallowed."""

from __future__ import annotations

import re
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from mailtracker_gui import __version__
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.pulse import Pulse

ADDRESS = re.compile(r"[^\s@<>'\"]+@[^\s@<>'\"]+")
SECRET = re.compile(
    r"(?i)((?:pass(?:word|phrase)?|secret|token|key|authorization|bearer)\W{1,3})[^\s'\"]+"
)


class CrashReports:
    """Hears of exceptions nobody caught, on any thread."""

    def __init__(self, folder: Path, pulse: Pulse) -> None:
        self._folder, self._pulse = folder, pulse

    def watch(self) -> None:
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def stop(self) -> None:
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self._pulse.warn(self.write(text))

    def write(self, text: str) -> Trouble:
        """Keep the report; return what the user is told."""
        stamp = datetime.now().astimezone()  # noqa: TID251  # a file's name, in local time
        path = self._folder / f"crash-{stamp:%Y%m%d-%H%M%S}.txt"
        head = f"MailTracker {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.write_text(head + redacted(text), encoding="utf-8")
        except OSError as error:
            return Trouble("Something went wrong in the program.", f"No report: {error.strerror}.")
        return Trouble(
            "Something went wrong in the program; your letters are safe.",
            f"A report without secrets is in {path}.",
        )


def redacted(text: str) -> str:
    """Return a traceback without addresses and whatever looks like a secret."""
    return ADDRESS.sub("<address>", SECRET.sub(r"\1<secret>", text))

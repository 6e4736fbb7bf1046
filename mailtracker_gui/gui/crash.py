"""Our own mistakes: a report in the profile, a line in the window, and the program goes on."""

from __future__ import annotations

import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from mailtracker_gui import __version__
from mailtracker_gui.gui.language import mark, t

WORDS = mark("MailTracker made a mistake. A report is in {path}; nothing was sent anywhere.")
REPORTS = "crash-*.txt"
MOST = 20  # reports kept; a mistake in a loop must not fill the disk
# What follows these words is a secret more often than not.
ADDRESS = re.compile(r"[^\s@<>'\"/:…]+@[^\s@<>'\"/:]+")
SECRETS = re.compile(
    r"(?i)((?:password|passwd|secret|token|authorization|auth|key)\w*['\"]?\s*[=:]\s*)"
    r"('[^']*'|\"[^\"]*\"|(?:bearer |basic )?[^\s,)}\]]+)"
)
URL_USER = re.compile(r"(://)[^/\s:@]+:[^/\s@]+@")


class Crash(QObject):
    """In place of the hooks that would only print; `happened` gives words for the window."""

    happened = Signal(str, str)

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder, self._now = folder, now

    def install(self) -> None:
        sys.excepthook = self.report
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread

    def uninstall(self) -> None:
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write a report; a second failure here must not hide the first."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = redacted("".join(traceback.format_exception(kind, error, trace)))
        sys.stderr.write(text)
        try:
            path = self._write(text)
        except OSError as problem:
            self.happened.emit(
                t("MailTracker made a mistake."), t("No report: {why}.", why=problem.strerror)
            )
            return
        self.happened.emit(t(WORDS, path=path), "")

    def _in_thread(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value:
            self.report(what.exc_type, what.exc_value, what.exc_traceback)

    def _unraisable(self, what: sys.UnraisableHookArgs) -> None:
        error = what.exc_value or RuntimeError(what.err_msg or "unraisable")
        self.report(type(error), error, what.exc_traceback)

    def _write(self, text: str) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in sorted(self._folder.glob(REPORTS))[: -MOST + 1]:
            old.unlink()
        path = self._folder / f"crash-{self._now():%Y%m%d-%H%M%S-%f}.txt"
        path.touch(mode=0o600)
        path.write_text(f"{_machine()}\n\n{text}", encoding="utf-8")
        return path


def redacted(text: str) -> str:
    """Return the text without what looks like a secret, and without mail addresses."""
    return ADDRESS.sub("…@…", URL_USER.sub(r"\1…@", SECRETS.sub(r"\1…", text)))


def _machine() -> str:
    return (
        f"MailTracker {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )

"""The real window on a real desktop: a notification comes, is clicked, and leads to its letter.

python desktop_program.py FOLDER: run inside a session with a window manager, a tray and a
notification daemon; prints one object with what was seen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from tests.gui import story
from tests.gui.engine import Bench

PATIENCE = 30  # seconds for each thing to come true


def main(folder: Path) -> None:
    application = QApplication(["mailtracker"])
    application.setDesktopFileName("mailtracker")
    pulse, ledger = Pulse(), Ledger(folder / "ledger.sqlite")
    letters = story.fill(ledger)
    bench, reader = Bench(ledger, pulse), Reader(ledger.path)
    window = build(
        reader=reader, commands=bench, pulse=pulse, settings=folder / "window.ini",
        now=lambda: story.NOW,
    )  # fmt: skip
    window.show()
    tray = window.findChildren(Tray)[-1]
    embedded = until(lambda: bool(tray.icon and tray.icon.geometry().width()))
    row = ledger.letter(letters[2])
    assert row
    fact = story.event(row.id, row.recipients[0].id, Kind.REPLIED, story.NOW, {})
    bench.submit(appended(bench, fact)).result()
    pulse.tell(ledger.revision())
    shown = until(lambda: displayed() > 0)
    said = subprocess.run(["dunstctl", "history"], capture_output=True, check=False, text=True)
    subprocess.run(["dunstctl", "action", "0"], check=True)
    chosen = until(lambda: window.letters.table.letter == letters[2])
    seen = {"embedded": embedded, "shown": shown, "chosen": chosen, "ran": said.returncode == 0}
    print(json.dumps(seen), flush=True)
    os._exit(0)  # all was seen; the daemon's thread would go on


async def appended(bench: Bench, fact: object) -> None:
    bench.ledger.append([fact], bench.now())  # type: ignore[list-item]  # an Evidence


def displayed() -> int:
    """Return how many notifications the daemon shows."""
    asked = ["dunstctl", "count", "displayed"]
    counted = subprocess.run(asked, capture_output=True, check=False, text=True).stdout
    return int(counted) if counted.strip().isdigit() else 0


def until(true: Callable[[], bool]) -> bool:
    """Let the event loop run until something is true; say whether it became so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        QApplication.processEvents()
        if true():
            return True
        time.sleep(0.02)
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]))

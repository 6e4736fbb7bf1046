"""A desktop of our own: X server, window manager, tray, notification daemon, all real."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SESSION = """
for server in openbox tint2 dunst; do "$server" >/dev/null 2>&1 & done
for _ in $(seq 100); do dunstctl count displayed >/dev/null 2>&1 && break; sleep 0.1; done
"$0" -m tests.journeys.desktop_program "$1"
code=$?
kill $(jobs -p)
exit $code
"""


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """An X server of one's own; it chooses its number."""
    reading, writing = os.pipe()
    options = ("-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
    with (tmp_path / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stdout=log, stderr=log)
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()
            server.wait()


def test_a_notification_that_is_clicked_leads_to_its_letter(display: str, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    surroundings = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
    }
    program = ["bash", "-c", SESSION, sys.executable, str(tmp_path / "profile")]
    done = subprocess.run(
        ["dbus-run-session", "--", *program],
        env=surroundings, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.stdout, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen == {"embedded": True, "shown": True, "chosen": True, "ran": True}, done.stderr

"""The program as a user starts it, where there is no screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailtracker_gui import __version__

WITHOUT_SCREEN = {
    name: value
    for name, value in os.environ.items()
    if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
}


def start(*arguments: str | Path, within: int = 120) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mailtracker_gui", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=within, check=False, env=WITHOUT_SCREEN
    )


@pytest.mark.journey
def test_the_sandbox_tells_its_story_takes_pictures_and_ends(tmp_path: Path) -> None:
    done = start("sandbox", "--speed", "5", "--screenshots", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    for word in ("Delivered", "Hard bounce", "Spam bounce", "Soft bounce", "Opened", "Replied"):
        assert word in done.stdout
    pictures = {path.stem for path in tmp_path.glob("*.png")}
    views = ("window", "compose", "accounts")
    assert pictures == {f"{view}-{theme}" for view in views for theme in ("light", "dark")}


def test_a_window_without_a_screen_is_refused_in_one_line(tmp_path: Path) -> None:
    done = start("--profile", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr


def test_the_version_is_said() -> None:
    assert start("--version").stdout.strip() == f"MailTracker {__version__}"

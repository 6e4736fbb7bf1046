"""The program as a user starts it, where there is no screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
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


def test_only_mailto_links_are_opened(tmp_path: Path) -> None:
    done = start("--profile", tmp_path, "open", "file:///etc/passwd")
    assert done.returncode == 2
    assert "only mailto: links" in done.stderr


def test_a_second_start_goes_to_the_first_which_ends_in_order(tmp_path: Path) -> None:
    seen = WITHOUT_SCREEN | {
        "DISPLAY": ":none",
        "QT_QPA_PLATFORM": "offscreen",
        "MAILTRACKER_PASSPHRASE": "p",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    command = [sys.executable, "-m", "mailtracker_gui", "--profile", str(tmp_path / "profile")]
    first = subprocess.Popen(command, env=seen, stderr=subprocess.PIPE, text=True)
    try:
        while not list(tmp_path.glob("mailtracker-*")):
            assert first.poll() is None, first.communicate()
            time.sleep(0.05)
        link = "mailto:ann@example.org"
        second = subprocess.run([*command, link], env=seen, timeout=60, check=False)
        assert second.returncode == 0
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
        _, said = first.communicate(timeout=60)
    finally:
        first.kill()
    assert first.returncode == 0
    assert "Traceback" not in said
    assert not list(tmp_path.glob("mailtracker-*"))
    assert not list((tmp_path / "profile").glob("*-wal"))

"""A second start on the same profile: what it wants is done by the first."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.instance import LONGEST, Instance, name_of

LINK = "mailto:ann@example.org?subject=Caf%C3%A9"
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from mailtracker_gui.gui.instance import Instance
application = QCoreApplication([])
raise SystemExit(not Instance(Path(sys.argv[1])).hand_over(sys.argv[2]))
"""


@pytest.fixture(autouse=True)
def _runtime(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))


@pytest.fixture
def first(tmp_path: Path, qapp: object) -> Iterator[Instance]:
    first = Instance(tmp_path)
    first.listen()
    yield first
    first.close()


def second(profile: Path, link: str, **more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SECOND, str(profile), link]
    return subprocess.Popen(command, env={**os.environ, **more})


@pytest.mark.parametrize("link", [LINK, ""])
def test_a_wish_reaches_the_first(
    first: Instance, tmp_path: Path, link: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    with qtbot.waitSignal(first.asked, timeout=30_000) as heard:
        started = second(tmp_path, link, XDG_ACTIVATION_TOKEN="t0ken")
    assert heard.args == [link]
    assert started.wait(30) == 0
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "t0ken"


def test_another_profile_is_another_instance(first: Instance, tmp_path: Path) -> None:
    assert not Instance(tmp_path / "other").hand_over(LINK)
    assert name_of(tmp_path / "x" / "..") == name_of(tmp_path)


def test_a_socket_left_by_a_crash_is_replaced(tmp_path: Path, qtbot: QtBot) -> None:
    stale = socket.socket(socket.AF_UNIX)
    stale.bind(name_of(tmp_path))
    stale.close()
    first = Instance(tmp_path)
    assert not first.hand_over(LINK)
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=30_000):
        started = second(tmp_path, LINK)
    assert started.wait(30) == 0
    first.close()


def test_only_the_user_may_knock(first: Instance, tmp_path: Path) -> None:
    assert Path(name_of(tmp_path)).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("rubbish", [b"\n", b"[]\n", b'{"link": 1}\n', b"\xff\n", b"x" * LONGEST])
def test_rubbish_ends_the_conversation_and_nothing_else(
    first: Instance, tmp_path: Path, rubbish: bytes, qtbot: QtBot
) -> None:
    with socket.socket(socket.AF_UNIX) as wire, qtbot.assertNotEmitted(first.asked):
        wire.connect(name_of(tmp_path))
        wire.setblocking(False)
        sent = 0

        def over() -> bool:
            nonlocal sent
            try:
                sent += wire.send(rubbish[sent:])
                return wire.recv(10) == b""
            except BlockingIOError:
                return False
            except (ConnectionResetError, BrokenPipeError):
                return True

        qtbot.waitUntil(over)
    with qtbot.waitSignal(first.asked, timeout=30_000):
        started = second(tmp_path, LINK)
    assert started.wait(30) == 0

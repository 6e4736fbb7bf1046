"""A thousand letters, killed in the middle, paused and resumed: each arrives once."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.engine.test_kill import Executioner
from tests.mail.dovecot import free_port

LETTERS = 1000
SOME = 3 * 1024  # kB: what memory may differ by from run to run; the texts alone are 7 MB


class AtTheDoor(Executioner):
    """Kills when a recipient is named: no content has left then, so nothing is unsure."""

    async def handle_MAIL(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        envelope.mail_from = address
        return "250 2.1.0 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        letter = message_from_bytes(envelope.original_content or b"")
        self.taken.update((letter["Subject"], one) for one in envelope.rcpt_tos)
        return "250 2.0.0 Taken"


@pytest.fixture
def server() -> Iterator[tuple[AtTheDoor, int]]:
    door = AtTheDoor()
    controller = Controller(door, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield door, controller.port
    controller.stop()


def run(folder: Path, server: tuple[AtTheDoor, int], *more: str, kill: int = 0) -> tuple[int, int]:
    """Return the exit code, and the most memory it ever used in kB if it came to its end."""
    door, port = server
    command = [sys.executable, "-m", "tests.engine.killed_merge", str(folder), str(port), *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        door.aim(program.pid, kill)
        said, _ = program.communicate(timeout=150)
        return program.returncode, int(said or 0)


@pytest.mark.journey
def test_a_kill_in_the_middle_neither_loses_nor_doubles_a_letter(
    tmp_path: Path, server: tuple[AtTheDoor, int]
) -> None:
    for kill in (LETTERS // 4, LETTERS // 4):
        assert run(tmp_path, server, str(LETTERS), kill=kill) == (-signal.SIGKILL, 0)
    code, _ = run(tmp_path, server, str(LETTERS), "paused")
    assert code == 0
    expected = {(f"For Reader {n}", f"reader{n}@example.net") for n in range(LETTERS)}
    taken = Counter({key: count for key, count in server[0].taken.items() if key[0]})
    assert set(taken) == expected
    assert set(taken.values()) == {1}


@pytest.mark.journey
def test_memory_does_not_grow_with_the_number_of_letters(
    tmp_path: Path, server: tuple[AtTheDoor, int]
) -> None:
    few = run(tmp_path / "few", server, "200")
    many = run(tmp_path / "many", server, str(LETTERS))
    assert (few[0], many[0]) == (0, 0)
    assert many[1] - few[1] < SOME

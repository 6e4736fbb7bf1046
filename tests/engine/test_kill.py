"""SIGKILL at twenty random points of a hundred-letter send: nothing lost, nothing doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query
from tests.engine.killed_program import LETTERS
from tests.mail.dovecot import free_port

KILLS = 20
SEED = 20261124


class Executioner:
    """A server that counts its commands and kills the program at the one it was told."""

    def __init__(self) -> None:
        self.taken: Counter[tuple[str, str]] = Counter()
        self._victim, self._countdown = 0, -1
        self._lock = threading.Lock()

    def aim(self, pid: int, commands: int) -> None:
        with self._lock:
            self._victim, self._countdown = pid, commands

    def _strike(self) -> None:
        with self._lock:
            self._countdown -= 1
            if self._countdown == 0:
                os.kill(self._victim, signal.SIGKILL)

    async def handle_MAIL(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        self._strike()
        envelope.mail_from = address
        return "250 2.1.0 OK"

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        self._strike()
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        # The content has come; whether the program lives to hear that it was taken is another
        # question, and just the one asked here.
        letter = message_from_bytes(envelope.original_content or b"")
        self.taken.update((letter["Message-ID"], one) for one in envelope.rcpt_tos)
        self._strike()
        return "250 2.0.0 Taken"


@pytest.mark.journey
def test_a_kill_at_any_point_neither_loses_nor_doubles_a_letter(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    executioner = Executioner()
    controller = Controller(executioner, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        # Three commands a letter: so all kills fall within the hundred letters.
        most = 3 * LETTERS // KILLS - 1
        codes = [
            run(tmp_path, controller.port, executioner, chance.randint(1, most))
            for _ in range(KILLS)
        ]
        assert codes == [-signal.SIGKILL] * KILLS
        assert run(tmp_path, controller.port, executioner, 0) == 0
    finally:
        controller.stop()
    judge(tmp_path, executioner)


def run(folder: Path, port: int, executioner: Executioner, commands: int) -> int:
    command = [sys.executable, "-m", "tests.engine.killed_program", str(folder), str(port)]
    with subprocess.Popen(command) as program:
        executioner.aim(program.pid, commands)
        return program.wait(timeout=60)


def judge(folder: Path, executioner: Executioner) -> None:
    reader = Reader(folder / "ledger.sqlite")
    letters = [reader.letter(one) for one in reader.ids(Query())]
    assert len(letters) == LETTERS
    assert max(executioner.taken.values()) == 1
    unsure = 0
    for letter in letters:
        assert letter is not None
        [one] = letter.recipients
        got = executioner.taken[f"<{letter.message_id}>", one.address]
        if one.status.delivery is Delivery.UNSURE:
            unsure += 1
            kinds = [fact.kind for fact in reader.timeline(letter.id)]
            assert kinds[-1] is Kind.UNSURE, "it was tried again unasked"
        else:
            assert (one.status.delivery, got) == (Delivery.ACCEPTED, 1), letter.subject
    assert 0 < unsure <= KILLS
    reader.close()

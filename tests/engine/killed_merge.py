"""A program to be killed: sends one letter to many, or what is left of it; says how much memory.

FOLDER PORT ROWS [paused]; with "paused" it first makes sure that a paused merge stays where it is.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import MergeState
from mailtracker_gui.vault.master_key import FixedKey

SENDER = "me@example.org"
PATIENCE = 120.0  # seconds
PACE = Pace(first_retry=0.02, longest_retry=0.05, look_again=0.05)


def main(folder: Path, port: int, count: int, *, paused: bool) -> None:
    engine = Engine(Profile(folder), key=FixedKey(bytes(32)), pace=PACE)
    engine.start()
    reader = Reader(engine.ledger.path)
    if paused:
        _stays_paused(engine, reader)
    elif not reader.accounts():
        account = _account(engine, port)
        engine.submit(engine.send_merge(_template(account), _rows(count))).result()
    _wait_for(lambda: reader.merge_row(1).state is MergeState.DONE)
    engine.stop()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def _stays_paused(engine: Engine, reader: Reader) -> None:
    engine.submit(engine.waiting.pause_merge(1)).result()
    [account] = reader.accounts()
    before = reader.merge_row(1)
    probe = Letter(account=account.id, sender=SENDER, to=("probe@example.net",), text="x")
    number = engine.submit(engine.send(probe)).result()
    _wait_for(lambda: reader.rows([number])[0].delivery == "Accepted")
    after = reader.merge_row(1)
    assert after.waiting >= before.waiting - 1  # the one that was under way
    engine.submit(engine.waiting.resume_merge(1)).result()


def _wait_for(condition: object) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.02)


def _account(engine: Engine, port: int) -> int:
    server = Server(host="127.0.0.1", port=port, security=Security.NONE)
    account = Account(name="Me", address=SENDER, smtp=server)
    return engine.submit(engine.save_account(account)).result()


def _template(account: int) -> Letter:
    return Letter(
        account=account,
        sender=SENDER,
        to=("{{email}}",),
        subject="For {{name}}",
        text="Dear {{name}}, " + "this is a long letter. " * 400,
        tag="Spring",
    )


def _rows(count: int) -> Iterator[dict[str, str]]:
    for number in range(count):
        yield {"name": f"Reader {number}", "email": f"reader{number}@example.net"}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), paused="paused" in sys.argv)

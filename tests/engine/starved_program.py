"""A program whose ledger cannot grow for a while, as on a full disk: it sends all the same.

FOLDER PORT; the limit is the process's own (RLIMIT_FSIZE), so the disk of the tests stays usable.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.vault.master_key import FixedKey

PACE = Pace(first_retry=0.05, longest_retry=0.05, look_again=0.05, first_reconnect=0.05)
PATIENCE = 30.0  # seconds


def main(folder: Path, port: int) -> None:
    alarms: list[Trouble] = []
    engine = Engine(Profile(folder), key=FixedKey(bytes(32)), pace=PACE, alarm=alarms.append)
    engine.start()
    reader = Reader(engine.ledger.path)
    server = Server(host="127.0.0.1", port=port, security=Security.NONE)
    account = Account(name="Me", address="me@example.org", smtp=server)
    number = engine.submit(engine.save_account(account)).result()
    letter = Letter(account=number, sender="me@example.org", to=("ann@example.net",), text="x")
    first = engine.submit(engine.send(letter, undo=1)).result()
    starve(folder)
    refused = ""
    try:
        engine.submit(engine.send(letter)).result()
    except Trouble as trouble:
        refused = trouble.what
    wait_for(lambda: bool(alarms))
    feed()
    wait_for(lambda: reader.rows([first])[0].delivery == "Accepted")
    known = [row.delivery for row in reader.rows(list(range(1, 9)))]
    engine.stop()
    print(json.dumps({"refused": refused, "alarm": alarms[0].what, "letters": known}))


def starve(folder: Path) -> None:
    """No file of this process grows beyond what the write-ahead log has now."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    log = folder / "ledger.sqlite-wal"
    _limit(log.stat().st_size)


def feed() -> None:
    _limit(resource.RLIM_INFINITY)


def _limit(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

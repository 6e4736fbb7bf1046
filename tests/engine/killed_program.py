"""A program to be killed: queues what is missing of a hundred letters and sends what waits."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query
from mailtracker_gui.vault.master_key import FixedKey

LETTERS = 100
SENDER = "me@example.org"


def main(folder: Path, port: int) -> None:
    pace = Pace(first_retry=0.02, longest_retry=0.05, look_again=0.05)
    engine = Engine(Profile(folder), key=FixedKey(bytes(32)), pace=pace)
    engine.start()
    reader = Reader(engine.ledger.path)
    account = next((one.id for one in reader.accounts()), 0) or _account(engine, port)
    for number in range(len(reader.ids(Query())), LETTERS):
        letter = Letter(
            account=account,
            sender=SENDER,
            to=(f"reader{number}@example.net",),
            subject=f"Letter {number}",
            text="Hello",
        )
        engine.submit(engine.send(letter)).result()
    while engine.ledger.outbox.next_due(account) or _under_way(reader):
        time.sleep(0.02)
    engine.stop()


def _account(engine: Engine, port: int) -> int:
    server = Server(host="127.0.0.1", port=port, security=Security.NONE)
    account = Account(name="Me", address=SENDER, smtp=server)
    return engine.submit(engine.save_account(account)).result()


def _under_way(reader: Reader) -> bool:
    rows = reader.rows(reader.ids(Query())[:900])
    return any(row.delivery in {"Created", "Processing", "Deferred"} for row in rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

"""Measure the first look into a large mailbox beside a plain loop over its headers: `make bench`.

A real Dovecot holds the mailbox; it is started anew, with its caches away, before each of the two.
The engine is the whole one: every report is read and in the ledger when the clock stops.  Bytes
are counted by a proxy, in a round of their own.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

if __name__ == "__main__":  # the process that reads reports imports this file, and none of these
    from imapclient import IMAPClient

    from mailtracker_gui.domain.account import Account, Security, Server
    from mailtracker_gui.engine.engine import Engine
    from mailtracker_gui.engine.profile import Profile
    from mailtracker_gui.vault.master_key import FixedKey
    from tests.mail.counting_proxy import CountingProxy
    from tests.mail.dovecot import Dovecot
    from tests.mail.large_mailbox import fill

MAILS, REPORTS = 50_000, 500
SHARE, TIMES = 0.05, 1.5
ROUNDS = 3
BATCH = 500


def main() -> int:
    """Print the table; the status is 1 when a figure misses its target."""
    mails = int(sys.argv[1]) if len(sys.argv) > 1 else MAILS
    folder = Path(tempfile.mkdtemp(prefix="mailtracker-bench-"))
    try:
        with Dovecot(folder) as server:
            size = fill(server, mails, REPORTS)
            print(f"{mails:,} mails, {REPORTS} reports, {size / 1e6:,.0f} MB")
            with CountingProxy(server.port) as proxy:
                ours(server, proxy.port, REPORTS)
                share = proxy.count / size
            rounds = [(plain(server), ours(server, server.port, REPORTS)) for _ in range(ROUNDS)]
    finally:
        shutil.rmtree(folder)
    theirs, seconds = (min(times) for times in zip(*rounds, strict=True))
    print(f"plain loop  {theirs:6.1f} s, MailTracker {seconds:6.1f} s (best of {ROUNDS})")
    print(f"bytes / mailbox  {share:.3f}  (at most {SHARE})")
    print(f"time / plain     {seconds / theirs:.2f}  (at most {TIMES})")
    return int(share > SHARE or seconds / theirs > TIMES)


def plain(server: Dovecot) -> float:
    """Fetch every header with IMAPClient and do nothing with it."""
    forget(server)
    begun = time.monotonic()
    with IMAPClient("127.0.0.1", server.port, ssl=False) as imap:
        imap.login(server.user, server.password)
        imap.select_folder("INBOX", readonly=True)
        uids = imap.search()
        for start in range(0, len(uids), BATCH):
            imap.fetch(uids[start : start + BATCH], ["BODY.PEEK[HEADER]"])
    return time.monotonic() - begun


def ours(server: Dovecot, port: int, reports: int) -> float:
    """Let the engine look for the first time, until every report is in the ledger."""
    forget(server)
    with tempfile.TemporaryDirectory() as profile:
        engine = Engine(Profile(Path(profile)), key=FixedKey(bytes(32)))
        engine.start()
        smtp = Server(host="127.0.0.1", port=1, security=Security.NONE)
        imap = Server(host="127.0.0.1", port=port, security=Security.NONE, user=server.user)
        account = Account(name="Ann", address="ann@example.org", smtp=smtp, imap=imap)
        begun = time.monotonic()
        engine.submit(engine.save_account(account, server.password)).result()
        while not watching(engine):
            time.sleep(0.05)
        seconds = time.monotonic() - begun
        found = engine.ledger.last()
        engine.stop()
    assert found == reports, f"{found} of {reports} reports were found"
    return seconds


def watching(engine: Engine) -> bool:
    return engine.submit(at_rest(engine)).result()


async def at_rest(engine: Engine) -> bool:
    words = [one.words for one in engine.ledger.states() if one.part == "reading"]
    return engine.ledger.last() > 0 and words == ["Watching for reports and replies"]


def forget(server: Dovecot) -> None:
    """Take Dovecot's index and cache away: each looks for the first time."""
    server.stop()
    for file in (server.folder / "mail" / server.user).glob("dovecot.index*"):
        file.unlink()
    server.start()


if __name__ == "__main__":
    sys.exit(main())

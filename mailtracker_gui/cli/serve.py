"""`mailtracker serve`: the tracking server alone, in the foreground, until interrupted.

`mailtracker serve account` is its operator's command; the server may run meanwhile.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import secrets
import signal
import sys
from argparse import Namespace
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from mailtracker_gui.domain.connection import Connection, line
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.accounts import AccountFile
from mailtracker_gui.server.embedded import Serving
from mailtracker_gui.server.logs import Lines

if sys.platform == "win32":
    from asyncio import run
else:
    from uvloop import run  # a fifth more hits a second

MASTER, ACCOUNTS, HITS, URL, LOCK = "sealing.key", "accounts.sqlite", "hits.sqlite", "url", "lock"
FIRST = "connection.txt"  # the first account's line


def serve(options: Namespace) -> int:
    """Serve; the secret is made at the first start, readable by its owner alone."""
    _log()
    accounts = _accounts(options)
    lock = FileLock(options.data / LOCK)
    try:
        # Replicas on one database may share the folder; a file of hits has one process.
        with nullcontext() if options.database else lock.acquire(timeout=0):
            run(_serve(options, accounts))
    except Timeout as error:
        raise Trouble(
            f"Another server uses {options.data}.",
            "Stop it first: one file of hits has one process.",
        ) from error
    finally:
        accounts.close()
    return 0


async def _serve(options: Namespace, accounts: AccountFile) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stopping.set)
    server = Serving(
        path=options.data / HITS,
        accounts=accounts,
        host=options.host,
        port=options.port,
        trust=options.trust,
        retention=timedelta(days=options.retention) if options.retention > 0 else None,
        database=options.database,
    )
    print(f"Serving on {await server.start()}", flush=True)
    print(f"Hits and keys are in {options.data}.", flush=True)
    _first(options, accounts)
    # A hit leaves no cycles behind; looking for them at the usual pace doubled the slowest answers.
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    await stopping.wait()
    await server.stop()


def _first(options: Namespace, accounts: AccountFile) -> None:
    """Make the first account, so that a new host is ready: its line is in a file of its own."""
    path: Path = options.data / FIRST
    if not accounts.all() and (options.data / URL).exists():
        path.touch(mode=0o600)
        path.write_text(_pasted(_url(options), *accounts.add("first", secrets.token_bytes(32))))
    if path.exists():
        print(f"The line to paste into the desktop is in {path}.", flush=True)
    elif not accounts.all():
        print("No account yet: mailtracker serve account add NAME --url URL", flush=True)


def account(options: Namespace) -> int:
    """Add, list, rotate or revoke; a running server knows within a second."""
    accounts = _accounts(options)
    try:
        match options.deed:
            case "add":
                url = _url(options)
                print(_pasted(url, *accounts.add(options.name, secrets.token_bytes(32))))
            case "rotate":
                url, secret = _url(options), secrets.token_bytes(32)
                made = accounts.rotate(options.account, secret, forget=options.forget)
                print(_pasted(url, *made))
            case "revoke":
                accounts.revoke(options.account)
            case _:
                for one in accounts.all():
                    state = "revoked" if one.revoked else f"key {one.sealing_key}"
                    print(f"{one.id:>5}  {state:<8}  {one.name}")
    finally:
        accounts.close()
    return 0


def _pasted(url: str, api_key: str, number: int, key: Key) -> str:
    return line(Connection(url=url, account=number, api_key=api_key, key=key))


def _accounts(options: Namespace) -> AccountFile:
    folder: Path = options.data
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if options.url:
            (folder / URL).write_text(options.url)
        return AccountFile(folder / ACCOUNTS, _secret(folder / MASTER))
    except OSError as error:
        raise Trouble(
            f"{folder} cannot be used: {error.strerror}.", "Choose another folder with --data."
        ) from error


def _url(options: Namespace) -> str:
    path = options.data / URL
    if not path.exists():
        raise Trouble(
            "It is not known which address letters shall point at.",
            "Give it once: --url https://track.example.org",
        )
    return str(path.read_text().strip())


def _secret(path: Path) -> bytes:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return bytes.fromhex(path.read_text().strip())


def _log() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    logger = logging.getLogger("mailtracker_gui.server")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)

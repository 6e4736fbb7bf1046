"""`mailtracker account`: add, list, test."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from dataclasses import asdict

from mailtracker_gui.cli.output import say
from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.ledger.queries import Queries

PASSWORD = "MAILTRACKER_PASSWORD"  # noqa: S105  # the variable's name


def add(engine: Engine, _: Queries, options: Namespace) -> int:
    """Store the account; it is tested with `account test`."""
    account = Account(
        name=options.name,
        address=options.address,
        smtp=Server(
            host=options.smtp,
            port=options.smtp_port,
            security=options.smtp_security,
            user=_login(options.smtp_user, options.address),
        ),
        imap=Server(
            host=options.imap,
            port=options.imap_port,
            security=options.imap_security,
            user=_login(options.imap_user, options.address),
        )
        if options.imap
        else None,
        sign_in=options.sign_in,
    )
    secret = "" if options.sign_in else password()
    number = engine.submit(engine.save_account(account, secret)).result()
    say(
        {"id": number, "address": account.address}, f"Added account {number}.", as_json=options.json
    )
    return 0


def show(reader: Queries, options: Namespace) -> int:
    for account in reader.accounts():
        reads = account.imap.host if account.imap else "nothing"
        words = f"{account.id:>3}  {account.address}  sends by {account.smtp.host}, reads {reads}"
        say(asdict(account), words, as_json=options.json)
    return 0


def test(engine: Engine, reader: Queries, options: Namespace) -> int:
    """Print each check in plain words; exit code 1 when one failed."""
    found = (one for one in reader.accounts() if options.account in {None, one.id})
    if (account := next(found, None)) is None:
        which = "no account yet" if options.account is None else f"no account {options.account}"
        raise Trouble(f"There is {which}.", "See `mailtracker account --help`.")
    checks = engine.submit(engine.check_account(account)).result()
    for check in checks:
        sign = "ok    " if check.ok else "failed"
        words = f"{sign}  {check.name}: {check.words} {check.way_out}".rstrip()
        say(asdict(check), words, as_json=options.json)
    return 0 if all(check.ok for check in checks) else 1


def password() -> str:
    """Return the password from the environment, a prompt, or the first line of standard input."""
    if known := os.environ.get(PASSWORD):
        return known
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\r\n")


def _login(user: str | None, address: str) -> str:
    return address if user is None else user

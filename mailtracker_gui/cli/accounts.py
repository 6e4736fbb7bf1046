"""`mailtracker account`: add, list, test, remove."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from dataclasses import asdict, replace

from mailtracker_gui.cli.output import complain, say
from mailtracker_gui.domain.account import IMAP_PORTS, SMTP_PORTS, Account, Security, Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.ledger.queries import Queries

NO_PASSWORD = "Type it when asked, pipe it in, or set MAILTRACKER_PASSWORD."  # noqa: S105  # words
PASSWORD = "MAILTRACKER_PASSWORD"  # noqa: S105  # the variable's name

PORTS = {"smtp": SMTP_PORTS, "imap": IMAP_PORTS}
ASKED = ("words", "link", "oauth", "passwords")  # of what is known of a provider


def add(engine: Engine, _: Queries, options: Namespace) -> int:
    """Store the account; it is tested with `account test`."""
    found = None if options.smtp else engine.submit(engine.find_servers(options.address)).result()
    smtp, imap = (found.smtp, found.imap) if found else (None, None)
    account = Account(
        name=options.name,
        address=options.address,
        smtp=_server(options, "smtp", smtp),
        imap=_server(options, "imap", imap) if options.imap or imap else None,
        sign_in=options.sign_in,
    )
    values: dict[str, object] = {}
    if found:  # said before the password is asked for: it may have to be another one
        complain(" ".join(filter(None, (found.words, found.provider.words, found.provider.link))))
        asked = {name: getattr(found.provider, name) for name in ASKED}
        values = {"found_by": found.found_by, **asked}
    secret = "" if options.sign_in else password()
    if found and not (secret or options.sign_in):
        raise Trouble(f"{account.smtp.host} wants a password, and none was given.", NO_PASSWORD)
    number = engine.submit(engine.save_account(account, secret)).result()
    values = {"id": number, "address": account.address, **values}
    say(values, f"Added account {number}.", as_json=options.json)
    return 0


def show(reader: Queries, options: Namespace) -> int:
    for account in reader.accounts():
        reads = account.imap.host if account.imap else "nothing"
        words = f"{account.id:>3}  {account.address}  sends by {account.smtp.host}, reads {reads}"
        say(asdict(account), words, as_json=options.json)
    return 0


def test(engine: Engine, reader: Queries, options: Namespace) -> int:
    """Print each check in plain words; exit code 1 when one failed."""
    checks = engine.submit(engine.check_account(_named(reader, options))).result()
    for check in checks:
        sign = "ok    " if check.ok else "failed"
        words = f"{sign}  {check.name}: {check.words} {check.way_out}".rstrip()
        say(asdict(check), words, as_json=options.json)
    return 0 if all(check.ok for check in checks) else 1


def remove(engine: Engine, reader: Queries, options: Namespace) -> int:
    account = _named(reader, options)
    engine.submit(engine.remove_account(account.id)).result()
    words = f"Removed account {account.id}. Its letters and what is known of them stay."
    say({"id": account.id, "address": account.address}, words, as_json=options.json)
    return 0


def password() -> str:
    """Return the password from the environment, a prompt, or the first line of standard input."""
    if known := os.environ.get(PASSWORD):
        return known
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\r\n")


def _named(reader: Queries, options: Namespace) -> Account:
    """Return the account that was named, or the first."""
    for one in reader.accounts():
        if options.account in {None, one.id}:
            return one
    which = "no account yet" if options.account is None else f"no account {options.account}"
    raise Trouble(f"There is {which}.", "See `mailtracker account --help`.")


def _server(options: Namespace, service: str, found: Server | None) -> Server:
    """Return the server as given, or else as found."""
    given = vars(options)
    user: str | None = given[f"{service}_user"]
    if found and not given[service]:
        return found if user is None else replace(found, user=user)
    security: Security = given[f"{service}_security"]
    return Server(
        host=given[service],
        port=given[f"{service}_port"] or PORTS[service][security],
        security=security,
        user=options.address if user is None else user,
    )

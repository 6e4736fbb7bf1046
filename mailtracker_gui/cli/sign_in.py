"""`mailtracker account sign-in`: let in by a provider, in a browser or by a code."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from mailtracker_gui.cli.output import say
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.sign_in import Client
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.queries import Queries

if TYPE_CHECKING:  # a command that reads starts at once
    from mailtracker_gui.engine.engine import Engine

SECRET = "MAILTRACKER_CLIENT_SECRET"  # noqa: S105  # the variable's name


def sign_in(engine: Engine, reader: Queries, options: Namespace) -> int:
    """Say where to sign in, wait until that is done, and let the account use it."""
    account = _account(reader, options)
    provider, ins = account.sign_in, engine.sign_ins
    if options.client_id:
        client = Client(options.client_id, os.environ.get(SECRET, ""))
        engine.submit(ins.keep_client(provider, client)).result()
    begun = ins.begin(provider, account.address, device=options.device)
    invitation = engine.submit(begun).result()
    how = f" and enter the code {invitation.code}" if invitation.code else ""
    words = f"Open this page in your browser{how}:\n  {invitation.url}"
    say(asdict(invitation), words, as_json=options.json)
    told = engine.submit(ins.finish(provider, account.address)).result()
    engine.submit(engine.save_account(account)).result()
    say(asdict(told), told.words, as_json=options.json)
    return 0


def _account(reader: Queries, options: Namespace) -> Account:
    wanted = canonical(options.address)
    found = (one for one in reader.accounts() if canonical(one.address) == wanted)
    if (account := next(found, None)) is None:
        raise Trouble(f"There is no account {options.address}.", "See `mailtracker account list`.")
    if not (provider := options.provider or account.sign_in):
        raise Trouble(
            f"{options.address} has a password.", "Say with whom to sign in: --with PROVIDER."
        )
    return replace(account, sign_in=provider)

"""Runs one command: builds what it needs, and says the world's troubles in one line."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable

from mailtracker_gui.cli import accounts, contacts, letters
from mailtracker_gui.cli.explain import explain
from mailtracker_gui.cli.output import complain
from mailtracker_gui.cli.serve import account, serve
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.vault.master_key import KeyringKey, MasterKey, PassphraseKey

PASSPHRASE = "MAILTRACKER_PASSPHRASE"  # noqa: S105  # the variable's name
Command = Callable[[Engine, Queries, Namespace], int]
Reading = Callable[[Queries, Namespace], int]

ALONE: dict[str, Callable[[Namespace], int]] = {
    "explain": explain,
    "serve": serve,
    "serve account": account,
}
READING: dict[str, Reading] = {
    "list": letters.show_all,
    "show": letters.show,
    "account list": accounts.show,
    "contacts": contacts.show,
}
WRITING: dict[str, Command] = {
    "send": letters.send,
    "watch": letters.watch,
    "account add": accounts.add,
    "account test": accounts.test,
    "contacts block": contacts.block,
    "contacts clear": contacts.clear,
}


def run(options: Namespace, profile: Profile) -> int:
    """Run the command named in `options`; return the exit code (2: the world's trouble)."""
    name = " ".join(filter(None, (options.command, getattr(options, "action", ""))))
    try:
        if name in ALONE:
            return ALONE[name](options)
        if name in READING:
            return _read(READING[name], options, profile)
        return _write(WRITING[name], options, profile)
    except Trouble as trouble:
        complain(str(trouble))
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `| head` has seen enough; Python would complain at its own end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def key_from_environment() -> MasterKey:
    """Return the profile's key: by passphrase where one is given, else from the keyring."""
    passphrase = os.environ.get(PASSPHRASE, "")
    return PassphraseKey(passphrase) if passphrase else KeyringKey()


def _read(command: Reading, options: Namespace, profile: Profile) -> int:
    """Reading needs no lock: the window may be open on the same profile."""
    if not profile.ledger.exists():
        raise Trouble(f"There is no profile in {profile.folder}.", "Add an account first.")
    reader = Reader(profile.ledger)
    try:
        return command(reader, options)
    finally:
        reader.close()


def _write(command: Command, options: Namespace, profile: Profile) -> int:
    engine = Engine(
        profile, key=key_from_environment(), alarm=lambda trouble: complain(str(trouble))
    )
    engine.start()
    reader = Reader(profile.ledger)
    try:
        return command(engine, reader, options)
    finally:
        reader.close()
        engine.stop()

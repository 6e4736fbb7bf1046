"""The commands that work on a user's data: some only read it, others run the engine."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from mailtracker_gui.cli import accounts, contacts, letters, merge
from mailtracker_gui.cli.output import complain
from mailtracker_gui.cli.sign_in import sign_in
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile, default_profile
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.vault.master_key import KeyringKey, MasterKey, PassphraseKey

PASSPHRASE = "MAILTRACKER_PASSPHRASE"  # noqa: S105  # the variable's name
Command = Callable[[Engine, Queries, Namespace], int]
Reading = Callable[[Queries, Namespace], int]

READING: dict[str, Reading] = {
    "list": letters.show_all,
    "show": letters.show,
    "account list": accounts.show,
    "contacts": contacts.show,
}
WRITING: dict[str, Command] = {
    "send": letters.send,
    "merge": merge.merge,
    "watch": letters.watch,
    "account add": accounts.add,
    "account test": accounts.test,
    "account remove": accounts.remove,
    "account sign-in": sign_in,
    "contacts block": contacts.block,
    "contacts clear": contacts.clear,
}


def on_profile(name: str, options: Namespace, folder: Path | None) -> int:
    """Run the command called `name` on the data in `folder`; return its exit code."""
    profile = Profile(folder) if folder else default_profile()
    if name in READING:
        return _read(READING[name], options, profile)
    return _write(WRITING[name], options, profile)


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

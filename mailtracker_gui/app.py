"""The composition root: builds every part, introduces the parts to each other, runs.

The only module that knows everyone: window, sandbox and command line.  Everyone is imported where
they are wanted: scripts and the tracking server run without Qt, and the process that reads mails
(engine/guarded.py) imports this module too.
"""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from mailtracker_gui.cli.output import complain
from mailtracker_gui.cli.parser import parser, words
from mailtracker_gui.cli.run import run
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.profile import Profile, default_profile

PICTURES = Path("sandbox-screenshots")
OPENING = 20  # looks, a quarter of a second apart, for a window that is about to open
QUIET = 15.0  # seconds at speed 1: the longest pause in the sandbox's story


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or the window when there is none; return the exit code."""
    options = parser().parse_args(words(sys.argv[1:] if argv is None else argv))
    if options.command == "sandbox":
        return sandbox(options)
    if options.command is None:
        return window(options)
    return run(options, options.profile)


def window(options: Namespace) -> int:
    """Open the window on a profile, or have the one that is open there come forward."""
    if not _has_screen():
        complain("There is no screen to open a window on. See `mailtracker --help` for commands.")
        return 2
    from mailtracker_gui.cli.on_profile import PASSPHRASE, key_from_environment
    from mailtracker_gui.engine.at_login import at_login
    from mailtracker_gui.gui.instance import Instance
    from mailtracker_gui.gui.program import Program, Wish

    profile = Profile(options.profile) if options.profile else default_profile()
    program = Program(sys.argv[:1], profile.crashes, profile.window)
    instance = Instance(profile.folder)
    if instance.hand_over(options.link):
        return 0
    from mailtracker_gui.engine.engine import Engine
    from mailtracker_gui.ledger.reader import Reader
    from mailtracker_gui.ledger.store import InUse
    from mailtracker_gui.vault.master_key import PassphraseKey, keyring_works

    try:
        asked = not keyring_works() and PASSPHRASE not in os.environ
        key = PassphraseKey(program.ask_passphrase()) if asked else key_from_environment()
        engine = Engine(profile, key=key, committed=program.pulse.tell, alarm=program.pulse.warn)
        engine.start()
    except InUse as trouble:  # by a window that is opening, or by a command
        return 0 if instance.hand_over(options.link, tries=OPENING) else program.refuse(trouble)
    except Trouble as trouble:
        return program.refuse(trouble)
    instance.listen()
    wish = Wish(
        minimised=options.minimised,
        link=options.link,
        instance=instance,
        at_login=at_login(options.profile),
    )
    try:
        with closing(Reader(profile.ledger)) as reader:  # before the writer, which tidies up
            return program.run(reader, engine, failure=lambda: engine.failure, wish=wish)
    finally:
        engine.stop()


def sandbox(options: Namespace) -> int:
    """Open the real program on a small mail world of its own, which ends with it."""
    shown = _has_screen()
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from mailtracker_gui.engine.engine import Engine
    from mailtracker_gui.engine.rehearsal import Rehearsal, quick
    from mailtracker_gui.gui.program import Program
    from mailtracker_gui.ledger.reader import Reader
    from mailtracker_gui.mail.names import asking_nobody
    from mailtracker_gui.vault.master_key import FixedKey

    pictures = options.screenshots or (None if shown else PICTURES)
    with tempfile.TemporaryDirectory(prefix="mailtracker-sandbox-") as folder:
        profile = Profile(Path(folder))
        program = Program(sys.argv[:1], profile.crashes, profile.window)
        engine = Engine(
            profile,
            key=FixedKey(os.urandom(32)),
            committed=program.pulse.tell,
            alarm=program.pulse.warn,
            names=asking_nobody(),
            pace=quick(options.speed),
        )
        engine.start()
        rehearsal = Rehearsal(engine, profile.folder / "world", options.speed)
        try:
            rehearsal.start()
            return program.run(
                Reader(profile.ledger),
                engine,
                failure=lambda: engine.failure,
                pictures=pictures,
                quiet=QUIET / options.speed,
            )
        finally:
            rehearsal.stop()
            engine.stop()


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))

"""`mailtracker backup` and `restore`: a profile in one file, and back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from mailtracker_gui.cli.output import say
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.backup import back_up, restore, settle
from mailtracker_gui.engine.profile import Profile

INSIDE = "{held.letters} letters, {held.facts} facts about them, {held.accounts} accounts"
SEALED = "Passwords in it are sealed; all else can be read."
LATER = "The profile is open: it takes effect when MailTracker is started the next time."


def write(profile: Profile, options: Namespace) -> int:
    """Back up; the window may be open meanwhile."""
    held = back_up(profile, options.file, clock.now())
    words = f"{options.file}: {INSIDE.format(held=held)}. {SEALED}"
    say({"file": str(options.file), **asdict(held)}, words, as_json=options.json)
    return 0


def bring_back(profile: Profile, options: Namespace) -> int:
    held = restore(profile, options.file)
    aside = settle(profile, clock.now())
    words = f"What was there is in {aside}." if aside else LATER
    values = {**asdict(held), "aside": str(aside or "")}
    say(values, f"Restored: {INSIDE.format(held=held)}. {words}", as_json=options.json)
    return 0

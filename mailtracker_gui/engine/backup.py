"""A profile in one file, and back: the ledger, the hits and the settings, each of one moment.

Passwords and tokens are in it only as they lie in the ledger: sealed with a key that is not.
Restoring takes effect when the profile is opened the next time; what was there is set aside.
"""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from mailtracker_gui import __version__
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.copying import Held, copy, look_into

ABOUT = "about.txt"
WORDS = """A backup of MailTracker {version}, made {made:%Y-%m-%d %H:%M} UTC.

ledger.sqlite   {held.letters} letters, {held.facts} facts about them, {held.accounts} accounts
tracker.sqlite  opens and clicks as they arrived, if there were any
settings.toml   what was chosen

Passwords and tokens are sealed. The key is in the keyring of the computer on which it was made, or
is the profile's passphrase; elsewhere, passwords are to be entered again. All else can be read.
"""
NO_BACKUP = ("{name} is no backup of MailTracker's.", "Nothing was changed. Choose another file.")
STAGED, ABSENT = "restored.next", ".absent"


def back_up(profile: Profile, file: Path, now: datetime) -> Held:
    """Write the profile into one file; whoever uses it meanwhile may go on."""
    if not profile.ledger.exists():
        raise Trouble(
            say("There is no profile in {folder}.", folder=profile.folder), "Add an account first."
        )
    new = file.with_name(f"{file.name}.new")
    with _world(file), _scratch(profile, "backup.work") as work:
        for one in (profile.ledger, profile.hits):
            if one.exists():
                copy(one, work / one.name)
        if profile.settings.exists():
            shutil.copyfile(profile.settings, work / profile.settings.name)
        held = look_into(work / profile.ledger.name)
        about = WORDS.format(version=__version__, made=now, held=held)
        (work / ABOUT).write_text(about, encoding="utf-8")
        new.touch(mode=0o600)
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as packed:
            for one in sorted(work.iterdir()):
                packed.write(one, one.name)
        new.replace(file)
    return held


def inspect(profile: Profile, file: Path) -> Held:
    """Say what a backup holds.  Raises Trouble when it cannot be restored here."""
    with _world(file), _scratch(profile, "restore.work") as work:
        return _unpacked(profile, file, work)


def restore(profile: Profile, file: Path) -> Held:
    """Have the backup take the profile's place at the next opening."""
    with _world(file), _scratch(profile, "restore.work") as work:
        held = _unpacked(profile, file, work)
        for one in (profile.settings, profile.hits):
            if not (work / one.name).exists():
                (work / f"{one.name}{ABSENT}").touch()
        staged = profile.folder / STAGED
        shutil.rmtree(staged, ignore_errors=True)
        work.rename(staged)
    return held


def settle(profile: Profile, now: datetime) -> Path | None:
    """Let a restored backup take its place; return the folder where the former files are.

    Called before anybody opens the profile.  The ledger goes last: whatever ends this half way,
    the next call goes on.
    """
    staged = profile.folder / STAGED
    if not (staged / profile.ledger.name).exists():
        return None
    aside = profile.folder / f"before-restore-{now:%Y%m%d-%H%M%S}"
    try:
        lock = FileLock(f"{profile.ledger}.lock", mode=0o600).acquire(timeout=0)
    except Timeout:
        return None  # somebody has it open: the next opening
    with lock, _world(profile.folder):
        aside.mkdir(mode=0o700, exist_ok=True)
        for one in (profile.settings, profile.hits, profile.ledger):
            new, none = staged / one.name, staged / f"{one.name}{ABSENT}"
            if new.exists() or none.exists():
                for end in ("", "-wal", "-shm"):
                    former = one.with_name(f"{one.name}{end}")
                    if former.exists():
                        former.replace(aside / former.name)
            if new.exists():
                new.replace(one)
            none.unlink(missing_ok=True)
        shutil.rmtree(staged, ignore_errors=True)
    return aside


# -- inside ------------------------------------------------------------------------------------


def _unpacked(profile: Profile, file: Path, work: Path) -> Held:
    """Unpack what is known, and nothing else, and look into it."""
    name = file.name
    try:
        with zipfile.ZipFile(file) as packed:
            known = (profile.ledger.name, profile.hits.name, profile.settings.name)
            wanted = [one for one in packed.infolist() if one.filename in known]
            room = shutil.disk_usage(work).free
            if sum(one.file_size for one in wanted) > room:
                raise Trouble("There is no room on the disk for what is in it.", "Free some.")
            for one in wanted:
                packed.extract(one, work)
                (work / one.filename).chmod(0o600)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        raise Trouble(NO_BACKUP[0].format(name=name), NO_BACKUP[1]) from error
    if not (work / profile.ledger.name).exists():
        raise Trouble(NO_BACKUP[0].format(name=name), NO_BACKUP[1])
    return look_into(work / profile.ledger.name)


@contextmanager
def _scratch(profile: Profile, name: str) -> Iterator[Path]:
    """A folder in the profile, so that what is in it can be moved and nobody else can read it."""
    folder = profile.folder / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _world(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Trouble(
            say("{path}: {error}.", path=file, error=error.strerror),
            "Check the disk and the permissions.",
        ) from error

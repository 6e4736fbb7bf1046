"""A backup is whole, says what is in it, and takes the place of what is set aside."""

from __future__ import annotations

import sqlite3
import stat
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.backup import back_up, inspect, restore, settle
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query
from mailtracker_gui.vault.master_key import FixedKey
from tests.gui import story

NOW = datetime(2026, 5, 12, 12, tzinfo=UTC)
PASSWORD = "correct horse battery staple"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile with a dozen letters and a password, closed."""
    profile = Profile(tmp_path / "profile")
    ledger = Ledger(profile.ledger)
    story.fill(ledger)
    ledger.close()
    engine = Engine(profile, key=FixedKey(bytes(32)))
    engine.vault.keep("account:1", PASSWORD)
    engine.ledger.close()
    profile.settings.write_text("# mine\n[sending]\nundo_seconds = 3\n")
    return profile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere.zip"


def subjects(profile: Profile) -> set[str]:
    reader = Reader(profile.ledger)
    found = {row.subject for row in reader.rows(list(reader.ids(Query())))}
    reader.close()
    return found


def test_a_backup_says_what_is_in_it_and_has_no_password_in_clear(
    profile: Profile, file: Path
) -> None:
    held = back_up(profile, file, NOW)
    assert held.letters == len(subjects(profile)) == 12
    with zipfile.ZipFile(file) as packed:
        assert set(packed.namelist()) == {"about.txt", "ledger.sqlite", "settings.toml"}
        about = packed.read("about.txt").decode()
        assert f"12 letters, {held.facts} facts" in about
        assert "2026-05-12 12:00 UTC" in about
        assert all(PASSWORD.encode() not in packed.read(one) for one in packed.namelist())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert inspect(profile, file) == held


def test_a_backup_is_of_one_moment_while_the_ledger_is_written(
    profile: Profile, file: Path
) -> None:
    ledger = Ledger(profile.ledger)
    with ledger.transaction():
        story.add(ledger, 1, story.NOW, ("Late <late@example.net>",), "Not yet", ())
        back_up(profile, file, NOW)
    ledger.close()
    assert inspect(profile, file).letters == 12
    assert len(subjects(profile)) == 13


def test_what_is_restored_takes_the_place_and_the_former_is_set_aside(
    profile: Profile, file: Path
) -> None:
    before = subjects(profile)
    back_up(profile, file, NOW)
    ledger = Ledger(profile.ledger)
    story.add(ledger, 1, story.NOW, ("Late <late@example.net>",), "Written afterwards", ())
    profile.settings.write_text("[sending]\nundo_seconds = 50\n")
    restore(profile, file)
    assert "Written afterwards" in subjects(profile), "it takes effect at the next opening"
    assert settle(profile, NOW) is None, "not while somebody has it open"
    ledger.close()
    engine = Engine(profile, key=FixedKey(bytes(32)))
    assert engine.vault.fetch("account:1") == PASSWORD
    engine.ledger.close()
    assert subjects(profile) == before
    assert "undo_seconds = 3" in profile.settings.read_text()
    [aside] = profile.folder.glob("before-restore-*")
    assert "Written afterwards" in subjects(Profile(aside))
    assert "undo_seconds = 50" in Profile(aside).settings.read_text()
    assert settle(profile, NOW) is None


@pytest.mark.parametrize("moves", range(4))
def test_a_restore_that_was_cut_off_is_finished(
    profile: Profile, file: Path, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(profile, file, NOW)
    ledger = Ledger(profile.ledger)
    story.add(ledger, 1, story.NOW, ("Late <late@example.net>",), "Written afterwards", ())
    ledger.close()
    restore(profile, file)
    left = [moves]
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if not left[0]:
            raise OSError(28, "No space left on device")
        left[0] -= 1
        return real(self, target)

    with monkeypatch.context() as cut:
        cut.setattr(Path, "replace", replace)
        with pytest.raises(Trouble, match="No space left"):
            settle(profile, NOW)
    aside = settle(profile, NOW)
    assert aside is not None
    assert "Written afterwards" not in subjects(profile)
    assert "Written afterwards" in subjects(Profile(aside))
    assert profile.settings.exists()


def packed(file: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(file, "w") as made:
        for name, data in parts.items():
            made.writestr(f"{name}.sqlite", data)
    return file


def database(tmp_path: Path, script: str) -> bytes:
    path = tmp_path / "made.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(script)
    return path.read_bytes()


LEDGER = "CREATE TABLE letters (x); CREATE TABLE evidence (x); CREATE TABLE accounts (x);"


def test_what_is_no_backup_is_refused_and_changes_nothing(
    profile: Profile, file: Path, tmp_path: Path
) -> None:
    before = subjects(profile)
    file.write_bytes(b"no zip")
    with pytest.raises(Trouble, match="is no backup"):
        restore(profile, file)
    with pytest.raises(Trouble, match="is no backup"):
        restore(profile, packed(file, other=b""))
    with pytest.raises(Trouble, match="no ledger"):
        restore(profile, packed(file, ledger=b"no database at all" * 100))
    with pytest.raises(Trouble, match="no ledger"):
        restore(profile, packed(file, ledger=database(tmp_path, "CREATE TABLE x (y)")))
    newer = database(tmp_path, f"{LEDGER} PRAGMA user_version = 9999")
    with pytest.raises(Trouble, match="newer MailTracker"):
        restore(profile, packed(file, ledger=newer))
    whole = profile.ledger.read_bytes()
    torn = whole[:8192] + bytes(len(whole) - 8192)
    with pytest.raises(Trouble, match="damaged"):
        restore(profile, packed(file, ledger=torn))
    assert settle(profile, NOW) is None
    assert subjects(profile) == before


def test_a_torn_zip_is_refused(profile: Profile, file: Path) -> None:
    back_up(profile, file, NOW)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Trouble, match="is no backup"):
        restore(profile, file)
    middle = len(whole) // 3
    file.write_bytes(whole[:middle] + b"\xff" * 64 + whole[middle + 64 :])
    with pytest.raises(Trouble, match="is no backup"):
        restore(profile, file)

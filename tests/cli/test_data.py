"""A profile is backed up and brought back by two commands, without Qt."""

from __future__ import annotations

from pathlib import Path

from mailtracker_gui.ledger.ledger import Ledger
from tests.cli.test_commands import lines, mailtracker
from tests.gui import story


def test_a_backup_is_written_and_brought_back(tmp_path: Path) -> None:
    profile, file = tmp_path / "me", tmp_path / "me.zip"
    ledger = Ledger(profile / "ledger.sqlite")
    story.fill(ledger)
    [written] = lines(mailtracker(profile, "backup", str(file), "--json"))  # it is open meanwhile
    assert (written["letters"], written["accounts"]) == (12, 1)
    later = mailtracker(profile, "restore", str(file))
    assert b"started the next time" in later.stdout
    ledger.close()
    [restored] = lines(mailtracker(profile, "restore", str(file), "--json"))
    assert Path(str(restored["aside"])).parent == profile
    assert len(lines(mailtracker(profile, "list", "--json"))) == 12


def test_what_is_no_backup_is_trouble(tmp_path: Path) -> None:
    file = tmp_path / "x.zip"
    file.write_text("x")
    done = mailtracker(tmp_path / "me", "restore", str(file))
    assert (done.returncode, b"is no backup" in done.stderr) == (2, True)
    done = mailtracker(tmp_path / "me", "backup", str(file))
    assert (done.returncode, b"There is no profile" in done.stderr) == (2, True)

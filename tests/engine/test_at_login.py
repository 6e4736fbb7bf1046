"""The desktop's list of programs that start with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.at_login import AtLogin, at_login, quoted

ARGUMENT = 'a "b" $c `d` \\e %f é'


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "autostart"


def test_the_file_is_made_and_removed(config: Path) -> None:
    switch = AtLogin(("/opt/mail tracker/mailtracker", "--profile", "/home/ann"))
    assert not switch.chosen
    switch.choose(chosen=True)
    assert switch.chosen
    [file] = config.iterdir()
    exec_ = 'Exec="/opt/mail tracker/mailtracker" "--profile" "/home/ann"'
    assert exec_ in file.read_text().splitlines()
    checked = subprocess.run(
        ["desktop-file-validate", file], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")
    switch.choose(chosen=False)
    switch.choose(chosen=False)
    assert not switch.chosen
    assert list(config.iterdir()) == []


def test_an_argument_is_quoted_as_the_specification_says() -> None:
    assert quoted(ARGUMENT) == '"a \\\\"b\\\\" \\\\$c \\\\`d\\\\` \\\\\\\\e %%f é"'


def test_a_shut_folder_is_trouble(config: Path) -> None:
    config.parent.mkdir()
    config.write_text("no folder")
    with pytest.raises(Trouble, match="cannot be changed"):
        AtLogin(("mailtracker",)).choose(chosen=True)


def test_what_starts_is_what_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/mailtracker/mailtracker")
    assert at_login(None) == AtLogin(("/usr/lib/mailtracker/mailtracker",))
    monkeypatch.setenv("APPIMAGE", "/home/ann/MailTracker.AppImage")
    switch = at_login(tmp_path)
    assert switch == AtLogin(("/home/ann/MailTracker.AppImage", "--profile", str(tmp_path)))
    monkeypatch.setenv("FLATPAK_ID", "org.example.MailTracker")
    assert at_login(None) is None


def test_nothing_is_offered_where_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["pytest"])
    assert at_login(None) is None

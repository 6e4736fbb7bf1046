"""What packages are made of, as far as it can be looked at without making one."""

from __future__ import annotations

import json
import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from mailtracker_gui.engine import updates
from mailtracker_gui.engine.updates import Release, Source
from mailtracker_gui.mail.discovery.lookups import Lookups
from tests.engine.test_updates import URL, served

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"


def run(*command: str | Path, **variables: str) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, **variables}
    )
    return done.stdout


def test_the_desktop_entry_is_valid_and_takes_links() -> None:
    entry = PACKAGING / "desktop" / "mailtracker.desktop"
    assert run("desktop-file-validate", entry) == ""
    lines = entry.read_text().splitlines()
    assert {"MimeType=x-scheme-handler/mailto;", "Exec=mailtracker %u"} <= set(lines)


def test_who_makes_the_packages_is_said_in_one_place() -> None:
    script = PACKAGING / "identity.py"
    assert "export MAILTRACKER_UPDATE_URL=''" in run(sys.executable, script)
    told = run(sys.executable, script, MAILTRACKER_MAINTAINER="Ann Lee <ann@example.org>")
    assert "export MAILTRACKER_MAINTAINER='Ann Lee <ann@example.org>'" in told
    placeholder = ".invalid>"
    naming = [
        path.name
        for path in PACKAGING.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and placeholder in path.read_text()
    ]
    assert naming == ["identity.py"]


@pytest.mark.parametrize(("kind", "pictures"), [("ico", 9), ("icns", 11)])
def test_icons_of_other_systems_are_drawn(
    kind: str, pictures: int, tmp_path: Path, qapp: object
) -> None:
    file = tmp_path / f"mailtracker.{kind}"
    run(sys.executable, PACKAGING / "icons.py", kind, file)
    reader = QImageReader(str(file))
    assert reader.imageCount() == pictures
    assert not reader.read().isNull()


def test_scripts_can_be_read() -> None:
    scripts = [
        path
        for path in PACKAGING.rglob("*")
        if path.is_file() and path.read_bytes().startswith(b"#!/usr/bin/env bash")
    ]
    assert len(scripts) > 8
    for script in scripts:
        run("bash", "-n", script)
        assert os.access(script, os.X_OK)
    compile((PACKAGING / "mailtracker.spec").read_text(), "mailtracker.spec", "exec")
    plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())


async def test_what_a_packager_signs_is_understood(tmp_path: Path) -> None:
    script, key = PACKAGING / "sign-release", tmp_path / "release.key"
    public = run(sys.executable, script, "new", key).strip()
    assert key.stat().st_mode & 0o077 == 0
    run(sys.executable, script, key, "https://example.org", tmp_path)
    said = (tmp_path / "mailtracker.json").read_bytes()
    lookups: Lookups = served(said, (tmp_path / "mailtracker.json.sig").read_bytes())
    found = await updates.newer(Source(URL, public), lookups=lookups, ours="0")
    assert found == Release(json.loads(said)["version"], "https://example.org")

"""The wheel alone, away from the checkout: everything it needs at run time is inside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ("LICENSE", "README.md", "mailtracker_gui", "pyproject.toml", "resources")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
SPECIMEN = ROOT / "tests" / "specimens" / "exim.eml"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy: setuptools writes beside the sources."""
    sources = tmp_path_factory.mktemp("sources")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, sources / name)
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", sources / "out")
    subprocess.run([*PIP, "wheel", *options, sources], check=True, capture_output=True)
    (built,) = (sources / "out").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [*PIP, "install", "--no-deps", "--no-index", "--target", folder, wheel],
        check=True,
        capture_output=True,
    )
    return folder


def run(installed: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


def test_the_wheel_holds_every_resource_and_migration(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern in (("resources", "*"), ("mailtracker_gui", "*.sql")):
        files = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / folder).rglob(pattern)
            if path.is_file() and path.suffix != ".pyc"
        }
        assert files
        assert files <= inside


def test_a_report_is_explained_by_the_tables_in_the_wheel(installed: Path) -> None:
    where = run(installed, "-c", "import resources; print(resources.__file__)")
    assert Path(where.strip()).is_relative_to(installed)
    told = run(installed, "-m", "mailtracker_gui", "explain", SPECIMEN)
    assert "bob@example.org: failed 5.7.1" in told


def test_the_tracking_server_can_be_asked(installed: Path) -> None:
    assert "--retention" in run(installed, "-m", "mailtracker_gui", "serve", "--help")

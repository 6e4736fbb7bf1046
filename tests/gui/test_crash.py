"""Our own mistakes are written down without secrets and said in a line."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.gui.crash import MOST, Crash, redacted
from tests.gui.conftest import Heard
from tests.gui.story import NOW


@pytest.fixture
def crash(tmp_path: Path, qapp: object) -> Iterator[Crash]:
    crash = Crash(tmp_path / "crashes", lambda: NOW)
    crash.install()
    yield crash
    crash.uninstall()


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("password='hunter2'", "password=…"),
        ('{"token": "abc", "x": 1}', '{"token": …, "x": 1}'),
        ("Authorization: Bearer eyJhbGciOi", "Authorization: …"),
        ("http://me:hunter2@host.example/", "http://…@host.example/"),
        ("no mailbox ann@example.org here", "no mailbox …@… here"),
        ("line 3, in send", "line 3, in send"),
    ],
)
def test_secrets_and_addresses_are_left_out(text: str, safe: str) -> None:
    assert redacted(text) == safe


def test_a_mistake_is_written_down_and_said(
    crash: Crash, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heard = Heard()
    crash.happened.connect(heard.hear)
    _raise(crash)
    [report] = (tmp_path / "crashes").iterdir()
    text = report.read_text()
    assert "ValueError: password=…" in text
    assert "MailTracker" in text
    assert "hunter2" not in text + capsys.readouterr().err
    assert report.stat().st_mode & 0o077 == 0
    assert str(report) in str(heard.all[0][0])


def _raise(crash: Crash) -> None:
    try:
        raise ValueError("password=hunter2")
    except ValueError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


def test_a_mistake_on_another_thread_is_written_down_too(
    crash: Crash, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=int, args=("x",))
    thread.start()
    thread.join()
    [report] = (tmp_path / "crashes").iterdir()
    assert "invalid literal" in report.read_text()


def test_reports_do_not_fill_the_disk(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(MOST + 5):
        (folder / f"crash-2020{number:02}.txt").touch()
    Crash(folder, lambda: NOW).report(ValueError, ValueError("x"), None)
    assert len(list(folder.iterdir())) == MOST


def test_a_report_that_cannot_be_written_is_said(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "crashes"
    file.touch()
    crash = Crash(file, lambda: NOW)
    heard = Heard()
    crash.happened.connect(heard.hear)
    crash.report(ValueError, ValueError("x"), None)
    assert heard.all == [("MailTracker made a mistake.", "No report: File exists.")]

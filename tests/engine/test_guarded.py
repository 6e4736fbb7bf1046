"""A mail that never ends is ended, and the next one is read all the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mailtracker_gui.domain.reports import ReportKind, read
from mailtracker_gui.engine import guarded
from mailtracker_gui.engine.guarded import Guarded, Limit

SPECIMENS = Path(__file__).parents[1] / "specimens"


def behave(raw: bytes) -> object:
    """Do what the mail says."""
    match raw:
        case b"hang":
            while True:
                time.sleep(1)
        case b"eat":
            return bytearray(2 * guarded.MEMORY)
        case b"die":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"fail":
            raise ValueError("ours")
        case b"modules":
            return sorted(sys.modules)
        case b"who":
            return os.getpid()
    return raw


@pytest.fixture
def reader() -> Iterator[Guarded[object]]:
    with closing(Guarded(behave, seconds=0.5)) as reader:
        yield reader


@pytest.mark.parametrize(
    ("mail", "limit"), [(b"hang", "time"), (b"eat", "crash"), (b"die", "crash")]
)
def test_a_mail_that_breaks_its_reader_is_said_and_the_next_is_read(
    reader: Guarded[object], mail: bytes, limit: str
) -> None:
    assert reader(b"before") == b"before"
    with pytest.raises(Limit, match=limit):
        reader(mail)
    assert reader(b"after") == b"after"


def test_a_mail_that_is_too_large_is_not_read(
    reader: Guarded[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "LARGEST", 10)
    with pytest.raises(Limit, match="size"):
        reader(b"x" * 11)


def test_a_mistake_of_ours_is_told_as_one(reader: Guarded[object]) -> None:
    with pytest.raises(ValueError, match="ours"):
        reader(b"fail")
    assert reader(b"after") == b"after"


def test_one_process_reads_many_mails_and_ends_when_there_are_none(
    reader: Guarded[object],
) -> None:
    first = reader(b"who")
    assert reader(b"who") == first != os.getpid()
    with closing(Guarded(behave, idle=0.01)) as hasty:
        first = hasty(b"who")
        assert hasty._child
        hasty._child.join()
        assert hasty(b"who") != first


def test_the_reader_knows_nothing_but_reading(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from mailtracker_gui.engine.guarded import Guarded\n"
        "from tests.engine.test_guarded import behave\n"
        "import sys\n"
        "if __name__ == '__main__':\n"
        "    before = set(sys.modules)\n"
        "    print(*Guarded(behave)(b'modules'))\n"
    )
    done = subprocess.run(
        [sys.executable, program],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    loaded = done.stdout.decode().split()
    assert "mailtracker_gui.domain.reports" in loaded
    for stranger in ("PySide6", "asyncio", "sqlite3", "httpx", "cryptography"):
        assert stranger not in loaded


def test_every_specimen_is_read_as_without_a_guard() -> None:
    with closing(Guarded(read)) as reader:
        for path in sorted(SPECIMENS.glob("*.eml")):
            raw = path.read_bytes()
            assert reader(raw) == read(raw)
            assert reader(raw).kind in set(ReportKind)

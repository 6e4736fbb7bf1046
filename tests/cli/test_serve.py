"""The hosted server as its operator meets it: started, given accounts, asked, stopped."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.domain.connection import Connection, read
from mailtracker_gui.domain.tokens import Mark, Token, seal
from tests.mail.dovecot import free_port

OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
PROGRAM = [sys.executable, "-m", "mailtracker_gui", "serve"]


def operator(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*PROGRAM, "account", *arguments, "--data", str(data)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


class Host:
    """A server in a process of its own; `url` is where it listens."""

    def __init__(self, data: Path) -> None:
        self.data, port = data, free_port()
        self.url = f"http://127.0.0.1:{port}"
        command = [*PROGRAM, "--port", str(port), "--data", str(data), "--url", self.url]
        self.program = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self.program.stdout
        self.said = self.program.stdout.readline()

    def stop(self) -> str:
        """Return what it logged."""
        self.program.send_signal(signal.SIGTERM)
        _, logged = self.program.communicate(timeout=20)
        assert self.program.returncode == 0
        return logged


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    host = Host(tmp_path / "data")
    yield host
    if host.program.poll() is None:
        host.stop()


def opened(known: Connection, letter: int = 7) -> str:
    token = Token(mark=Mark.OPEN, account=known.account, letter=letter, recipient=3)
    return f"{known.url}/o/{seal(known.key, token, letter.to_bytes(12, 'big'))}"


def events(known: Connection) -> list[dict[str, object]]:
    request = urllib.request.Request(
        f"{known.url}/v1/events", headers={"Authorization": f"Bearer {known.api_key}"}
    )
    with OPENER.open(request) as answer:
        told: list[dict[str, object]] = json.load(answer)["events"]
    return told


def test_two_accounts_see_their_own_events_by_a_line_to_paste(host: Host) -> None:
    assert host.url in host.said
    ann, bob = (read(operator(host.data, "add", name).stdout) for name in ("Ann", "Bob"))
    first = read((host.data / "connection.txt").read_text())
    assert (first.account, ann.url, ann.account, bob.account) == (1, host.url, 2, 3)
    assert events(ann) == events(bob) == []
    OPENER.open(opened(ann)).close()
    OPENER.open(opened(bob, 8)).close()
    assert [one["letter"] for one in events(ann)] == [7]
    assert [one["letter"] for one in events(bob)] == [8]
    logged = host.stop()
    lines = [json.loads(line) for line in logged.splitlines()]
    assert [(one["route"], one["status"]) for one in lines] == [("events", 200)] * 4
    assert "127.0.0.1" not in logged
    assert opened(ann).rpartition("/")[2] not in logged


def test_keys_are_renewed_and_an_account_is_revoked_while_it_runs(host: Host) -> None:
    old = read(operator(host.data, "add", "Ann").stdout)
    new = read(operator(host.data, "rotate", str(old.account)).stdout)
    assert events(new) == []  # it knows the account from now on
    OPENER.open(opened(old)).close()
    assert [one["letter"] for one in events(new)] == [7]
    with pytest.raises(urllib.error.HTTPError, match="401"):
        events(old)
    assert operator(host.data, "revoke", str(old.account)).returncode == 0
    with pytest.raises(urllib.error.HTTPError, match="401"):
        events(new)
    assert operator(host.data, "list").stdout == "    1  key 0     first\n    2  revoked   Ann\n"


def test_one_file_has_one_process(host: Host) -> None:
    command = [*PROGRAM, "--port", str(free_port()), "--data", str(host.data)]
    other = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert other.returncode == 2
    assert "Another server uses" in other.stderr


def test_an_account_needs_an_address_to_point_at(tmp_path: Path) -> None:
    done = operator(tmp_path, "add", "Ann")
    assert done.returncode == 2
    assert "--url https://" in done.stderr
    assert read(operator(tmp_path, "add", "Ann", "--url", "https://t.example").stdout).account == 1
    again = operator(tmp_path, "add", "Ann")
    assert "There is an account Ann" in again.stderr
    for path in tmp_path.iterdir():
        if path.name != "url":
            assert path.stat().st_mode & 0o077 == 0

"""An account is added by its address alone; what its provider asks is said before the password."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailtracker_gui.cli.accounts import PASSWORD, add, remove
from mailtracker_gui.cli.parser import parser
from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.own_provider import OwnProvider
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine, secret_name
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.vault.master_key import FixedKey

FOUND = Found(
    smtp=Server(host="localhost", port=1, user="mara"),
    imap=Server(host="127.0.0.1", port=1, user="mara"),
    found_by="Thunderbird's provider list",
    provider=OwnProvider(words="Make an app password.", link="https://lind.example/app"),
)


async def finder(address: str) -> Found:
    assert address == "mara@lind.example"
    return FOUND


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv(PASSWORD, "s3cret")
    engine = Engine(Profile(tmp_path), key=FixedKey(bytes(32)), finder=finder)
    engine.start()
    yield engine
    engine.stop()


def added(engine: Engine, *options: str) -> None:
    """Add an account whose servers, on this computer, do not run."""
    reader = Reader(engine.ledger.path)
    words = ("account", "add", "mara@lind.example", "--json", *options)
    assert add(engine, reader, parser().parse_args(words)) == 0
    reader.close()


def test_the_servers_are_found(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    added(engine)
    told = capsys.readouterr()
    [account] = engine.ledger.accounts()
    assert (account.smtp, account.imap) == (FOUND.smtp, FOUND.imap)
    assert engine.vault.fetch(secret_name(account.id)) == "s3cret"
    assert told.err == (
        "Found localhost and 127.0.0.1, by Thunderbird's provider list. "
        "Make an app password. https://lind.example/app\n"
    )
    assert json.loads(told.out)["found_by"] == "Thunderbird's provider list"


def test_what_is_given_goes_before_what_is_found(engine: Engine) -> None:
    added(engine, "--imap", "127.0.0.2", "--imap-port", "2", "--smtp-user", "me")
    added(engine, "--smtp", "127.0.0.3", "--smtp-port", "2")
    first, second = engine.ledger.accounts()
    assert first.smtp == replace(FOUND.smtp, user="me")
    assert first.imap == Server(host="127.0.0.2", port=2, user="mara@lind.example")
    assert second.smtp == Server(host="127.0.0.3", port=2, user="mara@lind.example")
    assert second.imap is None


def test_the_usual_port_goes_with_the_security(engine: Engine) -> None:
    added(engine, "--smtp", "127.0.0.3", "--smtp-security", "starttls", "--imap", "127.0.0.3")
    [account] = engine.ledger.accounts()
    assert account.imap
    assert (account.smtp.port, account.imap.port) == (587, 993)


def test_an_account_is_removed(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    added(engine)
    [account] = engine.ledger.accounts()
    reader = Reader(engine.ledger.path)
    options = parser().parse_args(("account", "remove", str(account.id)))
    assert remove(engine, reader, options) == 0
    assert "Removed account 1." in capsys.readouterr().out
    assert engine.ledger.accounts() == []
    assert engine.vault.fetch(secret_name(account.id)) is None
    with pytest.raises(Trouble, match="no account 1"):
        remove(engine, reader, options)
    reader.close()


def test_an_account_without_its_password_is_not_added(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(Trouble, match="wants a password"):
        added(engine)
    assert engine.ledger.accounts() == []

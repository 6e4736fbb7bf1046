"""An account's keys: its own, rotated, revoked, and seen by a server that runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailtracker_gui.domain.tokens import Key, Mark, Token, seal, unseal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.accounts import HOME, AccountFile, OneAccount

MASTER, SECRET, OTHER = bytes(range(32)), b"s" * 32, b"o" * 32


@pytest.fixture
def accounts(tmp_path: Path) -> AccountFile:
    return AccountFile(tmp_path / "accounts.sqlite", MASTER)


@pytest.fixture
def server(accounts: AccountFile, tmp_path: Path) -> AccountFile:
    """The same file, as a server that runs has it open."""
    return AccountFile(tmp_path / "accounts.sqlite", MASTER)


def sealed(key: Key, account: int) -> str:
    return seal(key, Token(mark=Mark.OPEN, account=account, letter=1), b"0" * 12)


def test_a_new_account_is_known_to_a_running_server(
    accounts: AccountFile, server: AccountFile
) -> None:
    api_key, account, key = accounts.add("Ann", SECRET)
    assert server.holder(api_key) == account
    assert unseal(server.key, sealed(key, account))
    assert server.key(key.id, account + 1) is None
    assert server.key(key.id + 1, account) is None


@pytest.mark.parametrize("wrong", ["", "1", "1.", "2.x", "x.x", "-1.x", "٣.x", "1.\udcff", "."])
def test_a_wrong_key_is_nobodys(accounts: AccountFile, wrong: str) -> None:
    api_key, _, _ = accounts.add("Ann", SECRET)
    assert accounts.holder(wrong) is None
    assert accounts.holder(api_key[:-1]) is None
    assert accounts.holder(api_key.replace("1.", "2.")) is None


def test_no_key_is_in_the_file(accounts: AccountFile, tmp_path: Path) -> None:
    api_key, _, key = accounts.add("Ann", SECRET)
    path = tmp_path / "accounts.sqlite"
    assert path.stat().st_mode & 0o077 == 0
    kept = path.read_bytes()
    assert b"Ann" in kept
    assert api_key.partition(".")[2].encode() not in kept
    assert key.secret not in kept


def test_new_keys_replace_the_old_and_letters_already_sent_stay_good(
    accounts: AccountFile, server: AccountFile
) -> None:
    old_api, account, old = accounts.add("Ann", SECRET)
    new_api, _, new = accounts.rotate(account, OTHER, forget=False)
    assert (server.holder(old_api), server.holder(new_api)) == (None, account)
    assert unseal(server.key, sealed(old, account))
    assert unseal(server.key, sealed(new, account))
    assert old.secret != new.secret


def test_a_lost_key_can_be_forgotten(accounts: AccountFile) -> None:
    _, account, old = accounts.add("Ann", SECRET)
    _, _, new = accounts.rotate(account, OTHER, forget=True)
    assert unseal(accounts.key, sealed(old, account)) is None
    assert unseal(accounts.key, sealed(new, account))


def test_a_revoked_account_is_refused(accounts: AccountFile, server: AccountFile) -> None:
    api_key, account, key = accounts.add("Ann", SECRET)
    accounts.revoke(account)
    assert server.holder(api_key) is None
    assert unseal(server.key, sealed(key, account)) is None


def test_what_is_not_there_or_already_there_is_said(accounts: AccountFile) -> None:
    accounts.add("Ann", SECRET)
    with pytest.raises(Trouble, match="There is an account Ann"):
        accounts.add("Ann", SECRET)
    with pytest.raises(Trouble, match="no account 7"):
        accounts.revoke(7)


def test_the_desktops_own_server_has_one_account() -> None:
    own = OneAccount([Key(1, SECRET)], "the key")
    assert (own.holder("the key"), own.holder("another")) == (HOME, None)
    assert own.key(1, HOME)
    assert own.key(1, HOME + 1) is None
    assert own.key(2, HOME) is None

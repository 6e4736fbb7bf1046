"""One promise for every place that may hold the key."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.vault.master_key import FixedKey, KeyringKey, MasterKey, PassphraseKey
from mailtracker_gui.vault.vault import Vault

SECRET = "correct-horse-battery"


class Memory(KeyringBackend):
    """A keyring that lasts as long as the test."""

    priority = 1  # type: ignore[assignment]  # as keyring's own backends have it

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password


class Locked(Memory):
    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked


@pytest.fixture
def memory() -> Iterator[Memory]:
    before = keyring.get_keyring()
    memory = Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


class VaultPromises:
    """What every way to keep the key must do; `key()` is what each start of the program makes."""

    @pytest.fixture
    def vault(self, ledger: Ledger, memory: Memory) -> Vault:
        return Vault(ledger, self.key())

    def key(self) -> MasterKey:
        raise NotImplementedError

    def test_what_is_kept_can_be_fetched_after_a_new_start(
        self, vault: Vault, ledger: Ledger
    ) -> None:
        vault.keep("account:1", SECRET)
        vault.keep("account:2", "zażółć")
        again = Vault(ledger, self.key())
        assert (again.fetch("account:1"), again.fetch("account:2")) == (SECRET, "zażółć")

    def test_a_missing_secret_is_none_not_an_error(self, vault: Vault) -> None:
        assert vault.fetch("account:9") is None

    def test_what_is_forgotten_is_gone(self, vault: Vault) -> None:
        vault.keep("account:1", SECRET)
        vault.forget("account:1")
        assert vault.fetch("account:1") is None

    def test_no_secret_is_in_files_repr_or_log(
        self, vault: Vault, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        vault.keep("account:1", SECRET)
        assert vault.fetch("account:1") == SECRET
        files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert files
        assert not any(SECRET.encode() in content for content in files)
        assert SECRET not in repr(vault) + caplog.text

    def test_entries_cannot_be_swapped(self, vault: Vault, ledger: Ledger) -> None:
        vault.keep("account:1", SECRET)
        ledger.keep_secret("account:2", ledger.secret("account:1"))
        with pytest.raises(Trouble, match="cannot be read"):
            vault.fetch("account:2")

    def test_a_made_secret_is_made_once(self, vault: Vault) -> None:
        made = vault.fetch_or_make("tracker")
        assert len(made) == 32
        assert vault.fetch_or_make("tracker") == made


class TestKeyring(VaultPromises):
    def key(self) -> MasterKey:
        return KeyringKey()

    def test_the_keyring_holds_a_short_key_and_nothing_else(
        self, vault: Vault, memory: Memory
    ) -> None:
        vault.keep("account:1", SECRET * 500)
        [held] = memory.held.values()
        assert len(held) == 44

    def test_a_locked_keyring_is_the_worlds_trouble(self, ledger: Ledger, memory: Memory) -> None:
        keyring.set_keyring(Locked())
        with pytest.raises(Trouble, match="keyring cannot be used"):
            Vault(ledger, KeyringKey()).keep("account:1", SECRET)


class TestPassphrase(VaultPromises):
    def key(self) -> MasterKey:
        return PassphraseKey("open sesame")

    def test_a_wrong_passphrase_opens_nothing(self, vault: Vault, ledger: Ledger) -> None:
        vault.keep("account:1", SECRET)
        with pytest.raises(Trouble, match="passphrase is wrong"):
            Vault(ledger, PassphraseKey("guess")).fetch("account:1")

    def test_an_empty_one_is_refused(self) -> None:
        with pytest.raises(Trouble, match="empty"):
            PassphraseKey("")

    def test_the_keyring_does_not_take_its_place(self, vault: Vault, ledger: Ledger) -> None:
        vault.keep("account:1", SECRET)
        with pytest.raises(Trouble, match="protected by a passphrase"):
            Vault(ledger, KeyringKey()).fetch("account:1")


class TestFixed(VaultPromises):
    def key(self) -> MasterKey:
        return FixedKey(bytes(range(32)))


def test_a_passphrase_does_not_lock_out_what_the_keyring_protects(
    ledger: Ledger, memory: Memory
) -> None:
    Vault(ledger, KeyringKey()).keep("account:1", SECRET)
    with pytest.raises(Trouble, match="keyring") as caught:
        Vault(ledger, PassphraseKey("sesame")).fetch("account:1")
    assert "MAILTRACKER_PASSPHRASE" in caught.value.way_out
    assert Vault(ledger, KeyringKey()).fetch("account:1") == SECRET

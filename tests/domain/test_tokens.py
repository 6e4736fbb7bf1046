"""A token says nothing, proves itself, and no altered one is believed."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.tokens import (
    LONGEST,
    LONGEST_TARGET,
    Key,
    Mark,
    Token,
    among,
    derived,
    is_target,
    seal,
    unseal,
)

KEY = Key(7, bytes(range(32)))
NONCE = b"0123456789ab"
OPEN = Token(mark=Mark.OPEN, account=1, letter=2, recipient=3)
CLICK = Token(mark=Mark.CLICK, account=1, letter=2, recipient=3, target="https://a.example/x?y=1")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

tokens = st.builds(
    Token,
    mark=st.sampled_from([Mark.OPEN, Mark.UNSUBSCRIBE, Mark.OBJECT]),
    level=st.sampled_from(Level),
    account=st.integers(0, 2**32 - 1),
    letter=st.integers(0, 2**63 - 1),
    recipient=st.integers(0, 2**32 - 1),
    target=st.just(""),
) | st.builds(
    Token,
    mark=st.just(Mark.CLICK),
    account=st.integers(0, 2**32 - 1),
    letter=st.integers(0, 2**63 - 1),
    recipient=st.integers(0, 2**32 - 1),
    level=st.sampled_from(Level),
    target=st.text(st.characters(min_codepoint=33, exclude_categories=("Cs", "Cc")), max_size=200)
    .map(lambda rest: f"https://a.example/{rest}")
    .filter(is_target),
)


@given(tokens, st.binary(min_size=12, max_size=12))
def test_what_was_sealed_is_what_is_unsealed(token: Token, nonce: bytes) -> None:
    assert unseal(among([KEY]), seal(KEY, token, nonce)) == token


@given(st.data())
def test_no_altered_token_is_accepted(data: st.DataObject) -> None:
    text = seal(KEY, data.draw(tokens), NONCE)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from(ALPHABET).filter(lambda one: one != text[place]))
    assert unseal(among([KEY]), text[:place] + other + text[place + 1 :]) is None
    assert unseal(among([KEY]), text[:place] + text[place + 1 :]) is None
    assert unseal(among([KEY]), text[:place] + other + text[place:]) is None


@given(st.text(max_size=100) | st.text(ALPHABET, min_size=60, max_size=100))
def test_junk_is_none_and_never_an_error(text: str) -> None:
    assert unseal(among([KEY]), text) is None


@pytest.mark.parametrize("first", [0, 5, 15, Mark.OPEN.value + 16 * 4, 255])
def test_what_our_key_sealed_for_something_else_is_none(first: int) -> None:
    assert unseal(among([KEY]), _sealed(bytes([first]) + bytes(12))) is None


@pytest.mark.parametrize("target", ["javascript:alert(1)", "https://a.example/\r\nX: y", ""])
def test_a_target_no_redirect_may_go_to_is_not_returned(target: str) -> None:
    head = bytes([Mark.CLICK.value + 16 * Level.FULL.value]) + bytes(12)
    assert unseal(among([KEY]), _sealed(head + target.encode())) is None


def test_an_open_is_short_enough_for_any_address_line() -> None:
    text = seal(KEY, OPEN, NONCE)
    assert len(text) == 62
    assert len(f"https://track.example.org/o/{text}") <= 90


def test_nothing_is_readable_and_the_key_hides_itself() -> None:
    text = seal(KEY, CLICK, NONCE)
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    assert b"a.example" not in data
    assert repr(KEY) == "Key(id=7)"


def test_the_alphabet_needs_no_quoting_in_an_address() -> None:
    assert set(seal(KEY, CLICK, NONCE)) <= set(ALPHABET)


def test_old_tokens_outlive_a_rotation_until_their_key_is_dropped() -> None:
    new = Key(8, bytes(32))
    old = seal(KEY, OPEN, NONCE)
    assert unseal(among([new, KEY]), old) == OPEN
    assert unseal(among([new]), old) is None
    assert unseal(among([Key(KEY.id, bytes(32))]), old) is None  # same id, another secret


def test_a_key_seals_for_its_own_account_alone() -> None:
    """Whoever has one account's key can make nothing that is believed of another's."""
    master = bytes(range(32))

    def find(number: int, account: int) -> Key:
        return derived(master, number, account)

    mine = derived(master, 0, 1)
    assert mine != derived(master, 0, 2)
    assert mine != derived(master, 1, 1)
    assert unseal(find, seal(mine, OPEN, NONCE)) == OPEN
    assert unseal(find, seal(mine, OPEN._replace(account=2), NONCE)) is None


def test_padded_and_standard_alphabets_are_not_ours() -> None:
    text = seal(KEY, OPEN, b"\xff" * 12)
    assert "_" in text
    assert unseal(among([KEY]), text.replace("_", "/")) is None
    assert unseal(among([KEY]), f"{text}==") is None


@pytest.mark.parametrize("secret", [b"", bytes(16), bytes(31), bytes(33)])
def test_a_key_of_another_length_is_refused(secret: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Key(1, secret)


@pytest.mark.parametrize("number", [-1, 256])
def test_a_key_id_is_one_byte(number: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Key(number, bytes(32))


GOOD = [
    "http://a.example",
    "HTTPS://A.example/ä?q=ü#ö",
    "https://user@a.example:8443/x",
    "http://[::1]:80/",
    "https://a.example/?y=2&copy=3",
]
BAD = [
    "",
    "a.example",
    "//a.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@example.org",
    "ftp://a.example/",
    "https:///nowhere",
    "http://[::1/",
    "https://a.example/\r\nSet-Cookie: x",
    "https://a.example/\n",
    "https://a.example/ b",
    "https://a.example/\x00",
    "https://a.example/\x7f",
    "https://a.example/\ud800",
    "https://a.example/" + "x" * LONGEST_TARGET,
]


@pytest.mark.parametrize("url", GOOD)
def test_a_redirect_may_go_there(url: str) -> None:
    assert unseal(among([KEY]), seal(KEY, CLICK._replace(target=url), NONCE)) == CLICK._replace(
        target=url
    )


@pytest.mark.parametrize("url", BAD)
def test_no_redirect_goes_there(url: str) -> None:
    with pytest.raises(ValueError, match="leads"):
        seal(KEY, CLICK._replace(target=url), NONCE)


def test_an_open_leads_nowhere() -> None:
    with pytest.raises(ValueError, match="leads"):
        seal(KEY, OPEN._replace(target="https://a.example/"), NONCE)


def test_the_longest_target_still_fits() -> None:
    target = "https://a.example/".ljust(LONGEST_TARGET, "x")
    text = seal(KEY, CLICK._replace(target=target), NONCE)
    assert len(text) <= LONGEST
    assert unseal(among([KEY]), text) == CLICK._replace(target=target)


def _sealed(plain: bytes) -> str:
    clear = bytes([KEY.id]) + bytes([0, 0, 0, 1])
    sealed = AESGCM(KEY.secret).encrypt(NONCE, plain, clear)
    return base64.urlsafe_b64encode(clear + NONCE + sealed).rstrip(b"=").decode()

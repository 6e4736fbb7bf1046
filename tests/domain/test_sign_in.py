"""The table of sign-in providers: whole, safe, and open to other files."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from mailtracker_gui.domain.sign_in import Token, packaged, providers, read_token, token_text
from mailtracker_gui.domain.trouble import Trouble

OWN = """
[own]
title = "Own"
authorization = "https://id.example.org/authorize"
token = "{token}"
scopes = ["mail"]
"""


def test_the_packaged_table_is_whole_and_names_no_client() -> None:
    table = providers(packaged())
    assert list(table) == ["google", "microsoft", "yahoo", "fastmail", "mailru", "yandex"]
    for one in table.values():
        assert one.scopes
        assert one.title
        assert one.register.startswith("https://")
        assert urlsplit(one.redirect.format(port=1)).hostname in {"127.0.0.1", "localhost"}
        assert one.client_id == one.client_secret == ""
        assert one.secret in {"", "client_secret_post", "client_secret_basic"}
        assert one.register in one.unknown


def test_a_packager_adds_client_ids_and_a_company_its_own_provider() -> None:
    more = "[google]\nclient_id = 'id'\nclient_secret = 'hush'\n"
    table = providers([*packaged(), more, OWN.format(token="http://127.0.0.1:1/token")])
    assert (table["google"].client_id, table["google"].title) == ("id", "Google")
    assert "hush" not in repr(table["google"])
    assert table["own"].title == "Own"
    assert table["own"].unknown == "Ask its operator for a client id, and enter it."


@pytest.mark.parametrize(
    "text",
    [
        OWN.format(token="http://id.example.org/token"),  # tokens in clear text
        OWN.format(token="https://id.example.org/token") + "colour = 'red'",
        "[own]\ntitle = 'Own'",
        "own = 1",
        "[own",
    ],
)
def test_a_table_that_cannot_be_right_is_told(text: str) -> None:
    with pytest.raises(Trouble, match="cannot be read"):
        providers([text])


def test_a_token_is_renewed_before_its_end() -> None:
    now = datetime(2026, 5, 4, 12, tzinfo=UTC)
    for expires, fresh in ((0, True), (61, True), (59, False), (-1, False)):
        end = now.timestamp() + expires if expires else 0
        assert Token(access="a", expires=end).fresh(now) is fresh
    assert not Token().fresh(now)


def test_a_token_is_kept_as_it_is() -> None:
    token = Token(access="a", refresh="r", expires=1.5)
    assert read_token(token_text(token)) == token

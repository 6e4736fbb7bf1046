"""Logging in with a token: in the mechanism that is offered, and a refusal is heard to its end."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.credential import Access, Credential
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.sasl import bearing
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.mail.trouble import ServerTrouble, Stage, TokenRefused
from tests.mail.dovecot import Dovecot
from tests.mail.identity import Identity
from tests.mail.imap_server import IMAPServer
from tests.mail.smtp_server import SMTPServer

ANN = "ann@example.org"
CHALLENGE = "334 " + b64encode(b'{"status":"invalid_token"}').decode()
REFUSED = "535 5.7.8 Wrong token t0ken"


def server_of(port: int, user: str = ANN) -> Server:
    return Server(host="127.0.0.1", port=port, security=Security.NONE, user=user)


def bearer(*tokens: str) -> Access:
    """Give one token after the other; the last one stays."""
    left = [Credential(one, bearer=True) for one in tokens]

    async def access(refused: Credential | None) -> Credential:
        if refused == left[0] and len(left) > 1:
            left.pop(0)
        return left[0]

    return access


def test_what_is_said_follows_the_specifications() -> None:
    server = Server(host="mail.example.org", port=587, user="a=b,c@example.org")
    both = {"PLAIN", "XOAUTH2", "OAUTHBEARER"}
    way = bearing(both, server, "t0ken")
    assert way is not None
    assert (way.mechanism, way.first, way.farewell) == (
        "OAUTHBEARER",
        b"n,a=a=3Db=2Cc@example.org,\1host=mail.example.org\1port=587\1auth=Bearer t0ken\1\1",
        b"\1",
    )
    way = bearing(both - {"OAUTHBEARER"}, server, "t0ken")
    assert way is not None
    assert way.first == b"user=a=b,c@example.org\1auth=Bearer t0ken\1\1"
    assert "t0ken" not in repr(way)
    assert bearing({"PLAIN"}, server, "t0ken") is None


@pytest.mark.parametrize(
    ("mechanism", "farewell"), [("XOAUTH2", ""), ("OAUTHBEARER", b64encode(b"\1").decode())]
)
async def test_a_refused_token_is_replaced_once(mechanism: str, farewell: str) -> None:
    replies = {"greeting": "220 hi", "AUTH": CHALLENGE, farewell: REFUSED}
    async with SMTPServer(offers=(f"AUTH PLAIN {mechanism}",), replies=replies) as smtp:
        with pytest.raises(TokenRefused) as caught:
            async with Submission(server_of(smtp.port), bearer("old", "t0ken", "third")):
                raise AssertionError
    said = [line.split(" ") for line in smtp.heard if line.startswith(f"AUTH {mechanism}")]
    assert [b64decode(word[2]).split(b"Bearer ")[1][:-2] for word in said] == [b"old", b"t0ken"]
    assert smtp.heard.count(farewell) == 2
    assert caught.value.what.endswith("535 5.7.8 Wrong token …")
    assert "Sign in again" in caught.value.way_out
    assert not caught.value.passing


async def test_each_connection_asks_for_the_token_of_its_time() -> None:
    tokens = iter(["first", "second"])

    async def access(_refused: Credential | None) -> Credential:
        return Credential(next(tokens), bearer=True)

    replies = {"AUTH": "235 2.7.0 welcome"}
    async with (
        SMTPServer(offers=("AUTH XOAUTH2",), replies=replies) as smtp,
        Submission(server_of(smtp.port), access) as session,
    ):
        smtp.hang_up()
        await session.fresh()
    said = [b64decode(line.split(" ")[2]) for line in smtp.commands("AUTH")]
    assert [b"first" in said[0], b"second" in said[1]] == [True, True]


async def test_a_server_that_cannot_check_tokens_now_is_not_asked_twice() -> None:
    replies = {"AUTH": "454 4.7.0 later"}
    async with SMTPServer(offers=("AUTH XOAUTH2",), replies=replies) as smtp:
        with pytest.raises(ServerTrouble) as caught:
            async with Submission(server_of(smtp.port), bearer("one", "two")):
                raise AssertionError
    assert caught.value.passing
    assert len(smtp.commands("AUTH")) == 1


async def test_a_server_that_takes_passwords_alone_is_told_so() -> None:
    async with SMTPServer() as smtp:
        with pytest.raises(ServerTrouble, match=r"takes no sign-in") as caught:
            async with Submission(server_of(smtp.port), bearer("one")):
                raise AssertionError
    assert smtp.commands("AUTH") == []
    with IMAPServer() as imap, pytest.raises(ServerTrouble, match="takes no sign-in"):
        Mailbox.connect(server_of(imap.port), Credential("one", bearer=True))
    assert caught.value.stage is Stage.LOGIN


@pytest.fixture(scope="module", params=["oauthbearer", "xoauth2"])
def served(request: Any) -> Iterator[tuple[Identity, Dovecot]]:
    with (
        Identity() as identity,
        TemporaryDirectory() as folder,
        Dovecot(Path(folder), identity=identity.url, mechanism=request.param) as imap,
    ):
        yield identity, imap


def test_a_real_mailbox_opens_to_a_token(served: tuple[Identity, Dovecot]) -> None:
    identity, imap = served
    identity.users["right"] = ANN
    with Mailbox.connect(server_of(imap.port), Credential("right", bearer=True)) as mailbox:
        assert mailbox.select("INBOX").exists == 0


@pytest.mark.parametrize("user", [ANN, "bob@example.org"])
def test_a_real_mailbox_stays_closed_to_others(served: tuple[Identity, Dovecot], user: str) -> None:
    identity, imap = served
    identity.users["right"] = ANN
    token = "wrong" if user == ANN else "right"
    with pytest.raises(TokenRefused) as caught:
        Mailbox.connect(server_of(imap.port, user), Credential(token, bearer=True))
    assert caught.value.stage is Stage.LOGIN
    assert "AUTHENTICATIONFAILED" in caught.value.what

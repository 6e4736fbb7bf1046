"""A connection is protected as chosen, or there is none; and its troubles are told apart."""

from __future__ import annotations

import socket
import ssl
from typing import Any

import pytest
import trustme

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.credential import password
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.mail.trouble import ServerTrouble, Stage, explain
from tests.mail.conftest import Authority
from tests.mail.smtp_server import HANG_UP, SAY_NOTHING, SMTPServer

HERE: dict[str, Any] = {"host": "127.0.0.1", "user": "ann", "security": Security.NONE}


async def meet(
    port: int, context: ssl.SSLContext | None = None, **changes: Any
) -> Submission | ServerTrouble:
    """Connect, and return how it went."""
    server = Server(port=port, **(HERE | changes))
    try:
        async with Submission(
            server, password("secret"), ssl_context=context, timeout=1
        ) as session:
            return session
    except ServerTrouble as trouble:
        return trouble


def told(trouble: Submission | ServerTrouble) -> tuple[Stage, bool, str]:
    assert isinstance(trouble, ServerTrouble)
    assert trouble.way_out
    assert "secret" not in str(trouble)
    return trouble.stage, trouble.passing, trouble.what


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
async def test_the_password_goes_through_tls_alone(
    authority: Authority, security: Security
) -> None:
    implicit = security is Security.TLS
    async with SMTPServer(tls=authority.server(), implicit=implicit) as smtp:
        met = await meet(smtp.port, authority.client, security=security)
    assert isinstance(met, Submission)
    verbs = [line.split(" ")[0] for line in smtp.heard]
    expected = (
        ["EHLO", "AUTH", "QUIT"] if implicit else ["EHLO", "STARTTLS", "EHLO", "AUTH", "QUIT"]
    )
    assert verbs == expected
    assert smtp.heard[0] == "EHLO [127.0.0.1]"


async def test_missing_starttls_never_means_clear_text() -> None:
    async with SMTPServer() as smtp:
        stage, passing, what = told(await meet(smtp.port, security=Security.STARTTLS))
    assert (stage, passing) == (Stage.TLS, False)
    assert "does not offer STARTTLS" in what
    assert smtp.commands("AUTH", "MAIL") == []


async def test_what_came_before_tls_is_forgotten(authority: Authority) -> None:
    planted = "220 go\r\n250-evil\r\n250 AUTH CRAM-MD5"
    async with SMTPServer(tls=authority.server(), replies={"STARTTLS": planted}) as smtp:
        met = await meet(smtp.port, authority.client, security=Security.STARTTLS)
    assert isinstance(met, Submission)
    assert smtp.commands("AUTH")[0].startswith("AUTH PLAIN")


@pytest.mark.parametrize("host", ["mail.example.org", "192.0.2.1", "localhost.evil.test"])
def test_clear_text_stays_on_this_computer(host: str) -> None:
    with pytest.raises(Trouble, match="could be read on the way") as caught:
        Submission(Server(host=host, port=25, security=Security.NONE))
    assert caught.value.way_out


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("expired", "has expired"),
        ("other host", "is for another server"),
        ("self-signed", "is signed by nobody but itself"),
        ("unknown", "comes from an authority this computer does not know"),
    ],
)
async def test_certificates_are_told_apart(
    authority: Authority, fault: str, words: str, security: Security
) -> None:
    contexts = {
        "expired": lambda: (authority.server(expired=True), authority.client),
        "other host": lambda: (authority.server("mail.example.net"), authority.client),
        "self-signed": lambda: (self_signed(), None),
        "unknown": lambda: (authority.server(), None),
    }
    theirs, ours = contexts[fault]()
    async with SMTPServer(tls=theirs, implicit=security is Security.TLS) as smtp:
        stage, passing, what = told(await meet(smtp.port, ours, security=security))
    assert (stage, passing) == (Stage.TLS, False)
    assert words in what
    assert smtp.commands("AUTH") == []


def self_signed() -> ssl.SSLContext:
    ca = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with ca.private_key_pem.tempfile() as key, ca.cert_pem.tempfile() as cert:
        context.load_cert_chain(cert, key)
    return context


@pytest.mark.parametrize(
    ("replies", "stage", "passing", "words"),
    [
        ({"AUTH": "535 5.7.8 no"}, Stage.LOGIN, False, "refused the login of ann: 535 5.7.8 no"),
        ({"AUTH": "535 secret is wrong"}, Stage.LOGIN, False, "535 … is wrong"),
        ({"AUTH": "454 4.7.0 later"}, Stage.LOGIN, True, "at the moment: 454 4.7.0 later"),
        ({"AUTH": HANG_UP}, Stage.LOGIN, True, "was lost"),
        ({"greeting": "554 go away"}, Stage.CONNECT, False, "turned us away: 554 go away"),
        ({"greeting": "421 busy"}, Stage.CONNECT, True, "turned us away: 421 busy"),
        ({"greeting": "HTTP/1.1 400"}, Stage.CONNECT, True, "was lost"),
        ({"greeting": HANG_UP}, Stage.CONNECT, True, "was lost"),
        ({"greeting": SAY_NOTHING}, Stage.CONNECT, True, "did not answer in time"),
    ],
)
async def test_troubles_of_the_conversation(
    replies: dict[str, str], stage: Stage, passing: bool, words: str
) -> None:
    async with SMTPServer(replies=replies) as smtp:
        at, passes, what = told(await meet(smtp.port))
    assert (at, passes) == (stage, passing)
    assert words in what
    assert len(smtp.commands("AUTH")) <= 1  # providers lock accounts that insist


async def test_a_server_without_login_is_told() -> None:
    async with SMTPServer(offers=("DSN",)) as smtp:
        stage, passing, what = told(await meet(smtp.port))
        assert isinstance(await meet(smtp.port, user=""), Submission)
    assert (stage, passing) == (Stage.LOGIN, False)
    assert "offers no way to log in" in what


async def test_a_port_without_tls_is_told(authority: Authority) -> None:
    async with SMTPServer() as smtp:
        stage, passing, what = told(await meet(smtp.port, authority.client, security=Security.TLS))
    assert (stage, passing) == (Stage.TLS, False)
    assert "does not speak TLS" in what


async def test_nobody_listens(unused_port: int) -> None:
    stage, passing, what = told(await meet(unused_port))
    assert (stage, passing) == (Stage.CONNECT, True)
    assert f"refused the connection on port {unused_port}" in what


async def test_a_host_that_cannot_exist(authority: Authority) -> None:
    stage, passing, what = told(await meet(25, host="x" * 64, security=Security.TLS))
    assert (stage, passing) == (Stage.CONNECT, True)
    assert "No server called" in what


def test_a_host_that_is_not_found() -> None:
    server = Server(host="mail.example.org", port=465)
    trouble = explain(OSError("outer").with_traceback(None), server)
    assert "was lost" in trouble.what
    error = OSError("outer")
    error.__cause__ = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    assert explain(error, server).what == "No server called mail.example.org was found."

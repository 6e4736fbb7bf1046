"""An account is checked step by step, against real servers."""

from __future__ import annotations

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.mail.check import Check, check_account
from mailtracker_gui.mail.credential import password
from tests.mail.conftest import Authority
from tests.mail.dovecot import Dovecot
from tests.mail.smtp_server import PLAIN, SMTPServer


def account(smtp: SMTPServer, imap: Dovecot | None, *folders: str) -> Account:
    here = {"host": "127.0.0.1", "security": Security.TLS}
    return Account(
        name="Test",
        address="ann@example.org",
        smtp=Server(port=smtp.port, user="ann", **here),  # type: ignore[arg-type]
        imap=imap and Server(port=imap.tls_port, user=imap.user, **here),  # type: ignore[arg-type]
        folders=folders or ("INBOX",),
    )


def served(authority: Authority, offers: tuple[str, ...] = PLAIN) -> SMTPServer:
    return SMTPServer(offers=offers, tls=authority.server(), implicit=True)


def short(checks: list[Check]) -> list[tuple[str, bool]]:
    return [(check.name, check.ok) for check in checks]


async def test_an_account_that_works(imap: Dovecot, authority: Authority) -> None:
    async with served(authority) as smtp:
        one = account(smtp, imap, "INBOX", "Gone")
        checks = await check_account(one, password("secret"), ssl_context=authority.client)
    assert short(checks) == [
        ("Sending: connection", True),
        ("Sending: encryption", True),
        ("Sending: login", True),
        ("Sending: delivery reports", True),
        ("Receiving: connection", True),
        ("Receiving: encryption", True),
        ("Receiving: login", True),
        ("Receiving: folder INBOX", True),
        ("Receiving: folder Gone", False),
    ]
    assert "does not offer delivery reports" in checks[3].words
    assert [bool(check.way_out) for check in checks] == [not check.ok for check in checks]


async def test_a_wrong_password_stops_at_the_login(imap: Dovecot, authority: Authority) -> None:
    async with served(authority) as smtp:
        checks = await check_account(
            account(smtp, imap), password("wrong-one"), ssl_context=authority.client
        )
    assert short(checks)[2] == ("Sending: login", False)
    assert short(checks)[-1] == ("Receiving: login", False)
    assert len(checks) == 6
    assert "wrong-one" not in repr(checks)


async def test_an_untrusted_certificate_stops_before_the_password(
    imap: Dovecot, authority: Authority
) -> None:
    async with served(authority) as smtp:
        checks = await check_account(account(smtp, imap), password("secret"))
    assert short(checks) == [
        ("Sending: connection", True),
        ("Sending: encryption", False),
        ("Receiving: connection", True),
        ("Receiving: encryption", False),
    ]
    assert smtp.heard == []


async def test_an_account_that_only_sends(authority: Authority) -> None:
    async with served(authority, ("DSN", "AUTH PLAIN")) as smtp:
        checks = await check_account(
            account(smtp, None), password("secret"), ssl_context=authority.client
        )
    assert "offers delivery reports (DSN)." in checks[3].words
    assert checks[-1] == Check(
        name="Receiving",
        ok=True,
        words="No server is set, so reports and replies are not read.",
    )


async def test_clear_text_to_elsewhere_is_refused_in_words() -> None:
    far = Server(host="mail.example.org", port=25, security=Security.NONE)
    one = Account(name="x", address="ann@example.org", smtp=far, imap=far)
    checks = await check_account(one, password("secret"))
    assert short(checks) == [("Sending: connection", False), ("Receiving: connection", False)]
    assert all("could be read on the way" in check.words for check in checks)

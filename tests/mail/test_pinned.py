"""One certificate is accepted for one server, and no other for it; the login waits for that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.setup import Certificate
from mailtracker_gui.mail.certificates import certificate_of
from mailtracker_gui.mail.check import check_account
from mailtracker_gui.mail.credential import Credential, password
from mailtracker_gui.mail.handshake import Service
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.mail.trouble import CertificateTrouble, Stage
from tests.mail.conftest import Authority
from tests.mail.dovecot import Dovecot
from tests.mail.smtp_server import SMTPServer

OTHER = ":".join(["AB"] * 32)
PROTECTED = pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])


def at(port: int, security: Security, user: str = "ann", pin: str = "") -> Server:
    return Server(host="127.0.0.1", port=port, security=security, user=user, pin=pin)


def served(authority: Authority, security: Security, *names: str) -> SMTPServer:
    return SMTPServer(tls=authority.server(*names), implicit=security is Security.TLS)


def imap_at(imap: Dovecot, security: Security) -> Server:
    port = imap.tls_port if security is Security.TLS else imap.port
    return at(port, security, imap.user)


async def seen(service: Service, server: Server) -> Certificate:
    certificate = await certificate_of(service, server)
    assert certificate
    return certificate


@PROTECTED
async def test_the_accepted_certificate_lets_letters_leave(
    authority: Authority, security: Security
) -> None:
    async with served(authority, security, "other.example") as smtp:
        server = at(smtp.port, security)
        certificate = await seen(Service.SMTP, server)
        smtp.heard.clear()
        async with Submission(replace(server, pin=certificate.fingerprint), password("secret")):
            pass
    assert [line.split()[0] for line in smtp.heard][-2:] == ["AUTH", "QUIT"]
    assert certificate.names == ("other.example",)


@PROTECTED
async def test_another_certificate_is_refused_before_the_login(
    authority: Authority, security: Security
) -> None:
    async with served(authority, security) as smtp:
        server = at(smtp.port, security, pin=OTHER)
        with pytest.raises(CertificateTrouble, match="another certificate") as caught:
            async with Submission(server, password("secret"), ssl_context=authority.client):
                pass  # also when this computer would trust it
    assert (caught.value.stage, caught.value.passing) == (Stage.TLS, False)
    assert smtp.commands("AUTH") == []
    assert smtp.commands("EHLO") == ([] if security is Security.TLS else ["EHLO [127.0.0.1]"])


@PROTECTED
async def test_the_accepted_certificate_lets_mail_be_read(
    imap: Dovecot, security: Security
) -> None:
    server = imap_at(imap, security)
    certificate = await seen(Service.IMAP, server)
    with Mailbox.connect(
        replace(server, pin=certificate.fingerprint), Credential(imap.password)
    ) as mailbox:
        assert [one.name for one in mailbox.folders()] == ["INBOX"]


@PROTECTED
def test_another_certificate_is_refused_before_reading(
    imap: Dovecot, authority: Authority, security: Security
) -> None:
    server = replace(imap_at(imap, security), pin=OTHER)
    with pytest.raises(CertificateTrouble, match="another certificate"):
        Mailbox.connect(server, Credential(imap.password), ssl_context=authority.client)
    assert f"<{imap.user}>" not in imap.log()


async def test_a_check_shows_what_was_not_trusted_and_passes_once_it_is(
    imap: Dovecot, authority: Authority
) -> None:
    async with served(authority, Security.TLS) as smtp:
        one = Account(
            name="Ann",
            address="ann@example.org",
            smtp=at(smtp.port, Security.TLS),
            imap=imap_at(imap, Security.STARTTLS),
        )
        shown = [check.certificate for check in await check_account(one, password("secret"))]
        sending, reading = (certificate for certificate in shown if certificate)
        assert (sending.port, reading.port) == (smtp.port, imap.port)
        assert "trustme" in sending.issuer
        assert sending.begins < sending.ends
        assert smtp.heard == []
        one = replace(
            one,
            smtp=replace(one.smtp, pin=sending.fingerprint),
            imap=one.imap and replace(one.imap, pin=reading.fingerprint),
        )
        checks: list[Check] = await check_account(one, password("secret"))
    assert all(check.ok and check.certificate is None for check in checks)


async def test_what_cannot_be_had_is_not_shown(authority: Authority, unused_port: int) -> None:
    async with SMTPServer() as smtp:  # offers no STARTTLS
        assert await certificate_of(Service.SMTP, at(smtp.port, Security.TLS)) is None
        assert await certificate_of(Service.IMAP, at(smtp.port, Security.STARTTLS)) is None
    assert await certificate_of(Service.SMTP, at(unused_port, Security.TLS)) is None

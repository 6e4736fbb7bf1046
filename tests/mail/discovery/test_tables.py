"""The shipped tables: every row can be used, and says what the big providers ask."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from urllib.parse import urlsplit

import pytest

from mailtracker_gui.domain import sign_in
from mailtracker_gui.domain.account import Security
from mailtracker_gui.domain.own_provider import provider_at
from mailtracker_gui.mail.discovery.find import find_servers
from mailtracker_gui.mail.discovery.ispdb import of_mail_host, table
from mailtracker_gui.mail.discovery.who import Who
from tests.mail.conftest import Authority
from tests.mail.discovery.internet import Internet

WHO = Who(local="mara", domain="lind.example")
TABLES = files("resources")
PROVIDERS = tomllib.loads((TABLES / "providers.toml").read_text(encoding="utf-8"))["provider"]
ROWS = tomllib.loads((TABLES / "ispdb/servers.toml").read_text(encoding="utf-8"))["provider"]


def test_every_row_names_two_protected_servers() -> None:
    by_domain, by_host = table()
    assert len(by_domain) > 250
    for entry in (*by_domain.values(), *by_host.values()):
        servers = entry.servers(WHO)
        assert servers.imap
        for server in (servers.smtp, servers.imap):
            assert server.security in {Security.TLS, Security.STARTTLS}
            assert server.user in {"mara@lind.example", "mara"}
            assert "." in server.host


def test_no_domain_is_in_two_rows() -> None:
    for kind in ("domains", "mx"):
        names = [name for row in ROWS for name in row.get(kind, ())]
        assert sorted(names) == sorted(set(names))


def test_every_provider_is_one_of_the_list_and_has_a_page() -> None:
    servers = [one.servers(WHO) for one in table()[0].values()]
    found = [server for pair in servers for server in (pair.smtp, pair.imap) if server]
    known = {provider_at(one.host, one.port).words for one in found}
    for row in PROVIDERS:
        assert row.get("words", "") in known
        assert ("words" in row) == ("link" in row)
        assert urlsplit(row.get("link", "https:")).scheme == "https"


def test_a_login_that_fits_is_one_that_is_offered() -> None:
    offered = sign_in.providers(sign_in.packaged())
    assert {row["oauth"] for row in PROVIDERS if "oauth" in row} == set(offered)


@pytest.mark.parametrize(
    ("host", "smtp"),
    [
        ("aspmx.l.google.com", "smtp.gmail.com"),
        ("lind-example.mail.protection.outlook.com", "smtp.office365.com"),
        ("in1-smtp.messagingengine.com", "smtp.fastmail.com"),
        ("mx01.kundenserver.de", "smtp.ionos.de"),
        ("smtpin.rzone.de", "smtp.strato.de"),
        ("mx3.mail.ovh.net", "ssl0.ovh.net"),
        ("mx1.hostinger.com", "smtp.hostinger.com"),
        ("mx.zoho.eu", "smtp.zoho.eu"),
        ("mail.t-online.de", "securesmtp.t-online.de"),  # by its domain alone
    ],
)
def test_a_hosted_domain_is_known_by_the_host_of_its_mail(host: str, smtp: str) -> None:
    found = of_mail_host(host, WHO)
    assert found
    assert found.smtp.host == smtp


def test_hosts_that_only_filter_tell_nothing() -> None:
    assert of_mail_host("mx1.lind.iphmx.com", WHO) is None
    assert of_mail_host("com", WHO) is None


@pytest.mark.parametrize(
    ("address", "oauth", "passwords", "words"),
    [
        ("a@gmail.com", "google", True, "app password"),
        ("a@hotmail.co.uk", "microsoft", False, "Outlook.com takes no passwords"),
        ("a@yahoo.com", "yahoo", True, "app password"),
        ("a@proton.me", "", True, "Bridge"),
        ("a@posteo.de", "", True, ""),
    ],
)
async def test_what_a_provider_asks_comes_with_its_servers(
    authority: Authority, address: str, oauth: str, passwords: bool, words: str
) -> None:
    async with Internet(authority, silent=True, patience=0.1) as net:
        provider = (await find_servers(address, net.lookups)).provider
    assert (provider.oauth, provider.passwords) == (oauth, passwords)
    assert words in provider.words
    assert bool(provider.link) == bool(words)

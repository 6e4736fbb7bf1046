"""Servers are found from an address, by whoever knows them best, on a small internet of our own."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import pytest

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.discovery.find import find_servers
from tests.mail.conftest import Authority
from tests.mail.discovery.internet import Internet

ADDRESS = "mara@lind.example"
SUBDOMAIN = "https://autoconfig.lind.example/mail/config-v1.1.xml"
WELL_KNOWN = "https://lind.example/.well-known/autoconfig/mail/config-v1.1.xml"
SRV = {
    "_submissions._tcp.lind.example SRV": ["20 0 465 far.example.", "10 0 465 Out.Host.example."],
    "_submission._tcp.lind.example SRV": ["0 0 587 old.host.example."],
    "_imaps._tcp.lind.example SRV": ["0 0 0 ."],  # not offered
    "_imap._tcp.lind.example SRV": ["0 0 143 in.host.example."],
}


def entry(way: str, host: str, port: object, socket: str, user: str = "%EMAILADDRESS%") -> str:
    kind = "incoming" if way == "imap" else "outgoing"
    return (
        f"<{kind}Server type='{way}'><hostname>{host}</hostname><port>{port}</port>"
        f"<socketType>{socket}</socketType><username>{user}</username></{kind}Server>"
    )


def config(*entries: str) -> bytes:
    body = "".join(entries)
    return (
        f"<?xml version='1.0'?><clientConfig version='1.1'><emailProvider id='x'>{body}"
        "</emailProvider></clientConfig>"
    ).encode()


def named(host: str) -> bytes:
    return config(entry("smtp", host, 465, "SSL"), entry("imap", host, 993, "SSL"))


PLAIN = entry("smtp", "a.example", 25, "plain")


@pytest.fixture
async def net(authority: Authority) -> AsyncIterator[Internet]:
    async with Internet(authority) as net:
        yield net


async def hosts(net: Internet, address: str = ADDRESS) -> tuple[str, str, str]:
    found = await find_servers(address, net.lookups)
    return found.smtp.host, found.imap.host if found.imap else "", found.found_by


async def test_the_most_trusted_answer_wins(net: Internet) -> None:
    own, srv = "the provider's own configuration", "the domain's entry in DNS (SRV)"
    mx, tried = "the host that takes the domain's mail (MX)", "trying the usual names"
    await net.mail_server("smtp.lind.example", 465, implicit=True)
    assert await hosts(net) == ("smtp.lind.example", "", tried)
    net.zone["lind.example MX"] = ["20 mx.else.example.", "10 aspmx.l.google.com."]
    assert await hosts(net) == ("smtp.gmail.com", "imap.gmail.com", mx)
    net.zone |= SRV
    assert await hosts(net) == ("out.host.example", "in.host.example", srv)
    net.pages[WELL_KNOWN] = named("second.example")
    assert await hosts(net) == ("second.example", "second.example", own)
    net.pages[SUBDOMAIN] = named("first.example")
    assert await hosts(net) == ("first.example", "first.example", own)


async def test_only_the_domain_leaves_and_the_address_where_the_protocol_wants_it(
    net: Internet,
) -> None:
    net.zone["mail.lind.example AAAA"] = ["::1"]
    with pytest.raises(Trouble, match=r"servers for lind\.example were not found") as caught:
        await find_servers(" Mara.Lind+x@Lind.example ", net.lookups)
    assert "Enter them" in caught.value.way_out
    query = "?emailaddress=Mara.Lind%2Bx%40lind.example"
    assert sorted(net.fetched) == [f"{SUBDOMAIN}{query}", WELL_KNOWN]
    hosts = {"smtp.lind.example", "imap.lind.example", "mail.lind.example", "lind.example"}
    assert {question.split()[0] for question in net.asked} == hosts | {
        name.split()[0] for name in SRV
    }
    assert sorted(net.reached) == [("mail.lind.example", port) for port in (143, 465, 587, 993)]


async def test_what_the_dns_says_of_ports_and_protection(net: Internet) -> None:
    net.zone |= SRV
    found = await find_servers(ADDRESS, net.lookups)
    assert found.smtp == Server(host="out.host.example", port=465, user=ADDRESS)
    assert found.imap == Server(
        host="in.host.example", port=143, security=Security.STARTTLS, user=ADDRESS
    )


async def test_the_shipped_list_needs_nobody(net: Internet) -> None:
    net.silent, net.patience = True, 0.3
    found = await find_servers("Mara@iCloud.com", net.lookups)
    assert found.found_by == "Thunderbird's provider list"
    assert found.smtp == Server(
        host="smtp.mail.me.com", port=587, security=Security.STARTTLS, user="Mara@icloud.com"
    )
    assert found.imap == Server(host="imap.mail.me.com", port=993, user="Mara")
    assert "app-specific password" in found.provider.words


async def test_silence_ends(net: Internet) -> None:
    net.silent, net.patience = True, 0.2
    with pytest.raises(Trouble, match="were not found"):
        await find_servers(ADDRESS, net.lookups)


async def test_an_address_that_is_none_is_said(net: Internet) -> None:
    with pytest.raises(Trouble, match="not a mail address"):
        await find_servers("mara", net.lookups)


@pytest.mark.parametrize(
    ("page", "smtp"),
    [
        (named("ok.example"), "ok.example"),
        (config(PLAIN, entry("smtp", "b.example", 587, "STARTTLS")), "b.example"),
        (config(PLAIN), ""),
        (config(entry("smtp", "mail.%EMAILDOMAIN%", 465, "SSL")), "mail.lind.example"),
        (config(entry("smtp", "a b.example", 465, "SSL")), ""),
        (config(entry("smtp", "a.example", "９", "SSL")), ""),
        (config(entry("smtp", "a.example", 70_000, "SSL")), ""),
        (config(entry("imap", "a.example", 993, "SSL")), ""),
        (named("big.example") + b" " * 65_536, ""),
        (b"<html><p>Welcome", ""),
        (b"<?xml version='1.0' encoding='nonsense'?><clientConfig/>", ""),
        (b"<clientConfig>" * 3_000, ""),
        (named("ok.example").replace(b"<client", b"<!DOCTYPE x [<!ENTITY e 'y'>]><client"), ""),
        (("Content-Encoding: gzip\r\n", gzip.compress(named("packed.example"))), ""),
        (("Location: https://mail.example/config\r\n", b""), "there.example"),
        (("Location: http://mail.example/config\r\n", b""), ""),
        ((f"Location: {WELL_KNOWN}\r\n", b""), ""),
    ],
)  # fmt: skip
async def test_configurations_from_strangers(
    net: Internet, page: bytes | tuple[str, bytes], smtp: str
) -> None:
    net.pages = {WELL_KNOWN: page, "https://mail.example/config": named("there.example")}
    try:
        found = (await hosts(net))[0]
    except Trouble:
        found = ""
    assert found == smtp


@pytest.mark.parametrize(
    ("user", "ways", "login"),
    [
        ("%EMAILADDRESS%", (), ADDRESS),
        ("%EMAILLOCALPART%", ("OAuth2", "password-cleartext"), "mara"),
        ("%EMAILLOCALPART%.%EMAILDOMAIN%", (), "mara.lind.example"),
        ("%REALNAME%", (), ADDRESS),
        ("", (), ADDRESS),
        ("%EMAILADDRESS%", ("client-IP-address",), ""),
    ],
)
async def test_the_login_is_as_the_configuration_says(
    net: Internet, user: str, ways: tuple[str, ...], login: str
) -> None:
    said = entry("smtp", "a.example", 465, "SSL", user)
    more = "".join(f"<authentication>{way}</authentication>" for way in ways)
    net.pages[SUBDOMAIN] = config(said.replace("</outgoing", f"{more}</outgoing"))
    assert (await find_servers(ADDRESS, net.lookups)).smtp.user == login


async def test_a_configuration_must_prove_its_name(net: Internet) -> None:
    net.pages["https://autoconfig.elsewhere.example/mail/config-v1.1.xml"] = named("ok.example")
    with pytest.raises(Trouble, match="were not found"):
        await find_servers("mara@elsewhere.example", net.lookups)
    assert net.fetched == []


async def guessed(net: Internet) -> Found:
    return await find_servers(ADDRESS, net.lookups)


async def test_a_guess_is_a_handshake_that_worked(net: Internet) -> None:
    imap = {"greeting": "* OK ready"}
    await net.mail_server("smtp.lind.example", 465, implicit=True, proves="other.example")
    await net.mail_server("mail.lind.example", 587)
    await net.mail_server("lind.example", 587)
    await net.mail_server("imap.lind.example", 993, implicit=True)  # greets as SMTP does
    await net.mail_server("lind.example", 993, implicit=True, replies=imap)
    found = await guessed(net)
    starttls = Security.STARTTLS
    assert found.smtp == Server(host="mail.lind.example", port=587, security=starttls, user=ADDRESS)
    assert found.imap == Server(host="lind.example", port=993, user=ADDRESS)


async def test_nothing_is_guessed_without_encryption(net: Internet) -> None:
    server = await net.mail_server("smtp.lind.example", 587, replies={"STARTTLS": "502 no"})
    with pytest.raises(Trouble, match="were not found"):
        await guessed(net)
    assert server.heard == ["EHLO [127.0.0.1]", "STARTTLS"]

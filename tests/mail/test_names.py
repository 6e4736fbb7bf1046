"""What DNS says, from a real server on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mailtracker_gui.mail.names import Names, asking_nobody
from tests.dns import NameServer, nobody, resolver, serving

ZONE = {
    ("icloud.com", "MX"): ("20 mx02.mail.icloud.com.", "10 MX01.mail.icloud.com."),
    ("plain.example", "A"): ("192.0.2.1",),
    ("six.example", "AAAA"): ("2001:db8::1",),
    ("null.example", "MX"): ("0 .",),
    ("words.example", "TXT"): ('"other"', '"v=spf1 include:" "a.example -all"', '"\\228\\246"'),
    ("xn--mnchen-3ya.example", "MX"): ("10 mx.example.",),
}


@pytest.fixture(scope="module")
def server() -> Iterator[NameServer]:
    with serving(ZONE, frozenset({"silent.example"})) as server:
        yield server


@pytest.mark.parametrize(
    ("domain", "hosts"),
    [
        ("icloud.com", ("mx01.mail.icloud.com", "mx02.mail.icloud.com")),
        ("ICLOUD.com", ("mx01.mail.icloud.com", "mx02.mail.icloud.com")),
        ("plain.example", ("plain.example",)),
        ("six.example", ("six.example",)),
        ("null.example", ()),
        ("gone.example", ()),
        ("words.example", ()),
        ("münchen.example", ("mx.example",)),
        ("a..b", None),
        ("x" * 70 + ".example", None),
    ],
)
async def test_who_takes_a_domains_mail(
    server: NameServer, domain: str, hosts: tuple[str, ...] | None
) -> None:
    assert await server.names.mail_hosts(domain) == hosts


async def test_texts_are_whole(server: NameServer) -> None:
    found = await server.names.texts("words.example")
    assert found is not None
    assert set(found) >= {"other", "v=spf1 include:a.example -all"}
    assert await server.names.texts("icloud.com") == ()
    assert await server.names.texts("gone.example") == ()


async def test_silence_is_no_answer(server: NameServer) -> None:
    hasty = Names(resolver(server.port), patience=0.2)
    assert await hasty.mail_hosts("silent.example") is None
    assert await hasty.texts("silent.example") is None


async def test_a_computer_without_name_servers_knows_nothing() -> None:
    assert await Names(nobody()).mail_hosts("icloud.com") is None
    assert await asking_nobody().mail_hosts("icloud.com") is None

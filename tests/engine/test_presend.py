"""What the engine knows before a letter leaves, and the spam check, on real servers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.domain.spam import Filter, SpamCheck
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.presend import AGE
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.screen import STATE
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.mail.names import Names
from mailtracker_gui.vault.master_key import FixedKey
from tests.dns import NameServer, nobody, serving
from tests.engine.test_outbox import PATIENCE, QUICK, SENDER, Desk, html_in, until
from tests.mail.dovecot import free_port
from tests.mail.smtp_server import DSN, SMTPServer
from tests.mail.smtp_server import PLAIN as PLAIN_SERVER
from tests.mail.spamd import rspamd

ZONE = {
    ("icloud.com", "MX"): ("10 mx01.mail.icloud.com.",),
    ("example.org", "TXT"): ('"v=spf1 -all"',),
    ("_dmarc.example.org", "TXT"): ('"v=DMARC1; p=reject"',),
    ("s1._domainkey.example.org", "TXT"): ('"v=DKIM1; p=abc"',),
    ("bare.org", "A"): ("192.0.2.1",),
}
PLAIN = Letter(
    account=1, sender=SENDER, to=("anna@icloud.com",), subject="Hi", text="Dear Anna",
    tracking=Tracking(pixel=True),
)  # fmt: skip


class Desktop(Desk):
    """A desk whose name servers are the test's."""

    def __init__(self, folder: Path, names: Names) -> None:
        self.alarms = []
        self.engine = Engine(
            Profile(folder),
            key=FixedKey(bytes(32)),
            pace=QUICK,
            alarm=self.alarms.append,
            names=names,
        )
        self.engine.start()
        self.reader = Reader(self.engine.ledger.path)

    async def said(self, letter: Letter) -> list[str]:
        remarks = await self.run(self.engine.presend.examine(letter))
        return [one.what for one in remarks]  # type: ignore[attr-defined]


@pytest.fixture
def dns() -> Iterator[NameServer]:
    with serving(ZONE) as server:
        yield server


@pytest.fixture
async def desk(tmp_path: Path, dns: NameServer) -> AsyncIterator[Desktop]:
    desk = Desktop(tmp_path, dns.names)
    yield desk
    await desk.close()


@pytest.fixture
async def alone(tmp_path: Path) -> AsyncIterator[Desktop]:
    desk = Desktop(tmp_path, Names(nobody()))
    yield desk
    await desk.close()


async def forecast(desk: Desktop, letter: Letter, words: str) -> None:
    """Ask again, as the window does, until this is said."""
    async with asyncio.timeout(PATIENCE):
        while not any(words in one for one in await desk.said(letter)):  # noqa: ASYNC110  # another thread makes it true
            await asyncio.sleep(0.01)


async def there(work: Callable[[], None]) -> None:
    """Do it on the engine's thread, where everything is written."""
    work()


async def test_the_first_answer_waits_for_nobody_and_the_next_knows_more(
    desk: Desktop, dns: NameServer
) -> None:
    assert await desk.said(PLAIN) == []
    await forecast(desk, PLAIN, "Apple Mail loads pixels itself.")
    asked = dns.asked.count(("icloud.com", "MX"))
    await desk.said(PLAIN)
    assert dns.asked.count(("icloud.com", "MX")) == asked == 1


async def test_what_dns_said_outlives_the_program_and_ages(desk: Desktop, dns: NameServer) -> None:
    await forecast(desk, PLAIN, "Apple Mail")
    seen = desk.engine.ledger.seen
    told = seen.name("mx", "icloud.com")
    assert told
    assert told.words == ("mx01.mail.icloud.com",)
    desk.engine.presend._tried.clear()
    await desk.said(PLAIN)
    assert dns.asked.count(("icloud.com", "MX")) == 1
    old = clock.now() - AGE - timedelta(minutes=1)
    keep = desk.engine.ledger.keep_name
    await desk.run(there(lambda: keep("mx", "icloud.com", told.words, old)))
    await desk.said(PLAIN)
    await until(lambda: dns.asked.count(("icloud.com", "MX")) == 2)


async def test_a_domain_that_takes_no_mail_is_named(desk: Desktop) -> None:
    await forecast(desk, replace(PLAIN, to=("ann@gmial.org",)), "gmial.org takes no mail.")


async def test_the_senders_domain_is_looked_at(desk: Desktop) -> None:
    bare = replace(PLAIN, sender="me@bare.org")
    await forecast(desk, bare, "bare.org has no SPF and no DMARC record.")
    await forecast(desk, bare, "Whether mail of bare.org is signed (DKIM) is not known.")
    ledger = desk.engine.ledger
    await desk.said(PLAIN)
    await until(lambda: ledger.seen.name("dmarc", "example.org") is not None)
    await until(lambda: ledger.seen.name("dkim", "example.org") is not None)
    assert not [one for one in await desk.said(PLAIN) if "example.org" in one]


async def test_names_of_ones_own_network_are_never_asked_for(
    desk: Desktop, dns: NameServer
) -> None:
    assert await desk.said(replace(PLAIN, sender="me@home.lan", to=("a@b.test", "a@host"))) == []
    await forecast(desk, PLAIN, "Apple Mail")
    assert not [name for name, _ in dns.asked if name.endswith(("lan", "test", "host"))]


@pytest.mark.parametrize("offered", [True, False])
async def test_what_the_accounts_server_offers_is_learnt_before_the_first_letter(
    alone: Desktop, offered: bool
) -> None:
    words = "Your provider cannot confirm delivery: it offers no delivery reports."
    async with SMTPServer(offers=DSN if offered else PLAIN_SERVER) as server:
        account = await alone.account(server.port)
        letter = replace(PLAIN, account=account.id)
        await alone.said(letter)
        known = alone.engine.ledger.seen
        await until(lambda: known.dsn_offered(account.id, "127.0.0.1") is offered)
        assert (words in await alone.said(letter)) is not offered


async def test_every_connection_teaches_it_again(alone: Desktop) -> None:
    async with SMTPServer() as server:
        account = await alone.account(server.port)
        keep = alone.engine.ledger.keep_offer
        await alone.run(there(lambda: keep(account.id, "127.0.0.1", clock.now(), dsn=False)))
        letter = await alone.send(account)
        await until(lambda: alone.deliveries(letter) == ["Accepted"])
        assert alone.engine.ledger.seen.dsn_offered(account.id, "127.0.0.1") is True
    moved = replace(account, smtp=replace(account.smtp, host="mx.example"))
    assert alone.engine.ledger.seen.dsn_offered(account.id, moved.smtp.host) is None


async def test_what_earlier_letters_taught_is_said(alone: Desktop) -> None:
    account = await alone.account(free_port(), enabled=False)
    long_ago = clock.now() - timedelta(days=30)
    letter = replace(
        PLAIN, account=account.id, to=("ann@home.lan",), tracking=Tracking(receipt=True, pixel=True)
    )
    ledger = alone.engine.ledger

    async def teach(mark: str) -> None:  # on the engine's thread, as everything that writes
        stored = ledger.add_letter(letter, message_id=mark, envid=mark, raw=b"", now=long_ago)
        [recipient] = ledger.lookup.addresses(stored)
        details = {"verdict": "prefetch", "rule": "apple-mail-privacy", "confidence": "0.95"}
        hit = Evidence(
            message=stored, recipient=recipient, kind=Kind.OPENED, at=long_ago,
            learnt=long_ago, source=Source.TRACKER, key=mark, details=details,
        )  # fmt: skip
        ledger.append([hit], long_ago)

    for number in range(3):
        await alone.run(teach(f"old{number}"))
    said = await alone.said(letter)
    assert said == [
        "ann@home.lan answered none of the last 3 requests for a read receipt.",
        "Only machines loaded the pixels of the last 3 letters to ann@home.lan.",
    ]


async def test_an_address_of_our_tracking_is_known(alone: Desktop) -> None:
    async with SMTPServer() as server:
        account = await alone.account(server.port)
        html = '<a href="https://shop.example/">shop</a>'
        first = await alone.send(account, html=html, tracking=Tracking(links=True))
        await until(lambda: alone.deliveries(first) == ["Accepted"])
        led = html_in(server.letters[0]).partition('href="')[2].partition('"')[0]
        remarks = await alone.run(
            alone.engine.presend.examine(replace(PLAIN, text=f"> see {led} there"))
        )
        [remark] = [one for one in remarks if one.instead]  # type: ignore[attr-defined]
        assert (remark.about, remark.instead) == (led, "https://shop.example/")


# -- the spam check --------------------------------------------------------------------------------


async def checked(desk: Desktop, port: int) -> None:
    check = SpamCheck(filter=Filter.RSPAMD, port=port, limit=6)
    await desk.run(desk.engine.presend.keep_spam_check(check))


def state(desk: Desktop) -> list[tuple[bool, str]]:
    return [(one.ok, one.words) for one in desk.reader.states() if one.part == STATE]


async def test_a_letter_above_the_limit_is_dropped_and_says_why(alone: Desktop) -> None:
    async with SMTPServer() as server, rspamd() as one:
        one.score = 12.3
        await checked(alone, one.port)
        account = await alone.account(server.port)
        letter = await alone.send(account, "ann@example.net", "bob@example.net")
        await until(lambda: alone.deliveries(letter) == ["Dropped"] * 2)
        [fact, _] = alone.facts(letter, Kind.DROPPED)
        assert fact.details["reason"] == "spam"
        assert fact.details["why"].startswith("rspamd gave it 12.3 points (")
        row = alone.reader.letter(letter)
        assert row
        assert row.recipients[0].status.reason == "spam"
        assert (server.letters, len(one.asked)) == ([], 1)
        assert b"Subject: Hi" in one.asked[0]
        # The user has the last word, and nobody is asked again.
        await alone.run(alone.engine.send_again(letter, row.recipients[0].id))
        await until(lambda: alone.deliveries(letter) == ["Accepted", "Dropped"])
        assert (len(server.letters), len(one.asked)) == (1, 1)


async def test_a_letter_below_the_limit_leaves(alone: Desktop) -> None:
    async with SMTPServer() as server, rspamd() as one:
        await checked(alone, one.port)
        account = await alone.account(server.port)
        letter = await alone.send(
            account, "ann@example.net", "bob@example.net", html="<p>x</p>",
            tracking=Tracking(pixel=True),
        )  # fmt: skip
        await until(lambda: alone.deliveries(letter) == ["Accepted"] * 2)
        assert len(one.asked) == 1  # once a letter, not once a recipient
        assert b"<img" in one.asked[0]  # as it leaves
        assert state(alone) == [(True, "Letters are checked by rspamd")]


async def test_a_letter_cancelled_while_the_filter_thinks_is_cancelled_alone(
    alone: Desktop,
) -> None:
    async with SMTPServer() as server, rspamd() as one:
        one.score = 99
        one.ready.clear()
        await checked(alone, one.port)
        account = await alone.account(server.port)
        letter = await alone.send(account)
        await until(lambda: bool(one.asked))
        await alone.run(alone.engine.waiting.cancel(letter))
        one.ready.set()
        other = await alone.send(account, regardless=True)
        await until(lambda: alone.deliveries(other) == ["Accepted"])
        [fact] = alone.facts(letter, Kind.DROPPED)
        assert "reason" not in fact.details


async def test_whoever_says_regardless_is_not_checked(alone: Desktop) -> None:
    async with SMTPServer() as server, rspamd() as one:
        one.score = 99
        await checked(alone, one.port)
        letter = await alone.send(await alone.account(server.port), regardless=True)
        await until(lambda: alone.deliveries(letter) == ["Accepted"])
        assert one.asked == []


async def test_a_filter_that_is_not_there_holds_nothing_up_and_is_told(alone: Desktop) -> None:
    async with SMTPServer() as server:
        await checked(alone, free_port())
        letter = await alone.send(await alone.account(server.port))
        await until(lambda: alone.deliveries(letter) == ["Accepted"])
        [(ok, words)] = state(alone)
        assert not ok
        assert "cannot be reached" in words
        assert words.endswith("Letters are sent unchecked.")
        await alone.run(alone.engine.presend.keep_spam_check(None))
        assert state(alone) == []


async def test_a_filter_can_be_tried(alone: Desktop) -> None:
    async with rspamd() as one:
        check = SpamCheck(filter=Filter.RSPAMD, port=one.port, limit=6)
        told = await alone.run(alone.engine.presend.try_spam_check(check))
        assert (told.ok, told.words) == (True, "It answers: 0.1 points for a trial.")  # type: ignore[attr-defined]
    nobody_there = replace(check, port=free_port())
    told = await alone.run(alone.engine.presend.try_spam_check(nobody_there))
    assert not told.ok  # type: ignore[attr-defined]

"""Hits of a real server become facts: each once, and judged again when more is known."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from mailtracker_gui.domain.evidence import Kind, Source, Verdict
from mailtracker_gui.domain.judgements import judgement
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.status import Reading
from mailtracker_gui.domain.tokens import Key, Mark, Token, seal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.follower import Follower, second_thoughts
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import PAGE, EventsClient
from tests.facts import fact
from tests.mail.dovecot import free_port

KEY = Key(1, bytes(32))
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
GMAIL = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
STORED = """INSERT INTO events (account, letter, recipient, level, at, kind, verdict, rule,
  confidence, url, method, user_agent, address, headers)
  VALUES (1, ?, 1, 3, ?, 'open', 'person', 'browser', 0.9, '', 'GET', ?, '192.0.2.1', '{}')"""
SOON = timedelta(seconds=1)
PACE = Pace(long_poll=1, first_reconnect=0.05, longest_reconnect=0.05)


class Town:
    """A tracking server, a ledger that follows it, and somebody who fetches."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.ledger = Ledger(folder / "ledger.sqlite")
        letter = Letter(account=1, sender="me@example.org", to=("a@example.net",), subject="Hi")
        long_ago = clock.now() - timedelta(hours=1)
        self.letter = self.ledger.add_letter(
            letter, message_id="1@me", envid="1", raw=b"", now=long_ago
        )
        self.said: list[Trouble | None] = []
        self.nonce = 0

    async def open(self) -> None:
        self.server = EmbeddedServer(
            path=self.folder / "hits.sqlite", keys=[KEY], api_key="k", port=self.port
        )
        self.url = await self.server.start()

    def move_hits_to(self, name: str, *, copy: bool = False) -> None:
        """Take the hits of a stopped server away, or a copy of them."""
        (shutil.copy if copy else shutil.move)(self.folder / "hits.sqlite", self.folder / name)

    async def fetch(
        self, *targets: str, letter: int = 0, agent: str = BROWSER, level: Level = Level.FULL
    ) -> None:
        async with httpx.AsyncClient(trust_env=False, headers={"User-Agent": agent}) as client:
            for target in targets:
                self.nonce += 1
                token = Token(
                    mark=Mark.CLICK if target else Mark.OPEN,
                    account=1,
                    letter=letter or self.letter,
                    recipient=1,
                    level=level,
                    target=target,
                )
                sealed = seal(KEY, token, self.nonce.to_bytes(12, "big"))
                await client.get(f"{self.url}/{'c' if target else 'o'}/{sealed}")

    async def wish(self, mark: Mark) -> None:
        token = Token(mark=mark, account=1, letter=self.letter, recipient=1)
        path = "unsubscribe" if mark is Mark.UNSUBSCRIBE else "object"
        async with httpx.AsyncClient(trust_env=False) as client:
            sealed = seal(KEY, token, bytes([mark.value] * 12))
            await client.post(f"{self.url}/v1/{path}/{sealed}")

    def follow(self) -> asyncio.Task[None]:
        client = EventsClient(f"http://127.0.0.1:{self.port}", "k")
        follower = Follower(client, name="t", ledger=self.ledger, pace=PACE, alarm=self.said.append)

        async def run() -> None:
            try:
                await follower.run()
            finally:
                await client.close()

        return asyncio.get_running_loop().create_task(run())

    async def until(self, hits: int, *kinds: Kind) -> None:
        async with asyncio.timeout(20):
            while len(self.kinds(*(kinds or (Kind.OPENED, Kind.CLICKED)))) < hits:  # noqa: ASYNC110  # its own task makes it true
                await asyncio.sleep(0.01)

    def kinds(self, *kinds: Kind) -> list[Kind]:
        return [one.kind for one in self.ledger.timeline(self.letter) if one.kind in kinds]

    def reading(self) -> Reading:
        row = self.ledger.letter(self.letter)
        assert row
        return row.recipients[0].status.reading


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    town = Town(tmp_path)
    await town.open()
    yield town
    await town.server.stop()
    town.ledger.close()


async def end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


async def test_each_hit_is_a_fact_once_also_after_a_new_start(town: Town) -> None:
    for hits in (1, 2, 3):
        await town.fetch("")
        following = town.follow()
        await town.until(hits)
        await end(following)
    assert town.kinds(Kind.OPENED) == [Kind.OPENED] * 3
    assert town.reading() is Reading.OPENED
    assert town.ledger.setting("cursor:t") == "3"


async def test_the_hits_of_a_long_day_are_all_told(town: Town) -> None:
    await town.server.stop()
    rows = [
        (town.letter, (clock.now() - timedelta(minutes=n)).isoformat(), BROWSER)
        for n in range(2 * PAGE + 10, 0, -1)
    ]
    with closing(sqlite3.connect(town.folder / "hits.sqlite")) as db, db:
        db.executemany(STORED, rows)
    await town.open()
    following = town.follow()
    await town.until(len(rows))
    await end(following)
    assert len(town.kinds(Kind.OPENED)) == len(rows)
    assert town.reading() is Reading.OPENED
    assert town.ledger.unfolded(1) == []


async def test_what_an_end_in_the_middle_left_unfolded_is_folded_at_the_next_start(
    town: Town,
) -> None:
    await town.fetch("")
    following = town.follow()
    await town.until(1)
    await end(following)
    [opened] = [one for one in town.ledger.timeline(town.letter) if one.kind is Kind.OPENED]
    again = replace(opened, key="second", kind=Kind.CLICKED, details=opened.details)
    town.ledger.append_unfolded([again])
    assert town.reading() is Reading.OPENED
    following = town.follow()
    async with asyncio.timeout(20):
        while town.reading() is not Reading.CLICKED:  # noqa: ASYNC110  # the task makes it true
            await asyncio.sleep(0.01)
    await end(following)


async def test_a_hit_for_a_letter_nobody_knows_moves_the_cursor_only(town: Town) -> None:
    await town.fetch("", letter=99)
    await town.fetch("https://shop.example/")
    following = town.follow()
    await town.until(1)
    await end(following)
    assert town.reading() is Reading.CLICKED
    assert town.ledger.setting("cursor:t") == "2"


async def test_a_burst_of_links_makes_the_open_before_it_a_machines(town: Town) -> None:
    following = town.follow()
    await town.fetch("")
    await town.until(1)
    assert town.reading() is Reading.OPENED
    await town.fetch("https://shop.example/1", "https://shop.example/2", "https://shop.example/3")
    await town.until(4)
    await end(following)
    assert town.reading() is Reading.MACHINE
    judgements = [one for one in town.ledger.timeline(town.letter) if one.kind is Kind.JUDGED]
    assert {one.source for one in judgements} == {Source.TRACKER}


async def test_the_user_has_the_last_word(town: Town) -> None:
    await town.fetch("")
    following = town.follow()
    await town.until(1)
    [hit] = [one for one in town.ledger.timeline(town.letter) if one.kind is Kind.OPENED]
    now = clock.now()
    town.ledger.append([judgement(hit, Verdict.SELF, now)], now)
    await town.fetch("https://shop.example/1", "https://shop.example/2")
    await town.until(3)
    await end(following)
    known = town.ledger.timeline(town.letter)
    assert [one.details["judgement"] for one in known if one.source is Source.USER] == ["self"]
    assert town.reading() is Reading.MACHINE  # by the links; the open stays the user's own


@pytest.mark.parametrize(
    ("address", "verdict", "expected"),
    [
        ("9.9.9.9", Verdict.PERSON, {"own-address"}),
        ("66.249.84.1", Verdict.PROXY, set()),  # fetches for many
        ("10.0.0.2", Verdict.PERSON, set()),  # a proxy the server was not told of
    ],
)
async def test_what_is_the_users_once_is_theirs_each_time(
    town: Town, address: str, verdict: Verdict, expected: set[str]
) -> None:
    told = {"user_agent": BROWSER, "address": address, "verdict": verdict.value}
    [recipient] = town.ledger.lookup.recipients(town.letter).values()
    seen = [
        fact(
            Kind.OPENED,
            hours,
            message=town.letter,
            recipient=recipient,
            source=Source.TRACKER,
            **(told | {"user_agent": GMAIL} if verdict is Verdict.PROXY else told),
        )
        for hours in (1, 9)
    ]
    now = clock.now()
    town.ledger.append([*seen, judgement(seen[0], Verdict.SELF, now)], now)
    thoughts = second_thoughts(town.ledger, recipient, now)
    assert {one.details["rule"] for one in thoughts} == expected
    town.ledger.append([*thoughts, judgement(seen[0], Verdict.PERSON, now + SOON)], now)
    undone = second_thoughts(town.ledger, recipient, now + SOON)
    assert {one.details["judgement"] for one in undone} == ({"person"} if expected else set())


async def test_a_server_that_is_away_is_said_and_followed_when_it_is_back(town: Town) -> None:
    await town.server.stop()
    following = town.follow()
    async with asyncio.timeout(20):
        while not town.said:  # noqa: ASYNC110  # the follower's own task makes it true
            await asyncio.sleep(0.01)
    assert isinstance(town.said[0], Trouble)
    assert town.said[0].way_out
    await town.open()
    await town.fetch("")
    await town.until(1)
    await end(following)
    assert town.said[-1] is None


async def test_a_server_that_begins_anew_is_followed_from_its_beginning(town: Town) -> None:
    """Its file was moved away, and the new one's numbers have passed the cursor by now."""
    await town.fetch("", "")
    following = town.follow()
    await town.until(2)
    await end(following)
    await town.server.stop()
    town.move_hits_to("away")
    await town.open()
    await town.fetch("", "", "")
    following = town.follow()
    await town.until(5)
    await end(following)
    assert town.ledger.setting("cursor:t") == "3"


async def test_a_server_with_a_restored_file_doubles_and_swallows_nothing(town: Town) -> None:
    await town.fetch("")
    await town.server.stop()
    town.move_hits_to("kept", copy=True)
    await town.open()
    await town.fetch("", "")
    following = town.follow()
    await town.until(3)
    await town.server.stop()
    town.move_hits_to("lost")
    shutil.copy(town.folder / "kept", town.folder / "hits.sqlite")
    await town.open()
    await town.fetch("")
    await town.until(4)
    await end(following)
    assert len(town.kinds(Kind.OPENED)) == 4


async def test_a_server_that_gives_no_identity_is_followed_all_the_same(town: Town) -> None:
    await town.fetch("")
    assert town.server.service is not None
    town.server.service.store.identity = ""
    following = town.follow()
    await town.until(1)
    await end(following)
    town.server.service.store.identity = "known since"
    await town.fetch("")
    following = town.follow()
    await town.until(2)
    await end(following)
    assert town.kinds(Kind.OPENED) == [Kind.OPENED] * 2


async def test_what_a_private_letter_keeps_is_judged_where_it_was_seen(town: Town) -> None:
    """Without agent, address and time a later judgement would call everyone a machine."""
    following = town.follow()
    await town.fetch("", level=Level.PSEUDONYMOUS)
    await town.fetch("https://a.example/1", "https://a.example/2", level=Level.PSEUDONYMOUS)
    await town.until(3)
    await end(following)
    known = town.ledger.timeline(town.letter)
    hits = [one for one in known if one.kind in {Kind.OPENED, Kind.CLICKED}]
    assert [one.details["verdict"] for one in hits] == ["person", "person", "scanner"]
    assert all("user_agent" not in one.details for one in hits)
    assert town.reading() is Reading.CLICKED


async def test_wishes_become_facts(town: Town) -> None:
    following = town.follow()
    await town.wish(Mark.UNSUBSCRIBE)
    await town.wish(Mark.OBJECT)
    await town.until(2, Kind.UNSUBSCRIBED, Kind.OBJECTED)
    await end(following)
    known = town.ledger.timeline(town.letter)
    wishes = [one for one in known if one.kind in {Kind.UNSUBSCRIBED, Kind.OBJECTED}]
    assert [one.recipient for one in wishes] == [1, 1]


async def test_a_server_that_loses_hits_is_said_until_it_keeps_them_again(town: Town) -> None:
    assert town.server.service is not None
    db = town.server.service.store._db
    [pages] = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages}")
    while not town.server.service.store.lost:
        await town.fetch("https://a.example/" + "x" * 2000)
    following = town.follow()
    async with asyncio.timeout(20):
        while not town.said:  # noqa: ASYNC110  # the follower's own task makes it true
            await asyncio.sleep(0.01)
    assert isinstance(town.said[0], Trouble)
    assert "keeps no hits" in town.said[0].what
    db.execute("PRAGMA max_page_count = 1000000")
    await town.fetch("")
    async with asyncio.timeout(20):
        while town.said[-1] is not None:  # noqa: ASYNC110  # as above
            await asyncio.sleep(0.01)
    await end(following)

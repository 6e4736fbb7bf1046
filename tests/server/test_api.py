"""The API as its clients use it: wishes, kill switch, stream, levels, keys."""

from __future__ import annotations

import json

import httpx
import pytest

from mailtracker_gui.domain.evidence import Verdict
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.tokens import Mark
from mailtracker_gui.server.embedded import EmbeddedServer
from mailtracker_gui.tracking.events import EventsClient
from tests.server.conftest import TARGET, sealed

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


async def kinds(events: EventsClient) -> list[str]:
    return [one.hit.kind for one in (await events.fetch(0, 0)).events]


async def test_unsubscribing_shows_a_page_and_acts_on_post_only(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    path = f"/v1/unsubscribe/{sealed(Mark.UNSUBSCRIBE, level=Level.ANONYMOUS)}"
    page = await web.get(path)
    assert '<form method="post">' in page.text
    assert "form-action 'self'" in page.headers["content-security-policy"]
    assert (await web.head(path)).status_code == 200
    assert await kinds(events) == []
    # RFC 8058 section 3.1: what a mail program posts
    clicked = await web.post(path, data={"List-Unsubscribe": "One-Click"})
    assert clicked.status_code == 200
    [event] = (await events.fetch(0, 0)).events
    assert (event.hit.kind, event.letter, event.recipient) == ("unsubscribe", 7, 3)


async def test_who_objects_is_not_tracked_in_letters_already_sent_either(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    path = f"/v1/object/{sealed(Mark.OBJECT)}"
    assert "already sent" in (await web.get(path)).text
    await web.get(f"/o/{sealed(Mark.OPEN)}")
    assert (await web.post(path)).status_code == 200
    earlier = await web.get(f"/o/{sealed(Mark.OPEN, letter=6)}")
    assert earlier.headers["content-type"] == "image/gif"
    led = await web.get(f"/c/{sealed(Mark.CLICK, target=TARGET)}")
    assert led.headers["location"] == TARGET
    await web.get(f"/o/{sealed(Mark.OPEN, recipient=4)}")
    assert await kinds(events) == ["open", "object", "open"]


async def test_an_objection_to_a_shared_letter_stops_the_letter(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    await web.post(f"/v1/object/{sealed(Mark.OBJECT, recipient=0)}")
    await web.get(f"/o/{sealed(Mark.OPEN, recipient=0)}")
    await web.get(f"/o/{sealed(Mark.OPEN, recipient=0, letter=8)}")
    assert await kinds(events) == ["object", "open"]


async def test_a_killed_letter_is_served_and_not_followed_until_it_is_revived(
    server: EmbeddedServer, web: httpx.AsyncClient, api: httpx.AsyncClient, events: EventsClient
) -> None:
    assert (await api.post("/v1/letters/7/kill")).status_code == 204
    assert (await web.get(f"/o/{sealed(Mark.OPEN)}")).status_code == 200
    await server.stop()
    await server.start()
    await web.get(f"/o/{sealed(Mark.OPEN)}")
    assert await kinds(events) == []
    await api.delete("/v1/letters/7/kill")
    await web.get(f"/o/{sealed(Mark.OPEN)}")
    assert await kinds(events) == ["open"]


async def test_the_client_can_object_for_a_recipient(
    web: httpx.AsyncClient, api: httpx.AsyncClient, events: EventsClient
) -> None:
    assert (await api.post("/v1/recipients/3/object")).status_code == 204
    await web.get(f"/o/{sealed(Mark.OPEN)}")
    assert await kinds(events) == []


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (Level.OFF, None),
        (Level.ANONYMOUS, (0, "T00:00:00+00:00", "", "")),
        (Level.PSEUDONYMOUS, (3, ":00:00+00:00", "", "")),
        (Level.FULL, (3, "+00:00", BROWSER, "127.0.0.1")),
    ],
)
async def test_what_is_stored_depends_on_the_letters_level(
    web: httpx.AsyncClient,
    events: EventsClient,
    level: Level,
    told: tuple[int, str, str, str] | None,
) -> None:
    await web.get(f"/o/{sealed(Mark.OPEN, level=level)}", headers={"User-Agent": BROWSER})
    known = (await events.fetch(0, 0)).events
    assert bool(known) is (told is not None)
    if told:
        [event] = known
        recipient, time, agent, address = told
        assert event.recipient == recipient
        assert event.hit.at.isoformat().endswith(time)
        assert (event.hit.user_agent, event.hit.address) == (agent, address)
        assert event.judgement
        assert event.judgement.verdict is Verdict.PERSON


async def test_a_burst_on_a_private_letters_links_is_seen_while_it_happens(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    for number in range(3):
        link = f"https://shop.example/{number}"
        token = sealed(Mark.CLICK, target=link, level=Level.PSEUDONYMOUS, nonce=number)
        await web.get(f"/c/{token}", headers={"User-Agent": BROWSER})
    other = sealed(Mark.CLICK, target=TARGET, level=Level.PSEUDONYMOUS, recipient=4)
    await web.get(f"/c/{other}", headers={"User-Agent": BROWSER})
    judged = [one.judgement for one in (await events.fetch(0, 0)).events]
    assert [one.verdict.value for one in judged if one] == [
        "person",
        "scanner",
        "scanner",
        "person",
    ]


async def test_a_stream_tells_what_was_and_what_comes(
    web: httpx.AsyncClient, api: httpx.AsyncClient
) -> None:
    await web.get(f"/o/{sealed(Mark.OPEN)}")
    heard = []
    async with api.stream("GET", "/v1/events/stream", headers={"Last-Event-ID": "0"}) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                heard += json.loads(line.removeprefix("data: "))["events"]
                if len(heard) == 2:
                    break
                await web.get(f"/c/{sealed(Mark.CLICK, target=TARGET)}")
    assert [(one["seq"], one["kind"]) for one in heard] == [(1, "open"), (2, "click")]


async def test_a_stream_ends_with_the_server(
    server: EmbeddedServer, api: httpx.AsyncClient
) -> None:
    async with api.stream("GET", "/v1/events/stream") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == ": still here"
        await server.stop()
        assert [line async for line in lines] == [""]


PATHS = [
    ("GET", "/v1/events"),
    ("GET", "/v1/events/stream"),
    ("GET", "/v1/metrics"),
    ("POST", "/v1/letters/7/kill"),
    ("DELETE", "/v1/letters/7/kill"),
    ("POST", "/v1/recipients/3/object"),
]


@pytest.mark.parametrize(("method", "path"), PATHS)
@pytest.mark.parametrize("key", ["", "Bearer other", "Basic dGhlLWV2ZW50cy1rZXk=", "Bearer"])
async def test_nothing_is_told_or_done_without_the_key(
    web: httpx.AsyncClient, method: str, path: str, key: str
) -> None:
    answer = await web.request(method, path, headers={"Authorization": key} if key else {})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["x-request-id"]


async def test_keys_cannot_be_guessed_without_end(web: httpx.AsyncClient) -> None:
    for _ in range(121):
        answer = await web.get("/v1/events", headers={"Authorization": "Bearer guess"})
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")


async def test_the_counters_are_prometheus(web: httpx.AsyncClient, api: httpx.AsyncClient) -> None:
    await web.get(f"/o/{sealed(Mark.OPEN)}")
    await web.get("/o/junk")
    text = (await api.get("/v1/metrics")).text
    assert "# TYPE mailtracker_open_total counter\nmailtracker_open_total 1\n" in text
    assert "mailtracker_junk_total 1\n" in text
    assert "mailtracker_kept_total 1\n" in text
    assert "mailtracker_lost_total 0\n" in text


async def test_one_networks_junk_is_answered_later_and_its_readers_at_once(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    statuses = [(await web.get(f"/o/junk{number}")).status_code for number in range(125)]
    assert statuses == [200] * 120 + [429] * 5
    assert (await web.get(f"/o/{sealed(Mark.OPEN)}")).status_code == 200
    assert await kinds(events) == ["open"]


async def test_a_token_repeated_without_end_is_kept_so_often(
    web: httpx.AsyncClient, events: EventsClient
) -> None:
    for _ in range(65):
        assert (await web.get(f"/o/{sealed(Mark.OPEN)}")).status_code == 200
    await web.get(f"/o/{sealed(Mark.OPEN, recipient=4)}")
    assert await kinds(events) == ["open"] * 61

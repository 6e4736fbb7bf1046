"""Does the tracking server do its work?  Asked as a recipient and as the sender would ask it."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx
import truststore

from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.hosts import on_this_computer
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.tracking.events import EventsClient

NAME = say("Tracking")
END = 2**62  # a cursor beyond all events: the server answers with its last
PATIENCE = 5.0  # seconds until a hit must be known


async def check_server(url: str, api_key: str, pixel: str) -> list[Check]:
    """Return the steps up to the first that fails.

    `pixel` is the address of a pixel of no letter: it is fetched, and must come back as an event.
    Without an `api_key`, the server is another's to follow, and only reached.
    """
    steps: list[Check] = []
    async for step in _steps(url, api_key, pixel):
        steps.append(step)
        if not step.ok:
            break
    return steps


async def _steps(url: str, api_key: str, pixel: str) -> AsyncIterator[Check]:
    async with httpx.AsyncClient(
        verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT), trust_env=False, timeout=10
    ) as client:
        yield await _reached(client, url)
        yield _protected(url)
        if not api_key:
            return
        events = EventsClient(url, api_key)
        try:
            yield await _live(client, events, pixel)
        finally:
            await events.close()


async def _reached(client: httpx.AsyncClient, url: str) -> Check:
    try:
        answer = await client.get(f"{url}/v1/health")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return _failed(
            say("address"),
            say("{url} cannot be reached: {what}.", url=url, what=error or type(error).__name__),
            say("Check the name in the DNS, the server's certificate and its firewall."),
        )
    if answer.status_code not in {200, 503} or "ok" not in answer.text:
        return _failed(
            say("address"),
            say(
                "{url} answers, but not as a tracking server ({status_code}).",
                url=url,
                status_code=answer.status_code,
            ),
            say("Check that the address leads to `mailtracker serve`."),
        )
    if answer.status_code == 503:
        return _failed(
            say("address"),
            say("The server keeps no hits at the moment."),
            say("See its health page."),
        )
    return Check(
        name=say("{what}: address", what=NAME), ok=True, words=say("{url} answers.", url=url)
    )


def _protected(url: str) -> Check:
    parts = urlsplit(url)
    name = say("{what}: encryption", what=NAME)
    if parts.scheme == "https":
        return Check(name=name, ok=True, words="The connection is encrypted (TLS).")
    here = on_this_computer(parts.hostname or "")
    words = (
        "Only this computer reaches it."
        if here
        else "It is not encrypted: many mail programs will not load the pixel, and anybody on the "
        "way sees who fetches it."
    )
    return Check(name=name, ok=here, words=words, way_out="" if here else "Use https.")


async def _live(client: httpx.AsyncClient, events: EventsClient, pixel: str) -> Check:
    try:
        cursor = (await events.fetch(END, 0)).cursor
        (await client.get(pixel)).raise_for_status()
        page = await events.fetch(cursor, PATIENCE)
    except Trouble as trouble:
        return _failed(say("live test"), trouble.what, trouble.way_out)
    except httpx.HTTPError as error:
        return _failed(
            say("live test"),
            say("The pixel cannot be loaded: {error}.", error=error),
            say("Look at its log."),
        )
    if not any(one.letter == 0 for one in page.events):
        return _failed(
            say("live test"),
            say("A pixel was loaded, and the server did not tell of it."),
            say("Check that the line and the address are of the same server."),
        )
    return Check(
        name=say("{what}: live test", what=NAME), ok=True, words="A pixel was loaded and told of."
    )


def _failed(step: str, words: str, way_out: str) -> Check:
    return Check(
        name=say("{what}: {step}", what=NAME, step=step), ok=False, words=words, way_out=way_out
    )

"""Programs that fetch what a letter points to: browsers, mail programs, proxies, scanners.

They really fetch, and only from this machine: nothing in the sandbox may reach the world.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from html.parser import HTMLParser

import httpx

from mailtracker_gui.domain.hosts import on_this_computer
from mailtracker_gui.sandbox.script import Look, Visit

AGENTS = {  # User-Agent as each sends it; None: the header is missing
    "firefox": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
    "chrome": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/141.0.0.0 Safari/537.36",
    "thunderbird": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0",
    "telephone": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Mobile/15E148",
    "gmail": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 "
    "(via ggpht.com GoogleImageProxy)",
    "apple-privacy": "Mozilla/5.0",
    "headless": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "HeadlessChrome/141.0.0.0 Safari/537.36",
    "nameless": None,
}
PATIENCE = 10.0  # seconds for one answer

_log = logging.getLogger(__name__)


class _Pointers(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.images: list[str] = []
        self.links: list[str] = []
        with suppress(AssertionError):  # html.parser at "<![x": the letter ends there
            self.feed(html)
            self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.images.append(found.get("src", ""))
        elif tag == "a":
            self.links.append(found.get("href", ""))


def targets(html: str, look: Look) -> Sequence[str]:
    """Return the addresses on this machine that one look at a letter fetches, each once."""
    pointers = _Pointers(html)
    wanted = {
        Look.IMAGES: pointers.images,
        Look.FIRST_LINK: list(filter(_on_this_machine, pointers.links))[:1],
        Look.EVERYTHING: pointers.links + pointers.images,
    }[look]
    return list(dict.fromkeys(filter(_on_this_machine, wanted)))


def _on_this_machine(url: str) -> bool:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        return False
    return on_this_computer(parsed.host) and parsed.scheme in {"http", "https"}


def browser() -> httpx.AsyncClient:
    """Return a client that follows no redirection, for that may lead out of the sandbox."""
    return httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=PATIENCE)


async def visit(client: httpx.AsyncClient, html: str, step: Visit) -> None:
    for url in targets(html, step.look):
        request = client.build_request(step.method, url)
        del request.headers["User-Agent"]
        if agent := AGENTS[step.agent]:
            request.headers["User-Agent"] = agent
        try:
            await client.send(request)
        except httpx.TransportError as error:  # a broken image: people do not complain
            _log.info("%s did not get %s: %r", step.agent, url, error)

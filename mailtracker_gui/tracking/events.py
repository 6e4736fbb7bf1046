"""Speaks the events API of a tracking server: what happened after a cursor, waited for if need be.

The only module that knows httpx.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

import httpx
import truststore

from mailtracker_gui.domain.evidence import Verdict
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.domain.verdict import Hit, Judgement

LARGEST = 16 * 2**20  # bytes of one answer
PAGE = 1000
FULL = "full"
HIT = ("kind", "url", "method", "user_agent", "address", "headers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One hit as the server kept it, and whom it is about; times are the server's own clock."""

    seq: int
    account: int
    letter: int
    recipient: int
    hit: Hit
    level: str = FULL
    judgement: Judgement | None = None  # the server's, who saw more than it kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer: some events, and the cursor behind them in the server's file `store_id`."""

    events: list[Event]
    cursor: int
    store_id: str = ""  # a server that does not say keeps one file for ever
    lost: int = 0
    trouble: str = ""  # why hits are lost just now


class EventsClient:
    """One server's events; use it from one event loop, close it at the end."""

    def __init__(self, base_url: str, api_key: str) -> None:
        self._base = f"{base_url.rstrip('/')}/v1"
        self._client = httpx.AsyncClient(
            headers={"Authorization": f"Bearer {api_key}"},
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            trust_env=False,
        )

    async def fetch(self, after: int, wait: float) -> Page:
        """Return what came after the cursor; waits up to `wait` seconds.

        Raises Trouble when the server cannot be reached, refuses the key or talks nonsense.
        """
        query = {"after": after, "wait": wait, "limit": PAGE}
        patience = httpx.Timeout(10, read=wait + 10)
        try:
            async with self._client.stream(
                "GET", f"{self._base}/events", params=query, timeout=patience
            ) as answer:
                _let_in(answer)
                body = await _bounded(answer)
        except httpx.HTTPError as error:
            raise _unreachable(error) from error
        return _page(body)

    async def object(self, recipient: int) -> None:
        """Have a recipient's hits kept no more, in letters already sent too.  Raises Trouble."""
        try:
            answer = await self._client.post(f"{self._base}/recipients/{recipient}/object")
            _let_in(answer)
        except httpx.HTTPError as error:
            raise _unreachable(error) from error

    async def close(self) -> None:
        await self._client.aclose()


def _let_in(answer: httpx.Response) -> None:
    if answer.status_code in {401, 403}:
        raise Trouble("The tracking server refused the key.", "Enter its current key.")
    answer.raise_for_status()


def _unreachable(error: httpx.HTTPError) -> Trouble:
    return Trouble(
        say("The tracking server cannot be reached: {what}.", what=error or type(error).__name__),
        "Opens and clicks are shown when it is back; nothing else is affected.",
    )


async def _bounded(answer: httpx.Response) -> httpx.Response:
    received = bytearray()
    async for chunk in answer.aiter_bytes():
        received += chunk
        if len(received) > LARGEST:
            raise Trouble("The tracking server's answer is too long.", "Check its address.")
    return httpx.Response(answer.status_code, content=bytes(received))


def _page(answer: httpx.Response) -> Page:
    try:
        told = answer.json()
        events = [_event(one) for one in told["events"]]
        return Page(
            events=events,
            cursor=int(told["cursor"]),
            store_id=str(told.get("store_id", "")),
            lost=int(told.get("lost", 0)),
            trouble=str(told.get("trouble", "")),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise Trouble(
            "The tracking server's answer cannot be understood.", "Check its address and version."
        ) from error


def _event(told: dict[str, Any]) -> Event:
    about = {name: int(told[name]) for name in ("seq", "account", "letter", "recipient")}
    hit = {name: told[name] for name in HIT if name in told}
    return Event(
        **about,
        hit=Hit(**hit, at=datetime.fromisoformat(told["at"])),
        level=str(told.get("level", FULL)),
        judgement=_judgement(told["verdict"], told["rule"], told["confidence"])
        if "verdict" in told
        else None,
    )


@lru_cache(maxsize=256)
def _judgement(verdict: str, rule: str, confidence: float) -> Judgement:
    return Judgement(verdict=Verdict(verdict), rule=str(rule), confidence=float(confidence))

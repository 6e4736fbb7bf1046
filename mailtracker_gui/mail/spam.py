"""Asks a spam filter of one's own what it thinks of a letter.

A letter is private: a filter elsewhere is asked over TLS only, one on this computer or in its own
network as it is.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from ipaddress import ip_address

import httpx

from mailtracker_gui.domain.hosts import on_this_computer
from mailtracker_gui.domain.saying import Said, say
from mailtracker_gui.domain.spam import Filter, Score, SpamCheck
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.tls import trusted

PATIENCE = 5.0  # seconds; a letter waits no longer for its filter
LONGEST = 1_000_000  # bytes of an answer
WAY_OUT = "Look whether it runs, or change it in Tools › Settings."


async def ask(
    check: SpamCheck,
    raw: bytes,
    *,
    ssl_context: ssl.SSLContext | None = None,
    patience: float = PATIENCE,
) -> Score:
    """Return the filter's score of a letter, or raise Trouble."""
    try:
        async with asyncio.timeout(patience):
            return await _ASK[check.filter](check, raw, trusted(ssl_context))
    except TimeoutError as error:
        raise Trouble(
            say("{named} did not answer in time.", named=_named(check)), WAY_OUT
        ) from error
    except (OSError, httpx.HTTPError) as error:
        raise Trouble(
            say("{named} cannot be reached ({words}).", named=_named(check), words=_words(error)),
            WAY_OUT,
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise Trouble(
            say("{named} gave an answer that is of no use.", named=_named(check)), WAY_OUT
        ) from error


def private(host: str) -> bool:
    """Whether what is said to `host` stays on this computer or in its own network."""
    try:
        return ip_address(host).is_private  # loopback too
    except ValueError:
        return on_this_computer(host)


async def _rspamd(check: SpamCheck, raw: bytes, tls: ssl.SSLContext) -> Score:
    scheme = "http" if private(check.host) else "https"
    host = f"[{check.host}]" if ":" in check.host else check.host
    async with httpx.AsyncClient(verify=tls, trust_env=False, timeout=None) as client:  # noqa: S113  # `ask` is patient for all of it
        # A user hands it in, so there is no host whose name could be held against it.
        reply = await client.post(
            f"{scheme}://{host}:{check.port}/checkv2", content=raw, headers={"User": "mailtracker"}
        )
    told = reply.raise_for_status().json()
    scores = {name: float(one["score"]) for name, one in told.get("symbols", {}).items()}
    heaviest = sorted((name for name in scores if scores[name] > 0), key=lambda name: -scores[name])
    return Score(points=float(told["score"]), reasons=tuple(heaviest))


async def _spamassassin(check: SpamCheck, raw: bytes, tls: ssl.SSLContext) -> Score:
    context = None if private(check.host) else tls
    reader, writer = await asyncio.open_connection(check.host, check.port, ssl=context)
    try:
        writer.write(b"SYMBOLS SPAMC/1.5\r\nContent-length: %d\r\n\r\n" % len(raw) + raw)
        await writer.drain()
        answer = b""
        while more := await reader.read(LONGEST - len(answer)):
            answer += more
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
    head, _, symbols = answer.partition(b"\r\n\r\n")
    status, *headers = head.split(b"\r\n")
    if status.split()[1] != b"0":
        raise ValueError(status)
    [verdict] = [one for one in headers if one.lower().startswith(b"spam:")]
    points = verdict.partition(b";")[2].partition(b"/")[0]  # Spam: True ; 15.0 / 5.0
    reasons = symbols.decode("ascii", "replace").strip().split(",")
    return Score(points=float(points), reasons=tuple(filter(None, reasons)))


_ASK = {Filter.RSPAMD: _rspamd, Filter.SPAMASSASSIN: _spamassassin}


def _named(check: SpamCheck) -> Said:
    place = f"{check.host}:{check.port}"
    return say("{filter} at {place}", filter=check.filter, place=place)


def _words(error: Exception) -> str:
    return str(error).strip() or type(error).__name__

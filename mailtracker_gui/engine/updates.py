"""Whether there is a newer version, asked only when the user asks, where a packager set up whom.

The answer is a small file signed with Ed25519 (RFC 8032): {"version": "1.2.0", "page": "https://…"},
beside it its signature in base64, ".sig".  Nothing in it is read before the signature is right, and
nothing is ever fetched or installed by it: the user is told of a page.
"""

from __future__ import annotations

import base64
import binascii
import json
import tomllib
from dataclasses import dataclass
from importlib.resources import files

import httpx
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from mailtracker_gui import __version__
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.discovery.lookups import Lookups

LARGEST = 16_384  # bytes
FORGED = Trouble(
    "What the update server says is not signed by the maker of this package.",
    "Do not install anything from there; ask whoever gave you MailTracker.",
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where to look, and the public key that signs what is there."""

    url: str
    key: str


@dataclass(frozen=True, slots=True)
class Release:
    version: str
    page: str


def source() -> Source | None:
    """Return what the packager set; None where nothing is."""
    kept = tomllib.loads((files("resources") / "updates.toml").read_text(encoding="utf-8"))
    return Source(kept["url"], kept["key"]) if kept["url"] and kept["key"] else None


async def newer(
    source: Source, *, lookups: Lookups | None = None, ours: str = __version__
) -> Release | None:
    """Return the newest version, if it is newer than ours.  Raises Trouble."""
    lookups = lookups or Lookups()
    try:
        async with lookups.client() as client:
            said = await _fetched(client, source.url)
            signature = await _fetched(client, source.url + ".sig")
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        host = httpx.URL(source.url).host
        raise Trouble(
            say("{host} cannot be asked for updates.", host=host), "Try again later."
        ) from error
    release = _read(said, signature, source.key)
    return release if _order(release.version) > _order(ours) else None


async def _fetched(client: httpx.AsyncClient, url: str) -> bytes:
    async with client.stream("GET", url) as answer:
        answer.raise_for_status()
        body = b""
        async for chunk in answer.aiter_bytes():
            body += chunk
            if len(body) > LARGEST:
                raise httpx.RequestError("too large", request=answer.request)
    return body


def _read(said: bytes, signature: bytes, key: str) -> Release:
    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key, validate=True))
        public.verify(base64.b64decode(signature.strip(), validate=True), said)
        fields = json.loads(said)
        release = Release(str(fields["version"]), str(fields["page"]))
        _order(release.version)
    except (InvalidSignature, binascii.Error, ValueError, KeyError, TypeError) as error:
        raise FORGED from error
    if not release.page.startswith("https://"):
        raise FORGED
    return release


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))

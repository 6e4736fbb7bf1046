"""What providers ask of mail programs, known by their servers: `resources/providers.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.setup import Provider


def provider_of(server: Server) -> Provider:
    """Return what is known; nothing special where nothing is."""
    names = (f"{server.host}:{server.port}", *_ends(server.host))
    return next((_table()[name] for name in names if name in _table()), Provider())


@cache
def _table() -> dict[str, Provider]:
    source = files("resources") / "providers.toml"
    found: dict[str, Provider] = {}
    for one in tomllib.loads(source.read_text(encoding="utf-8"))["provider"]:
        found |= dict.fromkeys(one.pop("hosts"), Provider(**one))
    return found


def _ends(host: str) -> list[str]:
    labels = host.split(".")
    return [".".join(labels[start:]) for start in range(len(labels))]

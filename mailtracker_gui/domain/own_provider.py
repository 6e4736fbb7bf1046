"""What a user's own provider asks of mail programs, lets them send, and does by itself.

It is known by its servers' names: `resources/providers.toml`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mailtracker_gui.domain.hosts import ends
from mailtracker_gui.domain.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProvider:
    """A row of the table, which says what the fields mean."""

    words: str = ""
    link: str = ""
    oauth: str = ""
    passwords: bool = True
    own_copies: bool = False
    day: int = 0
    minute: int = 0
    private: tuple[str, ...] = ()
    private_day: int = 0

    def limits(self, address: str) -> Limits:
        if address.rpartition("@")[2].lower() in self.private:
            return Limits(day=self.private_day)
        return Limits(day=self.day, minute=self.minute)


def provider_at(host: str, port: int = 0) -> OwnProvider:
    """Return what is known; nothing special where nothing is."""
    names = (f"{host}:{port}", *ends(host))
    return next((_table()[name] for name in names if name in _table()), OwnProvider())


@cache
def _table() -> dict[str, OwnProvider]:
    source = files("resources") / "providers.toml"
    found: dict[str, OwnProvider] = {}
    for one in tomllib.loads(source.read_text(encoding="utf-8"))["provider"]:
        hosts, private = one.pop("hosts"), tuple(one.pop("private", ()))
        found |= dict.fromkeys(hosts, OwnProvider(**one, private=private))
    return found

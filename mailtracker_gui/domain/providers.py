"""Who runs the mailboxes of a domain, and what they let become known (resources/mx.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mailtracker_gui.domain.hosts import ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A row of the table.  An empty cell is one of which nobody is sure."""

    name: str
    reader: str = ""  # the program that does what `opens` says, where it has another name
    domains: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    opens: str = ""
    clicks: str = ""
    reports: str = ""
    receipts: str = ""


class Table:
    def __init__(self, providers: Iterable[Provider]) -> None:
        self.providers = tuple(providers)
        self._domains = {name: one for one in self.providers for name in one.domains}
        self._hosts = {name: one for one in self.providers for name in one.hosts}

    def of(self, domain: str, hosts: Iterable[str]) -> Provider | None:
        """Return who takes the mail of `domain` at these MX hosts, the preferred first."""
        if found := self._domains.get(domain.lower()):
            return found
        names = (name for host in hosts for name in ends(host))
        return next((self._hosts[one] for one in names if one in self._hosts), None)


def read(text: str) -> Table:
    """Return the table that a text in the form of resources/mx.toml says."""
    return Table(map(_provider, tomllib.loads(text)["provider"]))


@cache
def packaged() -> Table:
    """Return the table that comes with the program."""
    return read((files("resources") / "mx.toml").read_text(encoding="utf-8"))


def _provider(row: dict[str, Any]) -> Provider:
    return Provider(**{**row, **{name: tuple(row.get(name, ())) for name in ("domains", "hosts")}})

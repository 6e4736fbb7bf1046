"""Names of hosts: what they lie below, and whether they are this computer."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address


def ends(name: str) -> list[str]:
    """Return a.b.c, b.c and c."""
    labels = name.rstrip(".").lower().split(".")
    return [".".join(labels[start:]) for start in range(len(labels))]


def below(name: str, domains: Iterable[str]) -> bool:
    """Whether a name is one of `domains`, or below one."""
    return not frozenset(ends(name)).isdisjoint(domains)


def on_this_computer(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"

"""What this program is made of, and under which licence each part may be used."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import NamedTuple

from mailtracker_gui.gui.language import t

OURS = "mailtracker-gui"
NAME = re.compile(r"[A-Za-z0-9._-]+")
CLASSIFIER = "License :: OSI Approved :: "
LONGEST = 60  # characters: some put the whole licence where its name belongs


class Part(NamedTuple):
    name: str
    version: str
    licence: str


ENCLOSED = (  # what is shipped and is no package; the typefaces are the system's own
    Part("Python", platform.python_version(), "PSF-2.0"),
    Part("Lucide (icons)", "", "ISC"),
    Part("ISPDB (list of providers)", "", "MPL-2.0"),
)


def parts() -> list[Part]:
    """Return every package this program needs, and those they need, as they are installed."""
    found: dict[str, Part] = {}
    wanted = list(_needs(OURS))
    while wanted:
        name = wanted.pop()
        key = _key(name)
        if key not in found and (one := _installed(name)):
            found[key] = Part(one.metadata["Name"], one.version, _licence(one))
            wanted += _needs(name)
    return sorted((*found.values(), *ENCLOSED), key=lambda part: part.name.casefold())


def _needs(name: str) -> Iterator[str]:
    one = _installed(name)
    for requirement in (one.requires if one else None) or ():
        if "extra ==" not in requirement and (found := NAME.match(requirement)):
            yield found[0]


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:  # for another system, or frozen without its description
        return None


def _licence(one: Distribution) -> str:
    told = one.metadata
    classified = [
        line.removeprefix(CLASSIFIER)
        for line in told.get_all("Classifier") or ()
        if line.startswith(CLASSIFIER)
    ]
    written = [line.partition("\n")[0] for line in told.get_all("License") or ()]
    short = [line for line in written if line and len(line) < LONGEST]
    plain = [*(told.get_all("License-Expression") or ()), *classified, *short]
    return plain[0] if plain else t("see its own files")


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

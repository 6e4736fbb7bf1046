"""Which folder is for what: by the server's word (RFC 6154), else by names people give them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

INBOX = "INBOX"
MOST = 4  # folders for one purpose that are followed
_CLOSED = frozenset({"\\noselect", "\\nonexistent"})  # RFC 9051 section 7.3.1
_FLAGS = {"sent": "\\sent", "junk": "\\junk", "trash": "\\trash"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """One line of LIST; `flags` in lower case."""

    name: str
    delimiter: str = "/"
    flags: frozenset[str] = frozenset()

    @property
    def path(self) -> list[str]:
        return self.name.split(self.delimiter) if self.delimiter else [self.name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Where reports arrive, where copies of sent letters lie, the likeliest first."""

    reports: tuple[str, ...] = (INBOX,)
    sent: tuple[str, ...] = ()
    trash: str = ""
    prefix: str = ""  # of folders to be made, such as "INBOX."


def chart(folders: Sequence[Folder], chosen: tuple[str, ...] = ()) -> Chart:
    """Return what the folders are for; reports are looked for in those `chosen`, if any are."""
    open_ones = [one for one in folders if not one.flags & _CLOSED]
    found = (INBOX, *_for("junk", open_ones), *_for("bounces", open_ones))
    return Chart(
        reports=chosen or tuple(dict.fromkeys(found)),
        sent=_for("sent", open_ones),
        trash=next(iter(_for("trash", open_ones)), ""),
        prefix=_prefix(folders),
    )


def _for(purpose: str, folders: Sequence[Folder]) -> tuple[str, ...]:
    ranked = sorted(_ranked(purpose, folders))
    return tuple(name for *_rank, name in ranked[:MOST])


def _ranked(purpose: str, folders: Sequence[Folder]) -> Iterator[tuple[int, int, str]]:
    """Yield how well each folder fits: marked, then by its name, the shorter path first."""
    names = _names()[purpose]
    for folder in folders:
        last = folder.path[-1].strip().casefold()
        if _FLAGS.get(purpose) in folder.flags:
            yield -1, len(folder.path), folder.name
        elif last in names and folder.name.upper() != INBOX:
            yield names.index(last), len(folder.path), folder.name


def _prefix(folders: Sequence[Folder]) -> str:
    """Return "INBOX." where every other folder lies below INBOX."""
    others = [one for one in folders if one.name.upper() != INBOX]
    below = all(one.name.upper().startswith(f"{INBOX}{one.delimiter}") for one in others)
    return f"{INBOX}{others[0].delimiter}" if others and below else ""


@cache
def _names() -> dict[str, list[str]]:
    source = files("resources") / "folders.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))

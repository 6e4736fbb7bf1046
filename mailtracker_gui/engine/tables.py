"""What is wrong with a table before anything of it is sent: each row, by its number.

Large tables take seconds, so this runs in a thread of its own, with a reader of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path

from mailtracker_gui.domain.merge import Row, fields, fill, value
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.table import Mended, Shape, columns, records, row_of, shape_of
from mailtracker_gui.ledger.contact_queries import MOST
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.mail.address import CONTROL, ascii_domain

TOLD = 1000  # rows of each kind that are told one by one


class Fault(StrEnum):
    """What is to be known of a row."""

    BROKEN = "broken"  # it cannot be a letter
    BLOCKED = "blocked"  # nothing is sent to its address
    TWICE = "twice"  # its address stands above already
    EMPTY = "empty"  # a field of the letter is empty there; it is sent, unless its user says no


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    row: int
    fault: Fault
    what: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A table, looked through: the first problems of each kind, and the numbers of all."""

    shape: Shape
    columns: tuple[str, ...]
    numbers: tuple[int, ...]  # of rows that hold anything
    problems: tuple[Problem, ...]
    faulty: Mapping[Fault, frozenset[int]]

    def skipped(self, *, empty: bool) -> frozenset[int]:
        """Return the rows that make no letter; `empty` says whether empty fields are enough."""
        kinds = [one for one in Fault if empty or one is not Fault.EMPTY]
        return frozenset().union(*(self.faulty[one] for one in kinds))


@dataclass(slots=True)
class _Found:
    problems: list[Problem] = field(default_factory=list)
    faulty: dict[Fault, set[int]] = field(default_factory=lambda: {one: set() for one in Fault})

    def add(self, row: int, fault: Fault, what: str, address: str = "") -> None:
        self.faulty[fault].add(row)
        if len(self.faulty[fault]) <= TOLD:
            self.problems.append(Problem(row=row, fault=fault, what=what, address=address))


class Tables:
    """Commands of the engine; `ledger` is the file that knows the addresses."""

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger

    async def shape(self, path: Path, encoding: str, mark: str) -> tuple[Shape, list[str]]:
        """Return how a table is written, and its columns.  Raises Trouble: it is none."""
        shape = await asyncio.to_thread(shape_of, path, encoding, mark)
        return shape, await asyncio.to_thread(columns, path, shape)

    async def check(self, path: Path, shape: Shape, template: Letter, mended: Mended) -> Checked:
        """Look through a table; what is wrong with one row stops no other."""
        return await asyncio.to_thread(self._check, path, shape, template, mended)

    async def row(self, path: Path, shape: Shape, number: int, mended: Mended) -> Row:
        """Return one row by its number."""
        return await asyncio.to_thread(_row, path, shape, number, mended)

    def _check(self, path: Path, shape: Shape, template: Letter, mended: Mended) -> Checked:
        names, found = columns(path, shape), _Found()
        numbers: list[int] = []
        letters = _letters(path, shape, template, names, mended, found, numbers)
        first: dict[str, int] = {}
        reader = Reader(self._ledger)
        try:
            while chunk := list(islice(letters, MOST)):
                self._weigh(chunk, first, found, reader)
        finally:
            reader.close()
        found.problems.sort(key=lambda one: one.row)
        return Checked(
            shape=shape,
            columns=tuple(names),
            numbers=tuple(numbers),
            problems=tuple(found.problems),
            faulty={fault: frozenset(rows) for fault, rows in found.faulty.items()},
        )

    def _weigh(
        self,
        chunk: Iterable[tuple[int, str]],
        first: dict[str, int],
        found: _Found,
        reader: Reader,
    ) -> None:
        """Say of a few addresses which stand above already, and to which nothing is sent."""
        chunk = list(chunk)
        known = {one.canonical: one for one in reader.contact_rows([key for _, key in chunk])}
        for number, key in chunk:
            above = first.setdefault(key, number)
            if above != number:
                found.add(number, Fault.TWICE, str(above), key)
            elif (contact := known.get(key)) and contact.standing.block:
                found.add(number, Fault.BLOCKED, str(contact.standing), key)


def _letters(
    path: Path,
    shape: Shape,
    template: Letter,
    names: list[str],
    mended: Mended,
    found: _Found,
    numbers: list[int],
) -> Iterator[tuple[int, str]]:
    """Yield number and address of each row that can be a letter."""
    used = fields(template)
    bare = replace(template, text="", html="", attachments=())
    for number, values in records(path, shape):
        if number == 1:
            continue
        numbers.append(number)
        try:
            row = {**row_of(names, values, shape.mark), **mended.get(number, {})}
            blank = [name for name in used if not value(row, name).strip()]
            letter = fill(bare, row)
            address = _mailable(letter)
        except Trouble as trouble:
            found.add(number, Fault.BROKEN, trouble.what)
            continue
        if blank:
            found.add(number, Fault.EMPTY, blank[0], address)
        yield number, address.casefold()


def _mailable(letter: Letter) -> str:
    """Return the address.  Raises Trouble for what composing, ten times as slow, would refuse."""
    address = letter.to[0].rpartition("<")[2].rstrip(">")
    ascii_domain(address.rpartition("@")[2])
    if CONTROL.search(letter.subject):
        raise Trouble("The subject has a line break or a control character in it.")
    return address


def _row(path: Path, shape: Shape, number: int, mended: Mended) -> Row:
    names = columns(path, shape)
    for at, values in records(path, shape):
        if at == number:
            return {**row_of(names, values, shape.mark), **mended.get(number, {})}
    raise Trouble(say("There is no row {number}.", number=number))

"""How a table is written is found, and each row that is wrong is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.table import Shape, columns, rows, shape_of
from mailtracker_gui.engine.tables import Fault, Tables
from mailtracker_gui.ledger.ledger import Ledger

LETTER = Letter(
    account=1,
    sender="a@x.org",
    to=("{{name}} <{{email}}>",),
    subject="For {{name}}",
    text="{{town}}",
)
POLISH = "name;email\nŻaneta Świątek;a@x.pl\nMichał Łoś;b@x.pl\n"
CZECH = "name;email\nŠtěpán Dvořák;a@x.cz\nJiří Černý;b@x.cz\n"
FRENCH = "name;email\nFrançois Lefèvre;a@x.fr\nJosé Peña;b@x.es\nJürgen Groß;c@x.de\n"


@pytest.fixture
def tables(tmp_path: Path) -> Iterator[Tables]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield Tables(ledger.path)
    ledger.close()


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (POLISH, "utf-8", "utf-8-sig"),
        (POLISH, "utf-8-sig", "utf-8-sig"),
        (POLISH, "cp1250", "cp1250"),
        (CZECH, "cp1250", "cp1250"),
        (FRENCH, "cp1252", "cp1252"),
        (FRENCH, "utf-16", "utf-16"),
        (FRENCH, "utf-16-le", "utf-16-le"),
        ("name;email\nAnn;a@x.org\n", "ascii", "utf-8-sig"),
    ],
)
def test_the_encoding_is_found(tmp_path: Path, text: str, encoding: str, found: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode(encoding))
    shape = shape_of(path)
    assert shape == Shape(found, ";")
    names = [row["name"] for row in rows(path, shape, (), {})]
    assert names == [line.split(";")[0] for line in text.splitlines()[1:]]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'"a,;b"{mark}email{mark}town\n')
    assert columns(path, shape_of(path)) == ["a,;b", "email", "town"]


@pytest.mark.parametrize("text", ["", "a,a\n", "\n\n"])
def test_what_is_no_table_is_trouble(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text)
    with pytest.raises(Trouble):
        columns(path, shape_of(path))


async def test_every_row_is_counted_as_a_spreadsheet_does(tables: Tables, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "name,email,town\nAnn,ann@x.org,York\n\nBob,nobody,Kent\n"
        '"Ann\nLee",ANN@x.org,York\nDan,dan@x.org,\nEve,eve@x.org\nKim,kim@x.org,Kent,more\n'
    )
    checked = await tables.check(path, shape_of(path), LETTER, {})
    assert checked.faulty == {
        Fault.BROKEN: {4, 5, 7, 8},  # a line break in a subject makes no letter
        Fault.BLOCKED: set(),
        Fault.TWICE: set(),
        Fault.EMPTY: {6},
    }
    mended = {4: {"email": "ann@x.org"}}
    again = await tables.check(path, checked.shape, LETTER, mended)
    assert again.faulty[Fault.TWICE] == {4}
    left = rows(path, checked.shape, again.skipped(empty=False), mended)
    assert [row["name"] for row in left] == ["Ann", "Dan"]

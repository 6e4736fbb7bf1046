"""Lists as files that spreadsheets and programs read, whole or not there."""

from __future__ import annotations

import csv
import json
import tracemalloc
from array import array
from pathlib import Path

import pytest

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import export as exports
from mailtracker_gui.engine.export import Table, contacts, export, facts, letters
from mailtracker_gui.engine.formats import Format, Values
from mailtracker_gui.ledger.contact_queries import ContactQuery
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query
from tests.gui import story
from tests.ledger.test_ledger import ledger, reader

__all__ = ["ledger", "reader"]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_letters_have_a_row_for_each_recipient_with_all_that_is_known(
    ledger: Ledger, reader: Reader, tmp_path: Path
) -> None:
    story.fill(ledger)
    ids = reader.ids(Query(text="roof"))
    ledger.tag(ids, "Roofs", story.NOW)
    ledger.tag(ids, "Spring", story.NOW)
    path = tmp_path / "letters.csv"
    assert export(letters(reader, ids), path, Format.CSV)
    ann, bob, office = read(path)
    assert (ann["address"], ann["delivery"], ann["reading"]) == (
        "ann@example.net", "Delivered", "Replied",
    )  # fmt: skip
    assert ann["tags"] == "Roofs; Spring"
    assert bob["reading"] == "Loaded by a machine"
    assert office["delivery"] == "Hard bounce"
    assert office["reason"] == "user-unknown"
    assert office["proof"] == "The letter did not arrive."
    assert "550 5.1.1" in office["server_said"]


def test_json_holds_the_same_and_is_one_array(
    ledger: Ledger, reader: Reader, tmp_path: Path
) -> None:
    story.fill(ledger)
    ids = reader.ids(Query())
    export(letters(reader, ids), tmp_path / "a.csv", Format.CSV)
    export(letters(reader, ids), tmp_path / "a.json", Format.JSON)
    rows = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [row["address"] for row in rows] == [row["address"] for row in read(tmp_path / "a.csv")]
    assert len(rows) == 15
    export(letters(reader, []), tmp_path / "none.json", Format.JSON)
    assert (tmp_path / "none.json").exists()


def test_an_empty_list_is_valid_json(reader: Reader, tmp_path: Path) -> None:
    export(letters(reader, []), tmp_path / "none.json", Format.JSON)
    assert json.loads((tmp_path / "none.json").read_text()) == []


@pytest.mark.parametrize("subject", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(ledger: Ledger, reader: Reader, tmp_path: Path, subject: str) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    number = story.add(ledger, 1, story.NOW, ("=cmd <ann@example.net>",), subject)
    export(letters(reader, [number]), tmp_path / "a.csv", Format.CSV)
    [row] = read(tmp_path / "a.csv")
    assert row["subject"] == f"'{subject}"
    assert row["name"] == "'=cmd"


def test_contacts_and_the_facts_of_a_letter(ledger: Ledger, reader: Reader, tmp_path: Path) -> None:
    ids = story.fill(ledger)
    export(contacts(reader, reader.contact_keys(ContactQuery())), tmp_path / "c.csv", Format.CSV)
    assert {row["address"]: row["hard"] for row in read(tmp_path / "c.csv")}[
        "office@hartmann.example"
    ] == "1"
    export(facts(reader, ids[8]), tmp_path / "f.csv", Format.CSV)
    [opened] = [row for row in read(tmp_path / "f.csv") if row["kind"] == "opened"]
    assert (opened["verdict"], opened["rule"], opened["network"]) == (
        "person", "browser", "203.0.113.24",
    )  # fmt: skip
    assert opened["user_agent"] == story.FIREFOX


def test_what_is_not_wanted_any_more_leaves_nothing(
    ledger: Ledger, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "PAGE", 2)
    path = tmp_path / "a.csv"
    path.write_text("of yesterday")
    told: list[int] = []

    def some(done: int) -> bool:
        told.append(done)
        return len(told) < 3

    table = letters(reader, array("q", story.fill(ledger)))
    assert not export(table, path, Format.CSV, some)
    assert told == [0, 2, 4]
    assert [file.name for file in tmp_path.glob("*a.csv*")] == ["a.csv"]
    assert path.read_text() == "of yesterday"


def test_where_nothing_can_be_written_it_is_said(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be written"):
        export(letters(reader, []), tmp_path / "no" / "a.csv", Format.CSV)


def test_a_long_list_needs_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    def pages(count: int) -> Table:
        page: list[Values] = [{"address": "ann@example.net" * 4}] * exports.PAGE
        whole = (page for _ in range(count))
        return Table(headers=("address",), count=count * exports.PAGE, pages=whole)

    def peak(count: int) -> int:
        tracemalloc.start()
        export(pages(count), tmp_path / "a.csv", Format.CSV)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(1)
    assert peak(200) < 2 * peak(2)

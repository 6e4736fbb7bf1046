"""Lists, evidence and packs as files: written beside the window, ended by its cancel."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.reader import Reader
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_chosen import CTRL, SHIFT, press, write

LEFT = Qt.MouseButton.LeftButton


def save_as(window: MainWindow, path: Path) -> None:
    """Answer the dialog that asks for a file."""
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.done(QDialog.DialogCode.Rejected)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_the_chosen_letters_become_a_table(
    window: MainWindow, letters: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    window.letters.table.choose(letters[4])
    press(window, qtbot, Qt.Key.Key_E)
    save_as(window, path := tmp_path / "chosen.csv")
    qtbot.waitUntil(lambda: window.notice.words == f"{path} is written.")
    assert [row["address"] for row in rows(path)] == [
        "ann@example.net", "bob@example.net", "office@hartmann.example",
    ]  # fmt: skip
    assert window.exports.line.isHidden()


def test_the_list_as_it_is_shown_becomes_json(
    window: MainWindow, letters: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    window.letters.model.search("roof")
    press(window, qtbot, Qt.Key.Key_E, CTRL | SHIFT)
    save_as(window, path := tmp_path / "list.json")
    qtbot.waitUntil(path.exists)
    found = json.loads(path.read_text(encoding="utf-8"))
    assert {row["subject"] for row in found} == {"Offer for the new roof"}


def test_contacts_and_the_evidence_of_a_letter(
    window: MainWindow, letters: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    window.actions_.export_contacts.trigger()
    save_as(window, people := tmp_path / "contacts.csv")
    qtbot.waitUntil(people.exists)
    assert "office@hartmann.example" in {row["address"] for row in rows(people)}
    qtbot.waitUntil(lambda: not window.exports.line.busy)
    window.letters.table.choose(letters[8])
    window.chosen.actions_["facts"].trigger()
    save_as(window, facts := tmp_path / "facts.csv")
    qtbot.waitUntil(facts.exists)
    assert "opened" in {row["kind"] for row in rows(facts)}


def test_cancel_leaves_no_file(
    window: MainWindow, letters: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    path, asked, go_on = tmp_path / "long.csv", threading.Event(), threading.Event()

    def slow(reader: Reader, told: Callable[[int], bool]) -> bool:
        path.with_name("part").write_text("half")
        told(7)
        asked.set()
        go_on.wait(10)
        path.with_name("part").unlink()
        return told(8)

    line = window.exports.line
    line.begin(path, 10, slow)
    qtbot.waitUntil(lambda: line.isVisible() and line.bar.value() == 7)
    assert line.words.text() == "Writing long.csv…"
    line.begin(tmp_path / "other.csv", 1, slow)
    assert window.notice.words == "A file is being written. Wait, or cancel it."
    qtbot.mouseClick(line.cancel, LEFT)
    go_on.set()
    qtbot.waitUntil(line.isHidden)
    assert window.notice.words == "long.csv is not written."
    assert not [*tmp_path.glob("*long*"), *tmp_path.glob("part")]


def test_where_nothing_can_be_written_it_is_said(
    window: MainWindow, letters: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    window.letters.table.choose(letters[4])
    press(window, qtbot, Qt.Key.Key_E)
    save_as(window, tmp_path / "no" / "such" / "a.csv")
    qtbot.waitUntil(lambda: "cannot be written" in window.notice.words)
    assert not window.exports.line.busy


def pack(window: MainWindow, qtbot: QtBot, letter: int, path: Path) -> zipfile.ZipFile:
    window.letters.table.choose(letter)
    press(window, qtbot, Qt.Key.Key_P, CTRL | SHIFT)
    save_as(window, path)
    qtbot.waitUntil(lambda: not window.exports.line.busy and path.exists())
    return zipfile.ZipFile(path)


def test_an_evidence_pack_holds_all_and_its_sums_are_right(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    with pack(window, qtbot, letters[4], tmp_path / "evidence.zip") as found:
        assert found.namelist() == [
            "report.pdf", "letter.eml", "smtp.txt", "evidence.json", "reports/0001-failed.eml",
            "SHA256SUMS",
        ]  # fmt: skip
        for line in found.read("SHA256SUMS").decode().splitlines():
            told, name = line.split("  ")
            assert hashlib.sha256(found.read(name)).hexdigest() == told
        assert found.read("reports/0001-failed.eml") == story.REPORT
        report = found.read("report.pdf")
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(report)).pages)
    flat = " ".join(words.split())
    for told in (
        "Offer for the new roof",
        "Mara Lind <mara@lind.example>",
        "Ann Lee <ann@example.net>",
        "Hard bounce",
        "The letter did not arrive.",
        "550 5.1.1 <office@hartmann.example>: no such user here",
        "A person opened the letter.",
    ):
        assert told in flat


def test_a_pack_has_the_letter_as_sent_and_times_of_the_facts(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    number = write(bench.ledger, "ann@example.net")
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: window.letters.table.choose(number))
    with pack(window, qtbot, number, tmp_path / "a.zip") as found:
        assert found.read("letter.eml") == bench.ledger.raw_letter(number)
        assert found.getinfo("letter.eml").date_time == (2026, 5, 12, 12, 30, 0)
        first = [(one.filename, one.date_time) for one in found.infolist()]
    window.exports.pack(number)
    save_as(window, tmp_path / "b.zip")
    qtbot.waitUntil((tmp_path / "b.zip").exists)
    with zipfile.ZipFile(tmp_path / "b.zip") as again:
        assert [(one.filename, one.date_time) for one in again.infolist()] == first

"""What the window does with the profile as a whole: asked before, said afterwards."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import time_machine
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mailtracker_gui.engine.backup import STAGED
from mailtracker_gui.gui.licences import parts
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.settings_data import DataSettings
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown
from tests.gui.test_settings import settings, turn

__all__ = ["settings"]
LEFT = Qt.MouseButton.LeftButton


def choose(page: DataSettings, file: Path, qtbot: QtBot) -> None:
    """Answer the dialog that is open."""
    dialog = page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def test_a_backup_is_made_looked_into_and_restored(
    settings: SettingsWindow, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    page = turn(settings, "Data", qtbot)
    file = tmp_path / "kept.zip"
    qtbot.mouseClick(page.back_up, LEFT)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: settings.notice.words.startswith("Backed up: 12 letters, "))
    assert "ledger.sqlite" in zipfile.ZipFile(file).namelist()
    qtbot.mouseClick(page.restore, LEFT)
    choose(page, file, qtbot)
    qtbot.waitUntil(page.confirm.isVisible)
    assert page.confirm.words.text().startswith("kept.zip holds 12 letters, ")
    qtbot.keyClick(page.confirm, Qt.Key.Key_Escape)
    assert not page.confirm.isVisible()
    assert settings.isVisible()
    assert not (tmp_path / STAGED).exists()
    qtbot.mouseClick(page.restore, LEFT)
    choose(page, file, qtbot)
    qtbot.waitUntil(page.confirm.isVisible)
    qtbot.keyClick(page.confirm.deed, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "start it again" in settings.notice.words)
    assert (tmp_path / STAGED / "ledger.sqlite").exists()


def test_what_is_no_backup_is_refused_in_the_window(
    settings: SettingsWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = turn(settings, "Data", qtbot)
    file = tmp_path / "letter.zip"
    file.write_text("Dear Ann")
    qtbot.mouseClick(page.restore, LEFT)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: "letter.zip is no backup" in settings.notice.words)
    assert not page.confirm.isVisible()


def test_weekly_backups_are_chosen(settings: SettingsWindow, bench: Bench, qtbot: QtBot) -> None:
    page = turn(settings, "Data", qtbot)
    page.weekly.setFocus()
    qtbot.keyClick(page.weekly, Qt.Key.Key_Space)
    qtbot.keyClick(page.kept, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bench.ledger.setting("backups-kept") == "5")
    assert bench.ledger.setting("backup-weekly") == "1"


def test_a_profile_is_exported_and_imported(
    settings: SettingsWindow, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    page = turn(settings, "Data", qtbot)
    file = tmp_path / "me.json"
    qtbot.mouseClick(page.export, LEFT)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: settings.notice.words.startswith("Exported"))
    told = json.loads(file.read_text())
    told["accounts"][0]["address"] = "other@lind.example"
    file.write_text(json.dumps(told))
    qtbot.mouseClick(page.take_in, LEFT)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: "New here: 1 account, 0 rules" in settings.notice.words)
    assert [one.address for one in bench.ledger.accounts()][-1] == "other@lind.example"


def test_what_is_forgotten_is_counted_and_asked_first(
    settings: SettingsWindow, bench: Bench, letters: list[int], qtbot: QtBot
) -> None:
    page = turn(settings, "Privacy", qtbot)
    assert page.days["letters"].text() == "Never"
    assert not page.apply.isEnabled()
    with time_machine.travel(story.NOW, tick=True):
        page.days["letters"].setFocus()
        page.days["letters"].selectAll()
        qtbot.keyClicks(page.days["letters"], "1")
        qtbot.mouseClick(page.apply, LEFT)
        qtbot.waitUntil(page.confirm.isVisible)
        question = page.confirm.words.text()
        assert question.startswith("Now this is deleted: ")
        count = int(question.partition(": ")[2].split()[0])
        assert 0 < count < len(letters)
        assert bench.ledger.setting("retention-letters") == ""
        qtbot.mouseClick(page.confirm.back, LEFT)
        assert bench.ledger.setting("retention-letters") == ""
        qtbot.mouseClick(page.apply, LEFT)
        qtbot.waitUntil(page.confirm.isVisible)
        qtbot.mouseClick(page.confirm.deed, LEFT)
        qtbot.waitUntil(lambda: settings.notice.words == f"Deleted: {count} letters.")
    assert bench.ledger.setting("retention-letters") == "1"
    assert sum(bench.ledger.letter(one) is None for one in letters) == count


def test_to_forget_nothing_is_not_asked(
    settings: SettingsWindow, bench: Bench, qtbot: QtBot
) -> None:
    bench.ledger.keep_setting("retention-hits", "9")
    page = turn(settings, "Privacy", qtbot)
    assert page.days["hits"].text() == "after 9 days"
    page.days["hits"].selectAll()
    qtbot.keyClicks(page.days["hits"], "0")
    qtbot.mouseClick(page.apply, LEFT)
    qtbot.waitUntil(lambda: settings.notice.words == "Kept.")
    assert not page.confirm.isVisible()
    assert bench.ledger.setting("retention-hits") == "0"


def test_the_keys_are_those_of_the_actions(settings: SettingsWindow, qtbot: QtBot) -> None:
    said = shown(turn(settings, "Shortcuts", qtbot))
    for keys in ("Ctrl+N", "F5", "Ctrl+Shift+R", "Ctrl+,", "Ctrl+B", "Ctrl+K"):
        assert keys in said, keys
    assert "Bounce rules" in said


def test_crash_reports_are_shown_without_secrets_copied_and_removed(
    settings: SettingsWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = turn(settings, "Crash log", qtbot)
    assert page.none.isVisible()
    assert not page.text.isVisible()
    (tmp_path / "crashes").mkdir()
    for day in (1, 2):
        report = tmp_path / "crashes" / f"crash-2026050{day}-101500-000001.txt"
        report.write_text(f"Report {day}\npassword='hunter2' ann@example.net")
    settings.list.setFocus()
    page._reload()
    assert page.text.toPlainText().startswith("Report 2")
    qtbot.mouseClick(page.copy, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Report 2")
    assert "hunter2" not in copied
    assert "ann@" not in copied
    qtbot.mouseClick(page.remove, LEFT)
    assert page.text.toPlainText().startswith("Report 1")
    qtbot.mouseClick(page.remove, LEFT)
    assert page.none.isVisible()
    assert not list((tmp_path / "crashes").iterdir())


def test_every_part_is_named_with_its_licence(settings: SettingsWindow, qtbot: QtBot) -> None:
    page = turn(settings, "About", qtbot)
    used = {part.name: part.licence for part in parts()}
    assert page.table.rowCount() == len(used)
    assert used["Lucide (icons)"] == "ISC"
    assert used["ISPDB (list of providers)"] == "MPL-2.0"
    assert "LGPL" in used["PySide6_Essentials"]
    assert all(used.values())

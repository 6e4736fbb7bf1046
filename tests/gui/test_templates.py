"""Letters to begin with: kept, chosen, renamed, removed; their fields are filled or asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.templates import TemplatesWindow
from mailtracker_gui.ledger.reader import Reader
from tests.gui.engine import Bench
from tests.gui.test_compose import compose, focus
from tests.gui.test_pictures import painted

__all__ = ["compose"]


def keep(compose: Compose, qtbot: QtBot, name: str) -> None:
    compose.form.templates.fill()
    next(one for one in compose.form.templates.menu_.actions() if "Save" in one.text()).trigger()
    qtbot.keyClicks(focus(), name)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is kept as a template" in compose.form.notice.words)


def choose(compose: Compose, name: str) -> None:
    compose.form.templates.fill()
    next(one for one in compose.form.templates.menu_.actions() if one.text() == name).trigger()


def test_a_letter_is_kept_and_the_next_begins_with_it(
    compose: Compose, window: MainWindow, reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    form = compose.form
    form.to.setText("ann@example.net")
    form.subject.setText("Offer for {{name}}")
    form.text.setFocus()
    qtbot.keyClicks(form.text, "Dear ")
    qtbot.keyClick(form.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(form.text, "{{first_name}}")
    form.text.insert_file(painted(tmp_path / "roof.png"))
    form.attachments.add(painted(tmp_path / "plan.png"))
    before = compose._letter()
    keep(compose, qtbot, "Offer")
    window.actions_.new_letter.trigger()
    other = window.findChildren(Compose)[-1]
    choose(other, "Offer")
    again = other._letter()
    assert again.to == ()
    assert (again.subject, again.html, again.text) == (before.subject, before.html, before.text)
    assert set(again.attachments) == set(before.attachments)
    assert again.tracking == before.tracking


def test_what_a_recipient_says_is_filled_in_and_the_rest_is_asked(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    compose.form.to.setText("Ann Lee <ann@example.net>")
    compose.form.subject.setText("For {{name}}")
    compose.form.text.setPlainText("Dear {{first_name}}, it costs {{price}}.")
    qtbot.mouseClick(compose.form.send, Qt.MouseButton.LeftButton)
    assert list(compose.form.fields.lines) == ["price"]
    qtbot.keyClicks(focus(), "12 EUR")
    with qtbot.waitSignal(compose.sent):
        qtbot.keyClick(focus(), Qt.Key.Key_Return)
    [letter] = bench.sent
    assert (letter.subject, letter.text) == ("For Ann Lee", "Dear Ann, it costs 12 EUR.\n")


def test_several_recipients_get_a_letter_each(compose: Compose, bench: Bench, qtbot: QtBot) -> None:
    compose.form.to.setText("Ann Lee <ann@example.net>, bob@example.net")
    compose.form.subject.setText("For {{email}}")
    with qtbot.waitSignal(compose.destroyed):
        compose.send()
    [(letter, rows)] = bench.merged
    assert letter.to == ("{{name}} <{{email}}>",)
    assert [row["email"] for row in rows] == ["ann@example.net", "bob@example.net"]


def test_fields_can_be_left_as_written(compose: Compose, bench: Bench, qtbot: QtBot) -> None:
    compose.form.to.setText("ann@example.net")
    compose.form.subject.setText("How to write {{x}}")
    compose.form.text.setPlainText("So.")
    compose.send()
    with qtbot.waitSignal(compose.sent):
        qtbot.mouseClick(compose.form.fields.leave, Qt.MouseButton.LeftButton)
    assert bench.sent[0].subject == "How to write {{x}}"


def test_templates_are_renamed_and_removed(compose: Compose, reader: Reader, qtbot: QtBot) -> None:
    compose.form.subject.setText("Offer")
    keep(compose, qtbot, "Offer")
    keep(compose, qtbot, "Reminder")
    compose.form.templates._manage()
    view = compose.findChildren(TemplatesWindow)[-1]
    view.list.setCurrentRow(0)
    qtbot.mouseClick(view.rename, Qt.MouseButton.LeftButton)
    view.ask.line.clear()
    qtbot.keyClicks(view.ask.line, "reminder")
    qtbot.keyClick(view.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Another template is called “reminder”" in view.notice.words)
    view.rename.click()
    view.ask.line.setText("Spring offer")
    qtbot.keyClick(view.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: [one.name for one in reader.templates()] == ["Reminder", "Spring offer"]
    )
    qtbot.waitUntil(lambda: view.list.item(0).text() == "Reminder")
    view.list.setCurrentRow(0)
    qtbot.mouseClick(view.remove, Qt.MouseButton.LeftButton)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [one.name for one in reader.templates()] == ["Spring offer"])

"""One letter to everyone in a table, in the window: nothing leaves before all is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mailtracker_gui.engine.tables import Fault
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.merge_window import MergeWindow
from tests.gui.engine import Bench
from tests.gui.test_compose import compose

__all__ = ["compose"]
TABLE = (
    "imię;e-mail;city\n"
    "Żaneta;zaneta@x.example;Łódź\n"
    "Ann;not an address;York\n"
    "Bob;office@hartmann.example;Leeds\n"
    "Cid;zaneta@x.example;Kent\n"
    "Dan;dan@x.example;\n"
)


@pytest.fixture
def merge(compose: Compose, tmp_path: Path, qtbot: QtBot) -> MergeWindow:
    table = tmp_path / "people.csv"
    table.write_bytes(TABLE.encode("cp1250"))
    compose.form.subject.setText("For {{imię}}")
    compose.form.text.setPlainText("Dear {{imię}} in {{city}}")
    qtbot.mouseClick(compose.form.many, Qt.MouseButton.LeftButton)
    window = compose.findChildren(MergeWindow)[-1]
    qtbot.waitExposed(window)
    window.choice.read(table)
    qtbot.waitUntil(window.send.isEnabled)
    return window


def said(merge: MergeWindow) -> list[str]:
    return [merge.problems.item(at).text() for at in range(merge.problems.count())]


def test_what_is_wrong_is_listed_by_row_before_anything_leaves(
    merge: MergeWindow, bench: Bench
) -> None:
    assert merge.choice.shape.encoding == "cp1250"
    assert merge.choice.shape.mark == ";"
    assert merge.choice.recipient == "{{imię}} <{{e-mail}}>"
    broken, blocked, twice, empty = said(merge)
    assert broken == "Row 3: “not an address” is not an address."
    assert blocked.startswith("Row 4: office@hartmann.example. ")
    assert twice == "Row 5: zaneta@x.example is in row 2 too."
    assert empty == "Row 6: “city” is empty for dan@x.example."
    assert merge.send.text() == "Send to 2"
    assert bench.merged == []


def test_each_row_is_seen_as_it_will_look(merge: MergeWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Dear Żaneta in Łódź" in merge.preview.view.toPlainText())
    assert merge.preview.to.text() == 'To: "Żaneta" <zaneta@x.example>'
    qtbot.mouseClick(merge.preview.after, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: merge.preview.to.text() == "This row makes no letter.")
    qtbot.mouseClick(merge.preview.before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Dear Żaneta" in merge.preview.view.toPlainText())


def test_the_others_are_sent_without_what_is_wrong(
    merge: MergeWindow, bench: Bench, qtbot: QtBot
) -> None:
    merge.empty.click()
    assert merge.send.text() == "Send to 1"
    merge.empty.click()
    with qtbot.waitSignal(merge.sent):
        qtbot.mouseClick(merge.send, Qt.MouseButton.LeftButton)
    [(letter, rows)] = bench.merged
    assert [row["e-mail"] for row in rows] == ["zaneta@x.example", "dan@x.example"]
    assert letter.subject == "For {{imię}}"


def test_a_wrong_address_is_corrected_in_the_window(
    merge: MergeWindow, bench: Bench, qtbot: QtBot
) -> None:
    merge.problems.setCurrentRow(0)
    qtbot.mouseClick(merge.correct, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(merge.ask.line, "ann@x.example")
    qtbot.keyClick(merge.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: merge.send.text() == "Send to 3")
    with qtbot.waitSignal(merge.sent):
        merge.send.click()
    assert [row["e-mail"] for row in bench.merged[0][1]][1] == "ann@x.example"


def test_another_separator_is_a_word_of_its_user(merge: MergeWindow, qtbot: QtBot) -> None:
    merge.choice.mark.setCurrentIndex(0)
    merge.choice.mark.activated.emit(0)
    qtbot.waitUntil(lambda: merge.choice.columns == ("imię;e-mail;city",))
    qtbot.waitUntil(lambda: merge._checked is not None and not merge.send.isEnabled())
    assert merge._checked
    assert len(merge._checked.faulty[Fault.BROKEN]) == 5


def test_a_changed_letter_is_looked_at_again(
    merge: MergeWindow, compose: Compose, qtbot: QtBot
) -> None:
    compose.form.subject.setText("For {{nobody}}")
    compose.activateWindow()
    qtbot.waitUntil(compose.isActiveWindow)
    merge.activateWindow()
    qtbot.waitUntil(
        lambda: said(merge)[:1] == ["Row 2: It has no “nobody”, only imię, e-mail, city."]
    )
    assert not merge.send.isEnabled()


def test_what_is_no_table_is_said(merge: MergeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty.csv").write_text("")
    merge.choice.read(tmp_path / "empty.csv")
    qtbot.waitUntil(lambda: "empty.csv is empty" in merge.notice.words)


def test_escape_closes_it_and_keeps_the_letter(
    merge: MergeWindow, compose: Compose, qtbot: QtBot
) -> None:
    qtbot.keyClick(merge, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not merge.isVisible())
    assert compose.isVisible()
    assert compose.form.subject.text() == "For {{imię}}"

"""The rules window: rules in their order, edited beside a bench that shows what they would do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.rules import Rule, Section, Type, starting_set
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.rules import RulesWindow
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

SPECIMENS = Path(__file__).parents[1] / "specimens"
FULL = "dsn-full-mailbox.eml"
HARD = Rule(section=Section.BODY, text="5.2.2", type=Type.HARD)


@pytest.fixture
def rules(window: MainWindow, bench: Bench, qtbot: QtBot) -> RulesWindow:
    bench.ledger.settle_in(bench.now())
    window.actions_.rules.trigger()
    return window.findChildren(RulesWindow)[-1]


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda condition: qtbot.waitUntil(condition, timeout=20_000)


Until = Callable[[Callable[[], bool]], None]


def fill(rules: RulesWindow, rule: Rule) -> None:
    form = rules.form
    form.section.setCurrentIndex(form.section.findData(rule.section))
    form.text.setText(rule.text)
    form.type.setCurrentIndex(form.type.findData(rule.type))


def listed(rules: RulesWindow) -> list[str]:
    return [rules.list.item(row).text() for row in range(rules.list.count())]


def drop(rules: RulesWindow, name: str = FULL) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SPECIMENS / name))])
    spot, none = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    rules.bench.drop.dropEvent(
        QDropEvent(spot, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    )


def test_a_new_profile_shows_the_starting_set_in_the_order_of_asking(rules: RulesWindow) -> None:
    assert len(listed(rules)) == len(starting_set())
    kinds = [words.split("\n")[1].split(" · ")[0] for words in listed(rules)]
    order = ["Hard bounce", "Soft bounce", "Both, as soft"]
    assert kinds == sorted(kinds, key=order.index)
    assert not rules.again.isVisible()


def test_a_narrow_window_leaves_room_for_the_text(rules: RulesWindow) -> None:
    rules.resize(rules.minimumSizeHint())
    assert rules.form.text.width() >= 160


def test_the_window_as_it_opens_shows_every_type_whole(rules: RulesWindow) -> None:
    assert rules.form.type.width() >= rules.form.type.sizeHint().width()


def test_a_rule_is_written_saved_changed_and_removed(rules: RulesWindow, until: Until) -> None:
    many = rules.list.count()
    rules.add.click()
    fill(rules, HARD)
    assert rules.form.said.text().startswith("Active")
    rules.save.click()
    until(lambda: rules.list.count() == many + 1)
    assert rules.list.currentItem().text().startswith("5.2.2")
    fill(rules, Rule(section=Section.BODY, text="5.2.2", type=Type.BOTH))
    rules.save.click()
    until(lambda: "Both" in rules.list.currentItem().text())
    rules.remove.click()
    until(lambda: rules.list.count() == many)


def test_a_rule_that_lacks_a_part_is_kept_and_shown_as_inactive(
    rules: RulesWindow, until: Until
) -> None:
    many = rules.list.count()
    rules.add.click()
    fill(rules, Rule(text="full"))
    assert rules.form.said.text() == "Inactive until section and type are chosen."
    rules.save.click()
    until(lambda: rules.list.count() == many + 1)
    assert listed(rules)[-1] == "full\nInactive · no section"


def test_the_same_rule_twice_is_said(rules: RulesWindow) -> None:
    many = rules.list.count()
    rules.add.click()
    fill(rules, starting_set()[0])
    rules.save.click()
    assert rules.notice.words == "There is such a rule already."
    assert rules.list.count() == many


def test_an_empty_rule_is_not_saved(rules: RulesWindow) -> None:
    many = rules.list.count()
    rules.add.click()
    assert rules.form.said.text() == "Inactive until section, text and type are chosen."
    rules.save.click()
    assert rules.notice.words.startswith("Say first where to look")
    assert rules.list.count() == many


def test_the_starting_set_comes_back(rules: RulesWindow, bench: Bench, until: Until) -> None:
    rules.list.setCurrentRow(0)
    rules.remove.click()
    until(rules.again.isVisible)
    rules.again.click()
    until(lambda: rules.list.count() == len(starting_set()))
    assert not rules.again.isVisible()


def test_a_dropped_mail_says_what_is_read_and_by_which_part(
    rules: RulesWindow, until: Until
) -> None:
    drop(rules)
    until(lambda: "RFC 3464" in rules.bench.verdict.text())
    words = shown(rules.bench)
    assert "bob@example.net" in words
    assert "mailbox-full" in words
    assert "5.2.2" in words
    assert "Soft" in words


def test_a_draft_shows_at_once_what_it_would_make_of_the_mail(
    rules: RulesWindow, until: Until
) -> None:
    drop(rules)
    until(lambda: bool(rules.bench.verdict.text()))
    rules.add.click()
    fill(rules, HARD)
    until(lambda: "Your rule decided" in rules.bench.verdict.text())
    assert "Hard (read as soft)" in shown(rules.bench)
    marked = [
        one.cursor.selectedText()  # type: ignore[attr-defined]  # PySide6's stubs lack it
        for one in rules.bench.source.extraSelections()
    ]
    assert marked
    assert set(marked) == {"5.2.2"}
    rules.add.click()
    until(lambda: "RFC 3464" in rules.bench.verdict.text())


@pytest.mark.parametrize("name", ["hostile-nesting.eml", "newsletter.eml", "chinese.eml"])
def test_any_mail_has_an_answer_on_the_bench(rules: RulesWindow, until: Until, name: str) -> None:
    drop(rules, name)
    until(lambda: bool(rules.bench.verdict.text()))


def test_a_pasted_mail_is_read_and_nothing_is_said_so(rules: RulesWindow, until: Until) -> None:
    QGuiApplication.clipboard().setText((SPECIMENS / FULL).read_text())
    rules.bench.drop.paste.click()
    until(lambda: "RFC 3464" in rules.bench.verdict.text())
    QGuiApplication.clipboard().setText(" ")
    rules.bench.drop.paste.click()
    assert rules.notice.words == "There is no mail in it."


def test_past_reports_are_tried_judged_and_taken_back(
    rules: RulesWindow, bench: Bench, letters: list[int], until: Until
) -> None:
    row = bench.ledger.letter(letters[0])
    assert row
    recipient = row.recipients[0]
    [fact] = bench.ledger.append(
        [report_on(bench, letters[0], recipient.id, (SPECIMENS / FULL).read_bytes())], bench.now()
    )
    assert fact
    before = delivery(bench, letters[0])
    assert before is Delivery.SOFT_BOUNCE
    rules.add.click()
    fill(rules, HARD)
    rules.past.attempt.click()
    until(lambda: "would change" in rules.past.words.text())
    assert f"{recipient.address}: soft → hard, by “Body contains “5.2.2”: hard”" in shown(
        rules.past
    )
    assert delivery(bench, letters[0]) is before
    rules.save.click()
    until(lambda: "Saved" in rules.notice.words)
    rules.past.judge.click()
    until(rules.past.undo.isVisible)
    assert "changed, of" in rules.notice.words
    assert delivery(bench, letters[0]) is Delivery.HARD_BOUNCE
    rules.past.undo.click()
    until(lambda: not rules.past.undo.isVisible())
    assert delivery(bench, letters[0]) is before
    rules.past.attempt.click()
    assert rules.notice.isHidden()  # it told of the earlier deed


def test_a_judging_can_be_taken_back_after_a_new_start(
    rules: RulesWindow, bench: Bench, window: MainWindow, letters: list[int], until: Until
) -> None:
    row = bench.ledger.letter(letters[0])
    assert row
    raw = (SPECIMENS / FULL).read_bytes()
    bench.ledger.append([report_on(bench, letters[0], row.recipients[0].id, raw)], bench.now())
    bench.submit(bench.reports.save_rule(HARD)).result()
    bench.submit(bench.reports.rejudge()).result()
    rules.close()
    window.actions_.rules.trigger()
    again = next(one for one in window.findChildren(RulesWindow) if one.isVisible())
    assert again.past.undo.isVisible()


def report_on(bench: Bench, letter: int, recipient: int, raw: bytes) -> Evidence:
    details = {"reason": "mailbox-full", "reply_code": "552", "status": "5.2.2"}
    now = bench.now()
    return Evidence(
        message=letter, recipient=recipient, kind=Kind.FAILED, at=now, learnt=now,
        source=Source.DSN, key="mail:x:0", details=details, raw=raw,
    )  # fmt: skip


def delivery(bench: Bench, letter: int) -> Delivery:
    row = bench.ledger.letter(letter)
    assert row
    return row.recipients[0].status.delivery

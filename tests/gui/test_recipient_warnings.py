"""Before sending, a letter says whom it will not reach; the author decides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.contacts import Note, Noted
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

OFFICE, JONAS, SPACE = "office@hartmann.example", "jonas@tern.example", Qt.Key.Key_Space


@pytest.fixture
def compose(window: MainWindow, qtbot: QtBot) -> Compose:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    qtbot.waitUntil(letter.form.to.hasFocus)
    letter.form.subject.setText("Hello")
    letter.form.text.setPlainText("Dear all")
    return letter


def note(ledger: Ledger, address: str, kind: Note, words: str = "") -> None:
    ledger.note(address, Noted(note=kind, at=story.NOW, words=words))


def buttons(compose: Compose) -> list[QPushButton]:
    return compose.form.warnings.findChildren(QPushButton)


def test_nothing_is_said_of_the_good_and_the_unknown(compose: Compose) -> None:
    compose.form.to.setText("Ann Lee <ann@example.net>, new@example.org, nonsense")
    assert not compose.form.warnings.isVisible()
    assert compose.form.warnings.words == []


def test_a_bounced_address_is_named_and_its_letter_dropped(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    compose.form.to.setText(f"Ann Lee <ann@example.net>, {OFFICE}")
    words = f"{OFFICE} bounced on 9 May: user unknown. It will be dropped."
    assert compose.form.warnings.words == [words]
    assert words in shown(compose.form.warnings)
    assert compose.form.warnings.accessibleName() == words
    with qtbot.waitSignal(compose.sent):
        compose.send()  # it stops nothing
    assert not bench.sent[0].regardless


def test_on_the_authors_word_it_is_sent_anyway(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    compose.form.to.setText(OFFICE)
    anyway = compose.form.warnings.anyway
    anyway.setFocus()
    qtbot.keyClick(anyway, SPACE)
    assert compose.form.warnings.words[0].endswith("It will be sent all the same.")
    with qtbot.waitSignal(compose.sent):
        compose.send()
    assert bench.sent[0].regardless


def test_the_word_is_about_blocked_addresses_only(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    compose.form.to.setText(OFFICE)
    compose.form.warnings.anyway.click()
    compose.form.to.setText("ann@example.net")
    with qtbot.waitSignal(compose.sent):
        compose.send()
    assert not bench.sent[0].regardless


def test_earlier_bounces_of_a_good_address_are_said_quietly(compose: Compose) -> None:
    compose.form.show_copies()
    compose.form.cc.setText(JONAS)
    assert compose.form.warnings.words == [f"{JONAS} had 1 soft bounce before. It will be sent."]
    assert not compose.form.warnings.anyway.isVisible()


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        (Note.BLOCKED, "On the phone.", f"You blocked {JONAS} on 12 May: On the phone."),
        (Note.BLOCKED, "", f"You blocked {JONAS} on 12 May."),
        (Note.CORRECTED, "j@new.example", f"{JONAS} was corrected to j@new.example on 12 May."),
    ],
)
def test_what_the_user_said_of_an_address_is_said_again(
    compose: Compose, ledger: Ledger, kind: Note, words: str, said: str
) -> None:
    note(ledger, JONAS, kind, words)
    compose.form.bcc.setText(JONAS)
    assert compose.form.warnings.words == [f"{said} It will be dropped."]


def test_the_new_address_is_taken_with_one_key(
    compose: Compose, ledger: Ledger, qtbot: QtBot
) -> None:
    note(ledger, JONAS, Note.CORRECTED, "j@new.example")
    compose.form.to.setText('ann@example.net, "Weber, Jonas" <Jonas@TERN.example>')
    [use] = buttons(compose)
    assert use.accessibleName() == "Use j@new.example instead of jonas@tern.example"
    use.setFocus()
    qtbot.keyClick(use, SPACE)
    assert compose.form.to.text() == 'ann@example.net, "Weber, Jonas" <j@new.example>'
    assert not compose.form.warnings.isVisible()


def test_many_are_summed_up_the_blocked_first(compose: Compose, ledger: Ledger) -> None:
    people = [f"p{number}@example.org" for number in range(5)]
    for address in people:
        note(ledger, address, Note.BLOCKED)
    compose.form.to.setText(", ".join([JONAS, *people]))
    assert len(compose.form.warnings.words) == 3
    assert all("You blocked p" in words for words in compose.form.warnings.words)
    assert "… and 3 more recipients" in shown(compose.form.warnings)


def test_what_becomes_known_while_writing_is_said(
    compose: Compose, bench: Bench, letters: list[int], qtbot: QtBot
) -> None:
    compose.form.to.setText("mia@example.net")
    row = bench.ledger.letter(letters[-1])
    assert row
    bench.happen(story.event(row.id, row.recipients[0].id, Kind.COMPLAINED, story.NOW, {}))
    qtbot.waitUntil(lambda: bool(compose.form.warnings.words))
    assert "reported a letter of yours as spam on 12 May" in compose.form.warnings.words[0]


def test_proposals_show_the_state_and_take_the_address_alone(
    compose: Compose, qtbot: QtBot
) -> None:
    line = compose.form.to
    qtbot.keyClicks(line, "off")
    assert line._proposals.stringList() == [f"{OFFICE}   (Bounced address)"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == f"{OFFICE}, "
    assert compose.form.warnings.words


def test_a_tag_goes_with_the_letter_and_is_proposed_next_time(
    compose: Compose, window: MainWindow, ledger: Ledger, qtbot: QtBot
) -> None:
    compose.form.to.setText("ann@example.net")
    qtbot.keyClicks(compose.form.tag, " Spring offer ")
    with qtbot.waitSignal(compose.sent) as sent:
        compose.send()
    row = ledger.letter(sent.args[0])
    assert row
    assert row.tags == ("Spring offer",)
    qtbot.waitUntil(lambda: window.letters.model.row_of(row.id) == 0)
    window.letters.table.choose(row.id)
    texts = [one.text() for one in window.detail.findChildren(QLabel)]
    assert texts[texts.index("Tags") + 1] == "Spring offer"
    window.search.setText("spring")
    qtbot.waitUntil(lambda: window.letters.model.rowCount() == 1)
    window.actions_.new_letter.trigger()
    completer = window.findChildren(Compose)[-1].form.tag.completer()
    completer.setCompletionPrefix("off")
    assert completer.currentCompletion() == "Spring offer"


def test_a_dropped_letter_says_why_and_offers_to_send_anyway(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    window.letters.table.choose(letters[9])
    row = bench.ledger.letter(letters[9])
    assert row
    assert row.recipients[0].status.delivery is Delivery.DROPPED
    assert "The address bounced hard before." in shown(window.detail)
    offered = [
        one for one in window.detail.findChildren(QPushButton) if one.text() == "Send anyway"
    ]
    [anyway] = offered
    assert anyway.accessibleName() == "Send anyway to gone@example.net"
    anyway.setFocus()
    qtbot.keyClick(anyway, SPACE)
    qtbot.waitUntil(lambda: bench.again == [(letters[9], row.recipients[0].id)])
    window.letters.table.choose(letters[3])  # a bounce: sending again would change nothing
    texts = [one.text() for one in window.detail.findChildren(QPushButton)]
    assert not {"Send anyway", "Send again"} & set(texts)
    assert window.detail.findChildren(QCheckBox) == []

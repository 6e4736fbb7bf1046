"""What there is to know of a letter, in its window: said calmly, mended with one key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.ledger import Ledger
from tests.dns import NameServer, serving
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown

CONTROL, SPACE = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Space
APPLE = "Opens by anna@icloud.com are unreliable: Apple Mail loads pixels itself."
ZONE = {
    ("icloud.com", "MX"): ("10 mx01.mail.icloud.com.",),
    ("example.net", "MX"): ("10 mx.example.net.",),
}


@pytest.fixture
def dns() -> Iterator[NameServer]:
    with serving(ZONE) as server:
        yield server


@pytest.fixture
def bench(ledger: Ledger, pulse: Pulse, dns: NameServer) -> Iterator[Bench]:
    bench = Bench(ledger, pulse, names=dns.names)
    yield bench
    bench.close()


@pytest.fixture
def compose(window: MainWindow, qtbot: QtBot) -> Compose:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    qtbot.waitUntil(letter.form.to.hasFocus)
    letter.form.choices._boxes["receipt"].setChecked(False)
    return letter


def write(compose: Compose, text: str = "Dear Ann", subject: str = "Hello") -> None:
    compose.form.to.setText("ann@example.net")
    compose.form.subject.setText(subject)
    compose.form.text.setPlainText(text)


def said(compose: Compose, words: str) -> bool:
    return any(words in one for one in compose.form.things.words)


def mend(compose: Compose, words: str, qtbot: QtBot) -> None:
    buttons = compose.form.things.findChildren(QPushButton)
    [button] = [one for one in buttons if one.text() == words]
    compose.form.things.unfold()
    button.setFocus()
    qtbot.keyClick(button, SPACE)


def test_a_good_letter_is_left_alone(compose: Compose, bench: Bench, qtbot: QtBot) -> None:
    write(compose)
    with qtbot.waitSignal(compose.sent):
        compose.send()
    assert len(bench.sent) == 1
    assert compose.form.things.words == []


def test_what_dns_says_appears_while_writing_and_follows_the_tracking(
    compose: Compose, qtbot: QtBot
) -> None:
    things = compose.form.things
    compose.form.to.setText("Anna <anna@icloud.com>")
    qtbot.waitUntil(lambda: said(compose, APPLE))
    assert things.isVisible()
    assert "1 thing to know" in things.toggle.text()
    assert APPLE in shown(things)
    compose.form.choices._boxes["pixel"].click()
    qtbot.waitUntil(lambda: not things.isVisible())
    compose.form.choices._boxes["pixel"].click()
    qtbot.waitUntil(lambda: said(compose, APPLE))
    compose.form.to.setText("ann@example.net")
    qtbot.waitUntil(lambda: not things.isVisible())


def test_a_forecast_asks_nothing(compose: Compose, bench: Bench, qtbot: QtBot) -> None:
    write(compose)
    compose.form.to.setText("anna@icloud.com")
    qtbot.waitUntil(lambda: said(compose, APPLE))
    with qtbot.waitSignal(compose.sent):
        compose.send()


def test_what_is_not_written_yet_is_no_fault_until_it_is_sent(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    compose.form.to.setText("Anna <anna@icloud.com>")
    qtbot.waitUntil(lambda: said(compose, APPLE))
    assert compose.form.things.words == [APPLE]
    compose.send()
    qtbot.waitUntil(compose.form.confirm.isVisible)
    assert compose.form.confirm.words.text() == "2 things may be wrong. Send it anyway?"
    assert compose.form.things.words[:2] == ["The letter has no subject.", "The letter is empty."]
    mend(compose, "Write the subject", qtbot)
    assert compose.form.subject.hasFocus()
    assert not compose.form.confirm.isVisible()
    assert (bench.sent, QApplication.activeModalWidget()) == ([], None)
    assert compose.findChildren(QMessageBox) == []


def test_sending_by_keyboard_asks_once_and_goes_when_that_is_said_again(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    write(compose, text="It is attached.")
    compose.form.text.setFocus()
    qtbot.keyClick(compose.form.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(compose.form.confirm.deed.hasFocus)
    question = "The letter says “attached”, and nothing is attached. Send it anyway?"
    assert compose.form.confirm.accessibleName() == question
    assert compose.form.send.isEnabled()
    assert compose.form.notice.words == ""
    with qtbot.waitSignal(compose.sent):
        qtbot.keyClick(compose.form.confirm.deed, SPACE)
    assert len(bench.sent) == 1


def test_a_letter_for_later_that_was_asked_about_still_leaves_later(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    write(compose, text="It is attached.")
    at = story.NOW + timedelta(days=1)
    compose.send_later(at)
    qtbot.waitUntil(compose.form.confirm.deed.hasFocus)
    with qtbot.waitSignal(compose.sent):
        qtbot.keyClick(compose.form.confirm.deed, SPACE)
    assert [one.send_at for one in bench.sent] == [at]


def test_whoever_goes_on_writing_is_asked_again(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    write(compose, text="It is attached.")
    compose.send()
    qtbot.waitUntil(compose.form.confirm.deed.hasFocus)
    qtbot.keyClick(compose.form.confirm.deed, Qt.Key.Key_Escape)
    assert not compose.form.confirm.isVisible()
    assert compose.isVisible()
    compose.send()
    qtbot.waitUntil(compose.form.confirm.isVisible)
    compose.form.text.append("I mean it.")
    assert not compose.form.confirm.isVisible()
    compose.send()
    qtbot.waitUntil(compose.form.confirm.isVisible)
    assert bench.sent == []


def test_a_file_attached_is_no_longer_missed(
    compose: Compose, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    write(compose, text="It is attached.")
    qtbot.waitUntil(lambda: said(compose, "nothing is attached"))
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"%PDF")
    compose._attach([str(file)])
    qtbot.waitUntil(lambda: not said(compose, "nothing is attached"))
    with qtbot.waitSignal(compose.sent):
        compose.send()


def test_a_loud_subject_is_written_quietly(compose: Compose, qtbot: QtBot) -> None:
    write(compose, subject="OFFER FOR THE ROOF")
    qtbot.waitUntil(lambda: said(compose, "The subject is written in capitals."))
    mend(compose, "Write it quietly", qtbot)
    assert compose.form.subject.text() == "Offer for the roof"
    qtbot.waitUntil(lambda: not compose.form.things.isVisible())


def test_a_link_shows_where_it_leads(compose: Compose, qtbot: QtBot) -> None:
    write(compose, text="")
    text = compose.form.text
    text.insertPlainText("See https://bank.example for more.")
    cursor = text.document().find("https://bank.example")
    text.setTextCursor(cursor)
    text.link("https://other.example/x")
    qtbot.waitUntil(lambda: said(compose, "A link shows bank.example and leads to other.example."))
    mend(compose, "Show where it leads", qtbot)
    assert text.toPlainText() == "See https://other.example/x for more."
    assert [run.href for run in text.letter[0].runs] == ["", "https://other.example/x", ""]
    qtbot.waitUntil(lambda: not said(compose, "A link shows"))


def test_an_address_of_an_earlier_letter_is_led_back(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    old = "https://news.lind.example/c/sealed"
    bench.ours[old] = "https://lind.example/offer"
    write(compose, text=f"> {old}\n> {old} again")
    qtbot.waitUntil(lambda: said(compose, "tracks an earlier letter"))
    mend(compose, "Use the real address", qtbot)
    assert compose.form.text.toPlainText() == (
        "> https://lind.example/offer\n> https://lind.example/offer again"
    )
    compose.form.text.selectAll()
    compose.form.text.link(old)
    qtbot.waitUntil(lambda: said(compose, "tracks an earlier letter"))
    mend(compose, "Use the real address", qtbot)
    assert {run.href for one in compose.form.text.letter for run in one.runs} == {
        "https://lind.example/offer"
    }


def test_a_mistyped_domain_is_asked_about(compose: Compose, bench: Bench, qtbot: QtBot) -> None:
    write(compose)
    compose.form.to.setText("ann@gmial.org")
    qtbot.waitUntil(lambda: said(compose, "gmial.org takes no mail."))
    compose.send()
    qtbot.waitUntil(compose.form.confirm.isVisible)
    assert bench.sent == []


def test_a_check_that_fails_holds_no_letter_up(
    compose: Compose, bench: Bench, ledger: Ledger, qtbot: QtBot
) -> None:
    def fails(url: str) -> str | None:
        raise Trouble("The keyring is locked.", "Unlock it.")

    bench.presend._own = lambda: fails
    write(compose, text="It is attached. https://x.example/a")
    with qtbot.waitSignal(compose.sent):
        compose.send()


def test_all_of_it_is_opened_and_closed_by_keyboard(compose: Compose, qtbot: QtBot) -> None:
    write(compose, text="It is attached.", subject="OFFER FOR THE ROOF")
    things = compose.form.things
    qtbot.waitUntil(lambda: len(things.words) == 2)
    assert not things.unfolded.isVisible()
    things.toggle.setFocus()
    qtbot.keyClick(things.toggle, SPACE)
    assert things.unfolded.isVisible()
    assert "Spam filters count that against a letter." in shown(things)
    qtbot.keyClick(things.toggle, SPACE)
    assert not things.unfolded.isVisible()
    assert things.toggle.accessibleDescription() == " ".join(things.words)

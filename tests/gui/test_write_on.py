"""Letters that are written on: what came out of the editor goes in again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.message import Attachment, Letter
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.widgets.editor import Editor
from mailtracker_gui.gui.widgets.html import Paragraph, Run, to_html, to_text
from mailtracker_gui.mail.compose import compose
from tests.gui import story
from tests.gui.engine import Bench

WORDS = (
    st.text("aä <&>\"'{}.-", min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda text: bool(text) and "  " not in text)
)
RUNS = st.builds(
    Run,
    text=WORDS,
    bold=st.booleans(),
    italic=st.booleans(),
    href=st.sampled_from(["", "https://x.example/?a=1&b=2"]),
)
LINES = st.builds(Paragraph, runs=RUNS.map(lambda run: (run,)), quote=st.integers(0, 1))
ITEMS = st.builds(
    Paragraph,
    runs=RUNS.map(lambda run: (run,)),
    tag=st.sampled_from(["ul", "ol"]),
    indent=st.just(1),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(letter=st.lists(LINES | ITEMS, min_size=1, max_size=6))
def test_what_was_written_is_written_on(theme: Theme, letter: list[Paragraph]) -> None:
    html, text = to_html(letter), to_text(letter)
    editor = Editor(theme)
    editor.show_letter(Letter(account=1, sender="a@x.org", to=(), html=html))
    assert to_html(editor.letter) == html
    assert to_text(editor.letter) == text
    editor.deleteLater()


def test_a_letter_for_later_is_taken_back_and_written_on(
    window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    plan = Attachment(name="plan.txt", content_type="text/plain", content=b"plan")
    letter = Letter(
        account=1,
        sender="Mara Lind <mara@lind.example>",
        to=("Ann Lee <ann@example.net>",),
        bcc=("secret@example.net",),
        subject="Slates",
        text="Dear Ann\n",
        html="<div>Dear <b>Ann</b></div>",
        attachments=(plan,),
        send_at=story.NOW + timedelta(days=1),
    )
    raw = compose(letter, message_id="1@x", date=story.NOW, user_agent="x")
    number = bench.ledger.add_letter(letter, message_id="1@x", envid="e", raw=raw, now=story.NOW)
    bench.pulse.tell(bench.ledger.revision())
    qtbot.waitUntil(lambda: window.letters.table.choose(number))
    qtbot.waitUntil(lambda: bool(window.detail.findChildren(QPushButton, "deed:square-pen")))
    edit = window.detail.findChildren(QPushButton, "deed:square-pen")[-1]
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.findChildren(Compose)))
    [written] = window.findChildren(Compose)
    again = written._letter()
    assert (again.to, again.bcc) == (letter.to, letter.bcc)
    assert (again.subject, again.html, again.text) == (letter.subject, letter.html, letter.text)
    assert again.attachments == (plan,)
    assert bench.ledger.outbox.queued(number) == []

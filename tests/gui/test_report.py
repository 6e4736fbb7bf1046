"""The report of a month: read back from the PDF, saved by hand, and sent to oneself once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain import monthly
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui import monthly_facts
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.monthly_pdf import Report, make
from mailtracker_gui.gui.monthly_post import MonthlyPost
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.report import ReportWindow
from mailtracker_gui.gui.views.report_settings import ReportSettings
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from tests.gui import story
from tests.gui.conftest import Heard
from tests.gui.engine import Bench

JUNE = datetime(2026, 6, 1, 8, 0, tzinfo=story.NOW.tzinfo)


def pages(pdf: bytes) -> list[str]:
    """Return the words of each page; how a line breaks says nothing."""
    texts = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return [normalize("NFKC", re.sub(r"\s+", " ", text)) for text in texts]


def made(ledger: Ledger, now: datetime = story.NOW) -> Report:
    reader = Reader(ledger.path)
    report = make(reader, story.NOW, now)
    reader.close()
    return report


def test_a_month_is_told_in_numbers_charts_and_words(
    qapp: QApplication, ledger: Ledger, letters: list[int]
) -> None:
    report = made(ledger)
    assert (report.name, report.subject) == ("MailTracker 2026-05.pdf", "Report for May 2026")
    first, *rest = pages(report.pdf)
    assert first.startswith("May 2026")
    for words in (
        "As known on 12 May 2026.", "Sent 13 1 dropped", "Bounced 3 23 %: 1 hard, 1 soft, 1 spam",
        "Opened 3 at least 23 %", "Deliveries", "Bounces by kind", "Why letters bounced",
        "Mailbox full", "Time to the first open", "Half of them within 89 minutes.",
    ):  # fmt: skip
        assert words in first
    tables = " ".join(rest)
    for words in (
        "9 May 3 2 1 – – 1 1 1",  # sent, delivered, hard, soft, spam, opened, clicked, replied
        "example.net 9 6 – – – 3 1 1",
        "hartmann.example 1 – 1 – – – – –",
        "550 5.1.1",
        "Invoice 2026-118",
        "554 5.7.1 Message rejected as spam",
    ):
        assert words in tables
    count = len(rest) + 1
    assert all(f"Page {n} of {count}" in page for n, page in enumerate([first, *rest], start=1))


def test_heads_stand_on_every_page_and_there_is_an_end(
    qapp: QApplication, ledger: Ledger, letters: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    with ledger.transaction():
        for n in range(70):
            to = (f"p{n}@d{n}.example",)
            steps = ((story.TAKEN, story.NO_USER),)
            story.add(ledger, 1, story.NOW - timedelta(days=1), to, f"Letter {n}", steps)
    monkeypatch.setattr(monthly_facts, "BOUNCES", 60)
    told = pages(made(ledger).pdf)
    bounces = [page for page in told if "no such user here" in page]
    assert len(bounces) > 1
    assert all("Day To Subject Bounce Answer" in page for page in bounces)
    assert "... and 13 more." in told[-1]
    assert "The 50 domains with the most recipients." in " ".join(told)


def test_a_month_without_letters_is_a_report_too(qapp: QApplication, ledger: Ledger) -> None:
    first, rest = pages(made(ledger).pdf)
    assert "Nothing in this period." in first
    assert "Nothing came back." in rest


def test_marks_of_others_are_shown_as_they_are(qapp: QApplication, ledger: Ledger) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    to = ("x@evil.example",)
    steps = ((story.TAKEN, story.NO_USER),)
    story.add(ledger, 1, story.NOW - timedelta(days=1), to, "<img src='http://x/'> &amp;", steps)
    told = "".join(pages(made(ledger).pdf)).replace(" ", "")
    assert "<imgsrc='http://x/'>&amp;" in told


def test_it_is_made_beside_the_window(ledger: Ledger, letters: list[int], qtbot: QtBot) -> None:
    desk = Desk(ledger.path)
    report = desk.ask(make, story.NOW, story.NOW).result()
    desk.close()
    assert report.pdf.startswith(b"%PDF")


# -- by hand -------------------------------------------------------------------------------------


@pytest.fixture
def asked(window: MainWindow) -> ReportWindow:
    window.actions_.report.trigger()
    [view] = window.findChildren(ReportWindow)
    return view


def test_a_month_is_chosen_and_saved(asked: ReportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert asked.month.currentText() == "April 2026"
    qtbot.keyClick(asked.month, Qt.Key.Key_Up)
    assert asked.month.currentText() == "May 2026"
    assert asked.month.itemText(asked.month.count() - 1) == "February 2026"
    qtbot.mouseClick(asked.save, Qt.MouseButton.LeftButton)
    [dialog] = asked.findChildren(QFileDialog)
    assert dialog.findChild(QLineEdit).text() == "MailTracker 2026-05.pdf"
    path = tmp_path / "May.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: asked.notice.words == f"Saved as {path}.")
    assert pages(path.read_bytes())[0].startswith("May 2026")
    assert asked.save.isEnabled()


def test_a_place_that_cannot_be_written_is_said(
    asked: ReportWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    asked.make(tmp_path / "nowhere" / "May.pdf")
    qtbot.waitUntil(lambda: "cannot be written" in asked.notice.words)
    assert asked.save.isEnabled()


# -- each month ----------------------------------------------------------------------------------


@pytest.fixture
def post(window: MainWindow) -> Callable[[datetime], MonthlyPost]:
    """The part of the window that sends reports, at another time."""

    def at(now: datetime) -> MonthlyPost:
        context = window._context
        changed = Context(
            reader=context.reader,
            commands=context.commands,
            pulse=context.pulse,
            theme=context.theme,
            settings=context.settings,
            now=lambda: now,
        )
        return MonthlyPost(changed, window)

    return at


@pytest.fixture
def ticked(window: MainWindow, qtbot: QtBot, ledger: Ledger) -> ReportSettings:
    window.actions_.settings.trigger()
    [settings] = window.findChildren(SettingsWindow)
    view = settings.show_page("Monthly report")
    assert isinstance(view, ReportSettings)
    mark = QPoint(12, view.wanted.height() // 2)  # not the empty room behind its words
    qtbot.mouseClick(view.wanted, Qt.MouseButton.LeftButton, pos=mark)
    qtbot.waitUntil(lambda: ledger.setting(monthly.ACCOUNT) == "1")
    return view


def test_the_month_that_runs_comes_first(ticked: ReportSettings, ledger: Ledger) -> None:
    assert ledger.setting(monthly.LAST) == "2026-04"
    assert not ticked.account.isVisible()  # there is one account alone


def test_on_the_first_it_goes_to_oneself_and_once(
    ticked: ReportSettings,
    post: Callable[[datetime], MonthlyPost],
    bench: Bench,
    qtbot: QtBot,
) -> None:
    early = post(JUNE - timedelta(hours=9))
    early.look()
    assert bench.sent == []
    first = post(JUNE)
    with qtbot.waitSignal(first.sent):
        first.look()
    [letter] = bench.sent
    assert (letter.to, letter.subject) == (("mara@lind.example",), "Report for May 2026")
    assert letter.tracking == Tracking(delivery_report=False)
    [attached] = letter.attachments
    assert (attached.name, attached.content_type) == ("MailTracker 2026-05.pdf", "application/pdf")
    assert pages(attached.content)[0].startswith("May 2026")
    post(JUNE + timedelta(days=3)).look()  # as after a restart
    assert bench.ledger.setting(monthly.LAST) == "2026-05"
    assert len(bench.sent) == 1


def test_what_was_missed_is_made_up_for(
    ticked: ReportSettings, post: Callable[[datetime], MonthlyPost], bench: Bench, qtbot: QtBot
) -> None:
    late = post(JUNE + timedelta(days=70))
    late.look()
    qtbot.waitUntil(lambda: len(bench.sent) == 3)
    months = ["May 2026", "June 2026", "July 2026"]
    assert [one.subject for one in bench.sent] == [f"Report for {month}" for month in months]


def test_trouble_is_told_and_it_is_tried_again(
    ticked: ReportSettings, post: Callable[[datetime], MonthlyPost], bench: Bench, qtbot: QtBot
) -> None:
    bench.trouble = Trouble("The disk is full.", "Free some space.")
    one = post(JUNE)
    heard = Heard()
    one.troubled.connect(heard.hear)
    one.look()
    qtbot.waitUntil(lambda: bool(heard.all))
    assert heard.all == [("The monthly report was not sent: The disk is full.", "Free some space.")]
    bench.trouble = None
    with qtbot.waitSignal(one.sent):
        one.look()
    assert len(bench.sent) == 1


def test_unticked_nothing_is_sent(
    ticked: ReportSettings, post: Callable[[datetime], MonthlyPost], bench: Bench, qtbot: QtBot
) -> None:
    ticked.wanted.click()
    qtbot.waitUntil(lambda: bench.ledger.setting(monthly.ACCOUNT) == "")
    post(JUNE).look()
    assert bench.sent == []

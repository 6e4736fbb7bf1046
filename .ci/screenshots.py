"""Take pictures of every screen, light and dark, from a profile that the real ledger wrote.

python .ci/screenshots.py FOLDER [light|dark] ... [pl]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QItemSelection, QItemSelectionModel, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.depth import Depth
from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Attachment, Letter
from mailtracker_gui.domain.overview import Measure
from mailtracker_gui.domain.own_provider import OwnProvider
from mailtracker_gui.domain.setup import Certificate, Found
from mailtracker_gui.engine import clock
from mailtracker_gui.gui.language import ENGLISH, install, offered, t
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.theme import Choice, Density
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.contacts import ContactsWindow
from mailtracker_gui.gui.views.follow_ups import FollowUpsWindow
from mailtracker_gui.gui.views.hosting import HostingWindow
from mailtracker_gui.gui.views.letter_chooser import LetterChooser
from mailtracker_gui.gui.views.letter_window import LetterWindow
from mailtracker_gui.gui.views.main_window import SIZE, MainWindow
from mailtracker_gui.gui.views.merge_window import MergeWindow
from mailtracker_gui.gui.views.overview import OverviewWindow
from mailtracker_gui.gui.views.report import ReportWindow
from mailtracker_gui.gui.views.rules import RulesWindow
from mailtracker_gui.gui.views.run_entry import RunEntry
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.settings_privacy import PrivacySettings
from mailtracker_gui.gui.views.sign_in import SignInWindow
from mailtracker_gui.gui.views.spam_settings import SpamSettings
from mailtracker_gui.gui.views.templates import TemplatesWindow
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow
from mailtracker_gui.gui.widgets.pictures import from_image
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.contact_queries import Which
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import AccountState
from mailtracker_gui.mail.compose import compose
from tests.gui import story
from tests.gui.engine import Bench

SPECIMENS = Path(__file__).resolve().parent.parent / "tests" / "specimens"
MX = {
    "icloud.com": ["mx01.mail.icloud.com"],
    "gmail.com": ["gmail-smtp-in.l.google.com"],
    "corp.example": ["mxa.gslb.pphosted.com"],
    "gmial.org": [],
}
PLAIN = (
    *("General", "Start and end", "Notifications", "Sending", "Addresses", "Privacy"),
    *("Data", "Shortcuts", "About"),
)
Shot = Callable[[MainWindow], QWidget]
PEOPLE = (
    "name;e-mail;city\nŻaneta Maj;zaneta@x.example;Łódź\nAnn Lee;ann at example;York\n"
    "Office;office@hartmann.example;Leeds\nZ. Maj;zaneta@x.example;Kent\nDan;dan@x.example;\n"
)
LIGHT_AND_DARK = ("light", "dark")
LOOKS = 8
SETTLED = 250  # milliseconds: layout, animation, debounce


CHECKS = (
    Check(
        name="Sending",
        ok=True,
        words="smtp.lind.example takes letters, over TLS; reports are supported.",
    ),
    Check(
        name="Reading",
        ok=False,
        words="imap.lind.example refused the password.",
        way_out="Many providers want an app password made in their security settings.",
    ),
)
SELF_SIGNED = Certificate(
    host="imap.lind.example",
    port=993,
    fingerprint=":".join(f"{byte:02X}" for byte in range(7, 39)),
    subject="CN=mail.lind.example,O=Lind Roofs",
    issuer="CN=mail.lind.example,O=Lind Roofs",
    names=("mail.lind.example",),
    begins=story.NOW - timedelta(days=400),
    ends=story.NOW + timedelta(days=3_000),
)
UNTRUSTED = (
    Check(name="Receiving: connection", ok=True, words="imap.lind.example answers on port 993."),
    Check(
        name="Receiving: encryption",
        ok=False,
        words="The certificate of imap.lind.example is signed by nobody but itself.",
        way_out="Ask the server's operator, or check the server name in the account's settings.",
        certificate=SELF_SIGNED,
    ),
)
FOUND = Found(
    smtp=Server(host="smtp.gmail.com", port=465, user="mara@lind.example"),
    imap=Server(host="imap.gmail.com", port=993, user="mara@lind.example"),
    found_by="the host that takes the domain's mail (MX)",
    provider=OwnProvider(
        words="Gmail wants an app password, not the one of your Google account.",
        link="https://myaccount.google.com/apppasswords",
        oauth="google",
    ),
)


def at_rest(widget: QWidget) -> QPixmap:
    """Return the picture that two looks in a row agree on: a busy machine lays out late."""
    before = widget.grab()
    for _ in range(LOOKS):
        settle()
        picture = widget.grab()
        if picture.toImage() == before.toImage():
            break
        before = picture
    return before


def settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLED, loop.quit)
    loop.exec()


def main(folder: Path, names: list[str]) -> None:
    application = QApplication([])
    spoken = [name for name in names if name in offered()]
    install(application, spoken[0] if spoken else ENGLISH)
    names = [name for name in names if name not in spoken] or [*LIGHT_AND_DARK]
    application.setFont(QFont(application.font().family(), 10))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for name in names:
            for profile, shots in PROFILES.items():
                visit(Path(place) / name / profile, Choice(name), folder, shots)


def visit(place: Path, choice: Choice, folder: Path, shots: dict[str, Shot]) -> None:
    """Open a profile and take its pictures."""
    ledger = Ledger(place / "ledger.sqlite")
    FILLINGS[place.name](ledger)
    reader, pulse = Reader(ledger.path), Pulse()
    bench = Bench(ledger, pulse, checks=CHECKS)
    window = build(
        reader=reader,
        commands=bench,
        pulse=pulse,
        settings=place / "window.ini",
        now=lambda: story.NOW,
    )
    window.actions_.themes[choice].trigger()
    window.resize(*SIZE)  # the offscreen platform's screen is small
    window.show()
    settle()
    for name, shot in shots.items():
        widget = shot(window)
        settle()
        at_rest(widget).save(str(folder / f"{name}-{choice}.png"))
        if widget is not window:
            widget.close()
    window.close()
    window.deleteLater()
    settle()
    bench.close()
    reader.close()
    ledger.close()


def roof(window: MainWindow) -> QWidget:
    table = window.letters.table
    table.choose(5)
    table.setFocus()
    return window


def timeline(window: MainWindow) -> QWidget:
    settle()
    area = window.detail.findChild(QScrollArea)
    area.verticalScrollBar().setValue(620)
    return window


def below(window: MainWindow) -> QWidget:
    window.actions_.below.trigger()
    window.letters.table.choose(11)
    return window


def nothing_found(window: MainWindow) -> QWidget:
    window.search.setText("xylophone")
    return window


def writing(window: MainWindow) -> QWidget:
    window.search.clear()
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    form = letter.form
    form.to.setText("Ann Lee <ann@example.net>, Bob Ray <bob@example.net>")
    form.subject.setText("Offer for the new roof")
    form.text.setFocus()
    form.text.setPlainText("Dear Ann, dear Bob,\n\nhere is the offer we spoke about:\n")
    cursor = form.text.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    form.text.setTextCursor(cursor)
    form.text.formats["bullets"].trigger()
    form.text.textCursor().insertText("slates, 82 m²\nbattens and nails\nscaffolding, two weeks")
    attached = Path(tempfile.gettempdir()) / "Offer 2026-118.pdf"
    attached.write_bytes(b"%PDF-1.7" + bytes(182_000))
    form.attachments.add(attached)
    attached.unlink()
    return letter


def pictured(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    text = letter.form.text
    image = QImage(1400, 500, QImage.Format.Format_RGB32)
    image.fill(QColor("#5b7f95"))
    text.textCursor().insertText("\n")
    text.insert_picture(from_image(image, "The roof today"))
    letter.form.choices.choose(Depth.ANONYMOUS)
    letter.form.choices.say_so.setChecked(True)
    return letter


def restricted(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    letter.form.to.setText("Ann Lee <ann@example.net>, udo@hartmann.example")
    letter.form.choices.choose(Depth.FULL)
    letter.form.choices.details.setChecked(True)
    return letter


def template_menu(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    commands = letter._context.commands  # noqa: SLF001  # what the menu shows
    for name in ("Offer", "Reminder", "Thanks for the order"):
        commands.submit(commands.templates.keep(name, letter._letter())).result()  # noqa: SLF001
    menu = letter.form.templates.menu_
    menu.popup(letter.mapToGlobal(letter.rect().center()))
    return menu


def templates(window: MainWindow) -> QWidget:
    view = TemplatesWindow(window.findChildren(Compose)[-1]._context, window)  # noqa: SLF001
    view.show()
    view.rename.click()
    return view


def fields_asked(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    letter.form.text.setPlainText("Dear {{first_name}},\n\nthe roof costs {{price}}.\n")
    letter.send()
    return letter


def merging(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    letter.form.subject.setText("Offer for {{name}}")
    letter.form.text.setPlainText("Dear {{name}},\n\nwe are in {{city}} next week.\n\nMara\n")
    letter.form.many.click()
    view = letter.findChildren(MergeWindow)[-1]
    table = Path(tempfile.gettempdir()) / "people.csv"
    table.write_text(PEOPLE, encoding="cp1250")
    view.choice.read(table)
    settle()
    settle()
    return view


def proposed(window: MainWindow) -> QWidget:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    letter.form.to.setFocus()
    QTest.keyClicks(letter.form.to, "o")
    settle()
    return letter.form.to._popup()  # noqa: SLF001


def blamed(window: MainWindow) -> QWidget:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    letter.form.to.setText("Ann Lee <ann@example.net>, bob at example.net")
    letter.send()
    return letter


def accounts(window: MainWindow) -> QWidget:
    window.actions_.accounts.trigger()
    view = window.findChildren(AccountsWindow)[-1]
    view.test.click()
    return view


def found(window: MainWindow) -> QWidget:
    window.actions_.accounts.trigger()
    view = window.findChildren(AccountsWindow)[-1]
    bench(view).found = FOUND
    view.form.name.setText("Mara Lind")
    view.form.address.setText("mara@lind.example")
    view.form.search.seek.click()
    return view


def unfolded(window: MainWindow) -> QWidget:
    view = found(window)
    settle()
    view.form.unfold.click()
    view.resize(640, 560)
    return view


def not_found(window: MainWindow) -> QWidget:
    window.actions_.accounts.trigger()
    view = window.findChildren(AccountsWindow)[-1]
    bench(view).found = None
    view.form.address.setText("mara@lind.example")
    view.form.search.seek.click()
    return view


def untrusted(window: MainWindow) -> QWidget:
    window.actions_.accounts.trigger()
    view = window.findChildren(AccountsWindow)[-1]
    bench(view).checks = UNTRUSTED
    view.test.click()
    return view


def bench(view: AccountsWindow) -> Bench:
    commands = view._context.commands  # noqa: SLF001  # what the next answer will be
    assert isinstance(commands, Bench)
    return commands


def sign_in(window: MainWindow) -> QWidget:
    window.actions_.accounts.trigger()
    view = window.findChildren(AccountsWindow)[-1]
    settle()
    view.form.sign_in.way.setCurrentText("Google")
    settle()
    view.form.sign_in.ask.click()
    settle()
    return view.findChildren(SignInWindow)[-1]


def contacts(window: MainWindow) -> QWidget:
    window.actions_.contacts.trigger()
    view = window.findChildren(ContactsWindow)[-1]
    view.people.show_contact("office@hartmann.example")
    return view


def corrected(window: MainWindow) -> QWidget:
    view = contacts(window)
    view.people.filters[Which.BLOCKED].click()
    view.people.show_contact("jonas@tern.example")
    view.people.detail.correct.click()
    return view


def long_names(window: MainWindow) -> QWidget:
    view = contacts(window)
    view.resize(1000, 700)
    view.people.filters[Which.BOUNCED].click()
    view.people.search.setText("wallop")
    view.people.show_contact(story.CAMPAIGN[0][1])
    return view


def overview(window: MainWindow) -> QWidget:
    window.actions_.overview.trigger()
    view = window.findChildren(OverviewWindow)[-1]
    view.resize(1200, 1500)
    settle()
    return view


def report(window: MainWindow) -> QWidget:
    window.actions_.report.trigger()
    return window.findChildren(ReportWindow)[-1]


def campaigns(window: MainWindow) -> QWidget:
    view = overview(window)
    assert isinstance(view, OverviewWindow)
    view.resize(1200, 860)
    view.tabs.setCurrentWidget(view.campaigns)
    settle()
    return view


def behind_a_number(window: MainWindow) -> QWidget:
    view = overview(window)
    assert isinstance(view, OverviewWindow)
    view.resize(1200, 860)
    view.page.figures[Measure.BOUNCED].click()
    settle()
    return view


def warned(window: MainWindow) -> QWidget:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    letter.form.to.setText("office@hartmann.example, Lea <lea@example.net>, p@orbit.example, ")
    letter.form.tag.setText("Spring offer")
    letter.form.to.setText(f"{letter.form.to.text()} jonas@tern.example")
    return letter


def told(window: MainWindow) -> QWidget:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    form = letter.form
    form.to.setText("Anna <anna@icloud.com>, bob@gmail.com, eve@corp.example, ann@gmial.org")
    form.subject.setText("OFFER FOR THE NEW ROOF")
    form.text.setPlainText("Dear all,\n\nplease find the offer attached. It is also at\n")
    cursor = form.text.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    form.text.setTextCursor(cursor)
    form.text.link("https://files.lind.example/offer")
    settle()
    settle()
    settle()
    return letter


def told_in_full(window: MainWindow) -> QWidget:
    letter = told(window)
    letter.form.things.unfold()
    return letter


def asked(window: MainWindow) -> QWidget:
    window.actions_.new_letter.trigger()
    letter = window.findChildren(Compose)[-1]
    letter.form.to.setText("Lea <lea@example.net>")
    letter.form.text.setPlainText("Dear Lea,\n\nyou find the contract attached.\n")
    letter.send()
    settle()
    return letter


def unmatched(window: MainWindow) -> QWidget:
    window.actions_.unmatched.trigger()
    return window.findChildren(UnmatchedWindow)[-1]


def belongs(window: MainWindow) -> QWidget:
    view = unmatched(window)
    belongs = t("&Belongs to a letter…")
    next(one for one in view.findChildren(QPushButton) if one.text() == belongs).click()
    return view.findChildren(LetterChooser)[-1]


def follow_ups(window: MainWindow) -> QWidget:
    window.actions_.follow_ups.trigger()
    view = window.findChildren(FollowUpsWindow)[-1]
    view.form.days.setValue(1)
    settle()
    return view


def rules(window: MainWindow) -> QWidget:
    window.actions_.rules.trigger()
    view = window.findChildren(RulesWindow)[-1]
    view.try_mail((SPECIMENS / "dsn-full-mailbox.eml").read_bytes(), "dsn-full-mailbox.eml")
    view.form.section.setCurrentText("Body")
    view.form.text.setText("5.2.2")
    view.form.type.setCurrentIndex(1)
    while not view.bench.verdict.text():  # the process that reads mails starts with the first
        settle()
    view.past.attempt.click()
    return view


def hosting(window: MainWindow) -> QWidget:
    window.actions_.hosting.trigger()
    return window.findChildren(HostingWindow)[-1]


def settings(page: str) -> Shot:
    def shot(window: MainWindow) -> QWidget:
        window.actions_.settings.trigger()
        view = window.findChildren(SettingsWindow)[-1]
        view.show_page(page)
        return view

    return shot


def spam_check(window: MainWindow) -> QWidget:
    view = settings("Spam check")(window)
    box = view.findChildren(SpamSettings)[-1].filter
    box.setCurrentIndex(1)
    box.activated.emit(1)
    return view


def forgetting(window: MainWindow) -> QWidget:
    view = settings("Privacy")(window)
    page = view.findChildren(PrivacySettings)[-1]
    page.days["hits"].setValue(90)
    page.days["letters"].setValue(365)
    page.apply.click()
    settle()
    view.findChildren(QScrollArea)[-1].verticalScrollBar().setValue(1000)
    return view


def crashes(window: MainWindow) -> QWidget:
    folder = window._context.reader.path.parent / "crashes"  # noqa: SLF001
    folder.mkdir(exist_ok=True)
    report = folder / "crash-20260512-143000-000001.txt"
    report.write_text("MailTracker 0.1.0, Python 3.11.7\n\nTraceback (most recent call last):\n")
    return settings("Crash log")(window)


def compact(window: MainWindow) -> QWidget:
    window._context.theme.room(Density.COMPACT)  # noqa: SLF001
    return window


def comfortable(window: MainWindow) -> QWidget:
    window._context.theme.room(Density.COMFORTABLE)  # noqa: SLF001
    return window


def tray_menu(window: MainWindow) -> QWidget:
    menu = window.findChildren(Tray)[-1].menu
    menu.popup(window.mapToGlobal(window.rect().center()))
    return menu


def leaving(window: MainWindow) -> QWidget:
    """A letter that can be taken back, a campaign under way, one for tomorrow, one held."""
    letter = writing(window)
    assert isinstance(letter, Compose)
    letter.send()
    settle()
    model = window.letters.model
    held = next(row for row in range(9) if model.index(row, 2).data() == t("Held"))
    window.letters.table.selectRow(held)
    return window


def later(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    letter.form.later.ask()
    return letter


def later_menu(window: MainWindow) -> QWidget:
    letter = writing(window)
    assert isinstance(letter, Compose)
    letter.form.later.menu.popup(letter.mapToGlobal(letter.rect().center()))
    return letter.form.later.menu


def several(window: MainWindow) -> QWidget:
    table = window.letters.table
    table.selectRow(2)
    table.selectionModel().select(
        QItemSelection(table.model().index(2, 0), table.model().index(5, 5)),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    table.setFocus()
    return window


def reminded(window: MainWindow) -> QWidget:
    window.letters.table.choose(9)
    window.chosen.actions_["tag"].trigger()
    return window


def exporting(window: MainWindow) -> QWidget:
    line = window.exports.line
    line.words.setText("Writing letters.csv…")
    line.bar.setRange(0, 100)
    line.bar.setValue(62)
    line.show()
    window.chosen.date_wanted.emit()
    return window


def left_out(window: MainWindow) -> QWidget:
    window.exports.line.hide()
    window.letters.table.choose(5)
    window.chosen.actions_["resend"].trigger()
    for draft in window.findChildren(Compose):
        draft.close()
    return window


def runs(window: MainWindow) -> QWidget:
    window.letters.table.choose(window.letters.model.letters()[0])
    window.lines.hard.hide()
    settle()
    window.detail.findChildren(RunEntry)[0].button.click()
    return timeline(window)


def chosen_menu(window: MainWindow) -> QWidget:
    window.chosen.menu.popup(window.mapToGlobal(window.rect().topLeft()))
    return window.chosen.menu


def as_sent(window: MainWindow) -> QWidget:
    window.chosen.actions_["text"].trigger()
    return window.findChildren(LetterWindow)[-1]


def wished(ledger: Ledger) -> None:
    whole(ledger)
    opens = tuple((Kind.OPENED, -3 + n / 9, dict(story.OPENED[2])) for n in range(10))
    letter = Letter(
        account=1,
        sender="Mara Lind <mara@lind.example>",
        to=("Ann Lee <ann@example.net>", "Bob Ray <bob@example.net>"),
        subject="Offer for the new roof",
        text="Dear Ann, dear Bob,\n\nhere is the offer.\n",
        html="<p>Dear Ann, dear Bob,</p><p>here is the <b>offer</b>, also at"
        " <a href='https://lind.example/offer'>lind.example</a>:</p><ul><li>slates, 82 m²</li>"
        "<li>battens and nails</li></ul><p><img src='https://lind.example/p.png'></p>",
        attachments=(Attachment(name="Offer.pdf", content_type="application/pdf", content=b"%"),),
        tracking=story.ALL,
    )
    raw = compose(letter, message_id="roof@lind.example", date=story.NOW, user_agent="MailTracker")
    number = ledger.add_letter(
        letter, message_id="roof@lind.example", envid="roof", raw=raw, now=story.NOW
    )
    story.gone(ledger, number)
    row = ledger.letter(number)
    assert row
    for (kind, hours, details), one in zip(
        (*opens, story.ARRIVED), (*[row.recipients[0]] * 10, row.recipients[1]), strict=True
    ):
        at = story.NOW + timedelta(hours=hours)
        ledger.append([story.event(number, one.id, kind, at, details)], story.NOW)
    with ledger.transaction():
        ledger.wishes.remind([9], story.NOW - timedelta(hours=1))
        ledger.wishes.remind([7], story.NOW + timedelta(days=3))
        ledger.wishes.mute([8])
        ledger.show_again([7, 8, 9], story.NOW)


def as_it_is(window: MainWindow) -> QWidget:
    return window


def narrowed(window: MainWindow) -> QWidget:
    """Filters over the list, in a window of the smallest kind."""
    window.resize(960, 540)
    window.search.setText("roof")
    window.actions_.filter.trigger()
    return window


def unopened(window: MainWindow) -> QWidget:
    window.resize(*SIZE)
    window.asking.clear()
    window.asking.sidebar.choose("view:unopened")
    return window


def with_trouble(window: MainWindow) -> QWidget:
    window.notice.say("The disk is full. Free some space; nothing is lost, work goes on then.")
    return window


def whole(ledger: Ledger) -> None:
    story.fill(ledger)
    ledger.settle_in(story.NOW)
    ledger.save_account(story.SECOND, story.NOW)
    known = (*story.CAMPAIGN, *(("A", f"{n}@many.example", story.TAKEN) for n in range(40)))
    for domain, hosts in MX.items():
        ledger.keep_name("mx", domain, hosts, clock.now())
    for name, address, last in known:
        written = story.NOW - timedelta(days=400)
        to = (f"{name} <{address}>",)
        story.add(ledger, 1, written, to, "Spring offer", ((last,),), tag="Spring offer 2025")
    ledger.append([loose(address) for address in ("kim@elsewhere.example", "")], story.NOW)
    for address, note in story.NOTES:
        ledger.note(address, note)


def loose(address: str) -> Evidence:
    """A report on a letter that another program sent."""
    raw = (SPECIMENS / "dsn-full-mailbox.eml").read_bytes()
    details = {"reason": "mailbox-full", "reply_code": "552", "address": address}
    details |= {"reply": "552 5.2.2 The mailbox is over its quota", "subject": "Undelivered mail"}
    return Evidence(
        message=None, recipient=None, kind=Kind.FAILED, at=story.NOW, learnt=story.NOW,
        source=Source.DSN, key=f"mail:loose{address}:0", details=details, raw=raw,
    )  # fmt: skip


def outgoing(ledger: Ledger) -> None:
    whole(ledger)
    story.campaign(ledger, rows=240, sent=70, failed=2)
    story.wait(ledger, "Reminder: the slates arrive")
    held = story.wait(ledger, "Contract, third draft")
    ledger.outbox.hold(held, held=True)
    ledger.keep_state(
        AccountState(
            account=1, part="sending", ok=True,
            words="Waiting: the account's limit of 30 a minute",
        )
    )  # fmt: skip


def only_account(ledger: Ledger) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)


FILLINGS: dict[str, Callable[[Ledger], object]] = {
    "full": whole,
    "outgoing": outgoing,
    "wished": wished,
    "account": only_account,
    "empty": lambda ledger: None,
}
PROFILES: dict[str, dict[str, Shot]] = {
    "full": {
        "main-nothing-chosen": as_it_is,
        "main": roof,
        "timeline": timeline,
        "nothing-found": nothing_found,
        "compose": writing,
        "compose-picture": pictured,
        "compose-restricted": restricted,
        "compose-proposals": proposed,
        "compose-fields": fields_asked,
        "template-menu": template_menu,
        "templates": templates,
        "merge": merging,
        "compose-blamed": blamed,
        "accounts": accounts,
        "sign-in": sign_in,
        "contacts": contacts,
        "contacts-corrected": corrected,
        "contacts-long": long_names,
        "overview": overview,
        "overview-campaigns": campaigns,
        "report": report,
        "overview-behind": behind_a_number,
        "compose-warned": warned,
        "compose-told": told,
        "compose-told-in-full": told_in_full,
        "compose-asked": asked,
        "follow-ups": follow_ups,
        "rules": rules,
        "hosting": hosting,
        "unmatched": unmatched,
        "unmatched-belongs": belongs,
        **{f"settings-{name.lower().replace(' ', '-')}": settings(name) for name in PLAIN},
        "settings-spam-check": spam_check,
        "settings-forgetting": forgetting,
        "settings-crash-log": crashes,
        "main-compact": compact,
        "main-comfortable": comfortable,
        "tray-menu": tray_menu,
        "main-below": below,
        "main-narrowed": narrowed,
        "main-unopened": unopened,
        "main-trouble": with_trouble,
    },
    "outgoing": {"leaving": leaving, "compose-later": later, "later-menu": later_menu},
    "wished": {
        "several-chosen": several,
        "reminded": reminded,
        "exporting": exporting,
        "left-out": left_out,
        "runs": runs,
        "letter-as-sent": as_sent,
        "chosen-menu": chosen_menu,
    },
    "account": {"no-letters": as_it_is, "accounts-untrusted": untrusted},
    "empty": {
        "no-account": as_it_is,
        "first-account": accounts,
        "first-account-found": found,
        "first-account-unfolded": unfolded,
        "first-account-not-found": not_found,
        "no-contacts": contacts,
        "no-overview": overview,
    },
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

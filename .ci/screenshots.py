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

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.own_provider import OwnProvider
from mailtracker_gui.domain.setup import Certificate, Found
from mailtracker_gui.engine import clock
from mailtracker_gui.gui.language import ENGLISH, install, offered, t
from mailtracker_gui.gui.pulse import Pulse
from mailtracker_gui.gui.theme import Choice
from mailtracker_gui.gui.tray import Tray
from mailtracker_gui.gui.views.accounts import AccountsWindow
from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.views.contacts import ContactsWindow
from mailtracker_gui.gui.views.hosting import HostingWindow
from mailtracker_gui.gui.views.letter_chooser import LetterChooser
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.rules import RulesWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.sign_in import SignInWindow
from mailtracker_gui.gui.views.unmatched import UnmatchedWindow
from mailtracker_gui.gui.window import build
from mailtracker_gui.ledger.contact_queries import Which
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import AccountState
from tests.gui import story
from tests.gui.engine import Bench

SPECIMENS = Path(__file__).resolve().parent.parent / "tests" / "specimens"
MX = {
    "icloud.com": ["mx01.mail.icloud.com"],
    "gmail.com": ["gmail-smtp-in.l.google.com"],
    "corp.example": ["mxa.gslb.pphosted.com"],
    "gmial.org": [],
}
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


def domains(window: MainWindow) -> QWidget:
    view = contacts(window)
    view.tabs.setCurrentWidget(view.domains)
    return view


def tags(window: MainWindow) -> QWidget:
    view = contacts(window)
    view.tabs.setCurrentWidget(view.tags)
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


def settings(window: MainWindow) -> QWidget:
    window.actions_.settings.trigger()
    view = window.findChildren(SettingsWindow)[-1]
    view.spam.filter.setCurrentIndex(1)
    view.spam.filter.activated.emit(1)
    return view


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


def as_it_is(window: MainWindow) -> QWidget:
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


Shot = Callable[[MainWindow], QWidget]
FILLINGS: dict[str, Callable[[Ledger], object]] = {
    "full": whole,
    "outgoing": outgoing,
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
        "compose-blamed": blamed,
        "accounts": accounts,
        "sign-in": sign_in,
        "contacts": contacts,
        "contacts-corrected": corrected,
        "contacts-long": long_names,
        "contacts-domains": domains,
        "contacts-tags": tags,
        "compose-warned": warned,
        "compose-told": told,
        "compose-told-in-full": told_in_full,
        "compose-asked": asked,
        "rules": rules,
        "hosting": hosting,
        "unmatched": unmatched,
        "unmatched-belongs": belongs,
        "settings": settings,
        "tray-menu": tray_menu,
        "main-below": below,
        "main-trouble": with_trouble,
    },
    "outgoing": {"leaving": leaving, "compose-later": later, "later-menu": later_menu},
    "account": {"no-letters": as_it_is, "accounts-untrusted": untrusted},
    "empty": {
        "no-account": as_it_is,
        "first-account": accounts,
        "first-account-found": found,
        "first-account-unfolded": unfolded,
        "first-account-not-found": not_found,
        "no-contacts": contacts,
    },
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

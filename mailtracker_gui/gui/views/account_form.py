"""An account's fields, in the order in which one has the answers at hand."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLayout, QLineEdit, QWidget

from mailtracker_gui.domain.account import Account, Filing, Policy, Server
from mailtracker_gui.domain.connection import SCHEME, maybe
from mailtracker_gui.domain.message import Tracking, is_mailbox
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.gui.views.server_fields import IMAP_PORTS, SMTP_PORTS, ServerFields
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import number

HOUR = timedelta(hours=1)
LONGEST = 24 * 30
BLANK = Account(name="", address="", smtp=Server(host="", port=465))
LEVELS = {  # what the tracking server keeps; sealed in every letter
    Level.FULL: "Who, when, with which program and from where",
    Level.PSEUDONYMOUS: "Who and in which hour, as a number",
    Level.ANONYMOUS: "Only that somebody did, and on which day",
}
KEPT = "Kept; type to change it"


class AccountForm(QWidget):
    """Between an Account and what stands in the fields."""

    def __init__(self) -> None:
        super().__init__()
        self._id, self._tracking = 0, Tracking()
        self.name, self.address, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.smtp = ServerFields("Sending", "smtp", SMTP_PORTS, self)
        self.reads = QCheckBox("&Read the mailbox for reports, receipts and replies")
        self.imap = ServerFields("Reading", "imap", IMAP_PORTS, self)
        self.folders, self.url, self.unled = QLineEdit(), QLineEdit(), QLineEdit()
        self.adopts = QCheckBox("Follow letters written in &other programs, by their copy in Sent")
        self.copies = QCheckBox(
            "Put a &copy of what you send into Sent, without pixel and led links"
        )
        self.filed = QLineEdit()
        self.seen = QCheckBox("Mark reports a&bout letters as read")
        self.keywords = QCheckBox("Write what became of a letter on its copy in Sent, as key&words")
        self.level = QComboBox()
        self.level.setAccessibleName("What is kept of a hit")
        for level, words in LEVELS.items():
            self.level.addItem(words, level.name)
        self.retry, self.quiet = (
            number(name, 1, LONGEST, " h") for name in ("Retry window", "Quiet period")
        )
        self.enabled = QCheckBox("&Use this account")
        for field, name, hint in (
            (self.name, "Your name", "As recipients see it"),
            (self.address, "Address", "you@example.org"),
            (self.password, "Password", ""),
            (self.folders, "Folders", "Found by themselves"),
            (self.filed, "Move reports to", "They stay where they arrive"),
            (self.url, "Tracking server", "Paste the line it printed, or its https:// address"),
            (self.unled, "Links left alone", "example.org, intranet.example.org"),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.address.textChanged.connect(self._guess)
        self.reads.toggled.connect(self._reading)
        self._grid = QGridLayout(self)
        self._lay_out()

    def show_account(self, account: Account | None) -> None:
        """Fill the fields; None is a new account."""
        known = account or BLANK
        self._id, self._tracking = known.id, known.tracking
        self.name.setText(known.name)
        self.address.setText(known.address)
        self.password.clear()
        self.password.setPlaceholderText(KEPT if known.id else "")
        self.smtp.show_server(known.smtp)
        self.imap.show_server(known.imap)
        self.reads.setChecked(account is None or known.imap is not None)
        self.folders.setText(", ".join(known.folders))
        self.adopts.setChecked(known.adopts)
        self.copies.setChecked(known.copies)
        self.filed.setText(known.filing.folder)
        self.seen.setChecked(known.filing.seen)
        self.keywords.setChecked(known.filing.keywords)
        self.retry.setValue(known.policy.retry_window // HOUR)
        self.quiet.setValue(known.policy.quiet_period // HOUR)
        self.url.setText(known.tracker_url)
        self.unled.setText(", ".join(known.unled))
        self.level.setCurrentIndex(self.level.findData(known.level.name))
        self.enabled.setChecked(known.enabled)
        self._guess()
        self._reading()

    def account(self) -> Account:
        # With a password and no user name, the address logs in, as nearly everywhere.
        user = self.address.text().strip() if self.password.text() else ""
        return Account(
            id=self._id,
            name=self.name.text().strip(),
            address=self.address.text().strip(),
            smtp=self.smtp.server(user),
            imap=self.imap.server(user) if self.reads.isChecked() else None,
            folders=_listed(self.folders.text()),
            adopts=self.adopts.isChecked(),
            copies=self.copies.isChecked(),
            filing=Filing(
                folder=self.filed.text().strip(),
                seen=self.seen.isChecked(),
                keywords=self.keywords.isChecked(),
            ),
            tracking=self._tracking,
            policy=Policy(
                retry_window=self.retry.value() * HOUR, quiet_period=self.quiet.value() * HOUR
            ),
            tracker_url=self._address(),
            level=Level[self.level.currentData()],
            unled=_listed(self.unled.text().lower()),
            enabled=self.enabled.isChecked(),
        )

    def connection(self) -> str:
        """Return the line of a tracking server, if one was pasted; it holds secrets."""
        pasted = self.url.text().strip()
        return pasted if pasted.startswith(SCHEME) else ""

    def _address(self) -> str:
        found = maybe(self.connection())
        return found.url if found else self.url.text().strip()

    def wrong(self) -> tuple[QWidget, str] | None:
        """Return the first field to mend and what is wrong with it."""
        address, url = self.address.text().strip(), self._address()
        checks = (
            (is_mailbox(address), self.address, "Enter your mail address."),
            (self.smtp.host.text().strip(), self.smtp.host, _missing("sending", self.smtp)),
            (
                not self.reads.isChecked() or self.imap.host.text().strip(),
                self.imap.host,
                _missing("reading", self.imap),
            ),
            (
                not url or (urlsplit(url).scheme in {"http", "https"} and urlsplit(url).netloc),
                self.url,
                "Paste all of the tracking server's line, or an address that begins with https://",
            ),
        )
        return next(((field, words) for right, field, words in checks if not right), None)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._part("You")
        self._line("Your &name", self.name)
        self._line("&Address", self.address)
        self._line("&Password", self.password)
        self._part("Sending")
        self._server(self.smtp, "&Server and port", "Secur&ity", "&User name")
        self._part("Reading reports", "Bounces, receipts and replies come back by mail.")
        self._whole(self.reads)
        self._server(self.imap, "Ser&ver and port", "Securit&y", "User na&me")
        self._line("&Folders", self.folders)
        self._whole(self.adopts)
        self._part("Your mailbox", "Nothing is changed there but what you choose here.")
        self._whole(self.copies)
        self._line("Move reports &to", self.filed)
        self._whole(self.seen)
        self._whole(self.keywords)
        self._part("Waiting", "When silence begins to mean something.")
        self._line("Give &up after", self.retry)
        self._line("&No failure reported after", self.quiet)
        self._part("Tracking", "Where openings and clicks are counted; recipients must reach it.")
        self._line("Trac&king server", self.url)
        self._line("Of a hit, keep", self.level)
        self._line("&Links left alone", self.unled)
        self._whole(self.enabled)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _part(self, name: str, words: str = "") -> None:
        number = self._grid.rowCount()
        if number > 1:
            self._grid.setRowMinimumHeight(number, 12)
            number += 1
        head = row(label(name, "heading"), label(words, "caption"), 1)
        self._grid.addLayout(head, number, 0, 1, 2)

    def _line(self, name: str, field: QWidget, place: QLayout | None = None) -> None:
        number = self._grid.rowCount()
        words = label("", "muted")
        words.setTextFormat(Qt.TextFormat.AutoText)
        words.setText(name)
        words.setBuddy(field)
        self._grid.addWidget(words, number, 0)
        if place:
            self._grid.addLayout(place, number, 1)
        else:
            self._grid.addWidget(field, number, 1)

    def _server(self, fields: ServerFields, host: str, security: str, user: str) -> None:
        self._line(host, fields.host, fields.place)
        self._line(security, fields.security)
        self._line(user, fields.user)

    def _whole(self, field: QWidget) -> None:
        self._grid.addWidget(field, self._grid.rowCount(), 0, 1, 2)

    @Slot()
    def _guess(self) -> None:
        address = self.address.text().strip()
        self.smtp.guess(address)
        self.imap.guess(address)

    @Slot()
    def _reading(self) -> None:
        own = (self.folders, self.adopts, self.copies, self.filed, self.seen, self.keywords)
        for field in (*self.imap.widgets, *own):
            field.setEnabled(self.reads.isChecked())


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def _missing(what: str, fields: ServerFields) -> str:
    return f"Enter the server for {what}, perhaps {fields.host.placeholderText()}."

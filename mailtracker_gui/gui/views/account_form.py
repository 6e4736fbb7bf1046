"""An account's fields, in the order in which one has the answers at hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from mailtracker_gui.domain.account import IMAP_PORTS, SMTP_PORTS, Account, Filing, Policy, Server
from mailtracker_gui.domain.connection import SCHEME, maybe
from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.message import Tracking, is_mailbox
from mailtracker_gui.domain.own_provider import provider_at
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.setup import Certificate, Found
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.views.server_fields import ServerFields
from mailtracker_gui.gui.views.server_search import ServerSearch
from mailtracker_gui.gui.views.sign_in_choice import SignInChoice
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.form_grid import FormGrid
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import number

HOUR = timedelta(hours=1)
LONGEST = 24 * 30
MOST = 1_000_000  # recipients
BLANK = Account(name="", address="", smtp=Server(host="", port=465))
LEVELS = {  # what the tracking server keeps; sealed in every letter
    Level.FULL: "Who, when, with which program and from where",
    Level.PSEUDONYMOUS: "Who and in which hour, as a number",
    Level.ANONYMOUS: "Only that somebody did, and on which day",
}
KEPT = "Kept; type to change it"


class AccountForm(QWidget):
    """Between an Account and what stands in the fields."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._id, self._tracking = 0, Tracking()
        self.name, self.address, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.sign_in = SignInChoice(context, self.address, self.password)
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
        self.level.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for level, words in LEVELS.items():
            self.level.addItem(words, level.name)
        self.retry, self.quiet = (
            number(name, 1, LONGEST, " h") for name in ("Retry window", "Quiet period")
        )
        self.day, self.minute = (
            number(name, 0, MOST) for name in ("Recipients a day", "Recipients a minute")
        )
        for limit in (self.day, self.minute):
            limit.setSpecialValueText("No limit")
            limit.valueChanged.connect(self._choose_limits)
        self._chosen: Limits | None = None
        self.smtp.host.textChanged.connect(self._show_limits)
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
        self.search = ServerSearch(context, self.address, self.smtp, self.imap, self.reads)
        self.unfold = button("S&how", "quiet")
        self.unfold.setCheckable(True)
        self._served = _caption("")
        self._grid = FormGrid(self)
        self._lay_out()
        self._connect()

    def show_account(self, account: Account | None) -> None:
        """Fill the fields; None is a new account."""
        known = account or BLANK
        self._id, self._tracking = known.id, known.tracking
        self.name.setText(known.name)
        self.address.setText(known.address)
        self.password.clear()
        self.password.setPlaceholderText(KEPT if known.id else "")
        self.sign_in.show_way(known.sign_in)
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
        self._chosen = known.limits
        self._show_limits()
        self.url.setText(known.tracker_url)
        self.unled.setText(", ".join(known.unled))
        self.level.setCurrentIndex(self.level.findData(known.level.name))
        self.enabled.setChecked(known.enabled)
        self.search.forget()
        self.unfold.setChecked(False)
        self._guess()
        self._fold()

    def account(self) -> Account:
        # With a password or a sign-in, and no user name, the address logs in, as nearly everywhere.
        wanted = self.password.text() or self.sign_in.name
        user = self.address.text().strip() if wanted else ""
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
            limits=self._chosen,
            level=Level[self.level.currentData()],
            unled=_listed(self.unled.text().lower()),
            enabled=self.enabled.isChecked(),
            sign_in=self.sign_in.name,
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

    def reveal(self, field: QWidget) -> None:
        """Unfold the servers when `field` is one of theirs, and go there."""
        if field in self._sending + self._receiving:
            self.unfold.setChecked(True)
        field.setFocus()

    def accept(self, certificates: Sequence[Certificate]) -> None:
        """Trust certificates at the servers that showed them."""
        for one in certificates:
            self.smtp.accept(one)
            self.imap.accept(one)

    # -- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.address.textChanged.connect(self._guess)
        self.search.found.connect(self._choose_sign_in)
        self.search.failed.connect(self._ask_for_them)
        self.reads.toggled.connect(self._fold)
        self.unfold.toggled.connect(self._fold)
        for fields in (self.smtp, self.imap):
            fields.host.textChanged.connect(self._sum_up)

    def _lay_out(self) -> None:
        grid = self._grid
        grid.part("You", _caption("Name, address and password are enough."))
        grid.line("Your &name", self.name)
        grid.line("&Address", self.address, row(self.address, self.search.seek))
        grid.line("Sign-in &by", self.sign_in)
        grid.line("&Password", self.password)
        grid.whole(self.search)
        grid.whole(self.reads)
        grid.part("Servers", self._served, self.unfold)
        first = grid.count()
        grid.whole(label("Sending", "section"))
        self._server(self.smtp, "&Server and port", "Secur&ity", "&User name")
        self._sending = grid.widgets(first)
        first = grid.count()
        grid.whole(label("Reading", "section"))
        self._server(self.imap, "Ser&ver and port", "Securit&y", "User na&me")
        grid.line("&Folders", self.folders)
        self._receiving = grid.widgets(first)
        self._mailbox()
        grid.part("Waiting", _caption("When silence begins to mean something."))
        grid.line("Give &up after", self.retry)
        grid.line("&No failure reported after", self.quiet)
        grid.part(
            "Limits", _caption("What is more waits here. Your provider's are known for many.")
        )
        grid.line("Recipients a &day", self.day)
        grid.line("Recipients a min&ute", self.minute)
        words = "Where openings and clicks are counted; recipients must reach it."
        grid.part("Tracking", _caption(words))
        grid.line("Trac&king server", self.url)
        grid.line("Of a hit, keep", self.level)
        grid.line("&Links left alone", self.unled)
        grid.whole(self.enabled)
        grid.setRowStretch(grid.rowCount(), 1)

    def _mailbox(self) -> None:
        words = "Nothing is changed there but what you choose here."
        self._grid.part("Your mailbox", _caption(words))
        self._grid.whole(self.adopts)
        self._grid.whole(self.copies)
        self._grid.line("Move reports &to", self.filed)
        self._grid.whole(self.seen)
        self._grid.whole(self.keywords)

    def _server(self, fields: ServerFields, host: str, security: str, user: str) -> None:
        self._grid.line(host, fields.host, fields.place)
        self._grid.line(security, fields.security)
        self._grid.line(user, fields.user)
        self._grid.whole(fields.trust)

    @Slot(object)
    def _choose_sign_in(self, found: Found) -> None:
        """Where no password is taken, another way in is chosen."""
        if not found.provider.passwords and found.provider.oauth:
            self.sign_in.show_way(found.provider.oauth)

    @Slot()
    def _ask_for_them(self) -> None:
        self.unfold.setChecked(True)

    @Slot()
    def _guess(self) -> None:
        address = self.address.text().strip()
        self.smtp.guess(address)
        self.imap.guess(address)
        self._show_limits()

    @Slot()
    def _show_limits(self) -> None:
        """Show what the user chose, or what the provider is known to allow."""
        provider = provider_at(self.smtp.host.text().strip())
        known = provider.limits(self.address.text().strip())
        limits = known if self._chosen is None else self._chosen
        for box, value in ((self.day, limits.day), (self.minute, limits.minute)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

    @Slot()
    def _choose_limits(self) -> None:
        self._chosen = Limits(day=self.day.value(), minute=self.minute.value())

    @Slot()
    def _sum_up(self) -> None:
        """Say in a line what is folded away."""
        hosts = [self.smtp.host.text(), self.imap.host.text() if self.reads.isChecked() else ""]
        named = " and ".join(dict.fromkeys(filter(None, hosts)))
        self._served.setText(named or "Found by your address, or entered here.")

    @Slot()
    def _fold(self) -> None:
        shown = self.unfold.isChecked()
        self.unfold.setText("&Hide" if shown else "S&how")
        for one in self._sending:
            one.setVisible(shown)
        for one in self._receiving:
            one.setVisible(shown and self.reads.isChecked())
        own = (self.adopts, self.copies, self.filed, self.seen, self.keywords)
        for one in own:
            one.setEnabled(self.reads.isChecked())
        self.smtp.show_pin()
        self.imap.show_pin()
        self._sum_up()


def _caption(words: str) -> QLabel:
    return label(words, "caption", wrap=True)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def _missing(what: str, fields: ServerFields) -> str:
    return f"Enter the server for {what}, perhaps {fields.host.placeholderText()}."

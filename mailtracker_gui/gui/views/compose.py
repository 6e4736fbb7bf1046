"""Writing a letter.  What is wrong is said in the window, and closing loses nothing unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.mailto import Mailto
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.gui.addresses import mailbox
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.before_sending import BeforeSending
from mailtracker_gui.gui.views.compose_form import ComposeForm
from mailtracker_gui.gui.widgets.html import is_formatted, to_html, to_text
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.tracking_choices import CHOICES

SIZE = (960, 680)
NOBODY = "The letter has no recipient. Add one in the line “To”."
SENDING = "Handing the letter over…"


class Compose(QWidget):
    """One window, one letter.  `sent` gives the letter's number in the ledger.

    While the letter can be taken back, the window is only hidden: `leaving` gives itself, the
    number and the seconds.  `kept` says why a letter could not be taken back.
    """

    sent = Signal(int)
    leaving = Signal(QWidget, int, int)
    kept = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("New letter")
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._done = False
        self._undo = 0
        self._accounts = {account.id: account for account in context.reader.accounts()}
        self.form = ComposeForm(context, list(self._accounts.values()))
        self.setLayout(row(self.form, gap=0))
        self._before = BeforeSending(context, self.form, self._so_far, self)
        self._connect()
        self._choose_account()
        self.form.to.setFocus()

    @property
    def account(self) -> Account:
        return self._accounts[self.form.account.currentData()]

    @property
    def untouched(self) -> bool:
        """Whether there is nothing to lose."""
        form = self.form
        written = (form.to, form.cc, form.bcc, form.subject)
        return not (
            any(line.text().strip() for line in written)
            or form.text.toPlainText().strip()
            or form.attachments.files
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut: it would come before the line for a link, which Esc closes.
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._done or self.untouched:
            event.accept()
            return
        event.ignore()
        self._ask_to_discard()

    # -- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        form = self.form
        form.send.clicked.connect(self.send)
        form.later.wanted.connect(self.send_later)
        form.discard.clicked.connect(self.close)
        form.attach.clicked.connect(self._choose_files)
        form.account.activated.connect(self._choose_account)
        form.subject.textChanged.connect(self._name_window)
        self._before.cleared.connect(self._hand_over)
        self._before.held.connect(self._hold)
        for keys, slot in (("Ctrl+Return", self.send), ("Ctrl+Enter", self.send)):
            QShortcut(QKeySequence(keys), self, slot)

    @Slot()
    def _choose_account(self) -> None:
        account = self.account
        kept = self._context.reader.setting(_setting(account.id), "-")
        tracking = account.tracking if kept == "-" else _tracking(kept)
        self.form.choices.show_tracking(tracking, reachable=bool(account.tracker_url))

    @Slot(str)
    def _name_window(self, subject: str) -> None:
        self.setWindowTitle(subject.strip() or "New letter")

    @Slot()
    def _choose_files(self) -> None:
        dialog = QFileDialog(self, "Attach files")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._attach)
        dialog.open()

    @Slot("QStringList")
    def _attach(self, names: list[str]) -> None:
        for name in names:
            self.form.attachments.add(Path(name))

    @Slot()
    def send(self) -> None:
        """Hand the letter to the engine, or say what is missing."""
        self._undo = self._context.reader.undo_seconds()
        self._send(None)

    @Slot(object)
    def send_later(self, at: datetime) -> None:
        """Hand the letter to the engine for a later time; until then it can be cancelled."""
        self._undo = 0
        self._send(at)

    def take_back(self, letter: int) -> None:
        """Write on at a letter that has not left."""
        commands = self._context.commands
        work = commands.submit(commands.waiting.take_back(letter))
        run(work, self, self._reopen, self._keep)

    def fill(self, asked: Mailto) -> None:
        """Write what a link asks for; what it adds is in sight before anything is sent."""
        form = self.form
        for line, boxes in ((form.to, asked.to), (form.cc, asked.cc), (form.bcc, asked.bcc)):
            line.setText(", ".join(boxes))
        if asked.cc or asked.bcc:
            form.show_copies()
        form.subject.setText(asked.subject)
        form.text.setPlainText(asked.body)
        empty = (one for one in (form.to, form.subject) if not one.text())
        next(empty, form.text).setFocus()

    def come_forward(self, words: str = "") -> None:
        if words:
            self.form.notice.say(words)
        self.show()
        self.raise_()
        self.activateWindow()

    def finish(self) -> None:
        """The letter has left: the window is not needed any more."""
        self._done = True
        self.close()
        self.deleteLater()  # closing a hidden window does nothing

    def _send(self, at: datetime | None) -> None:
        if not self.form.send.isEnabled() or self._blame():
            return
        self._before.clear(replace(self._letter(), send_at=at))
        self._busy(busy=True)

    @Slot(object)
    def _hand_over(self, letter: Letter) -> None:
        self._busy(busy=True)
        commands = self._context.commands
        kept = commands.keep_setting(_setting(self.account.id), _names(letter.tracking))
        run(commands.submit(kept), self, failed=self.form.notice.trouble)
        sent = commands.send(letter, self._undo)
        run(commands.submit(sent), self, self._sent, self._failed)

    def _blame(self) -> bool:
        """Name the first thing to mend; say whether there is one."""
        form = self.form
        for line in (form.to, form.cc, form.bcc):
            if line.typed.bad:
                if line is not form.to:
                    form.show_copies()
                line.blame()
                form.notice.say(f"“{line.typed.bad[0]}” is not an address. Mend or remove it.")
                return True
        if not any(line.typed.good for line in (form.to, form.cc, form.bcc)):
            form.to.blame()
            form.notice.say(NOBODY)
            return True
        return False

    def _so_far(self) -> Letter | None:
        return None if self.untouched else self._letter()

    def _letter(self) -> Letter:
        form, account = self.form, self.account
        written, tracking = form.text.letter, form.choices.tracking
        html = is_formatted(written) or tracking.individual
        return Letter(
            account=account.id,
            sender=mailbox(account.name, account.address),
            to=form.to.typed.good,
            cc=form.cc.typed.good,
            bcc=form.bcc.typed.good,
            subject=form.subject.text().strip(),
            text=to_text(written),
            html=to_html(written) if html else "",
            attachments=form.attachments.files,
            tracking=tracking,
            tag=form.tag.text().strip(),
            regardless=form.warnings.regardless,
        )

    def _busy(self, *, busy: bool) -> None:
        self.form.send.setEnabled(not busy)
        self.form.later.button.setEnabled(not busy)
        if busy:
            self.form.confirm.hide()
            self.form.notice.say(SENDING, "info")

    @Slot()
    def _hold(self) -> None:
        self._busy(busy=False)
        self.form.notice.hide()

    @Slot(object)
    def _sent(self, number: int) -> None:
        self.sent.emit(number)
        if self._undo:
            self.hide()
            self.leaving.emit(self, number, self._undo)
        else:
            self.finish()

    @Slot()
    def _reopen(self) -> None:
        self._busy(busy=False)
        self.form.notice.hide()
        self.come_forward()
        self.form.text.setFocus()

    @Slot(str, str)
    def _keep(self, what: str, way_out: str) -> None:
        self.kept.emit(what, way_out)
        self.finish()

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self._busy(busy=False)
        self.form.notice.trouble(what, way_out)

    def _ask_to_discard(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Discard the letter?")
        box.setText("This letter has not been sent.")
        box.setInformativeText("Discarding it cannot be undone.")
        discard = box.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep writing", QMessageBox.ButtonRole.RejectRole)
        discard.clicked.connect(self._discard)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.open()

    @Slot()
    def _discard(self) -> None:
        self._done = True
        self.close()


def _setting(account: int) -> str:
    return f"tracking:{account}"


def _names(tracking: Tracking) -> str:
    return " ".join(name for name in CHOICES if getattr(tracking, name))


def _tracking(names: str) -> Tracking:
    return Tracking(**{name: name in names.split() for name in CHOICES})

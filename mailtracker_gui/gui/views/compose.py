"""Writing a letter.  What is wrong is said in the window, and closing loses nothing unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.contacts import Signal as Wish
from mailtracker_gui.domain.depth import OF_ACCOUNT
from mailtracker_gui.domain.merge import EACH, about, fields, fill
from mailtracker_gui.domain.message import Letter, Tracking, canonical, mailbox
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.tracking_words import kept, limits, remembered
from mailtracker_gui.gui.views.before_sending import BeforeSending
from mailtracker_gui.gui.views.compose_form import ComposeForm
from mailtracker_gui.gui.views.merge_window import MergeWindow
from mailtracker_gui.gui.widgets.html import is_formatted, to_html, to_text
from mailtracker_gui.gui.widgets.layout import row

PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "bmp")
SIZE = (960, 680)
BAD = mark("“{address}” is not an address. Mend or remove it.")
NOBODY = mark("The letter has no recipient. Add one in the line “To”.")
ALONE = mark(
    "A letter with fields goes to each recipient alone. Put all of them into the line “To”."
)
SENDING = mark("Handing the letter over…")


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
        self.setWindowTitle(t("New letter"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._done = False
        self._undo = 0
        self._draft: Letter | None = None
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
            or not form.text.document().isEmpty()
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

    def _connect(self) -> None:
        form = self.form
        form.send.clicked.connect(self.send)
        form.later.wanted.connect(self.send_later)
        form.templates.chosen.connect(self._begin_with)
        form.templates.wanted.connect(form.template.ask)
        form.template.answered.connect(self._keep_template)
        form.fields.answered.connect(self._fill)
        form.fields.left.connect(self._send_as_written)
        form.many.clicked.connect(self._send_to_many)
        form.discard.clicked.connect(self.close)
        form.attach.clicked.connect(self._choose_files)
        form.picture.triggered.connect(self._choose_picture)
        form.account.activated.connect(self._choose_account)
        form.subject.textChanged.connect(self._name_window)
        for line in (form.to, form.cc, form.bcc):
            line.textChanged.connect(self._tell_limits)
        form.warnings.anyway.toggled.connect(self._tell_limits)
        self._before.cleared.connect(self._hand_over)
        self._before.held.connect(self._hold)
        for keys, slot in (("Ctrl+Return", self.send), ("Ctrl+Enter", self.send)):
            QShortcut(QKeySequence(keys), self, slot)

    @Slot()
    def _choose_account(self) -> None:
        account = self.account
        before = self._context.reader.setting(_setting(account.id), "-")
        self._show_tracking(account.tracking if before == "-" else remembered(before))

    def _show_tracking(self, tracking: Tracking) -> None:
        account = self.account
        self.form.choices.show_tracking(
            tracking,
            reachable=bool(account.tracker_url),
            most=OF_ACCOUNT[account.level],
        )
        self._tell_limits()

    @Slot()
    def _tell_limits(self) -> None:
        """Say whose wish lowers what is asked."""
        form = self.form
        boxes = [box for line in (form.to, form.cc, form.bcc) for box in line.typed.good]
        untracked = [
            one
            for one in self._context.reader.untracked([canonical(box) for box in boxes])
            if one.signal is Wish.OBJECTED or form.warnings.regardless  # others get no letter
        ]
        form.choices.show_limits([*limits(self.account, untracked, self._context.now())])

    @Slot(str)
    def _name_window(self, subject: str) -> None:
        self.setWindowTitle(subject.strip() or t("New letter"))

    @Slot()
    def _choose_files(self) -> None:
        dialog = QFileDialog(self, t("Attach files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._attach)
        dialog.open()

    @Slot("QStringList")
    def _attach(self, names: list[str]) -> None:
        for name in names:
            self.form.attachments.add(Path(name))

    @Slot()
    def _choose_picture(self) -> None:
        kinds = " ".join(f"*.{kind}" for kind in PICTURES)
        dialog = QFileDialog(self, t("Show a picture"), "", t("Pictures ({kinds})", kinds=kinds))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._show_picture)
        dialog.open()

    @Slot(str)
    def _show_picture(self, name: str) -> None:
        if not self.form.text.insert_file(Path(name)):
            self.form.notice.say(t("{name} is no picture.", name=Path(name).name))

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

    @Slot()
    def _send_to_many(self) -> None:
        window = MergeWindow(self._context, self._letter, self)
        window.sent.connect(self.finish)
        window.show()

    def begin(self, draft: Letter) -> None:
        """Fill in what another letter gave; what it answers goes along."""
        form, self._draft = self.form, draft
        number = form.account.findData(draft.account)
        if number >= 0:
            form.account.setCurrentIndex(number)
            self._choose_account()
        for line, boxes in ((form.to, draft.to), (form.cc, draft.cc), (form.bcc, draft.bcc)):
            line.setText(", ".join(boxes))
        if draft.cc or draft.bcc:
            form.show_copies()
        form.show_letter(draft)
        self._show_tracking(draft.tracking)
        form.text.setFocus()
        form.text.moveCursor(QTextCursor.MoveOperation.Start)

    def take_back(self, letter: int) -> None:
        """Write on at a letter that has not left."""
        commands = self._context.commands
        work = commands.submit(commands.waiting.take_back(letter))
        run(work, self, self._reopen, self._keep)

    def come_forward(self, words: str = "") -> None:
        if words:
            self.form.notice.say(words)
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def finish(self) -> None:
        """The letter has left: the window is not needed any more."""
        self._done = True
        self.close()
        self.deleteLater()  # closing a hidden window does nothing

    def _send(self, at: datetime | None) -> None:
        if not self.form.send.isEnabled() or self._blame():
            return
        letter = self._wanted = replace(self._letter(), send_at=at)
        if used := fields(letter):
            people = about("")
            if asked := [name for name in used if name not in people]:
                self.form.fields.ask(asked)
            else:
                self._fill({})
            return
        self._leave(letter)

    @Slot(dict)
    def _fill(self, answers: dict[str, str]) -> None:
        """Fill the fields: for one recipient here, for several each has a letter of their own."""
        letter = self._wanted
        rows = [{**about(box), **answers} for box in letter.to]
        if len(rows) == 1:
            self._leave(fill(letter, rows[0]))
        elif letter.cc or letter.bcc:
            self.form.notice.say(t(ALONE))
        else:
            self._busy(busy=True)
            commands = self._context.commands
            work = commands.send_merge(replace(letter, to=(EACH,)), rows)
            run(commands.submit(work), self, self.finish, self._failed)

    @Slot()
    def _send_as_written(self) -> None:
        self._leave(self._wanted)

    def _leave(self, letter: Letter) -> None:
        self._before.clear(letter)
        self._busy(busy=True)

    @Slot(int)
    def _begin_with(self, number: int) -> None:
        """Write on at a template, in the place of what is written."""
        letter = self._context.reader.template(number)
        if letter is None:
            return
        self.form.show_letter(letter)
        self._show_tracking(letter.tracking)

    @Slot(str)
    def _keep_template(self, name: str) -> None:
        self._name = name
        commands = self._context.commands
        work = commands.templates.keep(name, self._letter())
        run(commands.submit(work), self, self._say_kept, self.form.notice.trouble)

    @Slot()
    def _say_kept(self) -> None:
        self.form.notice.say(t("“{name}” is kept as a template.", name=self._name), "info")

    @Slot(object)
    def _hand_over(self, letter: Letter) -> None:
        self._busy(busy=True)
        commands = self._context.commands
        choice = commands.keep_setting(_setting(self.account.id), kept(letter.tracking))
        run(commands.submit(choice), self, failed=self.form.notice.trouble)
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
                form.notice.say(t(BAD, address=line.typed.bad[0]))
                return True
        if not any(line.typed.good for line in (form.to, form.cc, form.bcc)):
            form.to.blame()
            form.notice.say(t(NOBODY))
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
            attachments=(*form.attachments.files, *form.text.pictures),
            tracking=tracking,
            tag=form.tag.text().strip(),
            in_reply_to=self._draft.in_reply_to if self._draft else "",
            references=self._draft.references if self._draft else (),
            regardless=form.warnings.regardless,
        )

    def _busy(self, *, busy: bool) -> None:
        self.form.send.setEnabled(not busy)
        self.form.later.button.setEnabled(not busy)
        if busy:
            self.form.confirm.hide()
            self.form.notice.say(t(SENDING), "info")

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
        box.setWindowTitle(t("Discard the letter?"))
        box.setText(t("This letter has not been sent."))
        box.setInformativeText(t("Discarding it cannot be undone."))
        discard = box.addButton(t("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(t("Keep writing"), QMessageBox.ButtonRole.RejectRole)
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

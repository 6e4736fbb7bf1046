"""Writing a letter: to whom, what, and what is wanted to be known about it."""

from __future__ import annotations

import mimetypes
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.gui import theme
from mailtracker_gui.gui.commands import Commands
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import GRID
from mailtracker_gui.gui.widgets.addresses import AddressEdit
from mailtracker_gui.gui.widgets.attachments import Attachments
from mailtracker_gui.gui.widgets.editor import Editor
from mailtracker_gui.gui.widgets.parts import Notice, label
from mailtracker_gui.ledger.queries import Queries

LARGEST = 25 * 2**20
CHOICES = {  # Tracking's field -> its words, and what it can and cannot know
    "delivery_report": (
        "Delivery reports",
        "The recipient's server says when it took the letter, if it and your provider speak DSN.",
    ),
    "receipt": (
        "Read receipt",
        "The recipient's program asks them; many people refuse and many programs never ask.",
    ),
    "pixel": (
        "Notice opens",
        "A tiny hosted image. Many programs load none, some load it unread; never proof of either.",
    ),
    "links": (
        "Notice clicks",
        "Links lead through the tracking server. Robots follow links too; they are told apart.",
    ),
}


class ComposeView(QWidget):
    """A window of its own; closes itself when the letter is stored and on its way."""

    def __init__(self, reader: Queries, commands: Commands) -> None:
        super().__init__()
        self.setWindowTitle("New letter")
        self.setAcceptDrops(True)
        self._commands, self._accounts = commands, reader.accounts()
        self.account = QComboBox()
        for one in self._accounts:
            self.account.addItem(sender_of(one))
        self.to, self.cc, self.bcc = (AddressEdit(reader) for _ in range(3))
        self.subject, self.editor = QLineEdit(), Editor()
        self.attachments, self.notice = Attachments(), Notice()
        self.choices = {name: QCheckBox(words) for name, (words, _) in CHOICES.items()}
        self.send_button, self.attach_button = QPushButton("Send"), QPushButton("Attach")
        self._sent = False
        self._lay_out()
        self._connect()
        self._take_account(0)
        self.resize(760, 760)
        self.to.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            ("&From", self.account),
            ("&To", self.to),
            ("&Cc", self.cc),
            ("&Bcc", self.bcc),
            ("S&ubject", self.subject),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        choices = QGridLayout()
        choices.setHorizontalSpacing(3 * GRID)
        choices.setVerticalSpacing(GRID // 2)
        choices.setColumnStretch(0, 1)
        choices.setColumnStretch(1, 1)
        for place, (name, (_, honest)) in enumerate(CHOICES.items()):
            row, side = 2 * (place // 2), place % 2
            choices.addWidget(self.choices[name], row, side)
            choices.addWidget(label(honest, "muted"), row + 1, side)
            self.choices[name].setAccessibleDescription(honest)
        self.send_button.setObjectName("primary")
        self.send_button.setIcon(theme.icon_on_accent("send"))
        self.send_button.setToolTip("Send (Ctrl+Return)")
        self.attach_button.setIcon(theme.icon("paperclip"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.attach_button)
        buttons.addStretch()
        buttons.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * GRID] * 4)
        column.setSpacing(GRID)
        column.addLayout(form)
        column.addWidget(self.editor, 1)
        column.addWidget(self.attachments)
        column.addLayout(choices)
        column.addWidget(self.notice)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.account.currentIndexChanged.connect(self._take_account)
        self.send_button.clicked.connect(self.send)
        self.attach_button.clicked.connect(self._ask_files)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.send)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)

    @Slot(int)
    def _take_account(self, place: int) -> None:
        """Tick what this account's owner asked for the last time."""
        if self._accounts:
            for name, box in self.choices.items():
                box.setChecked(getattr(self._accounts[place].tracking, name))

    def letter(self) -> Letter:
        account = self._accounts[self.account.currentIndex()]
        return Letter(
            account=account.id,
            sender=sender_of(account),
            to=self.to.mailboxes(),
            cc=self.cc.mailboxes(),
            bcc=self.bcc.mailboxes(),
            subject=self.subject.text().strip(),
            text=self.editor.text(),
            html=self._html(),
            attachments=self.attachments.all(),
            tracking=self._tracking(),
        )

    def _html(self) -> str:
        """Pixel and links need HTML to be in; a plain letter becomes the simplest one."""
        return self.editor.html(always=self._tracking().individual)

    def _tracking(self) -> Tracking:
        return Tracking(
            **{one.name: self.choices[one.name].isChecked() for one in fields(Tracking)}
        )

    @Slot()
    def send(self) -> None:
        """Hand the letter to the engine, unless something is missing; that is said in a line."""
        if not self.send_button.isEnabled():
            return
        wrong = [one for box in (self.to, self.cc, self.bcc) for one in box.wrong()]
        letter = self.letter()
        if wrong:
            self.notice.show_trouble(f"“{wrong[0]}” is not an address.", "Correct or remove it.")
        elif not letter.recipients():
            self.notice.show_trouble("The letter has no recipient.", "Add one.")
        else:
            self.send_button.setEnabled(False)
            work = self._commands.submit(self._commands.send_remembering(letter))
            run(work, self, done=self._stored, failed=self._failed)

    @Slot(object)
    def _stored(self, _: object) -> None:
        self._sent = True
        self.close()

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        self.send_button.setEnabled(True)
        self.notice.show_trouble(what, way_out)

    # -- attachments ---------------------------------------------------------------------------

    @Slot()
    def _ask_files(self) -> None:
        dialog = QFileDialog(self, "Attach files")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.attach)
        dialog.open()

    @Slot(list)
    def attach(self, paths: list[str]) -> None:
        """Read the files now: what is sent is what was chosen."""
        for path in map(Path, paths):
            try:
                content = path.read_bytes()
            except OSError as error:
                self.notice.show_trouble(f"{path.name} cannot be read: {error.strerror}.")
                continue
            if len(content) > LARGEST:
                self.notice.show_trouble(f"{path.name} is too large.", "Most providers take 25 MB.")
                continue
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            self.attachments.add(Attachment(name=path.name, content_type=kind, content=content))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    # -- closing -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._sent or not self._written():
            event.accept()
            return
        event.ignore()
        box = QMessageBox(self)
        box.setWindowTitle("Discard the letter?")
        box.setText("The letter has not been sent. Discard it?")
        box.setStandardButtons(
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        )
        box.finished.connect(self._decided)
        box.open()

    @Slot(int)
    def _decided(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Discard:
            self._sent = True
            QTimer.singleShot(0, self.close)

    def _written(self) -> bool:
        return bool(
            self.subject.text().strip()
            or self.editor.text().strip()
            or self.to.text().strip()
            or self.attachments.all()
        )


def sender_of(account: Account) -> str:
    return f"{account.name} <{account.address}>" if account.name else account.address

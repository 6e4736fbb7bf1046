"""The parts of a letter being written, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, SignalInstance, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.mailto import Mailto
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.views.fields_line import FieldsLine
from mailtracker_gui.gui.views.recipient_warnings import Proposals, RecipientWarnings
from mailtracker_gui.gui.views.templates import TemplateButton
from mailtracker_gui.gui.views.things_to_know import ThingsToKnow
from mailtracker_gui.gui.widgets.address_line import AddressLine
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.attachments import Attachments
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.confirm_line import ConfirmLine
from mailtracker_gui.gui.widgets.editor import Editor
from mailtracker_gui.gui.widgets.labels import label, named, section
from mailtracker_gui.gui.widgets.later import Later
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.link_line import LinkLine
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.tracking_choices import TrackingChoices
from mailtracker_gui.gui.words import mailbox

SIDE = 288
EDGE = 16
TAG = mark("For a campaign. Bounces are counted by tag, and the list finds it.")


class ComposeForm(QWidget):
    """The fields; what is done with them is compose.py's."""

    def __init__(self, context: Context, accounts: Sequence[Account]) -> None:
        super().__init__()
        theme, known = context.theme, Proposals(context.reader, context.now)
        self.warnings = RecipientWarnings(context)
        self.tag = QLineEdit()
        self.tag.setAccessibleName(t("Tag"))
        self.tag.setPlaceholderText(t("Spring offer"))
        self.tag.setCompleter(_completer(context.reader.tags(), self.tag))
        self.account = QComboBox()
        self.account.setAccessibleName(t("From"))
        for one in accounts:
            self.account.addItem(mailbox(one.name, one.address), one.id)
        self.to, self.cc, self.bcc = (
            AddressLine(name, known) for name in (t("To"), t("Cc"), t("Bcc"))
        )
        self.to.setPlaceholderText("Ann Lee <ann@example.org>, bob@example.org")
        self.subject = QLineEdit()
        self.subject.setAccessibleName(t("Subject"))
        self.text = Editor(theme)
        self.attachments = Attachments(theme)
        self.choices = TrackingChoices()
        self.things = ThingsToKnow(theme)
        self.confirm = ConfirmLine(theme, t("Send anyway"), t("Keep writing"))
        self.notice = Notice(theme)
        self.send = button(t("Send"), "primary")
        self.send.setToolTip(t("Send (Ctrl+Enter)"))
        theme.dress(self.send, "send", "on_accent")
        self.later = Later(theme, context.now)
        self.attach = button(t("&Attach files…"))
        theme.dress(self.attach, "paperclip", "muted")
        self.many = button(t("To a ta&ble…"))
        self.many.setToolTip(t("Send to everyone in a CSV file, each their own letter"))
        theme.dress(self.many, "table", "muted")
        self.discard = button(t("Discard"), "quiet")
        self.templates = TemplateButton(context)
        self.template = AskLine(t("Name of the template"), t("Offer"), t("Save"))
        self.fields = FieldsLine()
        self._link = LinkLine(theme, self.text)
        self.picture = QAction(t("Picture…"), self.text)
        self.picture.setToolTip(t("Show a picture in the text"))
        theme.dress(self.picture, "image")
        self._copies = QToolButton()
        self._copies.setText(t("Cc, &Bcc"))
        self._copies.setProperty("look", "quiet")
        self._copies.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._copies.clicked.connect(self._begin_copies)
        self.text.dropped.connect(self.attachments.add)
        self.later.refused.connect(self.notice.say)
        self.attachments.unreadable.connect(self.notice.trouble)
        for line in (self.to, self.cc, self.bcc):
            line.textChanged.connect(self._warn)
        self.warnings.corrected.connect(self._correct)
        context.pulse.advanced.connect(self._warn, Qt.ConnectionType.QueuedConnection)
        self.setLayout(self._laid_out())
        self.setAcceptDrops(True)
        # Tab goes from the subject to the text; a space there pressed this button unseen.
        QWidget.setTabOrder(self.discard, self._copies)
        QWidget.setTabOrder(self._copies, self.templates)

    @property
    def changes(self) -> tuple[SignalInstance, ...]:
        """Heard when what would be sent changes."""
        lines = (self.to, self.cc, self.bcc, self.subject, self.text, self.tag)
        parts = (self.attachments.changed, self.choices.changed, self.account.currentIndexChanged)
        return (*(line.textChanged for line in lines), self.warnings.anyway.toggled, *parts)

    def _laid_out(self) -> QHBoxLayout:
        """The letter left, what to know about it right."""
        letter = column(
            self._head(),
            self.warnings,
            row(*self._tools(), 1, self.templates, gap=4),
            self._link,
            self.text,
            self.attachments,
            self.things,
            self.template,
            self.fields,
            self.confirm,
            self.notice,
            self.later,
            row(self.send, self.later.button, self.many, self.attach, 1, self.discard),
            margins=(EDGE, EDGE, EDGE, EDGE),
        )
        letter.setStretch(4, 1)
        side = QFrame()
        side.setProperty("look", "side")
        side.setFixedWidth(SIDE)
        tag = column(
            section(t("Ta&g"), self.tag), self.tag, label(t(TAG), "caption", wrap=True), gap=4
        )
        know = column(self.choices, tag, gap=12, margins=(EDGE, EDGE, EDGE, EDGE))
        know.setStretch(0, 1)
        side.setLayout(know)
        return row(letter, side, gap=0)

    @Slot()
    def _warn(self) -> None:
        lines = (self.to, self.cc, self.bcc)
        self.warnings.show_recipients([box for line in lines for box in line.typed.good])

    @Slot(str, str)
    def _correct(self, old: str, new: str) -> None:
        for line in (self.to, self.cc, self.bcc):
            line.replace(old, new)

    def show_letter(self, letter: Letter) -> None:
        """Show what was written before: all but whom it goes to and who asks to know."""
        self.subject.setText(letter.subject)
        self.tag.setText(letter.tag)
        self.text.show_letter(letter)
        for file in letter.attachments:
            if not file.cid:
                self.attachments.put(file)

    def ask(self, link: Mailto) -> None:
        """Write what a link asks for; what it adds is in sight before anything is sent."""
        for line, boxes in ((self.to, link.to), (self.cc, link.cc), (self.bcc, link.bcc)):
            line.setText(", ".join(boxes))
        if link.cc or link.bcc:
            self.show_copies()
        self.subject.setText(link.subject)
        self.text.setPlainText(link.body)
        empty = (one for one in (self.to, self.subject) if not one.text())
        next(empty, self.text).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Beside the text, every file is an attachment, a picture too."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.attachments.add(Path(url.toLocalFile()))
        event.acceptProposedAction()

    @Slot()
    def show_copies(self) -> None:
        """Show the lines for copies; they stay hidden until they are wanted."""
        for line in (self.cc, self.bcc):
            line.show()
            self._names[line].show()
        self._copies.hide()

    @Slot()
    def _begin_copies(self) -> None:
        self.show_copies()
        self.cc.setFocus()

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self._names: dict[QWidget, QWidget] = {}
        lines: tuple[tuple[str, QWidget], ...] = (
            (t("F&rom"), self.account),
            (t("&To"), self.to),
            (t("&Cc"), self.cc),
            (t("&Bcc"), self.bcc),
            (t("&Subject"), self.subject),
        )
        for number, (name, line) in enumerate(lines):
            self._names[line] = named(name, line)
            grid.addWidget(self._names[line], number, 0)
            grid.addWidget(line, number, 1, 1, 1 if line is self.to else 2)
        grid.addWidget(self._copies, 1, 2)
        for line in (self.cc, self.bcc):
            line.hide()
            self._names[line].hide()
        grid.setColumnStretch(1, 1)
        return grid

    def _tools(self) -> list[QToolButton]:
        actions = [*self.text.formats.values(), self._link.action, self.picture]
        tools = []
        for action in actions:
            tool = QToolButton()
            tool.setDefaultAction(action)
            tool.setProperty("look", "quiet")
            tool.setAccessibleName(action.text())
            # The keys do the same from within the text; Tab goes on to it.
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tools.append(tool)
        return tools


def _completer(words: Sequence[str], parent: QWidget) -> QCompleter:
    made = QCompleter(list(words), parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made

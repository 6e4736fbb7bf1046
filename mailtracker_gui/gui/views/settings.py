"""What holds for all accounts: a plain form, a section for each matter, kept as it is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.spam_settings import SpamSettings
from mailtracker_gui.gui.views.start_settings import StartSettings
from mailtracker_gui.gui.widgets.labels import label, named
from mailtracker_gui.gui.widgets.layout import Part, column, row
from mailtracker_gui.gui.widgets.notice import Notice
from mailtracker_gui.gui.widgets.number import number
from mailtracker_gui.ledger.outbox_queries import LONGEST_UNDO

SIZE = (600, 700)
MOST = 99
UNDO_WORDS = (
    "So long the main window offers Undo: the letter opens again as you wrote it, and was not sent."
)
SOFT_UNIT = "soft bounces in a row"
SOFT_WORDS = (
    "A soft bounce means that the address may be good: the mailbox is full, the server busy. "
    "Letters to an address that is given up are dropped; the next one that arrives, or your "
    "word, makes it good again."
)
SOFT_NEVER = "Soft bounces never stop letters. Addresses that do not exist still do."
SOFT_SAID = "After {times} without an arrival between them, nothing more is sent there."


class SettingsWindow(QWidget):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Settings")
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self.notice = Notice(context.theme)
        self.soft = number("Soft bounces in a row after which an address is given up", 0, MOST)
        self.soft.setSpecialValueText("Never")
        self.soft.setKeyboardTracking(False)
        self.soft.setFixedWidth(104)
        self.soft.setValue(context.reader.soft_bounce_limit())
        self.said = label("", "muted", wrap=True)
        self.soft.valueChanged.connect(self._keep_soft)
        self._say_soft()
        self.undo = number("Seconds in which a letter can be taken back", 0, LONGEST_UNDO, " s")
        self.undo.setSpecialValueText("At once")
        self.undo.setKeyboardTracking(False)
        self.undo.setFixedWidth(104)
        self.undo.setValue(context.reader.undo_seconds())
        self.undo.valueChanged.connect(self._keep_undo)
        self.spam = SpamSettings(context)
        self.spam.failed.connect(self.notice.trouble)
        self.start = StartSettings(context)
        self.start.failed.connect(self.notice.trouble)
        self.setLayout(
            column(
                *_section(
                    "Sending",
                    row(named("&Wait before sending", self.undo), self.undo, 1),
                    label(UNDO_WORDS, "caption", wrap=True),
                ),
                *_section(
                    "Addresses",
                    row(
                        named("&Give up after", self.soft), self.soft, label(SOFT_UNIT, "muted"), 1
                    ),
                    self.said,
                    label(SOFT_WORDS, "caption", wrap=True),
                ),
                *_section("Spam check", self.spam),
                *_section(t("Start and end"), self.start),
                1,
                self.notice,
                gap=12,
                margins=(24, 20, 24, 20),
            )
        )
        QShortcut(QKeySequence("Esc"), self, self.close)
        self.soft.setFocus()

    @Slot()
    def _keep_soft(self) -> None:
        self.notice.hide()
        self._say_soft()
        commands = self._context.commands
        kept = commands.addresses.keep_soft_limit(self.soft.value())
        run(commands.submit(kept), self, failed=self.notice.trouble)

    @Slot()
    def _keep_undo(self) -> None:
        self.notice.hide()
        commands = self._context.commands
        kept = commands.waiting.keep_undo(self.undo.value())
        run(commands.submit(kept), self, failed=self.notice.trouble)

    def _say_soft(self) -> None:
        limit = self.soft.value()
        times = "one soft bounce" if limit == 1 else f"{limit} soft bounces in a row"
        self.said.setText(SOFT_SAID.format(times=times) if limit else SOFT_NEVER)


def _section(name: str, *parts: Part) -> tuple[Part, ...]:
    return (label(name, "heading"), *parts)

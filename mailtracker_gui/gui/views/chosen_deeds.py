"""What can be done with the chosen letters: one action each, for menu, context menu and keys."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.drafts import follow_up, resend
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.copied import LONGEST, as_text
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.words import full
from mailtracker_gui.ledger.queries import PAGE


class Deed(NamedTuple):
    words: str
    icon: str
    keys: str
    single: bool = False  # for one letter at a time


DEEDS = {
    "follow_up": Deed(mark("&Follow up…"), "reply", "Ctrl+R", single=True),
    "resend": Deed(mark("Send to &failed recipients…"), "send", "Ctrl+Shift+S", single=True),
    "text": Deed(mark("Show the letter as &sent"), "mail-open", "Ctrl+L", single=True),
    "tag": Deed(mark("&Tag…"), "tag", "Ctrl+T"),
    "untag": Deed(mark("&Remove a tag…"), "tag", "Ctrl+Shift+T"),
    "mute": Deed(mark("&Mute"), "bell-off", "Ctrl+M"),
    "copy": Deed(mark("&Copy as text"), "copy", "Ctrl+C"),
    "export": Deed(mark("&Export…"), "download", "Ctrl+E"),
    "facts": Deed(mark("Export all e&vidence…"), "download", "", single=True),
    "pack": Deed(mark("Export evidence &pack…"), "archive", "Ctrl+Shift+P", single=True),
}
DAYS = {1: "Ctrl+1", 3: "Ctrl+3", 7: "Ctrl+7"}
ON_A_DATE = "Ctrl+D"
LOOKED_AT = 100  # of many letters, so many say what can be done
BEGIN = ("follow_up", "resend", "text")  # what the menu groups before reminders and marks


class ChosenDeeds(QObject):
    """Asks the engine, or says by a signal what the window is to ask the user for."""

    troubled = Signal(str, str)
    said = Signal(str, str)  # words, tone
    drafted = Signal(object)  # a letter to write on
    without = Signal(int, str)  # the letter, and whose addresses are not good
    date_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._letters: Sequence[int] = ()
        self.actions_ = {name: self._make(*deed[:3]) for name, deed in DEEDS.items()}
        self.actions_["mute"].setCheckable(True)
        # Words can be selected elsewhere, and are copied by the same keys.
        self.actions_["copy"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.reminding = self._reminders(parent)
        self.recipients = QMenu(t("Mute a reci&pient"), parent)
        self.recipients.aboutToShow.connect(self._fill_recipients)
        self.menu = QMenu(t("&Chosen"), parent)
        self._fill(self.menu)
        self._connect()
        self.choose(())

    @property
    def letters(self) -> Sequence[int]:
        return self._letters

    @property
    def shown(self) -> list[QAction]:
        """What can be done with several letters, in the order of the menu."""
        several = [action for name, action in self.actions_.items() if not DEEDS[name].single]
        return [*self.reminding.actions(), *several]

    @Slot(object)
    def choose(self, letters: Sequence[int]) -> None:
        """Let the deeds be about these letters from now on."""
        self._letters = letters
        for name, action in self.actions_.items():
            single = DEEDS[name].single
            action.setEnabled(len(letters) == 1 if single else bool(letters))
        self.reminding.setEnabled(bool(letters))
        self.recipients.setEnabled(len(letters) == 1)
        self.advance()

    def advance(self) -> None:
        """Take in what became of the chosen letters; of many, their first say it for all."""
        rows = self._context.reader.rows(self._letters[:LOOKED_AT]) if self._letters else []
        self.actions_["mute"].setChecked(bool(rows) and all(one.muted for one in rows))
        self.done.setEnabled(any(one.reminder for one in rows))

    def offer(self, menu: QMenu) -> None:
        """Add the deeds to a context menu."""
        self._fill(menu)

    @Slot(object)
    def remind(self, due: datetime) -> None:
        now = self._context.now()
        words = t("You will be reminded on {when}.", when=full(due, now))
        self._submit(self._context.commands.wishes.remind([*self._letters], due), words)

    @Slot(str)
    def tag(self, tag: str) -> None:

        words = many(
            len(self._letters),
            "{n:,} letter is tagged “{tag}”.",
            "{n:,} letters are tagged “{tag}”.",
            tag=tag,
        )
        self._submit(self._context.commands.wishes.tag([*self._letters], tag), words)

    @Slot(str)
    def untag(self, tag: str) -> None:
        words = t("The tag “{tag}” is removed.", tag=tag)
        self._submit(self._context.commands.wishes.untag([*self._letters], tag), words)

    def send_anew(self, letter: int, *, hard: bool) -> None:
        """Open the letter for those whom it did not reach, those without good address if `hard`."""
        try:
            again = resend(self._context.reader, letter, hard=hard)
        except Trouble as trouble:
            self.troubled.emit(trouble.what, trouble.way_out)
            return
        if again.letter.recipients():
            self.drafted.emit(again.letter)
        if again.hard:
            names = ", ".join(one.name or one.address for one in again.hard)
            self.without.emit(letter, names)

    # -- menus -----------------------------------------------------------------------------------

    def _make(self, words: str, icon: str, keys: str) -> QAction:
        action = QAction(t(words), self)
        action.setIconText(f" {action.iconText()}")  # Qt leaves too little beside the icon
        action.setShortcut(QKeySequence(keys))
        plain = action.text().replace("&", "")
        action.setToolTip(f"{plain} ({keys})" if keys else plain)
        self._context.theme.dress(action, icon, "muted")
        return action

    def _reminders(self, parent: QWidget) -> QMenu:
        menu = QMenu(t("Re&mind me"), parent)
        for days, keys in DAYS.items():
            action = self._make(many(days, "In &{n} day", "In &{n} days"), "bell", keys)
            action.setData(days)
            long = many(days, "Remind me in {n} day", "Remind me in {n} days")
            action.setIconText(f" {long}")
            action.triggered.connect(self._remind_in)
            menu.addAction(action)
        on_a_date = self._make(mark("On a &date…"), "calendar-clock", ON_A_DATE)
        on_a_date.setIconText(f" {t('Remind me on a date')}")
        on_a_date.triggered.connect(self.date_wanted)
        self.done = self._make(mark("D&one"), "check", "Ctrl+Shift+D")
        self.done.setIconText(f" {t('The reminder is done with')}")
        self.done.triggered.connect(self._forget)
        menu.addActions([on_a_date, self.done])
        return menu

    def _fill(self, menu: QMenu) -> None:
        menu.addActions([self.actions_[name] for name in BEGIN])
        menu.addSeparator()
        menu.addMenu(self.reminding)
        menu.addActions([self.actions_[name] for name in ("tag", "untag", "mute")])
        menu.addMenu(self.recipients)
        menu.addSeparator()
        menu.addActions([self.actions_[name] for name in ("copy", "export", "facts", "pack")])

    @Slot()
    def _fill_recipients(self) -> None:
        self.recipients.clear()
        letter = self._letters[0]
        row = self._context.reader.letter(letter)
        muted = self._context.reader.mutes([letter]).get(letter, frozenset())
        for one in row.recipients[:PAGE] if row else ():
            action = self.recipients.addAction((one.name or one.address).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.id in muted)
            action.setData(one.id)
            action.triggered.connect(self._mute_recipient)

    def _connect(self) -> None:
        actions = self.actions_
        actions["follow_up"].triggered.connect(self._follow_up)
        actions["resend"].triggered.connect(self._resend)
        actions["mute"].triggered.connect(self._mute)
        actions["copy"].triggered.connect(self._copy)

    # -- deeds -----------------------------------------------------------------------------------

    @Slot()
    def _remind_in(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.remind(self._context.now() + timedelta(days=action.data()))

    @Slot()
    def _forget(self) -> None:
        work = self._context.commands.wishes.forget([*self._letters])
        self._submit(work, t("The reminder is done with."))

    @Slot()
    def _follow_up(self) -> None:
        reader, letter = self._context.reader, self._letters[0]
        row = reader.letter(letter)
        if row:
            when = full(row.created, self._context.now())
            said = t("On {when}, {who} wrote:", when=when, who=row.sender)
            self.drafted.emit(follow_up(reader, letter, said))

    @Slot()
    def _resend(self) -> None:
        self.send_anew(self._letters[0], hard=False)

    @Slot(bool)
    def _mute(self, muted: bool) -> None:
        wishes = self._context.commands.wishes
        work = wishes.mute([*self._letters]) if muted else wishes.unmute([*self._letters])
        words = t("Nothing more is announced of it.") if muted else t("It is announced again.")
        self._submit(work, words)

    @Slot(bool)
    def _mute_recipient(self, muted: bool) -> None:
        action, wishes = self.sender(), self._context.commands.wishes
        assert isinstance(action, QAction)
        change = wishes.mute if muted else wishes.unmute
        self._submit(change([*self._letters], action.data()), "")

    @Slot()
    def _copy(self) -> None:
        letters = [*self._letters[:LONGEST]]
        known = self._context.reader.exported(letters)
        text = as_text(known, self._context.reader, self._context.now(), t(NO_SUBJECT))
        QGuiApplication.clipboard().setText(text)
        words = many(len(letters), "{n:,} letter is copied.", "{n:,} letters are copied.")
        more = len(self._letters) > LONGEST
        self.said.emit(f"{words} {t('Export takes them all.')}" if more else words, "good")

    def _submit(self, work: Coroutine[Any, Any, None], words: str) -> None:
        task = run(self._context.commands.submit(work), self, failed=self.troubled.emit)
        task.setProperty("words", words)
        task.done.connect(self._done)

    @Slot(object)
    def _done(self) -> None:
        task = self.sender()
        if task and task.property("words"):
            self.said.emit(task.property("words"), "good")

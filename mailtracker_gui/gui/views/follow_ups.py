"""The user's follow-ups: rules, whom the one at hand would hit now, and what all of them did."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mailtracker_gui.domain.follow_up import Deed, FollowUp
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.follow_up_form import DEEDS, FollowUpForm, sentence
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (960, 640)
SIDE = 320
AMONG = 300  # newest letters that the preview looks at
DATA = Qt.ItemDataRole.UserRole
NOBODY = mark("Nobody now. Letters from before it was turned on are left alone.")
SOON = 200  # milliseconds after the last key


class FollowUpsWindow(QWidget):
    """Follows the ledger's pulse, but for the rule that is being written."""

    opened = Signal(int)  # a letter of the log or the preview
    prepared = Signal(object)  # a follow-up to write on at

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Follow-ups"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._rules: list[FollowUp] = []
        self.list, self.hits, self.log = QListWidget(), QListWidget(), QListWidget()
        self.form, self.notice = FollowUpForm(), Notice(context.theme)
        self.add, self.save = button(t("A&dd follow-up")), button(t("&Save"), "primary")
        self.remove = button(t("Remo&ve"), "danger")
        self.count, self.empty = label("", "caption", wrap=True), label("", "muted", wrap=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._lay_out()
        self._connect()
        self._reload(0)

    def _lay_out(self) -> None:
        for one, name in (
            (self.list, t("Follow-ups")),
            (self.hits, t("Letters it would hit now")),
            (self.log, t("What follow-ups did")),
        ):
            one.setAccessibleName(name)
            one.setProperty("look", "card")
            one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = QWidget()
        side.setFixedWidth(SIDE)
        about = label(t("Nothing is sent by itself: a follow-up waits for you."), "caption")
        about.setWordWrap(True)
        side.setLayout(column(about, self.list, row(self.add, 1), margins=(16, 16, 8, 16)))
        right = column(
            section(t("Follow-up")),
            self.form,
            row(self.save, self.remove, 1),
            self.notice,
            section(t("Would hit these letters now")),
            self.count,
            self.hits,
            section(t("Done so far")),
            self.empty,
            self.log,
            margins=(16, 16, 20, 16),
        )
        body = row(side, gap=0)
        body.addLayout(right, 1)
        self.setLayout(body)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.form.changed.connect(self._soon.start)
        self._soon.timeout.connect(self._preview)
        self.add.clicked.connect(self._begin)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        for one in (self.hits, self.log):
            one.itemActivated.connect(self._open)
        pulse = self._context.pulse
        pulse.advanced.connect(self._advance, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence("Esc"), self, self.close)

    def _reload(self, chosen: int) -> None:
        self._rules = self._context.reader.follow_ups()
        self.list.blockSignals(True)
        self.list.clear()
        for rule in self._rules:
            item = QListWidgetItem(sentence(rule))
            item.setData(DATA, rule)
            self.list.addItem(item)
            if rule.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._choose()
        self._tell_log()

    @Slot()
    def _advance(self) -> None:
        if self._context.reader.follow_ups() != self._rules:
            self._reload(self.form.draft().id)
        else:
            self._soon.start()
            self._tell_log()

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        self.form.show_rule(item.data(DATA) if item else FollowUp())
        self.remove.setVisible(bool(item))
        self._preview()

    @Slot()
    def _begin(self) -> None:
        self.list.setCurrentRow(-1)
        self.notice.hide()
        self._choose()
        self.form.condition.setFocus()

    @Slot()
    def _preview(self) -> None:
        now, draft = self._context.now(), self.form.draft()
        found = self._context.reader.would_hit(draft, now, AMONG)
        self.hits.clear()
        for letter, address, subject in found:
            self._line(self.hits, f"{address} · {subject}", letter)
        words = many(len(found), "{n:,} recipient", "{n:,} recipients")
        among = t("{who} of the newest letters, at most {among}", who=words, among=AMONG)
        self.count.setText(among if found or draft.earlier else t(NOBODY))

    def _tell_log(self) -> None:
        done = self._context.reader.followed()
        self.log.clear()
        self.empty.setText("" if done else t("Nothing yet. Turn a follow-up on and save it."))
        self.empty.setVisible(not done)
        for one in done:
            at = one.at.astimezone(self._context.now().tzinfo)
            words = f"{at:%Y-%m-%d %H:%M} · {t(DEEDS[one.deed])} · {one.address} · {one.subject}"
            item = self._line(self.log, words, one.letter)
            item.setData(DATA + 1, one.prepared if one.deed is Deed.DRAFT else None)

    def _line(self, where: QListWidget, words: str, letter: int) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setData(DATA, letter)
        where.addItem(item)
        return item

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        """Open the follow-up that was prepared, or show the letter."""
        if number := item.data(DATA + 1):
            self.prepared.emit(self._context.reader.prepared(number))
        else:
            self.opened.emit(item.data(DATA))

    @Slot()
    def _save(self) -> None:
        commands = self._context.commands
        saving = commands.submit(commands.follow_ups.save(self.form.draft()))
        run(saving, self, self._saved, self.notice.trouble)

    @Slot(object)
    def _saved(self, number: int) -> None:
        self._reload(number)
        self.notice.say(t("Saved."), "good")

    @Slot()
    def _remove(self) -> None:
        commands = self._context.commands
        removal = commands.submit(commands.follow_ups.remove(self.form.draft().id))
        run(removal, self, self._removed, self.notice.trouble)

    @Slot(object)
    def _removed(self, _: object) -> None:
        self._reload(0)
        self.notice.say(t("Removed. What it did stays in the log."), "info")

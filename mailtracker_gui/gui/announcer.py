"""Tells what the ledger learnt since the start, as loudly as the user wants to hear it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mailtracker_gui.domain import notifications
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.follow_up import Deed as FollowUpDeed
from mailtracker_gui.domain.notifications import Loudness, Matter
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.news import Notice, news, promising, together
from mailtracker_gui.gui.notifier import Deed, Notifier
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.ledger.rows import LetterRow

GATHERING = 1_500  # milliseconds; what happens meanwhile is one burst
BREATH = 250  # facts that are looked at in one breath: the window stands still meanwhile
RECENT = 8  # events that the menu lists
LOOK_BACK = 200  # facts in which the last session's events are looked for


class Announcer(QObject):
    """`recent` has the latest events first, loud and quiet ones."""

    told = Signal(str, str)  # what is said aloud: title, subject
    changed = Signal()  # `recent` has something new

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.notifier = Notifier(self)
        self.notifier.pressed.connect(self.press, Qt.ConnectionType.QueuedConnection)
        self._seen = context.reader.last()
        self._followed = max((one.seq for one in context.reader.followed(1)), default=0)
        before = context.reader.since(max(0, self._seen - LOOK_BACK), LOOK_BACK)
        self.recent: deque[Notice] = deque(maxlen=RECENT)
        self._remember([one for notices in self._news(before).values() for one in notices])
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERING)
        self._gathering.timeout.connect(self.advance)
        window.advanced.connect(self._gather)
        window.reminding.due.connect(self.remind)

    @Slot()
    def advance(self) -> None:
        """Tell what is new; the rest of a flood comes with the next look."""
        self._follow()
        new = self._context.reader.since(self._seen, BREATH)
        if not new:
            return
        self._seen = new[-1].seq
        self._gathering.start()
        for kind, notices in self._news(new).items():
            heard = self._loudness(notices[0].matter)
            if heard is not Loudness.OFF:
                self._remember(notices)
                self.changed.emit()
            if heard is Loudness.LOUD:
                self._tell(together(kind, notices))

    @Slot(int, str)
    def remind(self, letter: int, subject: str) -> None:
        """Tell that a letter's time has come."""
        self._say(letter, t("You wanted to be reminded"), subject)

    def _follow(self) -> None:
        """Tell what the user's follow-ups found, a burst as one."""
        new = [one for one in self._context.reader.followed() if one.seq > self._followed]
        if not new:
            return
        self._followed = new[0].seq
        wanted = [one for one in new if one.deed is FollowUpDeed.NOTIFY]
        if wanted:
            first, n = wanted[0], len(wanted)
            title = many(n, "Follow up: {who}", "Follow up: {who} and others", who=first.address)
            self._say(first.letter, title, first.subject or t(NO_SUBJECT))

    def _say(self, letter: int, title: str, subject: str) -> None:
        now, matter = self._context.now(), Matter.REMINDER
        heard = self._loudness(matter)
        notice = Notice(letter=letter, matter=matter, title=title, at=now, text=subject)
        if heard is not Loudness.OFF:
            self._remember([notice])
            self.changed.emit()
        if heard is Loudness.LOUD:
            self._tell(notice)

    @Slot(int, str)
    def press(self, letter: int, deed: str) -> None:
        """Do what was chosen on a notification."""
        if deed == Deed.SHOW:
            self._window.show_letter(letter)
            return
        commands = self._context.commands
        muted = commands.submit(commands.wishes.mute([letter]))
        run(muted, self, failed=self._window.notice.trouble)

    # -- inside ----------------------------------------------------------------------------------

    @Slot()
    def _gather(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    def _news(self, facts: Sequence[Evidence]) -> dict[Kind, list[Notice]]:
        reader = self._context.reader
        new = [one for one in promising(facts) if not reader.muted(one.message, one.recipient)]
        rows = self._rows({fact.message for fact in new if fact.message is not None})
        known = {letter: reader.timeline(letter) for letter in rows}
        names = {p.id: p.name or p.address for row in rows.values() for p in row.recipients}
        found = news(new, known, lambda number: names.get(number or 0, t("Somebody")))
        return {
            kind: [replace(one, text=rows[one.letter].subject or t(NO_SUBJECT)) for one in notices]
            for kind, notices in found.items()
        }

    def _rows(self, letters: set[int]) -> dict[int, LetterRow]:
        found = {letter: self._context.reader.letter(letter) for letter in sorted(letters)}
        return {letter: row for letter, row in found.items() if row}

    def _loudness(self, matter: Matter) -> Loudness:
        reader, now = self._context.reader, self._context.now()
        heard = notifications.read(reader.setting(notifications.SETTING)).of(matter, now)
        if notifications.paused(reader.setting(notifications.PAUSED), now):
            return min(heard, Loudness.QUIET, key=list(Loudness).index)
        return heard

    def _remember(self, notices: Sequence[Notice]) -> None:
        self.recent.extendleft(sorted(notices, key=lambda notice: notice.at))

    def _tell(self, notice: Notice) -> None:
        self.told.emit(notice.title, notice.text)
        self.notifier.tell(notice)

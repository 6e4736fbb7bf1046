"""Looks at a letter while it is written, and once more when it is to leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.remarks import Mend, Remark, Weight
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.compose_form import ComposeForm

PAUSE = 500  # milliseconds without a change, until what is written is looked at
ANYWAY = mark("Send it anyway?")


class BeforeSending(QObject):
    """`cleared` gives a letter that may leave; `held` says that its author is asked first."""

    cleared = Signal(object)
    held = Signal()

    def __init__(
        self,
        context: Context,
        form: ComposeForm,
        letter: Callable[[], Letter | None],
        parent: QObject,
    ) -> None:
        """`letter` returns what is written so far, None when that is nothing."""
        super().__init__(parent)
        self._context, self._form, self._letter = context, form, letter
        self._seen = context.reader.revision()
        self._leaving: Letter | None = None
        self._asked: frozenset[str] = frozenset()
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.look)
        for changed in form.changes:
            changed.connect(self._pause.start)
            changed.connect(form.confirm.hide)
        form.things.mended.connect(self._mend)
        form.confirm.confirmed.connect(self._let_go)
        context.pulse.advanced.connect(self._advance, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def look(self) -> None:
        """Say what there is to know of the letter so far."""
        letter = self._letter()
        if letter is None:
            self._tell([])
        else:
            run(self._examined(letter), self, self._tell)

    def clear(self, letter: Letter) -> None:
        """Let a letter leave, unless its author is to be asked first: said again, it goes."""
        if not self._form.confirm.isVisible():
            self._asked = frozenset()
        self._leaving = letter
        run(self._examined(letter), self, self._weigh, self._unheard)

    def _examined(self, letter: Letter) -> Future[Any]:
        return self._context.commands.submit(self._context.commands.presend.examine(letter))

    @Slot(object)
    def _tell(self, remarks: Sequence[Remark]) -> None:
        said = [one for one in remarks if not one.unfinished]
        if not self._form.confirm.isVisible():
            self._form.things.show_remarks(said)

    @Slot(object)
    def _weigh(self, remarks: Sequence[Remark]) -> None:
        grave = [t(one.what) for one in remarks if one.weight is Weight.GRAVE]
        if self._asked.issuperset(grave):
            self._let_go()
            return
        self._asked = frozenset(grave)
        self.held.emit()
        self._form.things.show_remarks(remarks)
        self._form.things.unfold()
        some = many(len(grave), "{n} thing may be wrong.", "{n} things may be wrong.")
        about = grave[0] if len(grave) == 1 else some
        self._form.confirm.ask(f"{about} {t(ANYWAY)}")

    @Slot(str, str)
    def _unheard(self, _what: str, _way_out: str) -> None:
        self._let_go()  # a check that fails holds no letter up

    @Slot()
    def _let_go(self) -> None:
        letter, self._leaving = self._leaving, None
        self.cleared.emit(letter)

    @Slot(object)
    def _mend(self, remark: Remark) -> None:
        form = self._form
        form.confirm.hide()
        match remark.mend:
            case Mend.SUBJECT:
                form.subject.setFocus()
            case Mend.RETITLE:
                form.subject.setText(remark.instead)
            case Mend.ATTACH:
                form.attach.click()
            case Mend.LINK_TEXT:
                form.text.show_target(remark.about)
            case Mend.LINK_TARGET:
                form.text.lead(remark.about, remark.instead)
        self.look()

    @Slot(int)
    def _advance(self, revision: int) -> None:
        if revision != self._seen:
            self._seen = revision
            self._pause.start()

"""Sends the report of the month that ended to the user's own address, if they wish so."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mailtracker_gui.domain import monthly
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.desk import Desk
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.monthly_pdf import Report, make
from mailtracker_gui.gui.pulse import run

AT_FIRST, OFTEN = 20_000, 600_000  # milliseconds


class MonthlyPost(QObject):
    """Looks now and then; what a month had no program for is made up for, one after the other."""

    troubled = Signal(str, str)
    sent = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk: Desk | None = None  # while a report is made
        self._month = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(OFTEN)
        QTimer.singleShot(AT_FIRST, self, self.look)

    @Slot()
    def look(self) -> None:
        """Begin the report that is due, if there is one."""
        reader, now = self._context.reader, self._context.now()
        month = monthly.due(reader.setting(monthly.LAST), now.date())
        if self._desk or month is None or self._account() is None:
            return
        self._desk, self._month = Desk(reader.path), monthly.name(month)
        begun = datetime.combine(month, time(), now.tzinfo)
        run(self._desk.ask(make, begun, now), self, self._send, self._fail)

    def _account(self) -> Account | None:
        chosen = self._context.reader.setting(monthly.ACCOUNT)
        accounts = self._context.reader.accounts()
        return next((one for one in accounts if str(one.id) == chosen), None)

    @Slot(object)
    def _send(self, report: Report) -> None:
        account = self._account()
        if account is None:  # meanwhile unwanted
            self._end()
            return
        commands = self._context.commands
        sending = commands.send_report(letter_with(report, account), self._month)
        run(commands.submit(sending), self, self._done, self._fail)

    @Slot()
    def _done(self) -> None:
        self._end()
        self.sent.emit()
        self.look()

    @Slot(str, str)
    def _fail(self, what: str, way_out: str) -> None:
        self._end()
        self.troubled.emit(t("The monthly report was not sent: {what}", what=what), way_out)

    def _end(self) -> None:
        if self._desk:
            self._desk.close()
        self._desk = None


def letter_with(report: Report, account: Account) -> Letter:
    """Return a letter from an account to itself.  Nobody wants to know whether they read it."""
    pdf = Attachment(name=report.name, content_type="application/pdf", content=report.pdf)
    return Letter(
        account=account.id,
        sender=f"{account.name} <{account.address}>" if account.name else account.address,
        to=(account.address,),
        subject=report.subject,
        text=t("{subject}: what became of your letters is in the attached file.",
               subject=report.subject),
        attachments=(pdf,),
        tracking=Tracking(delivery_report=False),
    )  # fmt: skip

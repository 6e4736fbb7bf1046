"""Following an account's folders: nothing that arrives is missed, nothing is asked too often.

The trap is the moment before IDLE: a mail the server mentions in passing, in the answer to a
FETCH, is never mentioned again.  So IDLE follows directly on a SELECT that brought nothing new.

The folders of sent letters come first, because what arrives may be about a letter that another
program wrote.
"""

from __future__ import annotations

import ssl
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.sent import RECENT
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.copies import Copier
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.filing import file
from mailtracker_gui.mail.folders import Chart, chart
from mailtracker_gui.mail.hooks import OFFLINE, READING, Hooks
from mailtracker_gui.mail.keywords import Marker
from mailtracker_gui.mail.mailbox import BATCH, TOGETHER, Mailbox, State, batches
from mailtracker_gui.mail.matters import matters
from mailtracker_gui.mail.places import Behind, Passed, Places
from mailtracker_gui.mail.summary import Summary
from mailtracker_gui.mail.trouble import (
    FolderTrouble,
    Garbled,
    Revoked,
    ServerTrouble,
    Stage,
    TokenRefused,
    Unwritten,
    explain,
)

RENEWAL = 9 * 60.0  # seconds of IDLE; routers forget after ten minutes
POLL = 2 * 60.0  # without IDLE, and for the folders that are not idled on
LONG = 15 * 60.0  # after trouble that needs a person
SLOWEST = 5 * 60.0
FIRST_LOOK = 50_000  # newest mails of a folder never seen before, or numbered anew
CATCH_UP = 20_000  # newest mails that may hold what arrived since the last look
LARGEST = 20 * 1024 * 1024  # bytes of one mail
_TRIES = 3
_LET_IN = 5  # failures that still count after a successful look: half a minute


Deal = Callable[[Mailbox, str, State, Sequence[int]], bool]


class Follower:
    """`run()` is the target of a thread and returns when `hooks.wait` says so."""

    def __init__(
        self,
        account: Account,
        hooks: Hooks,
        *,
        ssl_context: ssl.SSLContext | None = None,
        largest: int = LARGEST,
    ) -> None:
        assert account.imap
        self._account, self._server = account, account.imap
        self._hooks = hooks
        self._ssl_context = ssl_context
        self._largest = largest
        self._mailbox: Mailbox | None = None
        self._chart = Chart()
        self._failures = 0
        self._simply = False  # after an answer nobody understood: mails in place of structures
        self._stumbles: Counter[tuple[str, int, int]] = Counter()
        self._places = Places(hooks.place, hooks.seen)
        self._passed = Passed()
        self._behind = Behind()
        self._closed: set[str] = set()
        self._marker = Marker(hooks.keywords)
        self._copier = Copier(hooks.copies, hooks.trouble)

    def run(self) -> None:
        while not self._stopped():
            try:
                self._visit()
            except Trouble as trouble:
                if self._hooks.wait(self._pause(trouble)):
                    return

    def wake(self) -> None:
        """End the waiting for news soon, to look or to stop; from any thread."""
        if mailbox := self._mailbox:
            mailbox.wake()

    def _visit(self) -> None:
        with self._connected() as mailbox:
            self._mailbox, self._behind = mailbox, Behind()
            try:
                self._hooks.state("connected")
                self._follow(mailbox)
            except Revoked as trouble:
                if not mailbox.bearer:
                    raise
                # A token ends while it is used; the next connection has another.
                raise explain(trouble, self._server, Stage.TALK) from trouble
            finally:
                self._mailbox = None

    def _connected(self) -> Mailbox:
        """Return a connection; a token that is refused is replaced once."""
        credential = self._hooks.credential(None)
        try:
            return self._connect(credential)
        except TokenRefused:
            return self._connect(self._hooks.credential(credential))

    def _connect(self, credential: Credential) -> Mailbox:
        return Mailbox.connect(self._server, credential, ssl_context=self._ssl_context)

    def _follow(self, mailbox: Mailbox) -> None:
        news, self._chart = False, self._charted(mailbox)
        while not self._stopped():
            self._round(mailbox, only_first=news)
            self._simply = False
            # Not yet 0: a server that lets us in and then hangs up would be asked every second.
            self._failures = min(self._failures, _LET_IN)
            news = not self._stopped() and self._news(mailbox)
            self._failures = 0

    def _news(self, mailbox: Mailbox) -> bool:
        self._hooks.state("waiting")
        if not mailbox.can_idle:
            self._hooks.wait(min(POLL, self._copier.pause or POLL))
            return False
        alone = len(self._chart.reports) == 1 and not self._chart.sent
        longest = RENEWAL if alone else POLL
        pause = self._copier.pause
        return mailbox.idle(longest if pause is None else min(longest, pause))

    def _round(self, mailbox: Mailbox, *, only_first: bool) -> None:
        """Look at what may hold news; the first folder last: it stays selected for IDLE."""
        if self._wants_sent and not self._chart.sent and not only_first:
            self._chart = self._charted(mailbox)  # it may have come into being
        for folder in self._sent:
            self._try(folder, lambda name: self._look_at_sent(mailbox, name))
        if self._account.copies:
            self._copier.run(mailbox, self._chart)
        if self._account.filing.keywords:
            self._try(", ".join(self._chart.sent), lambda _: self._marker.run(mailbox, self._chart))
        first, *others = self._chart.reports
        for folder in () if only_first else reversed(others):
            self._try(folder, lambda name: self._look_elsewhere(mailbox, name))
        opened = self._try(first, lambda name: self._look(mailbox, name, self._read))
        if not opened and self._closed.issuperset(others):
            names = ", ".join(self._chart.reports)
            raise FolderTrouble(self._server, names, LookupError("not one of them"))

    def _charted(self, mailbox: Mailbox) -> Chart:
        if self._account.folders and not self._wants_sent:
            return Chart(reports=self._account.folders)
        return chart(mailbox.folders(), self._account.folders)

    @property
    def _wants_sent(self) -> bool:
        return self._account.adopts or self._account.copies or self._account.filing.keywords

    @property
    def _sent(self) -> tuple[str, ...]:
        reports = self._chart.reports
        return tuple(o for o in self._chart.sent if self._account.adopts and o not in reports)

    def _try(self, folder: str, look: Callable[[str], None]) -> bool:
        """Say whether a folder could be looked at; tell once of one that cannot."""
        try:
            look(folder)
        except (FolderTrouble, Unwritten) as trouble:
            self._tell_once(folder, trouble)
            return False
        self._closed.discard(folder)
        return True

    def _tell_once(self, folder: str, trouble: Trouble) -> None:
        if folder not in self._closed:
            self._closed.add(folder)
            self._hooks.trouble(trouble)

    def _look(self, mailbox: Mailbox, folder: str, deal: Deal) -> None:
        """Deal with what is new in a folder, until opening it brings nothing new."""
        while True:
            state = mailbox.select(folder, readonly=not (self._files and deal == self._read))
            place = self._places.of(folder, state)
            due = self._passed.due(folder, state.uidvalidity)
            if state.uidnext and place.uid >= state.uidnext - 1 and not due:
                self._places.looked_at(folder, state)
                return
            uids = mailbox.uids(
                place.uid,
                among=CATCH_UP if place.uid else FIRST_LOOK,
                exists=state.exists,
                since=None if place.uid else self._hooks.today() - RECENT,
            )
            if len(uids) > BATCH:
                self._hooks.state(say(READING, folder=folder, count=len(uids)))
            done = deal(mailbox, folder, state, uids)
            if not (done and self._hand_over(mailbox, folder, state, due)):
                return
            self._behind.settle()
            self._places.seen(folder, state.uidvalidity, max(state.uidnext - 1, place.uid))
            if not state.uidnext:
                self._places.looked_at(folder, state)
                return

    def _look_elsewhere(self, mailbox: Mailbox, folder: str) -> None:
        """Look at a folder that is not idled on: one command says that nothing changed there."""
        waits = self._passed.waits_in(folder)
        if waits or not self._places.unchanged(folder, mailbox.status(folder)):
            self._look(mailbox, folder, self._read)

    # -- reports ---------------------------------------------------------------------------------

    def _read(self, mailbox: Mailbox, folder: str, state: State, uids: Sequence[int]) -> bool:
        """Hand over what matters among mails; False when told to stop before the end."""
        for batch, (chosen, left) in mailbox.sift(uids, self._sorted):
            chosen |= self._reports_among(mailbox, [mail.uid for mail in left if mail.doubtful])
            for mail in left if self._account.adopts else ():
                if (answers := mail.answers) and mail.uid not in chosen:
                    self._passed.keep(folder, state.uidvalidity, mail.uid, answers)
            if not self._hand_over(mailbox, folder, state, sorted(chosen)):
                return False
            self._behind.then(partial(self._places.seen, folder, state.uidvalidity, batch[-1]))
        return True

    def _sorted(self, mails: list[Summary]) -> tuple[set[int], list[Summary]]:
        """Return the UIDs of those that matter by their headers, and the other mails."""
        known = self._hooks.known([one for mail in mails for one in mail.answers])
        chosen = {
            mail.uid for mail in mails if matters(mail, lambda ids: not known.isdisjoint(ids))
        }
        chosen |= self._hooks.wanted(mails)
        return chosen, [mail for mail in mails if mail.uid not in chosen]

    def _reports_among(self, mailbox: Mailbox, doubtful: list[int]) -> set[int]:
        """Return which mails have a report in them, all when the server cannot tell."""
        if self._simply or not doubtful:
            return set(doubtful)
        return mailbox.with_reports(doubtful)

    def _hand_over(self, mailbox: Mailbox, folder: str, state: State, uids: Sequence[int]) -> bool:
        """Hand over mails, several at a time, but one at a time after trouble."""
        for some in batches(uids, 1 if self._simply else TOGETHER):
            if self._stopped():
                return False
            if mails := self._fetch(mailbox, (folder, state.uidvalidity), some):
                waits = self._hooks.found(folder, state.uidvalidity, mails)
                self._behind.begin(waits, sum(map(len, mails.values())))
                if self._files and (reports := waits()):
                    self._file(mailbox, folder, reports)
            self._behind.then(partial(self._dealt_with, folder, state.uidvalidity, some))
        return True

    @property
    def _files(self) -> bool:
        return bool(self._account.filing.folder or self._account.filing.seen)

    def _file(self, mailbox: Mailbox, folder: str, reports: list[int]) -> None:
        """Put reports where their owner wants them, now that they are in the ledger."""
        filing = self._account.filing
        there = "" if filing.folder == folder else filing.folder
        try:
            file(mailbox, reports, there, seen=filing.seen)
        except Unwritten as trouble:
            self._tell_once(there or folder, trouble)

    def _dealt_with(self, folder: str, uidvalidity: int, uids: Sequence[int]) -> None:
        for uid in uids:
            self._passed.done(folder, uidvalidity, uid)
        self._places.seen(folder, uidvalidity, uids[-1])

    def _fetch(
        self, mailbox: Mailbox, where: tuple[str, int], uids: Sequence[int]
    ) -> dict[int, bytes]:
        """Return mails, or not one that failed too often: the next ones matter too."""
        try:
            return mailbox.fetch(uids, self._largest)
        except Garbled as trouble:
            if len(uids) > 1:
                raise  # next time one by one
            mail = (*where, uids[0])
            self._stumbles[mail] += 1
            if self._stumbles[mail] < _TRIES:
                raise
            self._hooks.trouble(trouble)
            return {}

    # -- letters that were sent ------------------------------------------------------------------

    def _look_at_sent(self, mailbox: Mailbox, folder: str) -> None:
        first, status = not self._places.knows(folder), mailbox.status(folder)
        if first:
            # What came before may be about letters that were not known: it is looked at again.
            for one in self._chart.reports:
                self._places.begin_again(one)
        if not self._places.unchanged(folder, status):
            self._look(mailbox, folder, self._adopt)
        elif first:
            self._places.seen(folder, status.uidvalidity, 0)

    def _adopt(self, mailbox: Mailbox, folder: str, state: State, uids: Sequence[int]) -> bool:
        for batch in batches(uids, BATCH):
            self._passed.adopted(self._hooks.adopt(mailbox.copies(batch)))
            self._places.seen(folder, state.uidvalidity, batch[-1])
            if self._stopped():
                return False
        return True

    # -- trouble ---------------------------------------------------------------------------------

    def _pause(self, trouble: Trouble) -> float:
        """Tell of `trouble` and return how long to wait after it."""
        self._hooks.state(say(OFFLINE, what=trouble.what))
        self._simply = isinstance(trouble, Garbled)
        if not (isinstance(trouble, ServerTrouble) and trouble.passing):
            self._hooks.trouble(trouble)
            return LONG
        longest = min(SLOWEST, 2.0**self._failures)
        self._failures = min(self._failures + 1, 16)
        return longest * (1 + self._hooks.random()) / 2

    def _stopped(self) -> bool:
        return self._hooks.wait(0)

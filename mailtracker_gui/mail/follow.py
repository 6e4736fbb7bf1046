"""Following an account's folders: nothing that arrives is missed, nothing is asked too often.

The trap is the moment before IDLE: a mail the server mentions in passing, in the answer to a
FETCH, is never mentioned again.  So IDLE follows directly on a SELECT that brought nothing new.
"""

from __future__ import annotations

import ssl
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from mailtracker_gui.domain.account import Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.mailbox import Mailbox, State
from mailtracker_gui.mail.matters import Known, matters
from mailtracker_gui.mail.summary import Summary
from mailtracker_gui.mail.trouble import FolderTrouble, Garbled, ServerTrouble, TokenRefused

RENEWAL = 9 * 60.0  # seconds of IDLE; routers forget after ten minutes
POLL = 2 * 60.0  # without IDLE, and for the folders that are not idled on
LONG = 15 * 60.0  # after trouble that needs a person
SLOWEST = 5 * 60.0
FIRST_LOOK = 1_000  # newest mails of a folder never seen before, or numbered anew
CATCH_UP = 20_000  # newest mails that may hold what arrived since the last look
LARGEST = 20 * 1024 * 1024  # bytes of one mail
_TRIES = 3
_LET_IN = 5  # failures that still count after a successful look: half a minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a folder has been looked at: all UIDs up to `uid`, as numbered by `uidvalidity`."""

    uidvalidity: int
    uid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What a follower asks and tells; all are called in its own thread.

    `found` returns when the mail is durable; `seen` follows it, and stands for all mails up to
    its UID.  After a crash in between, `found` is called again for the same mail.
    """

    credential: Callable[[Credential | None], Credential]  # the one just refused, if any
    place: Callable[[str], Place | None]  # what `seen` said last about a folder
    known: Known
    wanted: Callable[[Summary], bool]  # by a rule of the user's, whatever else it is
    found: Callable[[str, int, int, bytes], None]  # folder, uidvalidity, uid, raw
    seen: Callable[[str, int, int], None]  # folder, uidvalidity, uid
    trouble: Callable[[Trouble], None]  # that needs a person
    state: Callable[[str], None]  # "connected", "waiting", "offline: …"
    wait: Callable[[float], bool]  # seconds; True: stop
    random: Callable[[], float]  # 0 <= x < 1


class Follower:
    """`run()` is the target of a thread and returns when `hooks.wait` says so."""

    def __init__(
        self,
        server: Server,
        folders: tuple[str, ...],
        hooks: Hooks,
        *,
        ssl_context: ssl.SSLContext | None = None,
        largest: int = LARGEST,
    ) -> None:
        self._server = server
        self._folders = folders
        self._hooks = hooks
        self._ssl_context = ssl_context
        self._largest = largest
        self._mailbox: Mailbox | None = None
        self._failures = 0
        self._simply = False  # after an answer nobody understood: without BODYSTRUCTURE
        self._stumbles: Counter[tuple[str, int, int]] = Counter()
        self._places: dict[str, Place] = {}
        self._closed: set[str] = set()

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
            self._mailbox = mailbox
            try:
                self._hooks.state("connected")
                self._follow(mailbox)
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
        news = False
        while not self._stopped():
            # The first folder comes last: it stays selected, so IDLE tells of it.
            self._look_at(mailbox, self._folders[:1] if news else self._folders[::-1])
            self._simply = False
            # Not yet 0: a server that lets us in and then hangs up would be asked every second.
            self._failures = min(self._failures, _LET_IN)
            news = not self._stopped() and self._news(mailbox)
            self._failures = 0

    def _news(self, mailbox: Mailbox) -> bool:
        self._hooks.state("waiting")
        if not mailbox.can_idle:
            self._hooks.wait(POLL)
            return False
        return mailbox.idle(RENEWAL if len(self._folders) == 1 else POLL)

    def _look_at(self, mailbox: Mailbox, folders: tuple[str, ...]) -> None:
        opened = 0
        for folder in folders:
            try:
                self._look(mailbox, folder)
                self._closed.discard(folder)
                opened += 1
            except FolderTrouble as trouble:
                if folder not in self._closed:
                    self._closed.add(folder)
                    self._hooks.trouble(trouble)
        if not opened:
            raise FolderTrouble(self._server, ", ".join(folders), LookupError("not one of them"))

    def _look(self, mailbox: Mailbox, folder: str) -> None:
        while True:
            state = mailbox.select(folder)
            place = self._place(folder, state)
            if state.uidnext and place.uid >= state.uidnext - 1:
                return
            among = CATCH_UP if place.uid else FIRST_LOOK
            uids = mailbox.uids(place.uid, among=among, exists=state.exists)
            if not self._read(mailbox, folder, state, uids):
                return
            self._seen(folder, state, max(state.uidnext - 1, place.uid, *uids[-1:]))
            if not state.uidnext:
                return

    def _place(self, folder: str, state: State) -> Place:
        """Return where to go on: at the beginning when the server numbered its mails anew."""
        place = self._places.get(folder) or self._hooks.place(folder)
        if place is None or place.uidvalidity != state.uidvalidity:
            place = Place(uidvalidity=state.uidvalidity)
        self._places[folder] = place
        return place

    def _read(self, mailbox: Mailbox, folder: str, state: State, uids: list[int]) -> bool:
        """Hand over what matters among `uids`; False when told to stop before the end."""
        for mail in mailbox.summaries(uids, structure=not self._simply):
            if self._stopped():
                return False
            if matters(mail, self._hooks.known) or self._hooks.wanted(mail):
                if raw := self._fetch(mailbox, (folder, state.uidvalidity, mail.uid)):
                    self._hooks.found(folder, state.uidvalidity, mail.uid, raw)
                self._seen(folder, state, mail.uid)
        return True

    def _fetch(self, mailbox: Mailbox, mail: tuple[str, int, int]) -> bytes:
        """Return a mail, or none of it when it failed too often: the next ones matter too."""
        try:
            return mailbox.fetch(mail[2], self._largest)
        except Garbled as trouble:
            self._stumbles[mail] += 1
            if self._stumbles[mail] < _TRIES:
                raise
            self._hooks.trouble(trouble)
            return b""

    def _seen(self, folder: str, state: State, uid: int) -> None:
        self._hooks.seen(folder, state.uidvalidity, uid)
        self._places[folder] = Place(uidvalidity=state.uidvalidity, uid=uid)

    def _pause(self, trouble: Trouble) -> float:
        """Tell of `trouble` and return how long to wait after it."""
        self._hooks.state(f"offline: {trouble.what}")
        self._simply = isinstance(trouble, Garbled)
        if not (isinstance(trouble, ServerTrouble) and trouble.passing):
            self._hooks.trouble(trouble)
            return LONG
        longest = min(SLOWEST, 2.0**self._failures)
        self._failures = min(self._failures + 1, 16)
        return longest * (1 + self._hooks.random()) / 2

    def _stopped(self) -> bool:
        return self._hooks.wait(0)

"""Whatever arrives is handed over once it can be, through losses, renumbering and bad servers."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes

import pytest

from mailtracker_gui.domain.account import Account, Filing, Security, Server
from mailtracker_gui.domain.reports.addresses import message_ids
from mailtracker_gui.domain.sent import Marking
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.mail import follow
from mailtracker_gui.mail.copies import CopyHooks, Kept, Owed
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.follow import Follower
from mailtracker_gui.mail.hooks import Hooks, Wait
from mailtracker_gui.mail.keywords import MarkingHooks
from mailtracker_gui.mail.mailbox import Copy
from mailtracker_gui.mail.places import Place
from tests.mail.dovecot import Dovecot
from tests.mail.imap_server import HANG_UP, OK, IMAPServer, folder, literal
from tests.mail.test_mailbox import REPORT

PATIENCE = 20.0
LETTER = b"From: Bob <bob@example.net>\r\nSubject: Lunch?\r\n\r\nhi\r\n"
REPLY = b"From: Bob <bob@example.net>\r\nIn-Reply-To: <mine@example.org>\r\n\r\nhi\r\n"


@dataclass
class Engine:
    """What an engine does around a follower: remembers, waits, stops."""

    server: Server
    folders: tuple[str, ...] = ("INBOX",)
    password: str = "secret"
    places: dict[str, Place] = field(default_factory=dict)
    adopts: bool = False
    copies: bool = False
    filing: Filing = field(default_factory=Filing)
    markings: list[Marking] = field(default_factory=list)
    owed: dict[int, Owed] = field(default_factory=dict)
    letters: dict[int, bytes] = field(default_factory=dict)
    adopted: set[str] = field(default_factory=set)
    pauses_before_stop: int = 10**6
    calls: list[tuple[object, ...]] = field(default_factory=list)
    news: queue.Queue[tuple[str, int, bytes]] = field(default_factory=queue.Queue)
    states: queue.Queue[str] = field(default_factory=queue.Queue)
    pauses: list[float] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)

    def follower(self, largest: int = follow.LARGEST) -> Follower:
        hooks = Hooks(
            credential=lambda refused: Credential(self.password),
            place=self.places.get,
            known=lambda ids: {"mine@example.org", *self.adopted} & {*ids},
            wanted=lambda mails: {
                one.uid for one in mails if one.get("subject").startswith("Wanted")
            },
            found=self._found,
            adopt=self._adopt,
            seen=self._seen,
            trouble=lambda trouble: self.calls.append(("trouble", trouble.what)),
            state=self.states.put,
            wait=self._wait,
            random=lambda: 1.0,
            today=lambda: clock.now().date(),
            copies=CopyHooks(
                owed=lambda: list(self.owed.values()),
                raw=lambda letter: self.letters[letter],
                kept=self._kept,
            ),
            keywords=MarkingHooks(wanted=lambda: list(self.markings), written=self.markings.remove),
        )
        account = Account(
            name="Ann",
            address="ann@example.org",
            smtp=self.server,
            imap=self.server,
            folders=self.folders,
            adopts=self.adopts,
            copies=self.copies,
            filing=self.filing,
        )
        return Follower(account, hooks, largest=largest)

    def told(self, kind: str) -> list[tuple[object, ...]]:
        return [call[1:] for call in self.calls if call[0] == kind]

    def until(self, state: str) -> None:
        while not self.states.get(timeout=PATIENCE).startswith(state):
            pass

    @contextmanager
    def running(self) -> Iterator[Follower]:
        follower = self.follower()
        thread = threading.Thread(target=follower.run)
        thread.start()
        try:
            yield follower
        finally:
            self.stopping.set()
            follower.wake()
            thread.join(PATIENCE)
            assert not thread.is_alive()

    def _found(self, folder: str, uidvalidity: int, mails: Mapping[int, bytes]) -> Wait:
        for uid, raw in mails.items():
            self.calls.append(("found", folder, uidvalidity, uid))
            self.news.put((folder, uid, raw))
        return lambda: [uid for uid, raw in mails.items() if b"multipart/report" in raw]

    def _kept(self, letter: int, how: Kept) -> None:
        self.calls.append(("kept", letter, how))
        del self.owed[letter]

    def _adopt(self, copies: list[Copy]) -> set[str]:
        found = {one for copy in copies for one in message_ids(header(copy, "Message-ID"))}
        new = found - self.adopted
        self.calls.append(("adopted", sorted(new)))
        self.adopted |= new
        return new

    def _seen(self, folder: str, uidvalidity: int, uid: int) -> None:
        self.calls.append(("seen", folder, uidvalidity, uid))
        self.places[folder] = Place(uidvalidity=uidvalidity, uid=uid)

    def _wait(self, seconds: float) -> bool:
        if seconds:
            self.pauses.append(seconds)
            if len(self.pauses) >= self.pauses_before_stop:
                self.stopping.set()
            return self.stopping.wait(min(seconds, 0.05))
        return self.stopping.is_set()


def header(copy: Copy, name: str) -> str:
    return str(message_from_bytes(copy.header)[name] or "")


def at(imap: Dovecot, **more: object) -> Engine:
    server = Server(host="127.0.0.1", port=imap.port, security=Security.NONE, user=imap.user)
    return Engine(server, **more)  # type: ignore[arg-type]


def scripted(imap: IMAPServer, **more: object) -> Engine:
    server = Server(host="127.0.0.1", port=imap.port, security=Security.NONE, user="ann")
    return Engine(server, **more)  # type: ignore[arg-type]


def test_a_mail_that_a_rule_wants_is_handed_over(imap: Dovecot) -> None:
    wanted = LETTER.replace(b"Subject: ", b"Subject: Wanted ", 1)
    imap.append("INBOX", LETTER)
    number = imap.append("INBOX", wanted)
    engine = at(imap)
    with engine.running():
        assert engine.news.get(timeout=PATIENCE) == ("INBOX", number, wanted)


def test_what_is_there_and_what_arrives_is_handed_over(imap: Dovecot) -> None:
    imap.append("INBOX", LETTER)
    first = imap.append("INBOX", REPORT)
    engine = at(imap)
    with engine.running():
        assert engine.news.get(timeout=PATIENCE) == ("INBOX", first, REPORT)
        engine.until("waiting")
        imap.append("INBOX", LETTER)
        second = imap.append("INBOX", REPLY)
        assert engine.news.get(timeout=PATIENCE) == ("INBOX", second, REPLY)
        engine.until("waiting")
    assert engine.places["INBOX"].uid == second
    kinds = [(call[0], call[3]) for call in engine.calls]
    assert kinds.index(("found", first)) + 1 == kinds.index(("seen", first))
    assert kinds.index(("found", second)) + 1 == kinds.index(("seen", second))


def test_a_second_run_goes_on_where_the_first_stopped(imap: Dovecot) -> None:
    imap.append("INBOX", REPORT)
    engine = at(imap)
    with engine.running():
        engine.until("waiting")
    later = imap.append("INBOX", REPLY)
    again = at(imap, places=engine.places)
    with again.running():
        again.until("waiting")
    assert [call[2] for call in again.told("found")] == [later]


def test_a_folder_numbered_anew_is_looked_at_from_its_beginning(imap: Dovecot) -> None:
    uid = imap.append("INBOX", REPORT)
    engine = at(imap, places={"INBOX": Place(uidvalidity=1, uid=4711)})
    with engine.running():
        assert engine.news.get(timeout=PATIENCE) == ("INBOX", uid, REPORT)
        engine.until("waiting")
    assert engine.places["INBOX"].uidvalidity > 1
    assert engine.places["INBOX"].uid == uid


def test_a_first_look_is_bounded(imap: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "FIRST_LOOK", 2)
    uids = [imap.append("INBOX", REPORT) for _ in range(4)]
    engine = at(imap)
    with engine.running():
        engine.until("waiting")
    assert [call[2] for call in engine.told("found")] == uids[2:]


def test_all_folders_are_looked_at_and_a_missing_one_is_named_once(imap: Dovecot) -> None:
    spam = imap.append("Spam", REPORT)
    engine = at(imap, folders=("INBOX", "Spam", "Gone"))
    with engine.running() as follower:
        assert engine.news.get(timeout=PATIENCE) == ("Spam", spam, REPORT)
        engine.until("waiting")
        later = imap.append("Spam", REPLY)
        follower.wake()
        assert engine.news.get(timeout=PATIENCE) == ("Spam", later, REPLY)
        engine.until("waiting")
        inbox = imap.append("INBOX", REPORT)  # told by IDLE, without waking
        assert engine.news.get(timeout=PATIENCE) == ("INBOX", inbox, REPORT)
    assert ["Gone" in str(what) for (what,) in engine.told("trouble")] == [True]
    assert engine.pauses == []


def test_a_server_that_comes_back_is_followed_again(imap: Dovecot) -> None:
    engine = at(imap)
    with engine.running():
        engine.until("waiting")
        imap.kick()
        engine.until("offline: ")
        engine.until("waiting")
        uid = imap.append("INBOX", REPORT)
        assert engine.news.get(timeout=PATIENCE) == ("INBOX", uid, REPORT)
    assert engine.pauses
    assert engine.told("trouble") == []


def test_a_wrong_password_is_told_and_waited_on_long(imap: Dovecot) -> None:
    engine = at(imap, password="wrong", pauses_before_stop=2)
    engine.follower().run()
    assert engine.pauses == [follow.LONG, follow.LONG]
    ((first,), _) = engine.told("trouble")
    assert "refused the login" in str(first)


def test_a_vault_that_is_locked_is_told() -> None:
    def locked(_refused: Credential | None) -> Credential:
        raise Trouble("The keyring is locked.", "Unlock it.")

    engine = Engine(Server(host="127.0.0.1", port=1), pauses_before_stop=1)
    follower = engine.follower()
    object.__setattr__(follower._hooks, "credential", locked)
    follower.run()
    assert engine.told("trouble") == [("The keyring is locked.",)]
    assert engine.states.get() == "offline: The keyring is locked."


def test_the_network_is_asked_ever_more_rarely(unused_port: int) -> None:
    server = Server(host="127.0.0.1", port=unused_port, security=Security.NONE)
    engine = Engine(server, pauses_before_stop=11)
    engine._wait = wait_without_waiting(engine)  # type: ignore[method-assign]
    engine.follower().run()
    assert engine.pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert engine.told("trouble") == []


def wait_without_waiting(engine: Engine) -> object:
    def wait(seconds: float) -> bool:
        if seconds:
            engine.pauses.append(seconds)
        return len(engine.pauses) >= engine.pauses_before_stop

    return wait


def test_a_server_that_lets_in_and_hangs_up_is_not_hammered() -> None:
    with IMAPServer({"IDLE": HANG_UP}) as imap:
        engine = scripted(imap, pauses_before_stop=8)
        engine._wait = wait_without_waiting(engine)  # type: ignore[method-assign]
        engine.follower().run()
    assert engine.pauses == [1, 2, 4, 8, 16, 32, 32, 32]


def test_an_unreadable_structure_hides_nothing() -> None:
    """What a server cannot take apart is read whole."""
    headers = "".join(
        literal(
            f"* {n} FETCH (UID {n} BODY[HEADER.FIELDS (X)]", "Content-Type: multipart/mixed\r\n"
        )
        for n in (1, 2)
    )
    answers: dict[str, str | list[str]] = {
        "EXAMINE": folder(3, 2),
        "UID SEARCH": "* SEARCH 1 2\r\n" + OK,
        "UID FETCH 1:2 (BODY.PEEK[HEADER": headers + OK,
        "UID FETCH 1,2 (BODYSTRUCTURE": "{tag} NO [SERVERBUG] too deep\r\n",
        "UID FETCH 2 (BODY.PEEK[]": literal("* 2 FETCH (UID 2 BODY[]<0>", "raw") + OK,
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap)
        with engine.running():
            assert engine.news.get(timeout=PATIENCE) == ("INBOX", 2, b"raw")
            engine.until("waiting")
    assert len(imap.commands("UID FETCH 1,2 (BODYSTRUCTURE")) == 1


def test_a_mail_that_cannot_be_fetched_does_not_hide_the_next() -> None:
    header = "".join(
        literal(f"* {n} FETCH (UID {n} BODY[HEADER.FIELDS (X)]", "Return-Path: <>\r\n\r\n")
        for n in (1, 2)
    )
    answers: dict[str, str | list[str]] = {
        "EXAMINE": folder(3, 2),
        "UID SEARCH": "* SEARCH 1 2\r\n" + OK,
        "UID FETCH 1:2": header + OK,
        "UID FETCH 1,2 (BODY.PEEK[]": "{tag} NO [SERVERBUG] oh\r\n",
        "UID FETCH 1 (BODY.PEEK[]": "{tag} NO [SERVERBUG] oh\r\n",
        "UID FETCH 2 (BODY.PEEK[]": literal("* 2 FETCH (UID 2 BODY[]<0>", "raw") + OK,
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap)
        with engine.running():
            assert engine.news.get(timeout=PATIENCE) == ("INBOX", 2, b"raw")
            engine.until("waiting")
    assert len(imap.commands("UID FETCH 1 (BODY.PEEK[]")) == 3
    assert len(engine.told("trouble")) == 1


def test_a_mail_mentioned_in_passing_is_not_missed() -> None:
    """The server tells of mail 2 while we fetch mail 1, so IDLE will not tell of it."""
    header = literal("* 1 FETCH (UID 1 BODY[HEADER.FIELDS (X)]", "Subject: hi\r\n\r\n")
    report = literal("* 2 FETCH (UID 2 BODY[HEADER.FIELDS (X)]", "Return-Path: <>\r\n\r\n")
    answers: dict[str, str | list[str]] = {
        "EXAMINE": [folder(2, 1), folder(3, 2)],
        "UID SEARCH": ["* SEARCH 1\r\n" + OK, "* SEARCH 2\r\n" + OK],
        "UID FETCH 1:1 (": header + "* 2 EXISTS\r\n" + OK,
        "UID FETCH 2:2 (BODY.PEEK[HEADER": report + OK,
        "UID FETCH 2 (BODY.PEEK[]": literal("* 2 FETCH (UID 2 BODY[]<0>", "raw") + OK,
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap)
        with engine.running():
            assert engine.news.get(timeout=PATIENCE) == ("INBOX", 2, b"raw")
            engine.until("waiting")
    before_idle = imap.heard[: imap.heard.index("IDLE")]
    assert before_idle[-1].startswith("EXAMINE")


def test_without_idle_the_server_is_polled() -> None:
    with IMAPServer({"CAPABILITY": "* CAPABILITY IMAP4rev1\r\n" + OK}) as imap:
        engine = scripted(imap, pauses_before_stop=3)
        engine.follower().run()
    assert engine.pauses == [follow.POLL] * 3
    assert len(imap.commands("EXAMINE")) == 3
    assert imap.commands("IDLE") == []


def test_no_folder_left_is_told_and_waited_on_long() -> None:
    with IMAPServer({"EXAMINE": "{tag} NO no such folder\r\n"}) as imap:
        engine = scripted(imap, pauses_before_stop=1)
        engine.follower().run()
    assert engine.pauses == [follow.LONG]
    assert "INBOX" in str(engine.told("trouble")[-1])


def test_a_large_mail_is_cut(imap: Dovecot) -> None:
    imap.append("INBOX", REPORT)
    engine = at(imap)
    follower = engine.follower(largest=100)
    thread = threading.Thread(target=follower.run)
    thread.start()
    assert engine.news.get(timeout=PATIENCE)[2] == REPORT[:100]
    engine.stopping.set()
    follower.wake()
    thread.join(PATIENCE)
    assert not thread.is_alive()

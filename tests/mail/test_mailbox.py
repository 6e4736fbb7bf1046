"""Looking into mailboxes: a real Dovecot, and servers that misbehave."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest
from imapclient import SocketTimeout

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.mailbox import Mailbox, with_reports
from mailtracker_gui.mail.summary import Summary
from mailtracker_gui.mail.trouble import FolderTrouble, Garbled, ServerTrouble, Stage
from tests.mail.conftest import Authority
from tests.mail.dovecot import Dovecot
from tests.mail.imap_server import HANG_UP, OK, IMAPServer, folder, literal

REPORT = (
    b"Return-Path: <>\r\nFrom: MAILER-DAEMON@x.org\r\n"
    b"Subject: =?utf-8?q?Nicht_zustellbar=2C_J=C3=B6rg?=\r\n"
    b"References: <a@x.org>\r\n <b@x.org>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
    b"--b\r\n\r\nhi\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;"
    b" x\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: it\r\n"
    b"Content-Type: text/html\r\n\r\n<p>\r\n--b--\r\n"
)
QUICK = SocketTimeout(connect=2, read=1)


def server_of(port: int, **changes: Any) -> Server:
    filled = {"host": "127.0.0.1", "port": port, "security": Security.NONE, "user": "ann"}
    return Server(**(filled | changes))


def look_at(imap: Dovecot) -> Mailbox:
    return Mailbox.connect(server_of(imap.port, user=imap.user), Credential(imap.password))


def summaries(mailbox: Mailbox, uids: list[int]) -> list[Summary]:
    return [mail for _, mails in mailbox.sift(uids, list) for mail in mails]


def meet(port: int, **changes: Any) -> Mailbox:
    return Mailbox.connect(server_of(port, **changes), Credential("secret"), timeout=QUICK)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_real_server_is_reached_through_tls(
    imap: Dovecot, authority: Authority, security: Security
) -> None:
    port = imap.tls_port if security is Security.TLS else imap.port
    server = server_of(port, user=imap.user, security=security)
    with Mailbox.connect(
        server, Credential(imap.password), ssl_context=authority.client
    ) as mailbox:
        assert mailbox.can_idle
        assert [one.name for one in mailbox.folders()] == ["INBOX"]
        assert mailbox.select("INBOX").exists == 0


def test_a_report_is_known_by_its_summary(imap: Dovecot) -> None:
    uid = imap.append("INBOX", REPORT)
    with look_at(imap) as mailbox:
        state = mailbox.select("INBOX")
        assert (state.exists, state.uidnext) == (1, uid + 1)
        assert state.uidvalidity > 0
        assert mailbox.uids(0, among=10, exists=1) == [uid]
        (mail,) = summaries(mailbox, [uid])
        assert mailbox.with_reports([uid]) == {uid}
    assert mail.uid == uid
    assert mail.get("subject") == "Nicht zustellbar, Jörg"
    assert mail.get("return-path") == "<>"
    assert mail.answers == ["b@x.org", "a@x.org"]
    assert mail.types == {"multipart/report"}


def test_looking_leaves_no_trace(imap: Dovecot) -> None:
    uid = imap.append("INBOX", REPORT)
    with look_at(imap) as mailbox:
        mailbox.select("INBOX")
        assert mailbox.fetch([uid], 10_000) == {uid: REPORT}
        assert mailbox.fetch([uid, uid + 1], 10) == {uid: REPORT[:10]}
        assert mailbox.fetch([uid + 1], 10) == {}
    assert b"FLAGS (\\Recent)" in imap.flags("INBOX", uid)


def test_only_newer_mails_among_the_newest_are_listed(imap: Dovecot) -> None:
    uids = [imap.append("INBOX", b"Subject: %d\r\n\r\n" % n) for n in range(5)]
    with look_at(imap) as mailbox:
        mailbox.select("INBOX")
        assert mailbox.uids(uids[1], among=10, exists=5) == uids[2:]
        assert mailbox.uids(uids[1], among=2, exists=5) == uids[3:]
        assert mailbox.uids(uids[4], among=10, exists=5) == []
        assert [m.get("subject") for m in summaries(mailbox, uids)] == list("01234")


def test_a_mail_ends_an_idle(imap: Dovecot) -> None:
    with look_at(imap) as mailbox:
        mailbox.select("INBOX")
        sender = threading.Timer(0.1, imap.append, ("INBOX", REPORT))
        sender.start()
        assert mailbox.idle(20)
        sender.join()
        assert not mailbox.idle(0)
        assert mailbox.select("INBOX").exists == 1


def test_another_thread_ends_an_idle(imap: Dovecot) -> None:
    with look_at(imap) as mailbox:
        mailbox.select("INBOX")
        waker = threading.Timer(0.1, mailbox.wake)
        waker.start()
        assert not mailbox.idle(60)
        waker.join()
        mailbox.wake()  # before it begins
        mailbox.wake()
        assert not mailbox.idle(60)
        assert mailbox.select("INBOX").exists == 0
    mailbox.wake()  # of a closed one harms nobody


def test_folders_outside_ascii(imap: Dovecot) -> None:
    uid = imap.append("Berichte &- R&APw-ckl&AOQ-ufer".replace(" ", "_"), REPORT)
    with look_at(imap) as mailbox:
        assert "Berichte_&_Rückläufer" in [one.name for one in mailbox.folders()]
        assert mailbox.select("Berichte_&_Rückläufer").uidnext == uid + 1


def test_a_missing_folder_is_named(imap: Dovecot) -> None:
    with look_at(imap) as mailbox:
        with pytest.raises(FolderTrouble, match="Bounces") as caught:
            mailbox.select("Bounces")
        assert not caught.value.passing
        assert mailbox.select("INBOX").exists == 0


def test_a_wrong_password_needs_a_person(imap: Dovecot) -> None:
    with pytest.raises(ServerTrouble, match="refused the login of") as caught:
        Mailbox.connect(server_of(imap.port, user=imap.user), Credential("wröng-pass"))
    assert (caught.value.stage, caught.value.passing) == (Stage.LOGIN, False)
    assert "wröng-pass" not in str(caught.value)


def test_the_password_is_nowhere_to_be_seen(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    login = {"CAPABILITY": "* CAPABILITY IMAP4rev1\r\n" + OK}
    for answers in ({}, login):
        with IMAPServer(answers) as imap, meet(imap.port) as mailbox:
            assert "secret" not in repr(mailbox) + caplog.text
    assert "AHNlY3JldA" not in caplog.text  # in base64


@pytest.mark.parametrize(
    ("answers", "stage", "passing", "words"),
    [
        ({"AUTHENTICATE": "{tag} NO [UNAVAILABLE] later\r\n"}, Stage.LOGIN, True, "later"),
        ({"AUTHENTICATE": "{tag} NO secret is wrong\r\n"}, Stage.LOGIN, False, "… is wrong"),
        ({"AUTHENTICATE": HANG_UP}, Stage.LOGIN, True, "was lost"),
        (
            {"CAPABILITY": "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n" + OK},
            *(Stage.LOGIN, False, "offers no way to log in"),
        ),
        ({"CAPABILITY": HANG_UP}, Stage.CONNECT, True, "was lost"),
    ],
)
def test_troubles_of_the_login(
    answers: dict[str, str], stage: Stage, passing: bool, words: str
) -> None:
    with IMAPServer(answers) as imap, pytest.raises(ServerTrouble) as caught:
        meet(imap.port)
    assert (caught.value.stage, caught.value.passing) == (stage, passing)
    assert words in caught.value.what
    assert "secret" not in str(caught.value)


def test_missing_starttls_never_means_clear_text() -> None:
    with IMAPServer() as imap, pytest.raises(ServerTrouble, match="not offer STARTTLS") as caught:
        meet(imap.port, security=Security.STARTTLS)
    assert (caught.value.stage, caught.value.passing) == (Stage.TLS, False)
    assert imap.commands("AUTHENTICATE", "LOGIN") == []


def test_clear_text_stays_on_this_computer() -> None:
    with pytest.raises(Trouble, match="could be read on the way"):
        Mailbox.connect(server_of(143, host="imap.example.org"), Credential("secret"))


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_an_unknown_authority_is_told(imap: Dovecot, security: Security) -> None:
    port = imap.tls_port if security is Security.TLS else imap.port
    with pytest.raises(ServerTrouble, match="does not know") as caught:
        Mailbox.connect(server_of(port, security=security), Credential("secret"))
    assert (caught.value.stage, caught.value.passing) == (Stage.TLS, False)


def test_nobody_listens_or_answers(unused_port: int) -> None:
    with pytest.raises(ServerTrouble, match="refused the connection"):
        meet(unused_port)
    with IMAPServer(greeting="") as imap, pytest.raises(ServerTrouble, match="in time"):
        Mailbox.connect(
            server_of(imap.port), Credential(), timeout=SocketTimeout(connect=0.2, read=0.2)
        )
    with IMAPServer() as imap, pytest.raises(ServerTrouble, match="does not speak TLS"):
        meet(imap.port, security=Security.TLS)


def ask(mailbox: Mailbox) -> dict[str, Callable[[], object]]:
    return {
        "select": lambda: mailbox.select("INBOX"),
        "search": lambda: mailbox.uids(0, among=9, exists=9),
        "summaries": lambda: summaries(mailbox, [1]),
        "structures": lambda: mailbox.with_reports([1]),
        "fetch": lambda: mailbox.fetch([1], 100),
        "idle": lambda: mailbox.idle(5),
    }


def test_a_structure_is_read_at_any_depth_and_in_any_pieces() -> None:
    deep = b"(" * 20_000 + b'"MESSAGE" "Delivery-Status"' + b")" * 20_000
    told = [
        b'1 (UID 11 BODYSTRUCTURE ("TEXT" "PLAIN" ("NAME" "report") NIL))',
        b"2 (UID 12 BODYSTRUCTURE " + deep + b")",
        (b"3 (BODYSTRUCTURE ({10}", b"9 (UID 99 )"),
        b' "x") "message" "disposition-notification") UID 13)',
        None,
    ]
    assert with_reports(told) == {11, 12, 13}


@pytest.mark.parametrize(
    ("asked", "answers", "kind"),
    [
        ("idle", {"IDLE": "+ idling\r\n" + HANG_UP}, ServerTrouble),
        ("idle", {"IDLE": HANG_UP}, ServerTrouble),
        ("idle", {"IDLE": "{tag} BAD no\r\n"}, Garbled),
        ("idle", {"IDLE": "* 4 EXISTS\r\n+ idling\r\n"}, Garbled),
        ("idle", {"IDLE": "+ idling\r\n* BYE going down\r\n" + HANG_UP}, ServerTrouble),
        ("idle", {"IDLE": "+ idling\r\n" + literal("* 1 FETCH (BODY[]", "a\r\nb")}, Garbled),
        ("idle", {"IDLE": "+ idling\r\n* 4 EXI", "DONE": HANG_UP}, ServerTrouble),
        ("select", {"EXAMINE": HANG_UP}, ServerTrouble),
        ("select", {"EXAMINE": OK}, Garbled),
        ("select", {"EXAMINE": "* x EXISTS\r\n" + OK}, ServerTrouble),
        ("search", {"UID SEARCH": "{tag} NO not now\r\n"}, Garbled),
        ("structures", {"UID FETCH": HANG_UP}, ServerTrouble),
        ("summaries", {"UID FETCH": '* 1 FETCH (UID 1 X "open)\r\n' + OK}, Garbled),
        ("summaries", {"UID FETCH": "* 1 FETCH (UID 1 X\r\n" + OK}, Garbled),
        ("summaries", {"UID FETCH": "* 1 FETCH " + "x" * 1_100_000 + "\r\n" + OK}, Garbled),
        ("fetch", {"UID FETCH": "* 1 FETCH (UID 1 BODY[]<0> {9}\r\nabc" + HANG_UP}, ServerTrouble),
        ("fetch", {"UID FETCH": "{tag} NO [SERVERBUG] oh\r\n"}, Garbled),
    ],
)
def test_misbehaviour_is_trouble_never_a_crash(
    asked: str, answers: dict[str, str], kind: type[ServerTrouble]
) -> None:
    with IMAPServer(answers) as imap, meet(imap.port) as mailbox:
        if asked != "select":
            mailbox.select("INBOX")
        with pytest.raises(kind) as caught:
            ask(mailbox)[asked]()
    assert caught.value.passing
    assert type(caught.value) is kind


def test_news_that_comes_in_one_piece_with_the_go_ahead_is_heard() -> None:
    with IMAPServer({"IDLE": "+ idling\r\n* 4 EXISTS\r\n"}) as imap, meet(imap.port) as mailbox:
        mailbox.select("INBOX")
        assert mailbox.idle(600)  # would be heard after it only


def test_chatter_in_idle_is_no_news() -> None:
    chatter = "+ idling\r\n* OK Still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* 2 EXPUNGE\r\n"
    with IMAPServer({"IDLE": chatter}) as imap, meet(imap.port) as mailbox:
        mailbox.select("INBOX")
        assert not mailbox.idle(60)
    assert imap.commands("DONE") == ["DONE"]


def test_a_server_that_sends_more_than_asked_is_cut() -> None:
    answers = {
        "EXAMINE": folder(2, 1),
        "UID FETCH": literal("* 1 FETCH (UID 1 BODY[]<0>", "x" * 50) + OK,
    }
    with IMAPServer(answers) as imap, meet(imap.port) as mailbox:
        mailbox.select("INBOX")
        assert mailbox.fetch([1], 10) == {1: b"x" * 10}

"""What is written into a mailbox is what its owner asked for, and nothing else is touched."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.account import Filing
from mailtracker_gui.domain.sent import Marking
from tests.mail.dovecot import Dovecot
from tests.mail.imap_server import OK, IMAPServer, folder, literal
from tests.mail.test_copies import CLEAN, mails
from tests.mail.test_follow import LETTER, REPLY, Engine, at, scripted
from tests.mail.test_mailbox import REPORT


def run(engine: Engine) -> None:
    with engine.running():
        engine.until("waiting")


def test_reports_are_moved_and_marked_as_read(imap: Dovecot) -> None:
    for mail in (LETTER, REPORT, REPLY):
        imap.append("INBOX", mail)
    imap.append("INBOX", LETTER, "\\Deleted")  # another's, and not ours to expunge
    run(at(imap, filing=Filing(folder="Reports", seen=True)))
    assert mails(imap, "INBOX") == [LETTER, REPLY, LETTER]
    assert mails(imap, "Reports") == [REPORT]
    assert b"\\Seen" in imap.flags("Reports", 1)
    assert b"\\Seen" not in imap.flags("INBOX", 1) + imap.flags("INBOX", 3)


def test_marked_as_read_where_they_are(imap: Dovecot) -> None:
    uid = imap.append("INBOX", REPORT)
    run(at(imap, filing=Filing(seen=True)))
    assert b"\\Seen" in imap.flags("INBOX", uid)


def test_a_report_that_is_where_it_belongs_stays(imap: Dovecot) -> None:
    imap.append("INBOX", REPORT)
    run(at(imap, filing=Filing(folder="INBOX")))
    assert mails(imap, "INBOX") == [REPORT]


HEAD = literal("* 1 FETCH (UID 1 BODY[HEADER.FIELDS (X)]", "Return-Path: <>\r\n\r\n")
RAW = literal("* 1 FETCH (UID 1 BODY[]<0>", "multipart/report")
CAPABLE = "* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN"
SERVER: dict[str, str | list[str]] = {
    "SELECT": folder(2, 1),
    "UID SEARCH": "* SEARCH 1\r\n" + OK,
    "UID FETCH 1:1 (": HEAD + OK,
    "UID FETCH 1 (BODY.PEEK[]": RAW + OK,
    "LIST": '* LIST () "/" Reports\r\n' + OK,
    "UID COPY": OK,
    "UID STORE": OK,
    "UID EXPUNGE": OK,
}


def test_without_move_only_our_own_are_expunged() -> None:
    with IMAPServer(SERVER | {"CAPABILITY": CAPABLE + " UIDPLUS\r\n" + OK}) as imap:
        run(scripted(imap, filing=Filing(folder="Reports")))
    written = imap.commands("UID COPY", "UID STORE", "UID EXPUNGE", "EXPUNGE", "CLOSE")
    assert written == [
        'UID COPY 1 "Reports"',
        "UID STORE 1 +FLAGS.SILENT (\\Deleted)",
        "UID EXPUNGE 1",
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "neither MOVE nor UIDPLUS"),
        ({"CAPABILITY": CAPABLE + " MOVE\r\n" + OK, "UID MOVE": "{tag} NO [OVERQUOTA] full\r\n"},
         "OVERQUOTA"),
        ({"LIST": OK, "CREATE": "{tag} NO not here\r\n"}, "make the folder Reports"),
    ],
)  # fmt: skip
def test_what_cannot_be_moved_is_told_and_read_all_the_same(
    changes: dict[str, str], words: str
) -> None:
    with IMAPServer({**SERVER, **changes}) as imap:
        engine = scripted(imap, filing=Filing(folder="Reports"))
        run(engine)
    [(told,)] = engine.told("trouble")
    assert words in str(told)
    assert engine.told("seen")[-1] == ("INBOX", 7, 1)
    assert imap.commands("EXPUNGE", "UID EXPUNGE", "UID STORE") == []


def marking(words: str) -> Marking:
    return Marking(letter=1, message_id="one@example.org", words=words)


def test_what_became_of_a_letter_is_on_its_copy(imap: Dovecot) -> None:
    imap.append("Sent", CLEAN.replace(b"one@", b"another.one@"))
    uid = imap.append("Sent", CLEAN)
    asked = Filing(keywords=True)
    run(at(imap, filing=asked, markings=[marking("$Delivered $Displayed")]))
    assert b"$Delivered $Displayed" in imap.flags("Sent", uid)
    run(at(imap, filing=asked, markings=[marking("$NotDelivered")]))
    assert b"$NotDelivered" in imap.flags("Sent", uid)
    assert b"$Displayed" not in imap.flags("Sent", uid)
    assert b"$" not in imap.flags("Sent", 1)


def test_a_server_without_keywords_of_ones_own_is_left_alone() -> None:
    answers: dict[str, str | list[str]] = {
        "LIST": '* LIST () "/" INBOX\r\n* LIST (\\Sent) "/" Sent\r\n' + OK,
        "SELECT": "* OK [PERMANENTFLAGS (\\Seen \\Deleted)]\r\n" + folder(2, 1),
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap, filing=Filing(keywords=True), markings=[marking("$Delivered")])
        run(engine)
    assert engine.markings == []
    assert imap.commands("UID STORE", "UID SEARCH HEADER") == []


def test_unless_it_is_asked_nothing_is_opened_for_writing(imap: Dovecot) -> None:
    with IMAPServer(SERVER | {"EXAMINE": folder(2, 1)}) as server:
        run(scripted(server))
    assert server.commands("SELECT", "UID STORE", "UID MOVE", "UID COPY") == []

"""Letters in Sent are told of before what arrives about them, on a real Dovecot."""

from __future__ import annotations

from mailtracker_gui.mail.places import Place
from tests.mail.dovecot import Dovecot
from tests.mail.imap_server import OK, IMAPServer, folder
from tests.mail.test_follow import LETTER, PATIENCE, REPLY, at, header, scripted
from tests.mail.test_mailbox import REPORT

SENT = b"From: ann@example.org\r\nTo: bob@example.net\r\nMessage-ID: <%b>\r\n\r\n" + b"x" * 5000


def test_letters_in_sent_are_told_of_first(imap: Dovecot) -> None:
    imap.append("Gesendete Elemente".replace(" ", "_"), SENT % b"not@found")
    imap.append("Sent", SENT % b"new@example.org")
    reply = imap.append("INBOX", REPLY.replace(b"mine@", b"new@"))
    engine = at(imap, folders=(), adopts=True)
    with engine.running():
        assert engine.news.get(timeout=PATIENCE)[1] == reply
        engine.until("waiting")
    assert engine.told("adopted") == [(["new@example.org"],)]
    kinds = [call[0] for call in engine.calls]
    assert kinds.index("adopted") < kinds.index("found")
    assert engine.places["Sent"].uid == 1


def test_only_heads_of_letters_are_fetched(imap: Dovecot) -> None:
    imap.append("Sent", SENT % b"new@example.org")
    engine = at(imap, folders=(), adopts=True)
    heads = []
    engine._adopt = lambda copies: heads.extend(copies) or set()  # type: ignore[method-assign,func-returns-value]
    with engine.running():
        engine.until("waiting")
    [copy] = heads
    assert header(copy, "To") == "bob@example.net"
    assert b"xxx" not in copy.header
    assert copy.arrived


def test_an_answer_that_came_before_its_letter_is_not_lost(imap: Dovecot) -> None:
    """Programs file what they sent after sending it; an automatic answer may be quicker."""
    imap.append("Sent", SENT % b"first@example.org")
    engine = at(imap, folders=(), adopts=True)
    with engine.running() as follower:
        engine.until("waiting")
        reply = imap.append("INBOX", REPLY.replace(b"mine@", b"late@"))
        engine.until("waiting")
        assert engine.told("found") == []
        imap.append("Sent", SENT % b"late@example.org")
        follower.wake()
        assert engine.news.get(timeout=PATIENCE)[1] == reply
        engine.until("waiting")
    assert len(engine.told("found")) == 1


def test_reports_are_read_again_when_sent_is_seen_for_the_first_time(imap: Dovecot) -> None:
    uid = imap.append("INBOX", REPORT)
    before = at(imap)
    with before.running():
        before.until("waiting")
    imap.append("Sent", SENT % b"new@example.org")
    engine = at(imap, folders=(), adopts=True, places=before.places)
    with engine.running():
        assert engine.news.get(timeout=PATIENCE)[1] == uid
        engine.until("waiting")
    again = at(imap, folders=(), adopts=True, places=engine.places)
    with again.running():
        again.until("waiting")
    assert again.told("found") == []


def test_a_sent_folder_numbered_anew_is_read_again_and_nothing_else(imap: Dovecot) -> None:
    imap.append("INBOX", REPORT)
    imap.append("Sent", SENT % b"new@example.org")
    engine = at(imap, folders=(), adopts=True)
    with engine.running():
        engine.until("waiting")
    places = {**engine.places, "Sent": Place(uidvalidity=1, uid=4711)}
    again = at(imap, folders=(), adopts=True, places=places)
    with again.running():
        again.until("waiting")
    assert again.told("adopted") == [(["new@example.org"],)]
    assert again.told("found") == []


def test_a_sent_folder_that_comes_into_being_is_found(imap: Dovecot) -> None:
    imap.append("INBOX", LETTER)
    engine = at(imap, folders=(), adopts=True)
    with engine.running() as follower:
        engine.until("waiting")
        imap.append("Sent", SENT % b"new@example.org")
        follower.wake()
        engine.until("waiting")
    assert engine.told("adopted") == [(["new@example.org"],)]


def test_a_folder_without_news_costs_one_command() -> None:
    answers: dict[str, str | list[str]] = {
        "LIST": '* LIST () "/" INBOX\r\n* LIST (\\Sent) "/" Post\r\n* LIST (\\Junk) "/" Bulk\r\n'
        + OK,
        'STATUS "Post"': '* STATUS "Post" (UIDVALIDITY 7 UIDNEXT 5 MESSAGES 4)\r\n' + OK,
        'STATUS "Bulk"': '* STATUS "Bulk" (UIDVALIDITY 7 UIDNEXT 9 MESSAGES 2)\r\n' + OK,
        "EXAMINE": folder(3, 2),
    }
    places = {
        "INBOX": Place(uidvalidity=7, uid=2),
        "Post": Place(uidvalidity=7, uid=4),
        "Bulk": Place(uidvalidity=7, uid=8),
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap, folders=(), adopts=True, places=places)
        with engine.running():
            engine.until("waiting")
    begun = imap.heard.index("IDLE")
    assert [line.split()[0] for line in imap.heard[begun - 4 : begun]] == [
        *("LIST", "STATUS", "STATUS", "EXAMINE")
    ]


def test_a_folder_whose_server_counts_changes_alone_costs_one_command() -> None:
    """Without UIDNEXT, HIGHESTMODSEQ (RFC 7162) tells that nothing changed."""
    status = '* STATUS "Bulk" (UIDVALIDITY 7 MESSAGES 0 HIGHESTMODSEQ 42)\r\n' + OK
    examine = "* 0 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [HIGHESTMODSEQ 42]\r\n" + OK
    answers: dict[str, str | list[str]] = {
        "CAPABILITY": "* CAPABILITY IMAP4rev1 IDLE CONDSTORE AUTH=PLAIN\r\n" + OK,
        'STATUS "Bulk"': status,
        "EXAMINE": folder(1, 0),
        'EXAMINE "Bulk"': examine,
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap, folders=("INBOX", "Bulk"))
        with engine.running() as follower:
            engine.until("waiting")
            follower.wake()
            engine.until("waiting")
    assert len(imap.commands('STATUS "Bulk"')) == 2
    assert len(imap.commands('EXAMINE "Bulk"')) == 1

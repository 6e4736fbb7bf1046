"""Servers that misbehave: nothing is lost, nothing doubled, and the state says what is going on."""

from __future__ import annotations

import pytest

from mailtracker_gui.mail import connection, follow
from mailtracker_gui.mail.mailbox import expanded
from tests.mail.dovecot import Dovecot
from tests.mail.imap_server import HANG_UP, OK, IMAPServer, folder, literal
from tests.mail.test_follow import PATIENCE, at, scripted
from tests.mail.test_mailbox import REPORT

HEAD = literal("* 1 FETCH (UID 1 BODY[HEADER.FIELDS (X)]", "Return-Path: <>\r\n\r\n")
RAW = literal("* 1 FETCH (UID 1 BODY[]<0>", "raw")
ONE_REPORT: dict[str, str | list[str]] = {
    "EXAMINE": folder(2, 1),
    "UID SEARCH": "* SEARCH 1\r\n" + OK,
    "UID FETCH 1:1 (": HEAD + OK,
    "UID FETCH 1 (BODY.PEEK[]": RAW + OK,
}


@pytest.mark.parametrize(
    "idle",
    [
        "+ idling\r\n" + HANG_UP,
        "+ idling\r\n* 2 EXI" + HANG_UP,
        "+ idling\r\n" + literal("* 1 FETCH (BODY[]", "a\r\nb"),
        "+ idling\r\n* BYE going down\r\n" + HANG_UP,
    ],
)
def test_a_cut_or_a_literal_in_idle(idle: str) -> None:
    with IMAPServer(ONE_REPORT | {"IDLE": [idle, idle, "+ idling\r\n"]}) as imap:
        engine = scripted(imap)
        with engine.running():
            engine.until("waiting")
            engine.until("offline: ")
            engine.until("offline: ")
            engine.until("waiting")
    assert imap.connections == 3
    assert engine.told("found") == [("INBOX", 7, 1)]
    assert engine.told("trouble") == []


def test_mails_numbered_anew_while_they_are_followed() -> None:
    answers = ONE_REPORT | {
        "EXAMINE": [folder(2, 1), folder(2, 1), folder(2, 1, uidvalidity=8)],
        "IDLE": ["+ idling\r\n* 1 EXISTS\r\n", "+ idling\r\n"],
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap)
        with engine.running():
            engine.until("waiting")
            engine.until("waiting")
    # Handed over under its new number: that it is the same mail is for the ledger to know.
    assert engine.told("found") == [("INBOX", 7, 1), ("INBOX", 8, 1)]
    assert engine.places["INBOX"].uidvalidity == 8


def test_a_server_that_sends_a_byte_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "SLOWEST", 0.3)
    with IMAPServer(ONE_REPORT, slow=("UID FETCH 1:1",)) as imap:
        engine = scripted(imap)
        with engine.running():
            engine.until("offline: 127.0.0.1 answers too slowly")
            imap.slow = ()
            engine.until("waiting")
    assert engine.told("found") == [("INBOX", 7, 1)]
    assert engine.told("trouble") == []


@pytest.mark.parametrize("command", ["EXAMINE", "UID SEARCH", "UID FETCH 1 (BODY.PEEK[]"])
def test_a_login_that_is_revoked_while_it_is_used(command: str) -> None:
    revoked = "{tag} NO [AUTHENTICATIONFAILED] password changed\r\n"
    with IMAPServer(ONE_REPORT | {command: [revoked, str(ONE_REPORT[command])]}) as imap:
        engine = scripted(imap)
        with engine.running():
            engine.until("offline: 127.0.0.1 refused the login of ann")
            engine.until("waiting")  # when it is tried again, and lets in
    [(told,)] = engine.told("trouble")
    assert "password changed" in str(told)
    assert engine.pauses == [follow.LONG]
    assert engine.told("found") == [("INBOX", 7, 1)]


def test_a_connection_that_is_cut_between_two_reports(imap: Dovecot) -> None:
    uids = [imap.append("INBOX", REPORT.replace(b"hi", b"%d" % n)) for n in range(45)]
    engine = at(imap)
    seen = engine._seen
    cuts = iter([True])

    def seen_and_cut(folder: str, uidvalidity: int, uid: int) -> None:
        seen(folder, uidvalidity, uid)
        if next(cuts, False):
            imap.kick()

    engine._seen = seen_and_cut  # type: ignore[method-assign]
    with engine.running():
        engine.news.get(timeout=PATIENCE)
        engine.until("offline: ")
        engine.until("waiting")
    assert {call[2] for call in engine.told("found")} == set(uids)


def test_names_in_utf8_where_they_are_offered() -> None:
    answers: dict[str, str | list[str]] = {
        "CAPABILITY": "* CAPABILITY IMAP4rev1 IDLE ENABLE UTF8=ACCEPT AUTH=PLAIN\r\n" + OK,
        "ENABLE": "* ENABLED UTF8=ACCEPT\r\n" + OK,
        "LIST": '* LIST () "/" INBOX\r\n* LIST () "/" "Unerwünscht"\r\n' + OK,
        'STATUS "Unerwünscht"': '* STATUS "Unerwünscht" (UIDVALIDITY 7 UIDNEXT 5)\r\n' + OK,
        "EXAMINE": folder(1, 0),
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap, folders=())
        with engine.running():
            engine.until("waiting")
    assert imap.commands("ENABLE") == ["ENABLE UTF8=ACCEPT"]
    assert len(imap.commands('EXAMINE "Unerwünscht"')) == 1


def test_a_search_that_answers_in_ranges() -> None:
    capable = "* CAPABILITY IMAP4rev1 IDLE ESEARCH AUTH=PLAIN\r\n" + OK
    found = '* ESEARCH (TAG "A") UID ALL 1\r\n' + OK
    with IMAPServer(ONE_REPORT | {"CAPABILITY": capable, "UID SEARCH": found}) as imap:
        engine = scripted(imap)
        with engine.running():
            engine.until("waiting")
    assert imap.commands("UID SEARCH RETURN (ALL)")
    assert engine.told("found") == [("INBOX", 7, 1)]


def test_a_search_that_claims_too_much_is_bounded() -> None:
    assert expanded([b'(TAG "A") UID ALL 2,10:12,5'], 99) == [2, 10, 11, 12, 5]
    assert len(expanded([b'(TAG "A") UID ALL 1:4294967295'], 1000)) == 1000
    assert expanded([b'(TAG "A") UID'], 99) == expanded([None], 99) == []

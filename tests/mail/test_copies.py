"""A letter that was sent has one copy in Sent, and it is the clean one, on a real Dovecot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailtracker_gui.engine import clock
from mailtracker_gui.mail.copies import Kept, Owed
from tests.mail.dovecot import Dovecot
from tests.mail.imap_server import OK, IMAPServer, folder
from tests.mail.test_follow import Engine, at, scripted

CLEAN = (
    b"From: ann@example.org\r\nTo: bob@example.net\r\nMessage-ID: <one@example.org>\r\n\r\n"
    b"See https://shop.example/\r\n"
)
WOVEN = CLEAN.replace(b"https://shop.example/", b"https://track.example/c/x <img>")
OTHER = CLEAN.replace(b"<one@", b"<another.one@")


def owing(imap: Dovecot, **changes: object) -> Engine:
    owed = Owed(letter=1, message_id="one@example.org", at=clock.now(), woven=True, wait=0)
    owed = replace(owed, **changes)  # type: ignore[arg-type]
    return at(imap, copies=True, owed={1: owed}, letters={1: CLEAN})


def run(engine: Engine) -> list[tuple[object, ...]]:
    with engine.running():
        engine.until("waiting")
    return engine.told("kept")


def mails(imap: Dovecot, mailbox: str) -> list[bytes]:
    with imap.client() as client:
        if client.select(mailbox, readonly=True)[0] != "OK":
            return []
        found = client.search(None, "ALL")[1][0].split()
        return [client.fetch(n, "(BODY.PEEK[])")[1][0][1] for n in found]


def test_a_copy_is_put_into_a_folder_that_is_made_for_it(imap: Dovecot) -> None:
    assert run(owing(imap)) == [(1, Kept.APPENDED)]
    assert mails(imap, "Sent") == [CLEAN]
    assert b"\\Seen" in imap.flags("Sent", 1)


def test_a_kill_after_the_copy_doubles_nothing(imap: Dovecot) -> None:
    imap.append("Sent", OTHER)
    run(owing(imap))
    assert run(owing(imap)) == [(1, Kept.OURS)]  # as if nobody had heard of the first time
    assert mails(imap, "Sent") == [OTHER, CLEAN]


def test_a_provider_that_files_its_own_is_waited_for(imap: Dovecot) -> None:
    assert run(owing(imap, wait=600.0)) == []
    assert mails(imap, "Sent") == []
    imap.append("Sent", CLEAN)
    assert run(owing(imap, wait=600.0, woven=False)) == [(1, Kept.THEIRS)]
    assert mails(imap, "Sent") == [CLEAN]


@pytest.mark.parametrize("trash", ["Trash", ""])
def test_a_providers_copy_with_a_pixel_gives_way_to_ours(imap: Dovecot, trash: str) -> None:
    imap.append("Sent", WOVEN)
    imap.append("Sent", OTHER, "\\Deleted")  # another's, and not ours to expunge
    imap.append("Sent", WOVEN)
    if trash:
        imap.append(trash, OTHER)
    assert run(owing(imap)) == [(1, Kept.REPLACED)]
    assert mails(imap, "Sent") == [OTHER, CLEAN]
    assert mails(imap, "Trash") == ([OTHER, WOVEN, WOVEN] if trash else [])


def test_a_providers_copy_stays_where_it_is_as_good_as_ours(imap: Dovecot) -> None:
    imap.append("Sent", WOVEN)
    assert run(owing(imap, woven=False)) == [(1, Kept.THEIRS)]
    assert run(owing(imap, replace=False)) == [(1, Kept.THEIRS)]
    assert mails(imap, "Sent") == [WOVEN]


def test_a_server_that_cannot_remove_safely_keeps_its_own() -> None:
    head = "Message-ID: <one@example.org>\r\n\r\n"
    answers: dict[str, str | list[str]] = {
        "LIST": '* LIST () "/" INBOX\r\n* LIST (\\Sent) "/" Sent\r\n' + OK,
        "EXAMINE": folder(1, 0),
        'EXAMINE "Sent"': folder(2, 1),
        "UID SEARCH HEADER": "* SEARCH 1\r\n" + OK,
        "UID FETCH 1 (BODY.PEEK[HEADER": (
            f"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (X)]<0> {{{len(head)}}}\r\n{head})\r\n" + OK
        ),
        "UID FETCH 1 (BODY.PEEK[]": "* 1 FETCH (UID 1 BODY[]<0> {3}\r\nown)\r\n" + OK,
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap, copies=True, letters={1: CLEAN})
        owed = Owed(letter=1, message_id="one@example.org", at=clock.now(), woven=True, wait=0)
        engine.owed = {1: owed}
        assert run(engine) == [(1, Kept.THEIRS)]
    assert imap.commands("APPEND", "SELECT", "UID STORE", "EXPUNGE", "UID EXPUNGE") == []


def test_a_server_that_takes_no_copy_is_told_of_once_and_asked_again() -> None:
    answers: dict[str, str | list[str]] = {
        "LIST": '* LIST () "/" INBOX\r\n* LIST (\\Sent) "/" Sent\r\n' + OK,
        "APPEND": "{tag} NO [OVERQUOTA] full\r\n",
    }
    with IMAPServer(answers) as imap:
        engine = scripted(imap, copies=True, letters={1: CLEAN})
        owed = Owed(letter=1, message_id="one@example.org", at=clock.now(), woven=True, wait=0)
        engine.owed = {1: owed}
        with engine.running() as follower:
            engine.until("waiting")
            follower.wake()
            engine.until("waiting")
    assert len(imap.commands("APPEND")) == 2
    [(told,)] = engine.told("trouble")
    assert "OVERQUOTA" in str(told)
    assert engine.owed

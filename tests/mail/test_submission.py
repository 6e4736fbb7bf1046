"""What is said about a letter is what the server said, and never more."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.mail.credential import password
from mailtracker_gui.mail.submission import Envelope, Outcome, Submission, submit
from tests.mail.smtp_server import DSN, HANG_UP, PLAIN, SAY_NOTHING, SMTPServer

BODY = b"From: ann@example.org\r\nSubject: hi\r\n\r\n.dot\r\nbye\r\n"
BOB, EVE = "bob@example.net", "eve@example.com"


def server_of(smtp: SMTPServer, **changes: Any) -> Server:
    filled = {"host": "127.0.0.1", "port": smtp.port, "security": Security.NONE}
    return Server(**(filled | changes))


def envelope(**changes: Any) -> Envelope:
    filled = {
        "sender": "ann@example.org",
        "recipients": (BOB, EVE),
        "envid": "mt=1+a",
        "body": BODY,
        "delivery_report": True,
    }
    return Envelope(**(filled | changes))


class Handover:
    """Remembers what the server had heard when the letter was about to leave."""

    def __init__(self, smtp: SMTPServer) -> None:
        self.smtp = smtp
        self.moments: list[tuple[str, int]] = []

    async def __call__(self) -> None:
        self.moments.append((self.smtp.heard[-1], len(self.smtp.letters)))


async def deliver(smtp: SMTPServer, **changes: Any) -> tuple[list[Outcome], Handover]:
    handover = Handover(smtp)
    async with Submission(server_of(smtp), timeout=1, patience=1) as session:
        return await submit(session, envelope(**changes), handing_over=handover), handover


def kinds(outcomes: list[Outcome]) -> list[tuple[str, Kind]]:
    return [(one.recipient, one.kind) for one in outcomes]


async def test_a_letter_is_handed_over_with_its_reports_asked_for() -> None:
    async with SMTPServer() as smtp:
        outcomes, handover = await deliver(smtp)
    assert smtp.commands("MAIL", "RCPT") == [
        f"MAIL FROM:<ann@example.org> SIZE={len(BODY)} RET=HDRS ENVID=mt+3D1+2Ba",
        f"RCPT TO:<{BOB}> NOTIFY=SUCCESS,DELAY,FAILURE ORCPT=rfc822;{BOB}",
        f"RCPT TO:<{EVE}> NOTIFY=SUCCESS,DELAY,FAILURE ORCPT=rfc822;{EVE}",
    ]
    assert smtp.letters == [BODY.replace(b"\r\n.dot", b"\r\n..dot")]
    assert handover.moments == [("DATA", 0)]
    assert outcomes[0] == Outcome(
        recipient=BOB,
        kind=Kind.ACCEPTED,
        reply="250-2.0.0 taken\n250 2.0.0 queued as 4711",
        reply_code="250",
        status="2.0.0",
        reason_words="Your provider took the letter.",
    )
    assert kinds(outcomes) == [(BOB, Kind.ACCEPTED), (EVE, Kind.ACCEPTED)]


async def test_without_dsn_no_report_is_asked_for_and_it_is_said() -> None:
    async with SMTPServer(offers=PLAIN) as smtp:
        async with Submission(server_of(smtp)) as session:
            assert not session.dsn_offered
            assert session.dsn_words == (
                "127.0.0.1 does not offer delivery reports (DSN), so delivery cannot be "
                "confirmed by report."
            )
            assert session.capabilities["size"] == "50000000"
        await deliver(smtp)
    assert smtp.commands("RCPT") == [f"RCPT TO:<{BOB}>", f"RCPT TO:<{EVE}>"]


async def test_a_letter_that_wants_no_report_can_still_be_matched_by_one() -> None:
    async with SMTPServer() as smtp:
        await deliver(smtp, delivery_report=False, recipients=("a+b@example.net",))
    assert smtp.commands("RCPT") == ["RCPT TO:<a+b@example.net> ORCPT=rfc822;a+2Bb@example.net"]


async def test_one_recipient_refused_of_two() -> None:
    replies = {f"RCPT TO:<{EVE}>": "550-5.1.1 no such\r\n550 5.1.1 user"}
    async with SMTPServer(replies=replies) as smtp:
        bob, eve = (await deliver(smtp))[0]
    assert bob.kind is Kind.ACCEPTED
    assert (eve.kind, eve.status, eve.reply_code) == (Kind.REFUSED, "5.1.1", "550")
    assert eve.reply == "550-5.1.1 no such\n550 5.1.1 user"


async def test_nothing_leaves_when_nobody_is_taken() -> None:
    replies = {f"RCPT TO:<{BOB}>": "450 4.2.0 greylisted", "RCPT": "550 5.1.1 no"}
    async with SMTPServer(replies=replies) as smtp:
        outcomes, handover = await deliver(smtp)
    assert kinds(outcomes) == [(BOB, Kind.POSTPONED), (EVE, Kind.REFUSED)]
    assert handover.moments == []
    assert smtp.commands("DATA") == []


@pytest.mark.parametrize(
    ("at", "reply", "kind"),
    [
        ("MAIL", "550 5.7.1 not you", Kind.REFUSED),
        ("MAIL", "452 4.3.1 full", Kind.POSTPONED),
        ("MAIL", "421 4.3.2 shutting down", Kind.POSTPONED),
        ("MAIL", "251 eh", Kind.POSTPONED),
        ("MAIL", HANG_UP, Kind.POSTPONED),
        ("MAIL", SAY_NOTHING, Kind.POSTPONED),
        ("MAIL", "nonsense", Kind.POSTPONED),
        ("RCPT", "421 4.7.0 too many", Kind.POSTPONED),
        ("RCPT", "nonsense", Kind.POSTPONED),
        ("RCPT", HANG_UP, Kind.POSTPONED),
        ("DATA", "554 5.5.1 no", Kind.REFUSED),
        ("DATA", "451 4.3.0 later", Kind.POSTPONED),
        ("DATA", "250 what", Kind.POSTPONED),
        ("DATA", HANG_UP, Kind.POSTPONED),
        ("DATA", SAY_NOTHING, Kind.POSTPONED),
    ],
)
async def test_before_the_content_leaves_nothing_is_unsure(at: str, reply: str, kind: Kind) -> None:
    async with SMTPServer(replies={at: reply}) as smtp:
        outcomes, handover = await deliver(smtp)
    assert kinds(outcomes) == [(BOB, kind), (EVE, kind)]
    assert all(one.reason_words for one in outcomes)
    assert handover.moments == []
    assert smtp.letters == []
    if reply[:3].isdigit():
        assert outcomes[0].reply == reply


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("554 5.7.1 spam", Kind.REFUSED),
        ("451 4.7.1 later", Kind.POSTPONED),
        ("421 4.3.2 shutting down", Kind.POSTPONED),
        ("354 what", Kind.UNSURE),
        ("nonsense", Kind.UNSURE),
        (HANG_UP, Kind.UNSURE),
        (SAY_NOTHING, Kind.UNSURE),
    ],
)
async def test_after_the_content_left_only_a_reply_is_sure(reply: str, kind: Kind) -> None:
    replies = {"content": reply, f"RCPT TO:<{EVE}>": "550 5.1.1 no"}
    async with SMTPServer(replies=replies) as smtp:
        outcomes, handover = await deliver(smtp)
    assert kinds(outcomes) == [(BOB, kind), (EVE, Kind.REFUSED)]
    assert handover.moments == [("DATA", 0)]
    assert len(smtp.letters) == 1


async def test_421_for_the_second_recipient_takes_the_first_back() -> None:
    replies = {f"RCPT TO:<{EVE}>": "421 4.7.0 enough"}
    async with SMTPServer(replies=replies) as smtp:
        outcomes, _ = await deliver(smtp)
    assert kinds(outcomes) == [(BOB, Kind.POSTPONED), (EVE, Kind.POSTPONED)]


async def test_what_cannot_be_written_down_is_not_sent() -> None:
    async def full_disk() -> None:
        raise OSError("disk full")

    async with SMTPServer() as smtp, Submission(server_of(smtp)) as session:
        with pytest.raises(OSError, match="disk full"):
            await submit(session, envelope(), handing_over=full_disk)
        assert not session.smtp.is_connected
    assert smtp.letters == []


async def test_a_connection_lost_while_it_is_written_down_is_not_unsure() -> None:
    async with SMTPServer() as smtp, Submission(server_of(smtp)) as session:

        async def slowly() -> None:
            assert isinstance(session.smtp.transport, asyncio.Transport)
            session.smtp.transport.abort()

        outcomes = await submit(session, envelope(), handing_over=slowly)
    assert kinds(outcomes) == [(BOB, Kind.POSTPONED), (EVE, Kind.POSTPONED)]


async def test_a_task_that_is_cancelled_leaves_no_connection_behind() -> None:
    replies = {"content": SAY_NOTHING}
    async with SMTPServer(replies=replies) as smtp, Submission(server_of(smtp)) as session:
        left = asyncio.Event()

        async def leaving() -> None:
            left.set()

        async with asyncio.TaskGroup() as group:
            task = group.create_task(submit(session, envelope(), handing_over=leaving))
            await left.wait()
            task.cancel()
        assert task.cancelled()
        assert not session.smtp.is_connected


async def test_several_letters_share_a_connection() -> None:
    async with SMTPServer(replies={"RCPT TO:<x@": "550 no"}) as smtp:
        async with Submission(server_of(smtp)) as session:
            for recipient in ("x@example.net", BOB):
                one = envelope(recipients=(recipient,))
                outcomes = await submit(session, one, handing_over=Handover(smtp))
        assert kinds(outcomes) == [(BOB, Kind.ACCEPTED)]
    assert len(smtp.commands("EHLO")) == 1
    assert len(smtp.commands("RSET")) == 2


async def test_a_connection_lost_between_two_letters_is_made_again() -> None:
    async with SMTPServer() as smtp, Submission(server_of(smtp)) as session:
        await submit(session, envelope(), handing_over=Handover(smtp))
        smtp.hang_up()
        outcomes = await submit(session, envelope(), handing_over=Handover(smtp))
    assert kinds(outcomes) == [(BOB, Kind.ACCEPTED), (EVE, Kind.ACCEPTED)]
    assert len(smtp.commands("EHLO")) == 2


async def test_a_server_gone_between_two_letters_postpones_the_second() -> None:
    async with SMTPServer() as smtp:
        session = Submission(server_of(smtp))
        await session.connect()
    async with SMTPServer() as other:
        outcomes = await submit(session, envelope(), handing_over=Handover(other))
    assert kinds(outcomes) == [(BOB, Kind.POSTPONED), (EVE, Kind.POSTPONED)]
    assert "refused the connection" in outcomes[0].reason_words


async def test_addresses_outside_ascii_go_as_utf8_where_that_is_offered() -> None:
    async with SMTPServer() as smtp:
        outcomes, _ = await deliver(smtp, recipients=("jörg@bücher.example",))
    assert outcomes[0].kind is Kind.ACCEPTED
    assert "SMTPUTF8" in smtp.commands("MAIL")[0].split()
    assert smtp.commands("RCPT")[0] == (
        r"RCPT TO:<jörg@xn--bcher-kva.example> NOTIFY=SUCCESS,DELAY,FAILURE"
        r" ORCPT=utf-8;j\x{F6}rg@b\x{FC}cher.example"
    )


async def test_addresses_outside_ascii_are_refused_in_words_elsewhere() -> None:
    async with SMTPServer(offers=PLAIN) as smtp:
        outcomes, _ = await deliver(smtp, recipients=("jörg@example.net", "a@bücher.example"))
    assert kinds(outcomes) == [
        ("jörg@example.net", Kind.REFUSED),
        ("a@bücher.example", Kind.ACCEPTED),
    ]
    assert "cannot carry addresses outside ASCII" in outcomes[0].reason_words
    assert smtp.commands("RCPT") == ["RCPT TO:<a@xn--bcher-kva.example>"]


async def test_a_header_outside_ascii_needs_utf8_too() -> None:
    async with SMTPServer(offers=PLAIN) as smtp:
        outcomes, _ = await deliver(smtp, body="To: jörg@x.org\r\n\r\n".encode())
    assert {one.kind for one in outcomes} == {Kind.REFUSED}


async def test_eight_bits_are_announced() -> None:
    async with SMTPServer(offers=DSN) as smtp:
        await deliver(smtp, body=b"Subject: x\r\n\r\n\xff\r\n")
    assert "BODY=8BITMIME" in smtp.commands("MAIL")[0].split()


@pytest.mark.parametrize("bad", ["bob", "b ob@x.org", "bob@x.org>\r\nRCPT TO:<eve@x.org"])
async def test_what_is_not_an_address_never_reaches_the_server(bad: str) -> None:
    async with SMTPServer() as smtp:
        outcomes, _ = await deliver(smtp, recipients=(bad, BOB))
        sender, _ = await deliver(smtp, sender=bad)
    assert [one.kind for one in outcomes] == [Kind.REFUSED, Kind.ACCEPTED]
    assert {one.kind for one in sender} == {Kind.REFUSED}
    assert len(smtp.commands("RCPT")) == 1


async def test_line_ends_cannot_smuggle_a_second_letter() -> None:
    body = b"Subject: x\r\n\r\na\n.\nMAIL FROM:<eve@x.org>\r.\r\nb"
    async with SMTPServer() as smtp:
        await deliver(smtp, body=body)
    assert smtp.letters == [b"Subject: x\r\n\r\na\r\n..\r\nMAIL FROM:<eve@x.org>\r\n..\r\nb\r\n"]
    assert len(smtp.commands("MAIL")) == 1


async def test_a_reply_that_is_not_utf8_can_be_kept() -> None:
    async with SMTPServer(replies={"RCPT": "550 5.1.1 unbekannt: J\udcf6rg"}) as smtp:
        outcomes, _ = await deliver(smtp)
    assert outcomes[0].reply == "550 5.1.1 unbekannt: J�rg"
    assert outcomes[0].reply.encode()


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        ("550 5.1.1 x", "5.1.1"),
        ("550 sorry (#5.1.1)", "5.1.1"),
        ("550 host 5.1.1.9 says no", ""),
        ("550 4.2.2 a code of another class", ""),
        ("550 no", ""),
    ],
)
async def test_an_enhanced_status_code_is_found_never_made_up(reply: str, status: str) -> None:
    async with SMTPServer(replies={"RCPT": reply}) as smtp:
        outcomes, _ = await deliver(smtp)
    assert outcomes[0].status == status


async def test_the_password_is_nowhere_to_be_seen(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with SMTPServer(password="gehe1m-ß") as smtp:
        session = Submission(server_of(smtp, user="ann"), password("gehe1m-ß"))
        async with session:
            outcomes = await submit(session, envelope(), handing_over=Handover(smtp))
    assert outcomes[0].kind is Kind.ACCEPTED
    assert "gehe1m" not in repr(session) + caplog.text

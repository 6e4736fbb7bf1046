"""The mail world tells the truth: each kind of report the journeys build on really arrives."""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

import pytest
from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from tests.journeys.world import MailWorld

pytestmark = pytest.mark.journey

LETTER = b"From: sender@here.test\r\nTo: %b\r\nSubject: Are you there?\r\n\r\nAsk.\r\n"
OUTCOMES = {  # recipient -> Action and Status of the last thing the sender is told
    "ok@here.test": ("delivered", "2.0.0"),
    "stranger@here.test": ("failed", "5.1.1"),
    "friend@remote.test": ("relayed", "2.0.0"),  # no DSN there: more will never be known
    "nouser@remote.test": ("failed", "5.1.1"),
    "spam@remote.test": ("failed", "5.7.1"),
    "moved@remote.test": ("failed", "5.1.6"),
    "full@remote.test": ("failed", "4.2.2"),
    "later@remote.test": ("relayed", "2.0.0"),
    "someone@unreachable.test": ("failed", "4.4.1"),
}
DELAYS = {"full@remote.test": "4.2.2", "someone@unreachable.test": "4.4.1"}


@dataclass(frozen=True, slots=True)
class Told:
    """One recipient's block of a delivery status notification (RFC 3464 section 2)."""

    envelope_id: str
    original: str
    final: str
    action: str
    status: str


@pytest.fixture(scope="module")
def told(mail_world: MailWorld) -> list[Told]:
    """Everything the sender is told about one letter to each recipient."""
    send_to_all(mail_world)
    return reports(mail_world.wait("sender", lambda mails: settled(reports(mails))))


def send_to_all(world: MailWorld) -> None:
    with submission(world) as smtp:
        smtp.starttls(context=world.trust())
        smtp.login(world.user, world.password)
        for recipient in OUTCOMES:
            smtp.mail(world.address, ["RET=HDRS", f"ENVID={envelope_id(recipient)}"])
            smtp.rcpt(recipient, ["NOTIFY=SUCCESS,DELAY,FAILURE", f"ORCPT=rfc822;{recipient}"])
            code, answer = smtp.data(LETTER % recipient.encode())
            assert code == 250, answer


def submission(world: MailWorld) -> smtplib.SMTP:
    return smtplib.SMTP("127.0.0.1", world.smtp_port, local_hostname="desk.here.test")


def settled(told: list[Told]) -> bool:
    ended = {one.envelope_id for one in told if one.action != "delayed"}
    return ended >= set(map(envelope_id, OUTCOMES))


def envelope_id(recipient: str) -> str:
    return "envelope-" + recipient.replace("@", "-at-")


def reports(mails: list[bytes]) -> list[Told]:
    parts = [part for mail in mails for part in message_from_bytes(mail).walk()]
    statuses = [part for part in parts if part.get_content_type() == "message/delivery-status"]
    return [block for status in statuses for block in blocks(status)]


def blocks(status: Message) -> list[Told]:
    letter, *recipients = status.get_payload()
    return [
        Told(
            envelope_id=letter["Original-Envelope-Id"],
            original=block["Original-Recipient"],
            final=block["Final-Recipient"],
            action=block["Action"],
            status=block["Status"],
        )
        for block in recipients
    ]


def about(recipient: str, told: list[Told]) -> list[Told]:
    return [one for one in told if one.envelope_id == envelope_id(recipient)]


@pytest.mark.parametrize("recipient", OUTCOMES)
def test_the_sender_is_told_what_became_of_a_letter(told: list[Told], recipient: str) -> None:
    *_, last = about(recipient, told)
    assert (last.action, last.status) == OUTCOMES[recipient]
    assert last.original == f"rfc822;{recipient}"
    assert last.final == f"rfc822; {recipient}"


@pytest.mark.parametrize("recipient", DELAYS)
def test_a_delay_is_told_before_the_failure(told: list[Told], recipient: str) -> None:
    first, last = about(recipient, told)
    assert (first.action, first.status) == ("delayed", DELAYS[recipient])
    assert last.action == "failed"


def test_letters_that_were_taken_are_where_they_belong(
    mail_world: MailWorld, told: list[Told]
) -> None:
    assert sum(b"Subject: Are you there?" in mail for mail in mail_world.mailbox("ok")) == 1
    assert {recipient for recipient, _ in mail_world.mx.taken} >= {
        "friend@remote.test", "later@remote.test"
    }  # fmt: skip
    assert told


def test_a_letter_from_outside_is_read_as_it_was_sent(mail_world: MailWorld) -> None:
    raw = LETTER % b"reader@here.test"
    mail_world.deliver("reader", raw)
    assert mail_world.mailbox("reader")[-1].endswith(raw)


def test_imap_lets_in_only_who_knows_the_password(mail_world: MailWorld) -> None:
    with IMAPClient("127.0.0.1", port=mail_world.imap_port, ssl=False) as imap:
        imap.starttls(mail_world.trust())
        with pytest.raises(LoginError):
            imap.login(mail_world.user, "a guess")
        imap.login(mail_world.address, mail_world.password)
        assert b"IDLE" in imap.capabilities()


def test_submission_offers_reports_and_wants_tls_before_a_login(mail_world: MailWorld) -> None:
    with submission(mail_world) as smtp:
        smtp.ehlo()
        assert smtp.has_extn("dsn")
        assert not smtp.has_extn("auth")
        smtp.mail(mail_world.address)
        assert smtp.rcpt("ok@here.test") == (
            554, b"5.7.1 <ok@here.test>: Recipient address rejected: Access denied"
        )  # fmt: skip

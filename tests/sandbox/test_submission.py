"""The submission server, as a conversation and as aiosmtplib sees it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiosmtplib
import pytest

from mailtracker_gui.sandbox.envelope import Addressee, from_xtext
from mailtracker_gui.sandbox.submission import Counter, Envelope, listening
from mailtracker_gui.sandbox.world import WorldAddress
from tests.sandbox.conftest import EVERYTHING, Mailbox, client, letter, submission, submit, told


async def test_what_is_offered(world: WorldAddress) -> None:
    async with submission(world) as smtp:
        offers = ("dsn", "8bitmime", "size", "smtputf8", "enhancedstatuscodes")
        assert [offer for offer in offers if not smtp.supports_extension(offer)] == []
        assert {"plain", "login"} <= set(smtp.server_auth_methods)


async def test_parameters_are_kept_octet_by_octet() -> None:
    taken: list[Envelope] = []

    def take(envelope: Envelope) -> str:
        taken.append(envelope)
        return "4Queue"

    counter = Counter(user="u@s.test", password="p", refusal=lambda address: "", take=take)
    async with listening(counter) as port, client(port) as smtp:
        await smtp.login("u@s.test", "p")
        await smtp.mail("u@s.test", options=["RET=HDRS", "ENVID=Ab+2BcD"])
        await smtp.rcpt(
            "Ann@A.test", options=["NOTIFY=SUCCESS,Delay", "ORCPT=rfc822;Ann+2Bx@A.test"]
        )
        await smtp.rcpt("bob@b.test", options=["ORCPT=rfc822;" + "b" * 480 + "@b.test"])
        await smtp.rcpt("cy@c.test")
        reply = await smtp.data(b"Subject: x\r\n\r\nx\r\n")
    (envelope,) = taken
    assert reply.message == "2.0.0 Ok: queued as 4Queue"
    assert envelope.dsn == {"RET": "HDRS", "ENVID": "Ab+2BcD"}
    assert envelope.addressees == [
        Addressee(address="Ann@A.test", notify="SUCCESS,Delay", orcpt="rfc822;Ann+2Bx@A.test"),
        Addressee(address="bob@b.test", orcpt="rfc822;" + "b" * 480 + "@b.test"),
        Addressee(address="cy@c.test"),
    ]


@pytest.mark.parametrize("option", ["RET=SOME", "ENVID=a=b", f"ENVID={'x' * 101}"])
async def test_a_bad_parameter_of_the_letter_is_refused(option: str, world: WorldAddress) -> None:
    async with submission(world) as smtp:
        with pytest.raises(aiosmtplib.SMTPSenderRefused, match=r"5\.5\.4 Bad") as refused:
            await smtp.mail(world.address, options=[option])
    assert refused.value.code == 501


@pytest.mark.parametrize(
    "option", ["NOTIFY=NEVER,SUCCESS", "NOTIFY=MAYBE", "NOTIFY=", "ORCPT=ann@a.test"]
)
async def test_a_bad_parameter_of_a_recipient_is_refused(option: str, world: WorldAddress) -> None:
    async with submission(world) as smtp:
        await smtp.mail(world.address)
        with pytest.raises(aiosmtplib.SMTPRecipientRefused, match=r"5\.5\.4 Bad") as refused:
            await smtp.rcpt("ok@a.test", options=[option])
    assert refused.value.code == 501


async def test_an_address_that_is_no_text_is_refused(world: WorldAddress) -> None:
    async with submission(world) as smtp:
        await smtp.mail(world.address, options=["SMTPUTF8"])
        with pytest.raises(aiosmtplib.SMTPRecipientRefused, match=r"5\.1\.3"):
            await smtp.rcpt("z\u00eb@a.test", encoding="latin-1")


async def test_nobody_sends_without_a_login(world: WorldAddress) -> None:
    async with client(world.smtp_port) as smtp:
        with pytest.raises(aiosmtplib.SMTPSenderRefused, match=r"5\.7\.0"):
            await smtp.mail(world.address)
        with pytest.raises(aiosmtplib.SMTPAuthenticationError):
            await smtp.login(world.user, "guess")


async def test_nobody_sends_in_another_name(world: WorldAddress) -> None:
    async with submission(world) as smtp:
        with pytest.raises(aiosmtplib.SMTPSenderRefused, match=r"5\.7\.1"):
            await smtp.mail("boss@sandbox.test")


@pytest.mark.parametrize("address", ["rejects@northwind.test", "nobody@sandbox.test"])
async def test_a_refused_recipient_does_not_stop_the_others(
    address: str, world: WorldAddress, mailbox: Mailbox
) -> None:
    async with submission(world) as smtp:
        await smtp.mail(world.address)
        with pytest.raises(aiosmtplib.SMTPRecipientRefused, match=r"5\.1\.1") as refused:
            await smtp.rcpt(address, options=EVERYTHING)
        assert refused.value.code == 550
        await smtp.rcpt("ok@a.test", options=EVERYTHING)
        await smtp.data(letter())
    (mail,) = await mailbox.wait(1)
    assert told(mail) == "delivered 2.0.0"


async def test_a_connection_that_breaks_after_the_letter(
    world: WorldAddress, tmp_path: Path
) -> None:
    with pytest.raises(aiosmtplib.SMTPServerDisconnected):
        await submit(world, letter(), ("unsure@a.test", EVERYTHING))
    (kept,) = (tmp_path / "mails").glob("*.out.eml")
    assert kept.read_bytes().endswith(letter())


async def test_a_failure_of_our_own_is_temporary(caplog: pytest.LogCaptureFixture) -> None:
    def refuse(address: str) -> str:
        raise LookupError(address)

    counter = Counter(user="u@s.test", password="p", refusal=refuse, take=lambda envelope: "")
    async with listening(counter) as port, client(port) as smtp:
        await smtp.login("u@s.test", "p")
        await smtp.mail("u@s.test")
        with pytest.raises(aiosmtplib.SMTPRecipientRefused, match=r"4\.3\.0"):
            await smtp.rcpt("a@a.test")
    assert "LookupError: a@a.test" in caplog.text


async def test_an_open_connection_does_not_delay_the_end() -> None:
    counter = Counter(user="u", password="p", refusal=str, take=lambda envelope: "")
    async with listening(counter) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        assert (await reader.readline()).startswith(b"220 mail.sandbox.test")
    assert await reader.read() == b""
    writer.close()
    await writer.wait_closed()


def test_xtext() -> None:
    assert from_xtext("Ann+2Bx+3D1@a.test") == "Ann+x=1@a.test"

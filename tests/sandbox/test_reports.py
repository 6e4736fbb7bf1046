"""The mails that come back hold what their standards demand."""

from __future__ import annotations

import pytest

from mailtracker_gui.sandbox.world import WorldAddress
from tests.sandbox.conftest import EVERYTHING, Mailbox, fields, letter, submit, told

ASKED = ("RET=HDRS", "ENVID=QQ+2B314159")


async def test_a_bounce(world: WorldAddress, mailbox: Mailbox) -> None:
    to = "nouser+x@northwind.test"
    options = [*EVERYTHING, "ORCPT=rfc822;Nouser+2Bx@northwind.test"]
    await submit(world, letter(), (to, options), mail=ASKED)

    (mail,) = await mailbox.wait(1)
    assert mail.get_content_type() == "multipart/report"
    assert mail["From"].addresses[0].addr_spec == "MAILER-DAEMON@mail.sandbox.test"
    assert mail["To"] == "you@sandbox.test"
    assert mail["Auto-Submitted"] == "auto-replied"
    human, status, returned = mail.get_payload()
    said = "550 5.1.1 <nouser+x@northwind.test>: Recipient address rejected: User unknown"
    assert f"host mx.northwind.test[127.0.0.1] said: {said}" in " ".join(
        human.get_content().split()
    )
    about_letter, recipient = fields(status)
    assert about_letter["Reporting-MTA"] == "dns; mail.sandbox.test"
    assert about_letter["Original-Envelope-Id"] == "QQ+314159"
    assert "Arrival-Date" in about_letter
    assert recipient.pop("Last-Attempt-Date")
    assert recipient == {
        "Final-Recipient": "rfc822; nouser+x@northwind.test",
        "Original-Recipient": "rfc822;Nouser+x@northwind.test",
        "Action": "failed",
        "Status": "5.1.1",
        "Remote-MTA": "dns; mx.northwind.test",
        "Diagnostic-Code": f"smtp; {said}",
    }
    assert returned.get_content_type() == "text/rfc822-headers"
    assert "Message-ID: <letter-1@sandbox.test>" in returned.get_content()
    assert "Dear Nora" not in returned.get_content()


@pytest.mark.parametrize("ret", [(), ("RET=FULL",)])
async def test_a_bounce_returns_the_whole_letter_unless_told_otherwise(
    ret: tuple[str, ...], world: WorldAddress, mailbox: Mailbox
) -> None:
    await submit(world, letter(), ("spam@a.test", []), mail=ret)
    (mail,) = await mailbox.wait(1)
    _, status, returned = mail.get_payload()
    assert returned.get_content_type() == "message/rfc822"
    assert "Dear Nora" in str(returned)
    about_letter, recipient = fields(status)
    assert "Original-Envelope-Id" not in about_letter
    assert "Original-Recipient" not in recipient


async def test_a_delay_says_until_when(world: WorldAddress, mailbox: Mailbox) -> None:
    await submit(world, letter(), ("slow@a.test", ["NOTIFY=DELAY"]))
    (mail,) = await mailbox.wait(1)
    assert mail["Subject"] == "Delayed Mail (still being retried)"
    _, recipient = fields(mail.get_payload(1))
    assert recipient["Diagnostic-Code"].startswith("X-Postfix; connect to mx.a.test")
    assert "Remote-MTA" not in recipient
    assert "Will-Retry-Until" in recipient
    assert mail.get_payload(2).get_content_type() == "text/rfc822-headers"


@pytest.mark.parametrize(
    ("notify", "reports"),
    [
        ([], ["failed 5.1.1", "delayed 4.2.2", "failed 5.2.2"]),
        (["NOTIFY=NEVER"], []),
        (["NOTIFY=success"], ["delivered 2.0.0"]),
        (["NOTIFY=FAILURE"], ["failed 5.1.1", "failed 5.2.2"]),
    ],
)
async def test_only_what_was_asked_for_is_reported(
    notify: list[str], reports: list[str], world: WorldAddress, mailbox: Mailbox
) -> None:
    everyone = [(f"{who}@a.test", notify) for who in ("ok", "nouser", "full")]
    # slowfail@ is given up last of all, so nothing comes after its report.
    await submit(world, letter(), *everyone, ("slowfail@a.test", ["NOTIFY=FAILURE"]))
    mails = [told(mail) for mail in await mailbox.wait(len(reports) + 1)]
    assert sorted(mails) == sorted([*reports, "failed 4.4.7"])


async def test_a_receipt(world: WorldAddress, mailbox: Mailbox) -> None:
    to = ("reads@northwind.test", ["NOTIFY=NEVER", "ORCPT=rfc822;r+2Bx@old.test"])
    await submit(world, letter("Renée Dupont <reads@northwind.test>"), to)
    (mail,) = await mailbox.wait(1)
    assert mail.get_content_type() == "multipart/report"
    assert str(mail["From"]) == "Renée Dupont <reads@northwind.test>"
    assert mail["To"] == "you@sandbox.test"
    assert mail["Subject"] == "Return Receipt (displayed) - Grüße aus Köln"
    assert list(fields(mail.get_payload(1))) == [
        {
            "Reporting-UA": "mx.northwind.test; Thunderbird 140.4.0",
            "Original-Recipient": "rfc822;r+x@old.test",
            "Final-Recipient": "rfc822;reads@northwind.test",
            "Original-Message-ID": "<letter-1@sandbox.test>",
            "Disposition": "manual-action/MDN-sent-manually; displayed",
        }
    ]


async def test_an_answer(world: WorldAddress, mailbox: Mailbox) -> None:
    content = letter("Jan Novák <replies@a.test>", References="<old@a.test>")
    await submit(world, content, ("replies@a.test", ["NOTIFY=NEVER"]))
    (mail,) = await mailbox.wait(1)
    assert mail["In-Reply-To"] == "<letter-1@sandbox.test>"
    assert mail["References"] == "<old@a.test> <letter-1@sandbox.test>"
    assert str(mail["From"]) == "Jan Novák <replies@a.test>"
    assert "\r\n> Dear Nora,\r\n> please look at this.\r\n" in mail.get_content()
    assert "Auto-Submitted" not in mail


async def test_an_automatic_answer(world: WorldAddress, mailbox: Mailbox) -> None:
    await submit(world, letter(), ("vacation@a.test", ["NOTIFY=NEVER"]))
    (mail,) = await mailbox.wait(1)
    assert mail["Auto-Submitted"] == "auto-replied (vacation)"
    assert mail["In-Reply-To"] == "<letter-1@sandbox.test>"


async def test_a_complaint(world: WorldAddress, mailbox: Mailbox) -> None:
    await submit(world, letter(), ("complains@a.test", ["NOTIFY=NEVER"]))
    (mail,) = await mailbox.wait(1)
    (feedback,) = fields(mail.get_payload(1))
    assert feedback["Feedback-Type"] == "abuse"
    assert feedback["Version"] == "1"
    assert feedback["Original-Rcpt-To"] == "<complains@a.test>"
    (original,) = mail.get_payload(2).get_payload()
    assert original["Message-ID"] == "<letter-1@sandbox.test>"

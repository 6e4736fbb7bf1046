"""Every inhabitant of the sandbox does over the wire what its row promises."""

from __future__ import annotations

import pytest
from aiosmtplib import SMTPRecipientRefused

from mailtracker_gui.sandbox.actors import ACTORS
from mailtracker_gui.sandbox.visits import AGENTS
from mailtracker_gui.sandbox.world import WorldAddress
from tests.sandbox.conftest import EVERYTHING, Mailbox, Web, letter, submit, told

HTML = """\
<p>Look at <a href="{web}/c/1">the offer</a>, <a href="{web}/c/2?x=1&amp;y=2">terms</a> and
<a href="https://northwind.test/">our site</a>.<img src="cid:logo"><img src="{web}/p/1.gif"></p>
"""
PIXEL, FIRST, SECOND = "GET /p/1.gif", "GET /c/1", "GET /c/2?x=1&y=2"
DELIVERED = "delivered 2.0.0"

# Who -> the mails that come back, the fetches that are made; everything was asked for.
PROMISES: dict[str, tuple[list[str], list[str]]] = {
    "ok": ([DELIVERED], []),
    "opens": ([DELIVERED], [f"{PIXEL} telephone"]),
    "clicks": ([DELIVERED], [f"{PIXEL} gmail", f"{FIRST} chrome"]),
    "reads": ([DELIVERED, "manual-action/MDN-sent-manually; displayed"], [f"{PIXEL} thunderbird"]),
    "replies": ([DELIVERED, "Re: Grüße aus Köln"], [f"{PIXEL} firefox"]),
    "vacation": ([DELIVERED, "Out of office: Grüße aus Köln"], []),
    "nouser": (["failed 5.1.1"], []),
    "full": (["delayed 4.2.2", "failed 5.2.2"], []),
    "spam": (["failed 5.7.1"], []),
    "slow": (["delayed 4.4.1", DELIVERED], []),
    "slowfail": (["delayed 4.4.1", "failed 4.4.7"], []),
    "scanner": (
        [DELIVERED],
        [
            "HEAD /c/1",
            "HEAD /c/2?x=1&y=2",
            "HEAD /p/1.gif",
            f"{FIRST} headless",
            f"{SECOND} headless",
            f"{PIXEL} headless",
            f"{PIXEL} firefox",
            f"{FIRST} firefox",
        ],
    ),
    "apple": ([DELIVERED], [f"{PIXEL} apple-privacy"]),
    "forwards": (["relayed 2.0.0"], []),
    "list": (["expanded 2.0.0"], []),
    "deletes": ([DELIVERED, "automatic-action/MDN-sent-automatically; deleted"], []),
    "denies": ([DELIVERED, "manual-action/MDN-sent-manually; denied"], []),
    "silent": ([], []),
    "busy": ([DELIVERED], []),
    "complains": ([DELIVERED, "abuse"], [f"{PIXEL} firefox"]),
}
AT_THE_DOOR = {"rejects", "unsure"}  # see test_submission.py


def test_every_row_has_a_promise() -> None:
    assert PROMISES.keys() | AT_THE_DOOR == ACTORS.keys()


@pytest.mark.parametrize("who", PROMISES)
async def test_the_promise_is_kept(
    who: str, world: WorldAddress, mailbox: Mailbox, web: Web
) -> None:
    mails, hits = PROMISES[who]
    body = letter(f"{who}+tag@northwind.test", HTML.format(web=web.url("")))
    await admitted(world, body, f"{who}+tag@northwind.test")

    assert [told(mail) for mail in await mailbox.wait(len(mails))] == mails
    assert [named(hit) for hit in await web.wait(len(hits))] == hits
    # Each step was seen, so nothing more can come.
    sweeps = {"scanner": 4}.get(who, 0)
    assert len(mails) + len(hits) - sweeps == len(ACTORS[who].steps)


async def test_an_unknown_name_is_an_ordinary_mailbox(
    world: WorldAddress, mailbox: Mailbox
) -> None:
    await submit(world, letter(), ("Zoë@northwind.test", EVERYTHING), mail=("SMTPUTF8",))
    (mail,) = await mailbox.wait(1)
    status = mail.get_payload(1)
    assert status.get_content_type() == "message/global-delivery-status"
    assert "Final-Recipient: utf-8; Zoë@northwind.test".encode() in status.as_bytes()


async def test_without_the_request_no_receipt_is_sent(
    world: WorldAddress, mailbox: Mailbox
) -> None:
    plain = letter().replace(b"Disposition-Notification-To", b"X-Nothing")
    await submit(world, plain, ("denies@a.test", EVERYTHING), ("slow@a.test", EVERYTHING))
    # denies@ would have answered at 11 s, slow@ is delivered at 18 s.
    actions = [told(mail) for mail in await mailbox.wait(3)]
    assert actions == [DELIVERED, "delayed 4.4.1", DELIVERED]


async def admitted(world: WorldAddress, body: bytes, address: str) -> None:
    """Submit a letter, knocking twice where that is needed."""
    if "busy" in address:
        with pytest.raises(SMTPRecipientRefused, match="Greylisted") as refused:
            await submit(world, body, (address, EVERYTHING))
        assert refused.value.code == 451
    await submit(world, body, (address, EVERYTHING))


def named(hit: str) -> str:
    method, path, *agent = hit.split(" ", 2)
    names = {words: name for name, words in AGENTS.items()}
    return " ".join([method, path, *(str(names[words]) for words in agent)])

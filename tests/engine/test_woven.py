"""What leaves at a real server: pictures beside the HTML, and a line that says what is asked."""

from __future__ import annotations

from email import message_from_bytes, policy

import httpx
import pytest

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Attachment, Tracking
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.engine import clock
from tests.engine.test_outbox import BROWSER, Desk, desk, html_in, until
from tests.mail.smtp_server import SMTPServer

__all__ = ["desk"]
ALL = Tracking(receipt=True, pixel=True, links=True)
HTML = '<div>Dziękuję <img src="cid:r1@x" width="9"> <a href="https://shop.example/">shop</a></div>'
SAID = "Nadawca widzi, że czytasz"


def text_in(raw: bytes) -> str:
    part = message_from_bytes(raw, policy=policy.default).get_body(("plain",))
    assert part
    return str(part.get_content())


def objection(raw: bytes) -> str:
    return text_in(raw).partition(f"{SAID}: ")[2].strip()


async def test_pixel_and_links_are_woven_beside_a_picture(desk: Desk) -> None:
    roof = Attachment(name="roof.png", content_type="image/png", content=b"\x89PNG", cid="r1@x")
    plan = Attachment(name="plan.pdf", content_type="application/pdf", content=b"%PDF")
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, html=HTML, tracking=ALL, attachments=(roof, plan))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        [raw] = server.letters
        html = html_in(raw)
        assert 'src="cid:r1@x"' in html
        assert html.count("<img") == 2
        assert "shop.example" not in html
        parts = list(message_from_bytes(raw, policy=policy.default).walk())
        assert [one.get_content() for one in parts if one["Content-ID"] == "<r1@x>"] == [b"\x89PNG"]
        assert [name for one in parts if (name := one.get_filename())] == ["roof.png", "plan.pdf"]


@pytest.mark.parametrize("text", ["Hello", "Dziękuję"])
async def test_a_line_says_what_is_asked_and_leads_to_an_objection(desk: Desk, text: str) -> None:
    asked = Tracking(pixel=True, links=True, notice=SAID)
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, text=text, html=HTML, tracking=asked)
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        [raw] = server.letters
        assert text_in(raw).startswith(text)
        url = objection(raw)
        assert f'href="{url}"' in html_in(raw)
        assert SAID in html_in(raw).replace("&#380;", "ż").replace("&#281;", "ę")
        async with httpx.AsyncClient(trust_env=False, headers={"User-Agent": BROWSER}) as client:
            assert "No tracking?" in (await client.get(url)).text
            assert (await client.post(url)).status_code == 200
        await until(lambda: bool(desk.facts(letter, Kind.OBJECTED)))
        second = await desk.send(account, html=HTML, tracking=asked)
        await until(lambda: desk.deliveries(second) == ["Accepted"])
        assert SAID not in text_in(server.letters[1])
        assert html_in(server.letters[1]) == HTML


async def test_an_anonymous_letter_counts_and_does_not_tell_who(desk: Desk) -> None:
    asked = Tracking(pixel=True, anonymous=True)
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, html="<p>Hi</p>", tracking=asked)
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        pixel = html_in(server.letters[0]).partition('src="')[2].partition('"')[0]
        async with httpx.AsyncClient(trust_env=False, headers={"User-Agent": BROWSER}) as client:
            await client.get(pixel)
        await until(lambda: bool(desk.facts(letter, Kind.OPENED)))
        [fact] = desk.facts(letter, Kind.OPENED)
        assert fact.recipient is None
        assert "user_agent" not in fact.details


async def test_an_account_that_keeps_nothing_weaves_nothing(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port, level=Level.OFF)
        letter = await desk.send(account, html=HTML, tracking=ALL)
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert html_in(server.letters[0]) == HTML


async def test_who_unsubscribed_is_not_tracked_where_they_are_written_to_all_the_same(
    desk: Desk,
) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        first = await desk.send(account, html=HTML, tracking=ALL)
        await until(lambda: desk.deliveries(first) == ["Accepted"])
        row = desk.reader.letter(first)
        assert row
        now = clock.now()
        left = Evidence(
            message=first,
            recipient=row.recipients[0].id,
            kind=Kind.UNSUBSCRIBED,
            at=now,
            learnt=now,
            source=Source.TRACKER,
            key="left",
        )
        await desk.run(append(desk, left))
        second = await desk.send(account, html=HTML, tracking=ALL, regardless=True)
        await until(lambda: desk.deliveries(second) == ["Accepted"])
        assert html_in(server.letters[1]) == HTML


async def append(desk: Desk, fact: Evidence) -> None:
    desk.engine.ledger.append([fact], fact.at)

"""What is owed a copy in Sent survives everything, and how a provider files its own is learnt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.copies import LATEST, UNKNOWN, SentCopies
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.copies import Kept
from tests.facts import fact

ACCOUNT = Account(id=1, name="Me", address="me@example.org", smtp=Server(host="mx.test", port=1))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


def handed_over(ledger: Ledger, name: str, **tracking: bool) -> int:
    letter = Letter(
        account=1, sender="me@example.org", to=("a@b.org",), tracking=Tracking(**tracking)
    )
    number = ledger.add_letter(letter, message_id=name, envid=name, raw=b"raw", now=clock.now())
    ledger.copies.add(number, 1, clock.now())
    return number


async def test_what_is_owed_is_there_after_a_restart(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    number = handed_over(ledger, "one", pixel=True)
    ledger.close()
    again = Ledger(tmp_path / "ledger.sqlite")
    [owed] = await SentCopies(again, ACCOUNT).owed()
    assert (owed.letter, owed.message_id, owed.woven) == (number, "one", True)
    assert await SentCopies(again, ACCOUNT).raw(number) == b"raw"
    await SentCopies(again, ACCOUNT).kept(number, Kept.APPENDED)
    assert await SentCopies(again, ACCOUNT).owed() == []
    again.close()


async def test_a_letter_handed_over_again_is_seen_to_when_it_is_another_mail(
    ledger: Ledger,
) -> None:
    copies = SentCopies(ledger, ACCOUNT)
    plain, woven = handed_over(ledger, "plain"), handed_over(ledger, "woven", links=True)
    for number in (plain, woven):
        await copies.kept(number, Kept.APPENDED)
        ledger.copies.add(number, 1, clock.now())
    assert [one.letter for one in await copies.owed()] == [woven]


async def wait(ledger: Ledger, account: Account = ACCOUNT) -> float:
    handed_over(ledger, f"{ledger.last()}")
    [*_, owed] = await SentCopies(ledger, account).owed()
    return owed.wait


async def test_a_provider_is_learnt_from_the_first_letters(ledger: Ledger) -> None:
    copies = SentCopies(ledger, ACCOUNT)
    for _ in range(3):
        assert UNKNOWN - 5 < await wait(ledger) <= UNKNOWN
        await copies.kept((await copies.owed())[0].letter, Kept.APPENDED)
    assert await wait(ledger) <= 0
    await copies.kept((await copies.owed())[0].letter, Kept.THEIRS)
    assert await wait(ledger) > LATEST - 5
    assert (await copies.owed())[0].replace
    await copies.kept((await copies.owed())[0].letter, Kept.ALTERED)
    handed_over(ledger, "last")
    assert not (await copies.owed())[0].replace


async def test_a_known_provider_is_waited_for_from_the_first_letter(ledger: Ledger) -> None:
    gmail = Account(
        id=1, name="Me", address="me@gmail.com", smtp=Server(host="smtp.gmail.com", port=465)
    )
    assert await wait(ledger, gmail) > LATEST - 5


async def test_who_wants_no_copies_is_owed_none(ledger: Ledger) -> None:
    handed_over(ledger, "one")
    none = Account(
        id=1, name="Me", address="me@x.org", smtp=Server(host="mx", port=1), copies=False
    )
    assert await SentCopies(ledger, none).owed() == []


async def test_keywords_say_the_worst_of_a_letter_once(ledger: Ledger) -> None:
    since = clock.now() - timedelta(days=1)
    number = handed_over(ledger, "one")
    recipient = next(iter(ledger.lookup.recipients(number).values()))
    delivered = fact(Kind.DELIVERED, key="d", message=number, recipient=recipient)
    ledger.append([delivered], clock.now())
    assert ledger.keywords.wanted(1, since) == []  # its copy is still to come
    ledger.copies.done(number)
    [one] = ledger.keywords.wanted(1, since)
    assert (one.message_id, one.words) == ("one", "$Delivered")
    ledger.keywords.written(number, one.words)
    assert ledger.keywords.wanted(1, since) == []
    shown = fact(Kind.DISPLAYED, 1, key="s", message=number, recipient=recipient)
    ledger.append([shown], clock.now())
    assert [one.words for one in ledger.keywords.wanted(1, since)] == ["$Delivered $Displayed"]
    failed = fact(Kind.FAILED, 2, key="f", message=number, recipient=recipient, reason="expired")
    ledger.append([failed], clock.now())
    assert ledger.keywords.wanted(1, since)[0].words.startswith("$NotDelivered")

"""Letters that begin with another one."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest

from mailtracker_gui.domain.as_sent import read_as_sent
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Attachment, Letter
from mailtracker_gui.domain.proof import TAKEN_BACK
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.drafts import follow_up, resend
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.compose import compose
from tests.facts import START, fact
from tests.ledger.test_ledger import ledger

__all__ = ["ledger"]
LETTER = Letter(
    account=1,
    sender="Me <me@example.org>",
    to=("Ann Lee <ann@example.org>", "bob@example.org"),
    cc=("cleo@example.org",),
    bcc=("dan@example.org",),
    subject="Offer",
    text="Dear all,\n\nhere is the offer.\n",
    html="<p>Dear all,</p><p>here is the <b>offer</b>.</p>",
    attachments=(Attachment(name="Ä offer.pdf", content_type="application/pdf", content=b"%PDF"),),
    in_reply_to="first@example.org",
)


def store(ledger: Ledger, letter: Letter = LETTER) -> int:
    raw = compose(letter, message_id="second@example.org", date=START, user_agent="Test")
    return ledger.add_letter(
        letter, message_id="second@example.org", envid="e1", raw=raw, now=START
    )


def happen(ledger: Ledger, letter: int, *kinds: tuple[Kind, dict[str, str]]) -> None:
    row = ledger.letter(letter)
    assert row
    for number, (one, (kind, details)) in enumerate(zip(row.recipients, kinds, strict=False)):
        told = fact(kind, 1 + number, message=letter, recipient=one.id, **details)
        ledger.append([told], START)


def test_a_letter_is_read_back_as_it_was_written(ledger: Ledger) -> None:
    sent = read_as_sent(ledger.raw_letter(store(ledger)))
    assert sent.text == LETTER.text
    assert sent.html.strip() == LETTER.html
    assert sent.attachments == LETTER.attachments
    assert sent.references == ("first@example.org",)


def test_a_follow_up_answers_ones_own_letter(ledger: Ledger) -> None:
    draft = follow_up(ledger, store(ledger), "On 4 May you wrote:")
    assert draft.to == ('"Ann Lee" <ann@example.org>', "bob@example.org")
    assert (draft.cc, draft.bcc) == (("cleo@example.org",), ("dan@example.org",))
    assert draft.subject == "Re: Offer"
    assert draft.text == "\n\nOn 4 May you wrote:\n> Dear all,\n>\n> here is the offer.\n"
    raw = compose(draft, message_id="third@example.org", date=START, user_agent="Test")
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["In-Reply-To"] == "<second@example.org>"
    assert mail["References"] == "<first@example.org> <second@example.org>"


def test_an_answer_to_an_answer_is_not_called_so_twice(ledger: Ledger) -> None:
    letter = Letter(account=1, sender="me@example.org", to=("a@example.org",), subject="RE: Offer")
    assert follow_up(ledger, store(ledger, letter), "").subject == "RE: Offer"


FULL = (Kind.FAILED, {"reason": "mailbox-full", "reply": "452 4.2.2 full"})
NO_USER = (Kind.FAILED, {"reason": "user-unknown", "reply": "550 5.1.1 no"})
ARRIVED = (Kind.DELIVERED, dict[str, str]())
DROPPED = (Kind.DROPPED, {"why": "The address is blocked."})


def test_it_goes_again_to_whom_it_did_not_reach(ledger: Ledger) -> None:
    number = store(ledger)
    happen(ledger, number, FULL, ARRIVED, NO_USER, DROPPED)
    again = resend(ledger, number)
    assert again.letter.to == ('"Ann Lee" <ann@example.org>',)
    assert (again.letter.cc, again.letter.bcc) == ((), ("dan@example.org",))
    assert [one.address for one in again.hard] == ["cleo@example.org"]
    assert again.letter.html.strip() == LETTER.html
    assert again.letter.attachments == LETTER.attachments
    assert not again.letter.in_reply_to
    wanted = resend(ledger, number, hard=True)
    assert wanted.letter.cc == ("cleo@example.org",)
    assert wanted.letter.regardless


def test_nobody_failed_or_it_was_taken_back(ledger: Ledger) -> None:
    number = store(ledger)
    happen(ledger, number, *[ARRIVED] * 4)
    with pytest.raises(Trouble, match="Nobody failed"):
        resend(ledger, number)
    back = (Kind.DROPPED, {"why": TAKEN_BACK})
    other = ledger.add_letter(LETTER, message_id="o@x", envid="e2", raw=b"", now=START)
    happen(ledger, other, *[back] * 4)
    with pytest.raises(Trouble, match="Nobody failed"):
        resend(ledger, other)

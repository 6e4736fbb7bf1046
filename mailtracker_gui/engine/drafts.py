"""Letters that begin with another: a follow-up, or the same one for those it did not reach."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from mailtracker_gui.domain.as_sent import read_as_sent
from mailtracker_gui.domain.message import Letter, Role
from mailtracker_gui.domain.proof import taken_back
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import LetterRow, RecipientRow

AGAIN = frozenset({Delivery.SOFT_BOUNCE, Delivery.SPAM_BOUNCE, Delivery.DROPPED})
NOBODY = ("Nobody failed to get this letter.", "A follow-up reaches all of its recipients.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resend:
    """`hard` are those left out, because nothing arrives at their addresses."""

    letter: Letter
    hard: tuple[RecipientRow, ...] = ()


def follow_up(reader: Queries, number: int, said: str) -> Letter:
    """Return an answer to one's own letter, for the same recipients; `said` is before the quote."""
    row = _row(reader, number)
    sent = read_as_sent(reader.raw_letter(number))
    quoted = "\n".join(f"> {line}".rstrip() for line in sent.text.rstrip().splitlines())
    return replace(
        _letter(row, row.recipients),
        subject=_answered(row.subject),
        text=f"\n\n{said}\n{quoted}\n" if quoted else "",
        in_reply_to=row.message_id,
        references=(*sent.references, row.message_id),
    )


def resend(reader: Queries, number: int, *, hard: bool = False) -> Resend:
    """Return the letter anew for those it did not reach; hard bounces only when wanted.

    Raises Trouble when that is nobody.
    """
    row = _row(reader, number)
    if row.origin:
        raise Trouble(
            say("This letter was written in {origin}.", origin=row.origin), "Send it again there."
        )
    back = {fact.recipient for fact in reader.timeline(number) if taken_back(fact)}
    dead = [one for one in row.recipients if one.status.delivery is Delivery.HARD_BOUNCE]
    failed = [
        one
        for one in row.recipients
        if (one.status.delivery in AGAIN and one.id not in back) or (hard and one in dead)
    ]
    if not failed and not dead:
        raise Trouble(*NOBODY)
    sent = read_as_sent(reader.raw_letter(number))
    letter = replace(
        _letter(row, failed),
        text=sent.text,
        html=sent.html,
        attachments=sent.attachments,
        regardless=hard,
    )
    return Resend(letter=letter, hard=() if hard else tuple(dead))


def _row(reader: Queries, number: int) -> LetterRow:
    row = reader.letter(number)
    if row is None:
        raise Trouble("There is no such letter.")
    return row


def _letter(row: LetterRow, people: Collection[RecipientRow]) -> Letter:
    boxes = {role: tuple(_boxes(people, role)) for role in Role}
    return Letter(
        account=row.account,
        sender=row.sender,
        to=boxes[Role.TO],
        cc=boxes[Role.CC],
        bcc=boxes[Role.BCC],
        tracking=row.tracking,
        subject=row.subject,
        tag=row.tags[0] if row.tags else "",
    )


def _boxes(people: Iterable[RecipientRow], role: Role) -> Sequence[str]:
    return [f'"{one.name}" <{one.address}>' if one.name else one.address
            for one in people if one.role is role]  # fmt: skip


def _answered(subject: str) -> str:
    return subject if subject[:3].casefold() == "re:" else f"Re: {subject}".strip()

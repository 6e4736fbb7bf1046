"""`mailtracker send`, `list`, `show` and `watch`: the window's engine, for scripts."""

from __future__ import annotations

import mimetypes
import sys
import threading
import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from mailtracker_gui.cli.check import check
from mailtracker_gui.cli.output import (
    complain,
    fact_values,
    fact_words,
    letter_values,
    letter_words,
    recipient_words,
    say,
    whole_values,
)
from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.domain.proof import said
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.queries import PAGE, Queries
from mailtracker_gui.ledger.rows import LetterRow, Query

if TYPE_CHECKING:  # a command that reads starts at once
    from mailtracker_gui.engine.engine import Engine

NOT_SENT = frozenset(
    {Delivery.HARD_BOUNCE, Delivery.SPAM_BOUNCE, Delivery.SOFT_BOUNCE, Delivery.DROPPED}
)
HELD = {  # what keeps a letter from a recipient, and the way out
    Kind.DROPPED: "was dropped. {} Send with --regardless to try all the same.",
    Kind.POSTPONED: "waits. {} It is tried again while MailTracker runs.",
    Kind.REFUSED: "was refused. {}",
}
ON_ITS_WAY = frozenset({Delivery.CREATED, Delivery.PROCESSING})
WAITING = ON_ITS_WAY | {Delivery.DEFERRED}


def send(engine: Engine, reader: Queries, options: Namespace) -> int:
    """Send, and wait until it has left or is known to wait.

    Exit code 1 when it was refused, or dropped because the address is blocked; 3 when it waits.
    """
    written = letter_of(account_of(reader, options), options)
    if options.check:
        return check(engine, reader, written, as_json=options.json)
    letter = engine.submit(engine.send(written)).result()
    end = time.monotonic() + options.wait
    while _deliveries(reader, letter) & ON_ITS_WAY and time.monotonic() < end:
        time.sleep(0.1)
    [row] = reader.rows([letter])
    say(letter_values(row), letter_words(row), as_json=options.json)
    for one in [*_held(reader, letter), *_held_back(reader, letter)]:
        complain(one)
    deliveries = _deliveries(reader, letter)
    if deliveries & NOT_SENT:
        return 1
    return 3 if deliveries & WAITING else 0


def show_all(reader: Queries, options: Namespace) -> int:
    ids = reader.ids(Query(descending=False))
    for start in range(0, len(ids), PAGE):
        for row in reader.rows(ids[start : start + PAGE]):
            say(letter_values(row), letter_words(row), as_json=options.json)
    return 0


def show(reader: Queries, options: Namespace) -> int:
    letter = reader.letter(options.letter)
    if letter is None:
        raise Trouble(f"There is no letter {options.letter}.", "See `mailtracker list`.")
    facts, people = reader.timeline(letter.id), _people(letter)
    words = [
        f"{letter.subject or '(no subject)'}",
        *([f"Written in {letter.origin}"] if letter.origin else []),
        *(recipient_words(one) for one in letter.recipients),
        "Evidence:",
        *(fact_words(fact, people.get(fact.recipient, "")) for fact in facts),
    ]
    say(whole_values(letter, facts), "\n".join(words), as_json=options.json)
    return 0


def watch(engine: Engine, reader: Queries, options: Namespace) -> int:
    """Print each new fact as it becomes known."""
    seen = reader.last()
    try:
        while True:
            for fact in reader.since(seen):
                seen = fact.seq
                people = _people(reader.letter(fact.message) if fact.message else None)
                told = fact_words(fact, people.get(fact.recipient, ""))
                words = f"letter {fact.message or '-'}{told}"
                say(fact_values(fact), words, as_json=options.json)
            if engine.failure:
                raise engine.failure
            threading.Event().wait(0.2)
    except KeyboardInterrupt:
        return 0


def _deliveries(reader: Queries, letter: int) -> frozenset[Delivery]:
    """Return where each recipient's letter is: the worst alone would hide who still waits."""
    row = reader.letter(letter)
    assert row is not None
    return frozenset(one.status.delivery for one in row.recipients)


def _held(reader: Queries, letter: int) -> list[str]:
    """Say whom it did not leave for, and why: the latest word on each."""
    row = reader.letter(letter)
    assert row is not None
    latest = {fact.recipient: fact for fact in reader.timeline(letter) if fact.kind in HELD}
    return [
        f"{one.address} {HELD[fact.kind].format(fact.details.get('why') or said(fact))}"
        for one in row.recipients
        if one.status.delivery in NOT_SENT | WAITING and (fact := latest.get(one.id))
    ]


def _held_back(reader: Queries, letter: int) -> list[str]:
    """Say what the account waits for, when the letter has not been tried: a limit, a network."""
    row = reader.letter(letter)
    assert row is not None
    if not any(one.status.delivery is Delivery.CREATED for one in row.recipients):
        return []
    states = (one for one in reader.states() if one.account == row.account)
    return [f"{one.words}." for one in states if one.part == "sending"]


def _people(letter: LetterRow | None) -> dict[int | None, str]:
    """Return whom a letter went to: id -> address."""
    return {one.id: one.address for one in letter.recipients} if letter else {}


def account_of(reader: Queries, options: Namespace) -> Account:
    """Return the account that was named, or the first."""
    accounts = reader.accounts()
    found = [one for one in accounts if options.account in {None, one.id}]
    if not found:
        raise Trouble("There is no such account.", "Add one with `mailtracker account add`.")
    return found[0]


def letter_of(account: Account, options: Namespace) -> Letter:
    """Return what the options say; the text is read from standard input if none is given."""
    text = options.text if options.text is not None else sys.stdin.read()
    return Letter(
        account=account.id,
        sender=f"{account.name} <{account.address}>" if account.name else account.address,
        to=tuple(options.to),
        cc=tuple(options.cc),
        bcc=tuple(options.bcc),
        subject=options.subject,
        text=text,
        html=read_text(options.html) if options.html else "",
        tag=options.tag,
        regardless=options.regardless,
        attachments=tuple(_attachment(path) for path in options.attach),
        tracking=Tracking(
            receipt=options.receipt,
            delivery_report=not options.no_report,
            pixel=options.pixel,
            links=options.links,
        ),
    )


def _attachment(path: Path) -> Attachment:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Attachment(name=path.name, content_type=kind, content=_read(path))


def read_text(path: Path) -> str:
    try:
        return _read(path).decode()
    except UnicodeDecodeError as error:
        raise Trouble(f"{path} is no text in UTF-8.", "Save it as such.") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror}.", "Check the name.") from error

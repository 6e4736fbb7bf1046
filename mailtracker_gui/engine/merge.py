"""One letter to many: rows come in as a stream and go out as letters, a few ahead of the sending.

Memory holds one row at a time.  Nothing becomes a letter before every row was tried; from then on
each row is a letter or still a row, whenever the program ends.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from mailtracker_gui.domain.merge import Row, fill
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.outbox_facts import drop
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.merges import Merge, Numbered
from mailtracker_gui.ledger.rows import MergeState

CHUNK = 200  # rows in one transaction
AHEAD = 100  # letters of a merge that wait for their first attempt
CANCELLED = "You cancelled it before it left."

Store = Callable[[Letter, int], int]  # stores a letter of a merge, returns its number


async def keep_rows(
    ledger: Ledger, template: Letter, rows: Iterable[Row], check: Callable[[Letter], object]
) -> int:
    """Store what is to become letters; return the merge's number.

    Raises Trouble that names the first row that cannot be a letter; then nothing is kept.
    """
    numbered = _checked(template, rows, check)
    with ledger.transaction():
        merge, total = ledger.merges.begin(template), 0
    try:
        while chunk := list(islice(numbered, CHUNK)):
            with ledger.transaction():
                ledger.merges.add(merge, chunk)
            total += len(chunk)
            await asyncio.sleep(0)
        if not total:
            raise Trouble("The table has no rows.", "Add a row for each recipient.")
        with ledger.transaction():
            ledger.merges.run(merge, total)
            ledger.show_again((), clock.now())
    except BaseException:
        with ledger.transaction():
            ledger.merges.forget(merge)
        raise
    return merge


def _checked(
    template: Letter, rows: Iterable[Row], check: Callable[[Letter], object]
) -> Iterator[Numbered]:
    bare = replace(template, attachments=())
    for number, row in enumerate(rows, start=1):
        try:
            check(fill(bare, row))
        except Trouble as trouble:
            raise Trouble(
                say("Row {number}: {what}", number=number, what=trouble.what), trouble.way_out
            ) from trouble
        yield Numbered(number, row)


async def make_letters(ledger: Ledger, account: int, store: Store) -> None:
    """Make letters of rows, as many as shall wait; a merge that has none left and none waiting
    is done."""
    for merge in ledger.merges.running(account):
        for _ in range(AHEAD - ledger.outbox.untried(merge.id)):
            if not _make_one(ledger, merge, store):
                break
            await asyncio.sleep(0)  # the pixel's answer does not wait for a hundred letters


def _make_one(ledger: Ledger, merge: Merge, store: Store) -> bool:
    with ledger.transaction():
        if ledger.merges.state(merge.id) is not MergeState.RUNNING:  # stopped meanwhile
            return False
        row = ledger.merges.next_row(merge.id)
        if row is None:
            if not ledger.outbox.unsettled(merge.id):
                ledger.merges.become(merge.id, MergeState.DONE)
                ledger.show_again((), clock.now())
            return False
        store(fill(merge.template, row.fields), merge.id)
        ledger.merges.made(merge.id, row.number)
        return True


def cancel(ledger: Ledger, merge: int) -> None:
    """What has not begun to leave never will."""
    now = clock.now()
    with ledger.transaction():
        if not ledger.merges.cancel(merge):
            return
        drop(ledger, ledger.outbox.of_merge(merge), now, CANCELLED)
        ledger.show_again((), now)

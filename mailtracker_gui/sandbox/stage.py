"""Plays the script of `actors.py` for every letter that was submitted."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import httpx

from mailtracker_gui.domain.message import canonical
from mailtracker_gui.sandbox.actors import actor
from mailtracker_gui.sandbox.delivery_report import EVENTS, delivery_report
from mailtracker_gui.sandbox.envelope import Submission
from mailtracker_gui.sandbox.letters_back import complaint, receipt, reply, vacation
from mailtracker_gui.sandbox.pace import Pace
from mailtracker_gui.sandbox.received import Copy, received
from mailtracker_gui.sandbox.script import Note, Receipt, Report, Step, Visit, Write
from mailtracker_gui.sandbox.visits import visit

Deliver = Callable[[bytes, datetime], Awaitable[None]]


NOTES = {Note.REPLY: reply, Note.VACATION: vacation, Note.COMPLAINT: complaint}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    pace: Pace
    client: httpx.AsyncClient
    deliver: Deliver  # into the sender's mailbox
    tasks: asyncio.TaskGroup

    def play(self, submission: Submission) -> None:
        if submission.sender == "<>":
            return  # nobody answers an answering machine (RFC 3834 section 2)
        letter = received(submission.content)
        for to in submission.addressees:
            copy = Copy(submission=submission, to=to, letter=letter)
            self.tasks.create_task(self._recipient(copy))

    async def _recipient(self, copy: Copy) -> None:
        if canonical(copy.to.address) == canonical(copy.submission.sender):
            await self.deliver(copy.submission.content, self.pace.now())
        before = 0.0
        for step in actor(copy.to.address).steps:
            await self.pace.wait(step.after - before)
            before = step.after
            await self._perform(step, copy)

    async def _perform(self, step: Step, copy: Copy) -> None:
        if isinstance(step, Visit):
            await visit(self.client, copy.letter.html, step)
            return
        now = self.pace.now()
        if mail := _mail(step, copy, now, self.pace.queue_id()):
            await self.deliver(mail, now)


def _mail(step: Report | Receipt | Write, copy: Copy, now: datetime, token: str) -> bytes:
    """Return what the step writes to the sender; empty: nothing that was asked for."""
    match step:
        case Report():
            wanted = copy.to.wants(EVENTS[step.action])
            return delivery_report(copy, step, now=now, token=token) if wanted else b""
        case Receipt():
            wanted = bool(copy.letter.receipt_to)
            return receipt(copy, step, now=now, token=token) if wanted else b""
        case Write():
            return NOTES[step.note](copy, now=now, token=token)

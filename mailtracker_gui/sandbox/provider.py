"""The user's provider: whom it lets a letter go to, and how it takes one in."""

from __future__ import annotations

from email.utils import format_datetime
from pathlib import Path

from mailtracker_gui.domain.message import canonical
from mailtracker_gui.sandbox.actors import actor
from mailtracker_gui.sandbox.envelope import Submission
from mailtracker_gui.sandbox.pace import Pace
from mailtracker_gui.sandbox.stage import Stage
from mailtracker_gui.sandbox.submission import HOSTNAME, Envelope

NOT_HERE = "550 5.1.1 <{address}>: Recipient address rejected: User unknown"


class Provider:
    def __init__(self, *, user: str, pace: Pace, stage: Stage, folder: Path) -> None:
        self._user = user
        self._pace = pace
        self._stage = stage
        self._folder = folder
        self._knocked: set[str] = set()  # refused for now, and welcome next time

    def refusal(self, address: str) -> str:
        """Return the reply that refuses a recipient; empty: welcome."""
        if canonical(address) == self._user:
            return ""
        if canonical(address).endswith("@" + self._user.partition("@")[2]):
            return NOT_HERE.format(address=address)
        who = actor(address)
        if address in self._knocked:
            self._knocked.remove(address)
            return ""
        if who.relents:
            self._knocked.add(address)
        return who.refusal.format(address=address)

    def take(self, envelope: Envelope) -> str:
        """Queue a letter and return its queue id; empty: the connection shall break."""
        assert envelope.mail_from is not None
        assert isinstance(envelope.content, bytes)
        now, queue_id = self._pace.now(), self._pace.queue_id()
        trace = f"Received: by {HOSTNAME} with ESMTPSA id {queue_id};\r\n {format_datetime(now)}"
        submission = Submission(
            sender=envelope.mail_from,
            addressees=tuple(envelope.addressees),
            content=trace.encode() + b"\r\n" + envelope.content,
            queue_id=queue_id,
            arrived=now,
            envid=envelope.dsn.get("ENVID", ""),
            ret=envelope.dsn.get("RET", ""),
        )
        (self._folder / f"{queue_id}.out.eml").write_bytes(submission.content)
        self._stage.play(submission)
        hangs_up = any(actor(to.address).hangs_up for to in submission.addressees)
        return "" if hangs_up else queue_id

"""The user's follow-ups: they wake on new facts and by the time, and do each deed once.

A deed and its line in the log are one transaction, so a restart neither forgets nor repeats.
Nothing is sent: a prepared letter waits for the user.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from mailtracker_gui.domain.contacts import Note, Noted
from mailtracker_gui.domain.follow_up import Deed, Followed, FollowUp, hits
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger import follow_ups
from mailtracker_gui.ledger.ledger import Ledger

BREATH = 1.0  # seconds after which new facts are looked at


class FollowUps:
    """Commands of the engine, and the watch that acts on them."""

    def __init__(self, ledger: Ledger, pace: Pace) -> None:
        self._ledger, self._pace = ledger, pace

    async def save(self, rule: FollowUp) -> int:
        """Store a new or changed rule; it acts from the next look on."""
        if rule.on and rule.lacks:
            raise Trouble(
                say("The follow-up lacks {what}.", what=rule.lacks), "Fill it in, or leave it off."
            )
        return self._ledger.save_follow_up(rule, clock.now())

    async def remove(self, number: int) -> None:
        self._ledger.remove_follow_up(number)

    async def watch(self, alarm: Callable[[Trouble], None]) -> None:
        """Act for as long as the engine runs."""
        seen, looked = -1, clock.now()
        while True:
            now, revision, more = clock.now(), self._ledger.revision(), False
            if revision != seen or (now - looked).total_seconds() >= self._pace.look_again:
                seen, looked = revision, now
                try:
                    more = self.act(now)
                except Trouble as trouble:
                    alarm(trouble)
            await asyncio.sleep(0 if more else min(self._pace.look_again, BREATH))

    def act(self, now: datetime) -> bool:
        """Take the next page of every rule; say whether there was any."""
        with self._ledger.transaction() as db:
            rules = [rule for rule in follow_ups.stored(db) if rule.on and not rule.lacks]
            revision = self._ledger.revision()
            pages = [
                (rule, follow_ups.grown(db, rule, now) + follow_ups.changed(db, rule, revision))
                for rule in rules
            ]
            for rule, letters in pages:
                for letter in dict.fromkeys(letters):
                    self._look(rule, letter, now)
        return any(letters for _, letters in pages)

    def _look(self, rule: FollowUp, letter: int, now: datetime) -> None:
        with self._ledger.transaction() as db:
            for one, address in follow_ups.people(db, letter):
                if hits(rule, one, now) and not follow_ups.done(db, rule, one.recipient):
                    self._do(rule, one, address, now)

    def _do(self, rule: FollowUp, one: Followed, address: str, now: datetime) -> None:
        with self._ledger.transaction() as db:
            words = rule.words.strip() or rule.condition.value
            number = follow_ups.log(db, rule, one, words, now)
            if number is None:
                return
            if rule.deed is Deed.TAG:
                self._ledger.tag([one.letter], rule.words.strip(), now)
            elif rule.deed is Deed.REMIND:
                self._ledger.wishes.remind([one.letter], now)
            elif rule.deed is Deed.BLOCK:
                self._ledger.note(address, Noted(note=Note.BLOCKED, at=now, words=words))
            elif rule.deed is Deed.DRAFT:
                follow_ups.prepare(db, number, self._draft(rule, one, address))
            self._ledger.show_again([one.letter], now)

    def _draft(self, rule: FollowUp, one: Followed, address: str) -> Letter:
        row = self._ledger.letter(one.letter)
        assert row is not None
        subject = row.subject if row.subject.casefold().startswith("re:") else f"Re: {row.subject}"
        return Letter(
            account=row.account,
            sender=row.sender,
            to=(address,),
            subject=subject,
            text=rule.words,
            in_reply_to=row.message_id,
            tracking=replace(row.tracking),
        )

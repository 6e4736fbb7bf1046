"""What is said of an address: its state, what that means for the next letter, and notes.  Pure."""

from __future__ import annotations

from datetime import datetime

from mailtracker_gui.domain.contacts import Block, Note, Noted, Signal, Standing
from mailtracker_gui.gui.language import listed, many, mark, t
from mailtracker_gui.gui.words import day
from mailtracker_gui.ledger.contact_queries import ContactRow, Untracked

GOOD = mark("Good")  # not shown, but said by screen readers
DROPPED, REGARDLESS = mark("It will be dropped."), mark("It will be sent all the same.")
BEFORE_SENDING = {
    Block.BOUNCED: mark("{who} bounced on {since}{because}."),
    Block.SOFT: mark("The last {words} letters to {who} bounced, since {since}."),
    Block.COMPLAINED: mark("{who} reported a letter of yours as spam on {since}."),
    Block.UNSUBSCRIBED: mark("{who} asked for no more mail on {since}."),
    Block.BY_HAND: mark("You blocked {who} on {since}{because}."),
    Block.CORRECTED: mark("{who} was corrected to {words} on {since}."),
}
KNOWN = {
    Block.BOUNCED: mark("bounced on {since}"),
    Block.SOFT: mark("bounced softly since {since}"),
    Block.COMPLAINED: mark("reported spam on {since}"),
    Block.UNSUBSCRIBED: mark("unsubscribed on {since}"),
    Block.BY_HAND: mark("blocked by you on {since}"),
    Block.CORRECTED: mark("now {words}"),
}
RELEASING = {  # what unticking the mark means
    Block.BOUNCED: mark("Untick it when the address is good again. Bounces count from then on."),
    Block.SOFT: mark("Untick it when the address is good again. Bounces count from then on."),
    Block.COMPLAINED: mark("Untick it only if they changed their mind."),
    Block.UNSUBSCRIBED: mark("Untick it only if they changed their mind."),
    Block.BY_HAND: mark("Untick it to write to this address again."),
    Block.CORRECTED: mark("Untick it if the old address is good after all."),
}
NOTES = {
    Note.CLEARED: mark("You said that the address is good. What came before no longer counts"),
    Note.BLOCKED: mark("You blocked the address"),
    Note.CORRECTED: mark("You corrected the address to"),
}


def before_sending(row: ContactRow, now: datetime, *, regardless: bool) -> str:
    """Say of one recipient what their author should know before sending; empty when nothing."""
    standing = row.standing
    if not standing.block:
        counted = counts(row)
        if not counted:
            return ""
        return t("{who} had {counted} before. It will be sent.", who=row.address, counted=counted)
    return f"{_told(standing, row.address, now)} {t(REGARDLESS if regardless else DROPPED)}"


def known_of(row: ContactRow, wish: Untracked | None, now: datetime, *, by_machine: bool) -> str:
    """Say of who may be written to what their author should know, in a few words."""
    standing, said = row.standing, []
    if standing.block and standing.since:
        words = t(KNOWN[standing.block], since=day(standing.since, now), words=standing.words)
        said.append(words)
    if wish and wish.signal is Signal.OBJECTED:
        said.append(t("objected to tracking on {since}", since=day(wish.since, now)))
    elif by_machine:
        said.append(t("openings unreliable"))
    return ", ".join(said)


def counts(row: ContactRow) -> str:
    """Return "1 hard bounce and 2 soft bounces"; empty when there are none."""
    told = [
        many(row.hard, "{n:,} hard bounce", "{n:,} hard bounces") if row.hard else "",
        many(row.soft, "{n:,} soft bounce", "{n:,} soft bounces") if row.soft else "",
        many(row.spam, "{n:,} spam bounce", "{n:,} spam bounces") if row.spam else "",
    ]
    return listed(filter(None, told), t("{first} and {last}"))


def state(row: ContactRow) -> str:
    return t(row.standing.block.value or GOOD)


def summary(row: ContactRow, now: datetime) -> str:
    """Return "12 letters, the last on 3 May; 1 hard bounce"."""
    if row.last_letter is None:
        return t("No letter yet")
    letters = many(
        row.letters,
        "{n:,} letter, the last on {day}",
        "{n:,} letters, the last on {day}",
        day=day(row.last_letter, now),
    )
    return "; ".join(filter(None, (letters, counts(row))))


def note_words(note: Noted) -> str:
    joint = " " if note.note is Note.CORRECTED else ": "
    return joint.join(filter(None, (t(NOTES[note.note]), note.words.rstrip(".")))) + "."


def _told(standing: Standing, who: str, now: datetime) -> str:
    words = standing.words.rstrip(".")
    if standing.block is Block.BOUNCED:  # the words are a reason
        words = t(words)
    return t(
        BEFORE_SENDING[standing.block],
        who=who,
        since=day(standing.since, now) if standing.since else "",
        words=words,
        because=f": {words}" if words else "",
    )

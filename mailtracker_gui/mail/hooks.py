"""What a follower asks of whoever runs it, and what it tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.copies import CopyHooks
from mailtracker_gui.mail.credential import Credential
from mailtracker_gui.mail.keywords import MarkingHooks
from mailtracker_gui.mail.mailbox import Copy
from mailtracker_gui.mail.places import Place
from mailtracker_gui.mail.summary import Summary

Wait = Callable[[], list[int]]
READING, OFFLINE = "reading: {folder}, {count:,} mails", "offline: {what}"  # states


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What a follower asks and tells; all are called in its own thread.

    What `adopt` was given is durable when it returns, and that of `found` when what it returns
    does, which then tells what of it are reports about letters.  `seen` follows, and stands for
    all mails up to its UID.  After a crash in between, they are called again for the same mails.
    """

    credential: Callable[[Credential | None], Credential]  # the one just refused, if any
    place: Callable[[str], Place | None]  # what `seen` said last about a folder
    known: Callable[[list[str]], set[str]]  # which of these are Message-IDs of letters
    wanted: Callable[[list[Summary]], set[int]]  # by a rule of the user's, whatever else they are
    found: Callable[[str, int, Mapping[int, bytes]], Wait]  # folder, uidvalidity, uid -> raw
    adopt: Callable[[list[Copy]], set[str]]  # returns the Message-IDs that are new
    seen: Callable[[str, int, int], None]  # folder, uidvalidity, uid
    trouble: Callable[[Trouble], None]  # that needs a person
    state: Callable[[str], None]  # "connected", "reading: …", "waiting", "offline: …"
    wait: Callable[[float], bool]  # seconds; True: stop
    random: Callable[[], float]  # 0 <= x < 1
    today: Callable[[], date]
    copies: CopyHooks
    keywords: MarkingHooks

"""How far each folder has been looked at, and what was passed over on the way."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mailtracker_gui.mail.mailbox import State

REMEMBERED = 5_000  # answers to letters nobody knows yet
AT_ONCE = 50  # batches of mails that are dealt with elsewhere
MEMORY = 16 * 1024 * 1024  # bytes of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a folder has been looked at: all UIDs up to `uid`, as numbered by `uidvalidity`."""

    uidvalidity: int
    uid: int = 0


class Places:
    """Asks for what was kept and keeps what is new; both are durable."""

    def __init__(
        self, kept: Callable[[str], Place | None], keep: Callable[[str, int, int], None]
    ) -> None:
        self._kept, self._keep = kept, keep
        self._places: dict[str, Place] = {}
        self._modseqs: dict[str, tuple[int, int]] = {}

    def of(self, folder: str, state: State) -> Place:
        """Return where to go on: at the beginning when the server numbered its mails anew."""
        place = self._places.get(folder) or self._kept(folder)
        if place is None or place.uidvalidity != state.uidvalidity:
            place = Place(uidvalidity=state.uidvalidity)
        self._places[folder] = place
        return place

    def knows(self, folder: str) -> bool:
        """Whether the folder was ever looked at."""
        return (self._places.get(folder) or self._kept(folder)) is not None

    def seen(self, folder: str, uidvalidity: int, uid: int) -> None:
        """Everything up to `uid` is dealt with."""
        known = self._places.get(folder)
        if known and known.uidvalidity == uidvalidity and known.uid > uid:
            return
        self._keep(folder, uidvalidity, uid)
        self._places[folder] = Place(uidvalidity=uidvalidity, uid=uid)

    def begin_again(self, folder: str) -> None:
        place = self._places.pop(folder, None) or self._kept(folder)
        self._modseqs.pop(folder, None)
        if place:
            self._keep(folder, place.uidvalidity, 0)

    def looked_at(self, folder: str, state: State) -> None:
        self._modseqs[folder] = (state.uidvalidity, state.modseq)

    def unchanged(self, folder: str, state: State) -> bool:
        """Whether nothing can have arrived since the last look (RFC 3501 section 2.3.1.1)."""
        if state.modseq and self._modseqs.get(folder) == (state.uidvalidity, state.modseq):
            return True
        place = self.of(folder, state)
        return bool(state.uidnext) and place.uid >= state.uidnext - 1


class Behind:
    """What is dealt with elsewhere while the next mails are fetched, and what follows it."""

    def __init__(self) -> None:
        self._under_way: deque[tuple[Callable[[], object], int, list[Callable[[], None]]]] = deque()

    def begin(self, waits: Callable[[], object], size: int) -> None:
        """Remember what `waits` stands for; wait for the earlier ones when it is too much."""
        self._under_way.append((waits, size, []))
        while len(self._under_way) > AT_ONCE or sum(one[1] for one in self._under_way) > MEMORY:
            self._wait()

    def then(self, step: Callable[[], None]) -> None:
        """Take a step after all that began before it has ended."""
        if self._under_way:
            self._under_way[-1][2].append(step)
        else:
            step()

    def settle(self) -> None:
        while self._under_way:
            self._wait()

    def _wait(self) -> None:
        waits, _, steps = self._under_way.popleft()
        waits()
        for step in steps:
            step()


class Passed:
    """Answers to letters that are not known: another program may file its letter later."""

    def __init__(self) -> None:
        self._ids: OrderedDict[tuple[str, int, int], frozenset[str]] = OrderedDict()
        self._due: set[tuple[str, int, int]] = set()

    def keep(self, folder: str, uidvalidity: int, uid: int, answers: Iterable[str]) -> None:
        self._ids[folder, uidvalidity, uid] = frozenset(answers)
        if len(self._ids) > REMEMBERED:
            self._ids.popitem(last=False)

    def adopted(self, message_ids: set[str]) -> None:
        self._due |= {key for key, ids in self._ids.items() if ids & message_ids}

    def waits_in(self, folder: str) -> bool:
        return any(where == folder for where, _, _ in self._due)

    def due(self, folder: str, uidvalidity: int) -> list[int]:
        """Return what to look at again, now that its letter is known."""
        gone = {one for one in self._due if one[0] == folder and one[1] != uidvalidity}
        self._due -= gone
        return sorted(uid for where, _, uid in self._due if where == folder)

    def done(self, folder: str, uidvalidity: int, uid: int) -> None:
        self._due.discard((folder, uidvalidity, uid))
        self._ids.pop((folder, uidvalidity, uid), None)

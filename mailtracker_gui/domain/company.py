"""What hits say about each other: bursts of links, one machine's other hits, echoes.

All of it looks at the hits as a set, ordered by when they happened, so the order in which they
were learnt cannot matter.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from ipaddress import ip_address
from typing import NamedTuple

OPEN, CLICK = "open", "click"
NEAREST = 16  # how many hits before and after one are looked at for an echo


class Hit(NamedTuple):
    """One fetch of a pixel ("open") or a link ("click").  Header names are in lower case."""

    at: datetime
    kind: str
    url: str = ""
    method: str = "GET"
    user_agent: str = ""
    address: str = ""
    headers: Mapping[str, str] = {}  # read, never written

    @property
    def hand(self) -> tuple[str, str]:
        """What two hits of one machine share."""
        return self.user_agent, self.address


def bursts(hits: Sequence[Hit], width: timedelta) -> set[int]:
    """Return the numbers of hits that belong to a burst: its links, and opens by the same hand.

    Nobody follows several different links within two seconds: such a burst is a gateway's.
    """
    clicks = sorted((hit.at, number) for number, hit in enumerate(hits) if hit.kind == CLICK)
    members = _crowded([(at, number, hits[number].url) for at, number in clicks], width)
    times = _times(hits, members)
    opens = {
        number
        for number, hit in enumerate(hits)
        if hit.kind == OPEN and _beside(times.get(hit.hand, ()), hit.at, width)
    }
    return members | opens


def hands(
    hits: Sequence[Hit], betrayed: Collection[int], people: Iterable[int], width: timedelta
) -> set[int]:
    """Return which of `people` are the same machine as one of `betrayed`, at about that time.

    An office behind one address has many machines: the User-Agent must be the same as well.
    """
    times = _times(hits, betrayed)
    return {
        number
        for number in people
        if hits[number].address
        and _beside(times.get(hits[number].hand, ()), hits[number].at, width)
    }


def echoes(hits: Sequence[Hit], people: Iterable[int], width: timedelta) -> set[int]:
    """Return which of `people` ask from a second network for what a person asked for just then.

    The machine that showed the letter is the reader's, so that of two clicks its own is the real
    one; otherwise the first is, as nothing tells them apart.
    """
    readers = {hits[number].hand for number in people if hits[number].kind == OPEN}
    heard: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for number in people:
        heard[hits[number].kind, hits[number].url].append(hits[number])
    for told in heard.values():
        told.sort(key=_moment)
    return {
        number
        for number in people
        if _repeats(hits[number], heard[hits[number].kind, hits[number].url], readers, width)
    }


def _repeats(
    hit: Hit, heard: Sequence[Hit], readers: Collection[tuple[str, str]], width: timedelta
) -> bool:
    first = bisect_left(heard, hit.at - width, key=lambda one: one.at)
    last = bisect_right(heard, hit.at + width, key=lambda one: one.at)
    place = bisect_left(heard, _moment(hit), key=_moment)
    # A flood has no echoes, and comparing each of it with all would take for ever.
    first, last = max(first, place - NEAREST), min(last, place + NEAREST)
    known = hit.kind == CLICK and hit.hand in readers
    return not known and any(
        _elsewhere(hit, other)
        and (_moment(other) < _moment(hit) or (hit.kind == CLICK and other.hand in readers))
        for other in heard[first:last]
    )


def _moment(hit: Hit) -> tuple[datetime, str, str]:
    return hit.at, network(hit.address), hit.user_agent


def _elsewhere(hit: Hit, other: Hit) -> bool:
    """Whether two fetches come from two networks; a machine has both an IPv4 and an IPv6 one."""
    mine, theirs = network(hit.address), network(other.address)
    dual = (":" in mine) != (":" in theirs) and hit.user_agent == other.user_agent
    return bool(mine and theirs) and mine != theirs and not dual


@lru_cache(maxsize=1024)
def network(address: str) -> str:
    """Return the neighbourhood an address changes within: a /16 of IPv4, a /32 of IPv6."""
    try:
        told = ip_address(address)
    except ValueError:
        return ""
    return told.exploded.rsplit(".", 2)[0] if told.version == 4 else told.exploded[:9]


def _times(hits: Sequence[Hit], numbers: Iterable[int]) -> dict[tuple[str, str], list[datetime]]:
    times: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for number in numbers:
        times[hits[number].hand].append(hits[number].at)
    for told in times.values():
        told.sort()
    return times


def _crowded(clicks: Sequence[tuple[datetime, int, str]], width: timedelta) -> set[int]:
    """Return the clicks that share a window of `width` with a click on another link."""
    members: set[int] = set()
    latest: dict[str, datetime] = {}  # of each link, in the order of these times
    first = told = 0
    for last, (at, _, url) in enumerate(clicks):
        latest.pop(url, None)
        latest[url] = at
        while at - clicks[first][0] > width:
            if latest.get(clicks[first][2]) == clicks[first][0]:
                del latest[clicks[first][2]]
            first += 1
        if len(latest) > 1:
            members.update(number for _, number, _ in clicks[max(first, told) : last + 1])
            told = last + 1
    return members


def _beside(times: Sequence[datetime], at: datetime, width: timedelta) -> bool:
    """Whether one of `times`, which are in order, is no further than `width` from `at`."""
    place = bisect_left(times, at - width)
    return place < len(times) and times[place] <= at + width

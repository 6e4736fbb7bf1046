"""What is wrong with a letter as it was composed: one table of checks, each by itself.

A remark is made only of what its author can see and change.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from mailtracker_gui.domain import page
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.remarks import Mend, Remark, Weight
from mailtracker_gui.domain.saying import say

CLIPPED = 102_000  # bytes of HTML after which Gmail hides the rest
FEW_LETTERS = 200  # in a letter with pictures
LOUD = 8  # capital letters in a row of them that is no abbreviation
Own = Callable[[str], str | None]  # an address -> its target, "" for a pixel, None: not ours
_URL = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]")
_SHOWN = re.compile(
    r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:com|org|net|eu|info|io|[a-z]{2})(?:/\S*)?"
)
_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Read:
    """A letter, and what its reader will see of it."""

    letter: Letter
    page: page.Page
    words: str  # the author's own, without what they quote
    own: Own


def check(letter: Letter, own: Own = lambda url: None) -> list[Remark]:
    """Return what there is to say; `own` knows the addresses that our tracking made."""
    seen = page.read(letter.html) if letter.html else page.Page()
    read = Read(letter, seen, own_words(letter.text) if letter.text.strip() else seen.words, own)
    return [remark for one in CHECKS for remark in one(read)]


def own_words(text: str) -> str:
    """Return a plain text without its quoted lines, and without all after a mail passed on."""
    kept = []
    for line in text.splitlines():
        if re.match(r"\s*-{2,}", line) and any(one in line.casefold() for one in _words()[1]):
            break
        if not line.lstrip().startswith(">"):
            kept.append(line)
    return "\n".join(kept)


def _no_subject(read: Read) -> Iterator[Remark]:
    if not read.letter.subject.strip():
        yield Remark(
            what="The letter has no subject.",
            why="Readers pass over such mail, and spam filters distrust it.",
            weight=Weight.GRAVE,
            mend=Mend.SUBJECT,
            unfinished=True,
        )


def _loud_subject(read: Read) -> Iterator[Remark]:
    subject = read.letter.subject.strip()
    capitals = sum(one.isupper() for one in subject)
    if capitals >= LOUD and not any(one.islower() for one in subject):
        yield Remark(
            what="The subject is written in capitals.",
            why="Spam filters count that against a letter.",
            mend=Mend.RETITLE,
            about=subject,
            instead=subject.capitalize(),
        )


def _nothing_written(read: Read) -> Iterator[Remark]:
    letter = read.letter
    if letter.text.strip() or read.page.words or read.page.quoted:
        return
    if read.page.pictures:
        yield Remark(
            what="There is nothing to read without pictures.",
            why="Many programs show none until asked, and spam filters distrust a picture alone.",
        )
    elif not letter.attachments:
        yield Remark(what="The letter is empty.", weight=Weight.GRAVE, unfinished=True)


def _no_plain_text(read: Read) -> Iterator[Remark]:
    if read.page.words and not read.letter.text.strip():
        yield Remark(
            what="The letter has no plain text of its own; one is made of its HTML.",
            why="Some readers see that alone: look whether it can be understood.",
        )


def _forgotten_file(read: Read) -> Iterator[Remark]:
    if read.letter.attachments:
        return
    text = read.words.casefold()
    if word := next((one for one in _words()[0] if _begins(one, text)), None):
        yield Remark(
            what=say("The letter says “{word}”, and nothing is attached.", word=word),
            why="The file may have been forgotten.",
            weight=Weight.GRAVE,
            mend=Mend.ATTACH,
        )


def _masked_links(read: Read) -> Iterator[Remark]:
    for link in read.page.links:
        shown, leads = _host(link.text), _host(link.href)
        if shown and leads and shown != leads and not link.quoted and read.own(link.href) is None:
            yield Remark(
                what=say("A link shows {shown} and leads to {leads}.", shown=shown, leads=leads),
                why="That is how phishing looks: programs warn of it, and filters refuse it.",
                weight=Weight.GRAVE,
                mend=Mend.LINK_TEXT,
                about=link.href,
                instead=link.href,
            )


def _bare_links_led(read: Read) -> Iterator[Remark]:
    if not read.letter.tracking.links:
        return
    bare = [link for link in read.page.links if not link.quoted and _host(link.text)]
    if bare:
        yield Remark(
            what=say(
                "{text} shows that address, and leads through your tracking server.",
                text=bare[0].text,
            ),
            why="Programs may warn of that. Put words in the place of the address.",
        )


def _clipped(read: Read) -> Iterator[Remark]:
    size = len(read.letter.html.encode("utf-8", "replace"))
    if size > CLIPPED:
        yield Remark(
            what=say(
                "The letter is {size} kB of HTML, and Gmail shows the first 102.", size=size // 1000
            ),
            why="The rest is hidden until it is asked for, and a pixel there is not loaded.",
        )


def _foreign_pixels(read: Read) -> Iterator[Remark]:
    seen = {
        _hostname(one.source): one.quoted
        for one in read.page.pictures
        if one.tiny and _REMOTE.match(one.source) and read.own(one.source) is None
    }
    for host, quoted in seen.items():
        holds = "The letter holds a tracking pixel of {host}."
        quotes = "What you quote holds a tracking pixel of {host}."
        yield Remark(
            what=say(quotes if quoted else holds, host=host),
            why="They would learn when your letter is read. Take the picture out.",
            weight=Weight.GRAVE,
        )


def _old_tokens(read: Read) -> Iterator[Remark]:
    """Find addresses of earlier letters of ours: in HTML, tracking takes them out by itself."""
    urls = dict.fromkeys(_URL.findall(read.letter.text))
    if not read.letter.tracking.individual:
        urls |= dict.fromkeys(one.href for one in read.page.links)
        urls |= dict.fromkeys(one.source for one in read.page.pictures)
    for url in urls:
        if (target := read.own(url)) is not None:
            yield Remark(
                what="A link that tracks an earlier letter stands in this one."
                if target
                else "The pixel of an earlier letter stands in this one.",
                why="Who reads this one would count as a reader of that.",
                mend=Mend.LINK_TARGET if target else Mend.NONE,
                about=url,
                instead=target,
            )


def _mostly_pictures(read: Read) -> Iterator[Remark]:
    shown = [one for one in read.page.pictures if not one.tiny and not one.quoted]
    written = len("".join(read.words.split()))
    if shown and 0 < written < FEW_LETTERS * len(shown):
        yield Remark(
            what="The letter is pictures more than words.",
            why="Spam filters distrust that, and many programs show no pictures until asked.",
        )


CHECKS: tuple[Callable[[Read], Iterable[Remark]], ...] = (
    _no_subject,
    _forgotten_file,
    _masked_links,
    _foreign_pixels,
    _old_tokens,
    _nothing_written,
    _loud_subject,
    _mostly_pictures,
    _clipped,
    _bare_links_led,
    _no_plain_text,
)


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what letters say of a file, and how a mail that is passed on begins."""
    told = tomllib.loads((files("resources") / "letter_words.toml").read_text(encoding="utf-8"))
    return tuple(one for words in told["attached"].values() for one in words), tuple(
        told["quoted"]["lines"]
    )


def _begins(word: str, text: str) -> bool:
    """Whether a word of `text` begins with `word`; languages without spaces have no such border."""
    border = r"(?<!\w)" if word[0] < "\u3000" else ""
    return word in text and re.search(border + re.escape(word), text) is not None


def _host(text: str) -> str:
    """Return the host of what is, or looks like, an address; nothing for other words."""
    text = text.strip()
    if not _SHOWN.fullmatch(text):
        return ""
    return _hostname(text if "://" in text else f"//{text}").removeprefix("www.")


def _hostname(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""

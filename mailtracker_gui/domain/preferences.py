"""What a user may choose: one table, for the file that a person edits and for the window alike.

A value is kept as text, by a name, as the ledger keeps every setting; in the file it is a number, a
word, a switch or a table of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from mailtracker_gui.domain import spam


class Kind(Protocol):
    """`read` turns what the file says into the text that is kept; ValueError says what is wrong."""

    def read(self, value: object) -> str: ...
    def write(self, text: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Number:
    lowest: int
    highest: int

    def read(self, value: object) -> str:
        if type(value) is not int or not self.lowest <= value <= self.highest:
            raise ValueError(f"a number from {self.lowest} to {self.highest}")
        return str(value)

    def write(self, text: str) -> object:
        return int(text)


@dataclass(frozen=True, slots=True)
class Choice:
    words: tuple[str, ...]

    def read(self, value: object) -> str:
        if value not in self.words:
            raise ValueError(f"one of {', '.join(self.words)}")
        return str(value)

    def write(self, text: str) -> object:
        return text


class Switch:
    def read(self, value: object) -> str:
        if not isinstance(value, bool):
            raise ValueError("true or false")
        return "1" if value else ""

    def write(self, text: str) -> object:
        return bool(text)


class Filter:
    """The spam filter to ask; an empty table asks none."""

    def read(self, value: object) -> str:
        if value == {}:
            return ""
        if not isinstance(value, Mapping):
            raise ValueError("a table with filter, host, port and limit")
        text = json.dumps(dict(value))
        try:
            check = spam.read(text)
        except (KeyError, TypeError, ValueError) as error:
            filters = " or ".join(spam.Filter)
            raise ValueError(f"a filter ({filters}) with host, port and limit") from error
        if not (check and type(check.port) is type(check.limit) is int and 0 < check.port < 65536):
            raise ValueError("a port and a limit that are numbers")
        return spam.stored(check)

    def write(self, text: str) -> object:
        return json.loads(text) if text else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """`section` and `key` are its place in the file; `meaning` stands above it there."""

    name: str
    section: str
    key: str
    kind: Kind
    default: str = ""
    meaning: str


DAYS = Number(0, 36_500)
PREFERENCES = (
    Preference(
        name="theme", section="general", key="theme",
        kind=Choice(("system", "light", "dark")), default="system",
        meaning="system, light or dark",
    ),
    Preference(
        name="density", section="general", key="density",
        kind=Choice(("comfortable", "compact")), default="comfortable",
        meaning="comfortable or compact: the height of rows, the room in buttons and fields",
    ),
    Preference(
        name="language", section="general", key="language",
        kind=Choice(("system", "en", "pl")), default="system",
        meaning="system, en (English) or pl (polski)",
    ),
    Preference(
        name="undo-seconds", section="sending", key="undo_seconds",
        kind=Number(0, 60), default="10",
        meaning="seconds in which a letter can be taken back; 0: it leaves at once",
    ),
    Preference(
        name="soft-bounce-limit", section="addresses", key="soft_bounces",
        kind=Number(0, 99), default="5",
        meaning="soft bounces in a row after which an address is given up; 0: never",
    ),
    Preference(
        name=spam.SETTING, section="spam", key="check",
        kind=Filter(),
        meaning='such as { filter = "rspamd", host = "127.0.0.1", port = 11333, limit = 6 }',
    ),
    Preference(
        name="new-level", section="privacy", key="new_accounts_keep",
        kind=Choice(("full", "pseudonymous", "anonymous")), default="full",
        meaning="what new accounts keep of an opening or click: full, pseudonymous or anonymous",
    ),
    Preference(
        name="retention-hits", section="privacy", key="forget_readers_after_days",
        kind=DAYS, default="0",
        meaning="who opened and clicked from where, and with which program; 0: kept",
    ),
    Preference(
        name="retention-reports", section="privacy", key="forget_reports_after_days",
        kind=DAYS, default="0",
        meaning="the text of reports and answers, not what they prove; 0: kept",
    ),
    Preference(
        name="retention-letters", section="privacy", key="forget_letters_after_days",
        kind=DAYS, default="0",
        meaning="letters, and everything known about them; 0: kept",
    ),
    Preference(
        name="backup-weekly", section="data", key="weekly_backup",
        kind=Switch(),
        meaning="a backup in the folder of this file every week: true or false",
    ),
    Preference(
        name="backups-kept", section="data", key="backups_kept",
        kind=Number(1, 99), default="4",
        meaning="how many weekly backups are kept",
    ),
)  # fmt: skip
BY_NAME = {one.name: one for one in PREFERENCES}

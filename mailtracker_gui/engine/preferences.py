"""`settings.toml`: what the user chose, in a file that a person edits too.

The file is the truth.  What it says is taken at each start and copied into the ledger's table of
settings, where everything reads it; what is chosen in the window is written to both.  Comments,
order and unknown keys of the file stay.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from mailtracker_gui.domain.preferences import BY_NAME, PREFERENCES, Preference
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.whole_file import whole_file
from mailtracker_gui.ledger.ledger import Ledger

WRONG = "settings-wrong"  # the setting under which the window finds what is wrong with the file
HEAD = "What you chose in MailTracker. Change it here or in the window; comments stay."
LARGEST = 1_000_000  # bytes
SECTION = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")


@dataclass(frozen=True, slots=True)
class Said:
    """What the file says of each preference, and sentences about what cannot be used."""

    values: Mapping[str, str]
    wrong: list[str] = field(default_factory=list)


class Preferences:
    """Used from the engine's thread; raises Trouble for what the world does to the file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def settle(self, ledger: Ledger) -> None:
        """Take what the file says into the ledger, or make the file of what the ledger has.

        From then on whatever is kept in the ledger is kept in the file.
        """
        ledger.keeping = None
        try:
            said = self._read() if self._file.exists() else self._begin(ledger)
        except Trouble as trouble:
            said = Said({}, [str(trouble)])
        before = ledger.soft_bounce_limit()
        for name, value in said.values.items():
            if ledger.setting(name) != value:
                ledger.keep_setting(name, value)
        if ledger.soft_bounce_limit() != before:
            ledger.keep_soft_limit(ledger.soft_bounce_limit())
        ledger.keep_setting(WRONG, "\n".join(said.wrong))
        ledger.keeping = self.keep

    def keep(self, name: str, value: str) -> None:
        """Write one preference into the file; any other setting is not the file's."""
        if one := BY_NAME.get(name):
            document = self._document()
            _put(document, one, value)
            self._write(document)

    # -- inside ----------------------------------------------------------------------------------

    def _begin(self, ledger: Ledger) -> Said:
        values = {one.name: ledger.setting(one.name, one.default) for one in PREFERENCES}
        document = tomlkit.document()
        document.add(tomlkit.comment(HEAD))
        for one in PREFERENCES:
            _put(document, one, values[one.name])
        self._write(document)
        return Said(values)

    def _read(self) -> Said:
        text = self._text()
        try:
            told = tomllib.loads(text)
        except (ValueError, RecursionError) as error:  # what held before holds on
            return Said({}, [f"{self._file.name} cannot be read: {error}. Mend it there."])
        values, wrong = {}, []
        for one in PREFERENCES:
            try:
                values[one.name] = _told(told, one)
            except ValueError as error:
                values[one.name] = one.default
                where = f"{self._file.name}, line {_line(text, one)}"
                wrong.append(f"{where}: {one.key} is not {error}. The usual value is used.")
        return Said(values, wrong)

    def _text(self) -> str:
        try:
            with self._file.open("rb") as opened:
                return opened.read(LARGEST).decode("utf-8")
        except OSError as error:
            raise Trouble(
                say("{path} cannot be read: {error}.", path=self._file, error=error.strerror)
            ) from error
        except UnicodeDecodeError as error:
            raise Trouble(
                say("{path} is not text.", path=self._file), "Mend it, or move it away."
            ) from error

    def _document(self) -> tomlkit.TOMLDocument:
        """Return the file as it is now: it may have been edited since the start."""
        try:
            return tomlkit.parse(self._text()) if self._file.exists() else tomlkit.document()
        except (ValueError, TOMLKitError, RecursionError) as error:
            raise Trouble(
                say("{path} has a mistake: {error}.", path=self._file, error=error),
                "Mend it; nothing was changed.",
            ) from error

    def _write(self, document: tomlkit.TOMLDocument) -> None:
        with whole_file(self._file, "Check disk and permissions.") as part:
            part.write_text(tomlkit.dumps(document), encoding="utf-8")
            part.chmod(0o600)


def _told(told: Mapping[str, object], one: Preference) -> str:
    section = told.get(one.section)
    if isinstance(section, Mapping) and one.key in section:
        return one.kind.read(section[one.key])
    return one.default


def _put(document: tomlkit.TOMLDocument, one: Preference, value: str) -> None:
    section = document.get(one.section)
    if section is not None and not isinstance(section, Mapping):
        raise Trouble(
            say("In the settings, {section} is no table.", section=one.section), "Mend the file."
        )
    if section is None:
        section = tomlkit.table()
        document[one.section] = section
    written = _item(one.kind.write(value))
    if one.key not in section and isinstance(section, Table):
        section.add(tomlkit.comment(one.meaning))
    section[one.key] = written  # type: ignore[index]  # tomlkit's tables can be written


def _item(value: object) -> object:
    if not isinstance(value, dict):
        return value
    table = tomlkit.inline_table()
    table.update(value)
    return table


def _line(text: str, one: Preference) -> int:
    """Return the number of the line where the file speaks of a preference."""
    key = re.compile(rf"\s*[\"']?{one.key}[\"']?\s*=")
    for number, section, line in _lines(text):
        if section == one.section and key.match(line):
            return number
    return next((number for number, _, line in _lines(text) if one.key in line), 1)


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    section = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := SECTION.match(line):
            section = found[1]
        yield number, section, line

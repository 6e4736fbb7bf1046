"""What a person takes to another computer: settings, accounts, rules, and what they said of people.

No letter, no fact and no secret is in the file; passwords are entered again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.contacts import Note, Noted
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.domain.preferences import PREFERENCES
from mailtracker_gui.domain.rules import Rule, Section, Type
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.whole_file import whole_file
from mailtracker_gui.ledger import codec
from mailtracker_gui.ledger.ledger import Ledger

FORMAT, VERSION = "MailTracker profile", 1
LARGEST = 50_000_000  # bytes
NONE = ("{name} is no exported profile.", "Nothing was changed. Choose another file.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """How much of the file was new here."""

    accounts: int
    rules: int
    notes: int

    def __str__(self) -> str:
        return f"{self.accounts} accounts, {self.rules} rules, {self.notes} notes on addresses"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    settings: Mapping[str, str]
    accounts: Sequence[Account]
    rules: Sequence[Rule]
    notes: Sequence[tuple[str, Noted]]


def write(file: Path, ledger: Ledger) -> None:
    told = {
        "format": FORMAT,
        "version": VERSION,
        "settings": {one.name: ledger.setting(one.name, one.default) for one in PREFERENCES},
        "accounts": [json.loads(codec.account_text(one)) for one in ledger.accounts()],
        "rules": [[one.section or "", one.text, one.type or ""] for one in ledger.rules()],
        "notes": [
            [address, one.note, codec.ticks(one.at), one.words] for address, one in ledger.notes()
        ],
    }
    with whole_file(file) as part:
        part.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def read(file: Path) -> Told:
    """Return what an exported profile says.  Raises Trouble when it is none."""
    try:
        with file.open("rb") as opened:
            told = json.loads(opened.read(LARGEST))
        if told["format"] != FORMAT or told["version"] > VERSION:
            raise ValueError(told["version"])
        return Told(
            settings={
                one.name: one.kind.read(one.kind.write(told["settings"][one.name]))
                for one in PREFERENCES
                if one.name in told["settings"]
            },
            accounts=[codec.account(0, json.dumps(one)) for one in told["accounts"]],
            rules=[_rule(*one) for one in told["rules"]],
            notes=[
                (canonical(address), Noted(note=Note(note), at=codec.moment(at), words=words))
                for address, note, at, words in told["notes"]
            ],
        )
    except OSError as error:
        raise Trouble(
            say("{name} cannot be read: {error}.", name=file.name, error=error.strerror)
        ) from error
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise Trouble(NONE[0].format(name=file.name), NONE[1]) from error


def take_in(ledger: Ledger, told: Told) -> tuple[Taken, list[Account]]:
    """Keep what is new here; return how much that was, and the accounts that are to be saved."""
    known = {canonical(one.address) for one in ledger.accounts()}
    rules = {(one.section, one.text, one.type) for one in ledger.rules()}
    notes = set(ledger.notes())
    new_rules = [one for one in told.rules if (one.section, one.text, one.type) not in rules]
    new_notes = [one for one in told.notes if one not in notes]
    with ledger.transaction():
        for name, value in told.settings.items():
            ledger.keep_setting(name, value)
        for rule in new_rules:
            ledger.save_rule(rule)
        for address, note in new_notes:
            ledger.note(address, note)
    new = [one for one in told.accounts if canonical(one.address) not in known]
    return Taken(accounts=len(new), rules=len(new_rules), notes=len(new_notes)), new


def _rule(section: str, text: str, kind: str) -> Rule:
    return Rule(
        section=Section(section) if section else None,
        text=text,
        type=Type(kind) if kind else None,
    )
